// The one way to the server: typed procedures, one stream of changes, and the queries' cache.
import { readRefusal } from '@jinguo/console-kit';
import type { AppRouter } from '@jinguo/server/router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy, type inferOutput } from '@trpc/tanstack-react-query';

const url = '/trpc';
/** The server refuses larger batches. */
const largestBatch = 10;
const retries = 2;

/** A session that ended is found out by whatever is asked next; who is signed in is then asked anew. */
function askWhoIsHere(error: unknown): void {
  if (readRefusal(error).code === 'NOT_SIGNED_IN') void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsHere }),
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
export type DemoPerson = inferOutput<typeof trpc.session.demoPeople>['people'][number];

/** A key for one intended command: made once, sent again with every retry, so that it counts once. */
export function newCommandKey(): string {
  return crypto.randomUUID();
}
