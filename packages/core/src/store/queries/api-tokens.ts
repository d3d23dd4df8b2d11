// Tokens of machine clients; a person's are listed by name, never by what opens them.
import type { Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { ApiTokenTable } from '../plugin-tables.ts';
import type { Store } from '../store.ts';

export type ApiToken = Selectable<ApiTokenTable>;

const byHash = prepare<{ token: string }>()((db, p) => db.selectFrom('api_token').selectAll().where('token_hash', '=', p('token')));

export async function findApiToken(store: Pick<Store, 'readPrepared'>, tokenHash: string): Promise<ApiToken | undefined> {
  return (await store.readPrepared(byHash, { token: tokenHash }))[0];
}

export async function addApiToken(store: Store, token: Omit<ApiToken, 'revoked_at'>): Promise<void> {
  await store.write((tx) => tx.db.insertInto('api_token').values({ ...token, revoked_at: null }).execute());
}

/** A person's tokens, the newest first. */
export function apiTokensOf(store: Pick<Store, 'read'>, personId: string): Promise<readonly ApiToken[]> {
  return store.read.selectFrom('api_token').selectAll().where('person_id', '=', personId).orderBy('created_at', 'desc').execute();
}

/** Ends all of a person's tokens of one name; answers how many. */
export async function revokeApiTokens(store: Store, of: { readonly personId: string; readonly name: string; readonly at: string }): Promise<number> {
  return store.write(async (tx) => (await tx.db.updateTable('api_token').set({ revoked_at: of.at }).where('person_id', '=', of.personId).where('name', '=', of.name).where('revoked_at', 'is', null).returning('token_hash').execute()).length);
}
