// Names of members of staff whose ids a form keeps.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api.ts';

export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const asked = [...new Set(ids)].toSorted();
  const { data = [] } = useQuery(trpc.org.names.queryOptions({ ids: asked }, { enabled: asked.length > 0, staleTime: Infinity, placeholderData: (before) => before }));
  return new Map(data.map((one) => [one.id, one.name]));
}
