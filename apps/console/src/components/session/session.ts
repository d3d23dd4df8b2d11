// Who is signed in. One query answers it for the whole console; signing in, out or over empties everything else the cache
// holds, because it was said to somebody else.
import { queryClient, trpc, client, type Me } from '../../api.ts';
import { forgetList } from '../desk/work-list.ts';
import { dropKept } from '../use-kept.ts';
import { dropAllUnsaved } from '../application-editor/unsaved.ts';

const query = trpc.session.me.queryOptions(undefined, { staleTime: 5 * 60_000 });

export async function whoIsHere(): Promise<Me | null> {
  return (await queryClient.ensureQueryData(query)).person;
}

export const sessionQuery = query;

/** @throws the server's refusal: WRONG_PASSWORD, ACCOUNT_LOCKED … */
export async function signIn(credentials: { readonly username: string; readonly password: string }): Promise<void> {
  await client.session.login.mutate(credentials);
  await startAnew();
}

export async function signOut(): Promise<void> {
  await client.session.logout.mutate();
  dropAllUnsaved();
  await startAnew();
}

/** Forgets what the person before was told. */
async function startAnew(): Promise<void> {
  dropKept();
  forgetList();
  await queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(query.queryKey) });
  await queryClient.fetchQuery({ ...query, staleTime: 0 });
}
