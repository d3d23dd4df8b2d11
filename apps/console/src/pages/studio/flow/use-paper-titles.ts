import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api.ts';

/** What the papers of a workflow are called: by the newest that was made of each, else by the name in its definition. */
export function usePaperTitles(workflow: string): (paper: string) => string {
  // A town's lead is not told of templates; she then reads the names.
  const { data } = useQuery(trpc.papers.templates.queryOptions({ workflow }, { staleTime: Infinity, retry: false }));
  return (paper) => data?.papers.find((one) => one.paper === paper)?.title ?? paper;
}
