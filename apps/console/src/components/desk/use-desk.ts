// How the person who is signed in keeps her desk: phrases, saved filters, columns, page length. Kept on the server, so that it
// is the same on every machine she works at.
import type { DeskChange, DeskSettings } from '@jinguo/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../../api.ts';

const before: DeskSettings = { phrases: [], filters: [], hidden: [], pageRows: 50, digestHour: 8, tell: { task: [], deadline: [], urgent: [], word: [], own: [] }, quiet: null };

export interface Desk {
  readonly desk: DeskSettings;
  /** Whether the server has said yet how she keeps it. */
  readonly known: boolean;
  readonly keep: (change: DeskChange) => void;
}

export function useDesk(): Desk {
  const { data } = useQuery(trpc.desk.settings.queryOptions(undefined, { staleTime: Infinity }));
  const { mutate } = useMutation(
    trpc.desk.keep.mutationOptions({
      // Shown at once; what the server then says counts.
      onMutate: (change) => queryClient.setQueryData(trpc.desk.settings.queryKey(), (now) => ({ ...(now ?? before), ...withoutGaps(change) })),
      onSuccess: (settings) => queryClient.setQueryData(trpc.desk.settings.queryKey(), settings),
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.desk.settings.queryKey() }),
    }),
  );
  return { desk: data ?? before, known: data !== undefined, keep: mutate };
}

function withoutGaps({ phrases, filters, hidden, pageRows, digestHour, tell, quiet }: DeskChange): Partial<DeskSettings> {
  return { ...(phrases === undefined ? {} : { phrases }), ...(filters === undefined ? {} : { filters }), ...(hidden === undefined ? {} : { hidden }), ...(pageRows === undefined ? {} : { pageRows }), ...(digestHour === undefined ? {} : { digestHour }), ...(tell === undefined ? {} : { tell }), ...(quiet === undefined ? {} : { quiet }) };
}
