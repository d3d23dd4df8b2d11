// Who stands behind open tasks: the holders of their posts, and who covers for those people on a day.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface Holder {
  readonly role: string;
  readonly unit: string;
  readonly id: string;
  readonly name: string;
}

/** Everybody who holds one of the posts. */
export async function holdersOf(db: Kysely<Database>, posts: readonly { readonly role: string; readonly unit: string }[]): Promise<readonly Holder[]> {
  if (posts.length === 0) return [];
  return db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['post.role', 'post.unit', 'person.id', 'person.name'])
    .where((eb) => eb.or(posts.map((post) => eb.and([eb('post.role', '=', post.role), eb('post.unit', '=', post.unit)]))))
    .orderBy('person.id')
    .execute();
}

export interface CoverFor {
  /** Whose leave is covered. */
  readonly personId: string;
  readonly coverId: string;
  readonly coverName: string;
  /** One of her posts only; null: all of them. */
  readonly post: { readonly role: string; readonly unit: string } | null;
  readonly workflows: readonly string[] | null;
}

/** Covers that stand for these people on a calendar date. */
export async function coversForPeople(db: Kysely<Database>, people: readonly string[], on: string): Promise<readonly CoverFor[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('cover')
    .innerJoin('person', 'person.id', 'cover.cover_id')
    .select(['cover.person_id', 'cover.cover_id', 'person.name', 'cover.role', 'cover.unit', 'cover.workflows'])
    .where('cover.person_id', 'in', people)
    .where('cover.ended_at', 'is', null)
    .where('cover.from_on', '<=', on)
    .where('cover.until_on', '>=', on)
    .orderBy('cover.id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    coverId: row.cover_id,
    coverName: row.name,
    post: row.role === null || row.unit === null ? null : { role: row.role, unit: row.unit },
    workflows: row.workflows === null ? null : JSON.parse(row.workflows),
  }));
}
