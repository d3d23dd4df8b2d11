// The one way to the server: typed procedures, one stream of changes, and the queries' cache.
import { readRefusal } from '@jinguo/console-kit';
import type { AppRouter } from '@jinguo/server/router';
import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy, type inferOutput } from '@trpc/tanstack-react-query';

const url = '/trpc';
/** The server refuses larger batches. */
const largestBatch = 10;
const retries = 2;

/** What was shown stays when it is asked again in vain; it is another matter to be told that one may no longer see it. */
function keepShown(error: unknown, query: Query<unknown, unknown>): void {
  if (query.state.data !== undefined && isBroken(error)) query.setState({ status: 'success', error: null });
}

function isBroken(error: unknown): boolean {
  return readRefusal(error).actsNext !== 'callerCorrects';
}

/** What somebody waits for and did not get: nothing at all, or nothing newer than what is shown. */
export function missed(query: Query): 'nothing' | 'newer' | undefined {
  const { status, error, fetchStatus, errorUpdatedAt, dataUpdatedAt } = query.state;
  if (fetchStatus !== 'idle' || !query.isActive()) return undefined;
  if (status === 'error') return isBroken(error) ? 'nothing' : undefined;
  return errorUpdatedAt > dataUpdatedAt ? 'newer' : undefined;
}

/** Asks again for all that somebody waits for. */
export function retryFailed(): void {
  void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' || missed(query) !== undefined, type: 'active' });
}

/** A session that ended is found out by whatever is asked next; who is signed in is then asked anew. */
function askWhoIsHere(error: unknown): void {
  if (readRefusal(error).code === 'NOT_SIGNED_IN') void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      askWhoIsHere(error);
      keepShown(error, query);
    },
  }),
  mutationCache: new MutationCache({ onError: askWhoIsHere }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Only what may get better by itself is asked again.
      retry: (failures, error) => failures < retries && readRefusal(error).actsNext === 'callerRetries',
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { retry: false },
  },
});

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, maxItems: largestBatch }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

export type Me = NonNullable<inferOutput<typeof trpc.session.me>['person']>;
/** A draft of a definition, as it comes over the wire. */
export type DraftView = inferOutput<typeof trpc.studio.draft>;
export type DraftRow = inferOutput<typeof trpc.studio.drafts>[number];
export type DemoPerson = inferOutput<typeof trpc.session.demoPeople>['people'][number];

/** A key for one intended command: made once, sent again with every retry, so that it counts once. */
export function newCommandKey(): string {
  return crypto.randomUUID();
}
