// How the person who is signed in keeps her desk: phrases, saved filters, columns, page length. Kept on the server, so that it
// is the same on every machine she works at.
import type { DeskChange, DeskSettings } from '@jinguo/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../../api.ts';

const before: DeskSettings = { phrases: [], filters: [], hidden: [], pageRows: 50, digestHour: 8, tell: { task: [], deadline: [], urgent: [], word: [], own: [] }, quiet: null };

export interface Desk {
  readonly desk: DeskSettings;
  /** Whether the server has said how she keeps it; where it cannot, the usual stands. */
  readonly known: boolean;
  readonly keep: (change: DeskChange) => void;
}

export function useDesk(): Desk {
  // What is drawn because it failed asks for it too: asked anew by each, it would begin to be waited for again, without end.
  const { data, isError } = useQuery(trpc.desk.settings.queryOptions(undefined, { staleTime: Infinity, retryOnMount: false }));
  const { mutate } = useMutation(
    trpc.desk.keep.mutationOptions({
      // Shown at once; what the server then says counts.
      onMutate: (change) => queryClient.setQueryData(trpc.desk.settings.queryKey(), (now) => ({ ...(now ?? before), ...withoutGaps(change) })),
      onSuccess: (settings) => queryClient.setQueryData(trpc.desk.settings.queryKey(), settings),
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.desk.settings.queryKey() }),
    }),
  );
  return { desk: data ?? before, known: data !== undefined || isError, keep: mutate };
}

function withoutGaps({ phrases, filters, hidden, pageRows, digestHour, tell, quiet }: DeskChange): Partial<DeskSettings> {
  return { ...(phrases === undefined ? {} : { phrases }), ...(filters === undefined ? {} : { filters }), ...(hidden === undefined ? {} : { hidden }), ...(pageRows === undefined ? {} : { pageRows }), ...(digestHour === undefined ? {} : { digestHour }), ...(tell === undefined ? {} : { tell }), ...(quiet === undefined ? {} : { quiet }) };
}
