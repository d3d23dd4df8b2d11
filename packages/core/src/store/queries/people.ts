// People, their posts and their accounts.
import type { Kysely } from 'kysely';
import type { Person } from '../../people/post.ts';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly name: string;
  /** Where e-mail effects write to her. */
  readonly email?: string | undefined;
  readonly posts: readonly { readonly id: string; readonly role: string; readonly unit: string }[];
}

export interface Account {
  readonly personId: string;
  readonly passwordHash: string;
  readonly failedCount: number;
  readonly lockedUntil: string | null;
}

export interface PersonWithUsername extends Person {
  readonly username: string;
}

/** Makes a person with an account and posts; throws what the database throws when the username is taken. */
export async function createAccount(store: Store, account: NewAccount): Promise<Person> {
  await store.write(async (tx) => {
    await tx.db.insertInto('person').values({ id: account.id, name: account.name, email: account.email ?? null }).execute();
    await tx.db
      .insertInto('account')
      .values({ person_id: account.id, username: account.username, password_hash: account.passwordHash, failed_count: 0, locked_until: null })
      .execute();
    for (const post of account.posts) {
      await tx.db.insertInto('post').values({ id: post.id, person_id: account.id, role: post.role, unit: post.unit }).execute();
    }
    tx.kept.forget();
  });
  return { id: account.id, name: account.name, posts: account.posts.map(({ role, unit }) => ({ role, unit })) };
}

export async function accountByUsername(db: Kysely<Database>, username: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst();
  return row && { personId: row.person_id, passwordHash: row.password_hash, failedCount: row.failed_count, lockedUntil: row.locked_until };
}

/** Counts a wrong password; `lockedUntil` starts a lock and the count anew. */
export async function noteFailure(store: Store, personId: string, lockedUntil: string | null): Promise<void> {
  await store.write((tx) =>
    tx.db
      .updateTable('account')
      .set((eb) => (lockedUntil === null ? { failed_count: eb('failed_count', '+', 1) } : { failed_count: 0, locked_until: lockedUntil }))
      .where('person_id', '=', personId)
      .execute(),
  );
}

/** Where e-mail effects write to a person from now on; null: nowhere. */
export async function setEmail(store: Store, personId: string, email: string | null): Promise<void> {
  await store.write((tx) => tx.db.updateTable('person').set({ email }).where('id', '=', personId).execute());
}

/**
 * Gives an account another password and ends whatever the old one opened: sessions, tokens of programs, a lock. Answers how many
 * sessions and tokens it ended.
 */
export async function setPassword(store: Store, account: { readonly personId: string; readonly passwordHash: string; readonly at: string }): Promise<number> {
  const { personId, passwordHash, at } = account;
  return store.write(async ({ db }) => {
    await db.updateTable('account').set({ password_hash: passwordHash, failed_count: 0, locked_until: null }).where('person_id', '=', personId).execute();
    const sessions = await db.deleteFrom('session').where('person_id', '=', personId).returning('token_hash').execute();
    const tokens = await db.updateTable('api_token').set({ revoked_at: at }).where('person_id', '=', personId).where('revoked_at', 'is', null).returning('token_hash').execute();
    return sessions.length + tokens.length;
  });
}

export async function noteSuccess(store: Store, personId: string): Promise<void> {
  await store.write((tx) => tx.db.updateTable('account').set({ failed_count: 0, locked_until: null }).where('person_id', '=', personId).execute());
}

const withPosts = prepare<{ id: string }>()((db, p) =>
  db.selectFrom('person').leftJoin('post', 'post.person_id', 'person.id').select(['person.id', 'person.name', 'post.role', 'post.unit']).where('person.id', '=', p('id')).orderBy('post.id'),
);

export async function personById(store: Pick<Store, 'readPrepared'>, id: string): Promise<Person | undefined> {
  const rows = await store.readPrepared(withPosts, { id });
  const [person] = rows;
  return person && { id: person.id, name: person.name, posts: rows.flatMap(({ role, unit }) => (role === null || unit === null ? [] : [{ role, unit }])) };
}

export async function allPeople(db: Kysely<Database>): Promise<readonly PersonWithUsername[]> {
  const people = await db.selectFrom('person').innerJoin('account', 'account.person_id', 'person.id').select(['person.id', 'person.name', 'account.username']).orderBy('person.id').execute();
  const posts = await db.selectFrom('post').select(['person_id', 'role', 'unit']).orderBy('id').execute();
  return people.map((person) => ({ ...person, posts: posts.filter((post) => post.person_id === person.id).map(({ role, unit }) => ({ role, unit })) }));
}

/** Names by id. */
export async function namesOf(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
