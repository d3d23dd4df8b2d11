// Leave cover as stored, and what it amounts to for a person on a day.
import type { Kysely, Selectable } from 'kysely';
import type { Cover } from '../../people/cover.ts';
import type { CoverTable, Database } from '../schema.ts';
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';

export type CoverRow = Selectable<CoverTable>;

const active = prepare<{ person: string; on: string }>()((db, p) =>
  db
    .selectFrom('cover')
    .innerJoin('person', 'person.id', 'cover.person_id')
    .innerJoin('post', 'post.person_id', 'cover.person_id')
    .select(['cover.id', 'cover.person_id', 'person.name', 'cover.role as only_role', 'cover.unit as only_unit', 'cover.workflows', 'post.role', 'post.unit'])
    .where('cover.cover_id', '=', p('person'))
    .where('cover.ended_at', 'is', null)
    .where('cover.from_on', '<=', p('on'))
    .where('cover.until_on', '>=', p('on'))
    .orderBy('cover.id')
    .orderBy('post.id'),
);

/** For whom a person may act on a calendar date, from which of their posts, for which workflows. */
export async function coversOf(tx: Pick<WriteTx, 'run'>, person: string, on: string): Promise<readonly Cover[]> {
  const found = new Map<string, { personId: string; personName: string; posts: { role: string; unit: string }[]; workflows: readonly string[] | null }>();
  for (const row of await tx.run(active, { person, on })) {
    if (row.only_role !== null && (row.only_role !== row.role || row.only_unit !== row.unit)) continue;
    const workflows: readonly string[] | null = row.workflows === null ? null : JSON.parse(row.workflows);
    const known = found.get(row.id) ?? { personId: row.person_id, personName: row.name, posts: [], workflows };
    known.posts.push({ role: row.role, unit: row.unit });
    found.set(row.id, known);
  }
  return [...found.values()];
}

/** Covers a person set, or that were given to her, which have not run out. */
export function coversAbout(db: Kysely<Database>, person: string, today: string) {
  return db
    .selectFrom('cover')
    .innerJoin('person as covered', 'covered.id', 'cover.person_id')
    .innerJoin('person as by', 'by.id', 'cover.cover_id')
    .selectAll('cover')
    .select(['covered.name as person_name', 'by.name as cover_name'])
    .where((eb) => eb.or([eb('cover.person_id', '=', person), eb('cover.cover_id', '=', person), eb('cover.set_by', '=', person)]))
    .where('cover.ended_at', 'is', null)
    .where('cover.until_on', '>=', today)
    .orderBy('cover.from_on')
    .orderBy('cover.id')
    .execute();
}

export async function putCover(tx: WriteTx, row: CoverRow): Promise<void> {
  await tx.db.insertInto('cover').values(row).execute();
}

export async function coverById(tx: WriteTx, id: string): Promise<CoverRow | undefined> {
  return tx.db.selectFrom('cover').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function endCover(tx: WriteTx, id: string, at: string): Promise<void> {
  await tx.db.updateTable('cover').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}
