// Sessions: opaque tokens, of which only a hash is kept.
import { prepare } from '../prepared.ts';
import type { Store } from '../store.ts';

export interface SessionRecord {
  readonly personId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/** Writes a session down; one that is there already was seen again. */
export async function createSession(store: Store, tokenHash: string, session: SessionRecord): Promise<void> {
  await store.write((tx) =>
    tx.db
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: session.personId, created_at: session.createdAt, last_seen_at: session.lastSeenAt, expires_at: session.expiresAt })
      .onConflict((oc) => oc.column('token_hash').doUpdateSet({ last_seen_at: session.lastSeenAt }))
      .execute(),
  );
}

/** Every request asks this, and who she is (people.ts): both are prepared. */
const byToken = prepare<{ token: string }>()((db, p) => db.selectFrom('session').selectAll().where('token_hash', '=', p('token')));

export async function findSession(store: Pick<Store, 'readPrepared'>, tokenHash: string): Promise<SessionRecord | undefined> {
  const [row] = await store.readPrepared(byToken, { token: tokenHash });
  return row && { personId: row.person_id, createdAt: row.created_at, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
}

export async function touchSession(store: Store, tokenHash: string, at: string): Promise<void> {
  await store.write((tx) => tx.db.updateTable('session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute());
}

export async function removeSession(store: Store, tokenHash: string): Promise<void> {
  await store.write((tx) => tx.db.deleteFrom('session').where('token_hash', '=', tokenHash).execute());
}

export async function removeExpiredSessions(store: Store, now: string): Promise<void> {
  await store.write((tx) => tx.db.deleteFrom('session').where('expires_at', '<', now).execute());
}
