// A campaign's procedures as hooks, typed by what the campaign says they take and answer. Answers are kept fresh by the
// console's stream of changes: whatever an item's change may alter is asked again.
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { InputOf, OutputOf, Procedure } from '@jinguo/core/plugin';
import { useContext } from 'react';
import { ConsoleLinkContext } from './console-link.ts';

type Procedures = Readonly<Record<string, Procedure>>;
type NamesOf<P extends Procedures, Kind extends Procedure['kind']> = { [Name in keyof P & string]: P[Name]['kind'] extends Kind ? Name : never }[keyof P & string];

export interface AskOptions {
  /** Asked again after so many milliseconds, where no stream tells of changes: on open pages. */
  readonly everyMs?: number;
  readonly enabled?: boolean;
}

/** Hooks typed by a plugin’s own procedures. */
export interface ProcedureHooks<P extends Procedures> {
  readonly useAsk: <Name extends NamesOf<P, 'query'>>(name: Name, input: InputOf<P[Name]>, options?: AskOptions) => UseQueryResult<OutputOf<P[Name]>>;
  readonly useOrder: <Name extends NamesOf<P, 'command'>>(name: Name) => UseMutationResult<OutputOf<P[Name]>, Error, InputOf<P[Name]>>;
}

/** The hooks of a plugin: `const { useAsk, useOrder } = proceduresOf<typeof procedures>('gardens')`. */
export function proceduresOf<P extends Procedures>(plugin: string): ProcedureHooks<P> {
  return {
    useAsk(procedure, input, { everyMs, enabled = true } = {}) {
      const { ask } = useContext(ConsoleLinkContext);
      return useQuery({
        queryKey: ['plugin', plugin, procedure, input],
        queryFn: () => answered<OutputOf<P[typeof procedure]>>(ask({ plugin, procedure, input })),
        enabled,
        ...(everyMs === undefined ? {} : { refetchInterval: everyMs, refetchIntervalInBackground: true }),
      });
    },
    useOrder(procedure) {
      const { order } = useContext(ConsoleLinkContext);
      const queries = useQueryClient();
      return useMutation({
        mutationFn: (input: InputOf<P[typeof procedure]>) => answered<OutputOf<P[typeof procedure]>>(order({ plugin, procedure, input })),
        onSettled: () => queries.invalidateQueries({ queryKey: ['plugin', plugin] }),
      });
    },
  };
}

async function answered<T>(asking: Promise<unknown>): Promise<T> {
  const answer = await asking;
  holdsAlready<T>(answer);
  return answer;
}

/** The server held the answer against the procedure's schema; doing so here again would load every schema into the page. */
function holdsAlready<T>(_answer: unknown): asserts _answer is T {}
