// Drafts: what a person has typed and not submitted. Hers alone.
import type { Kysely, Selectable } from 'kysely';
import type { Database, DraftTable } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

const mostDrafts = 200;

export type DraftRow = Selectable<DraftTable>;

export function draftsOf(db: Kysely<Database>, person: string): Promise<DraftRow[]> {
  return db.selectFrom('draft').selectAll().where('person_id', '=', person).orderBy('saved_at', 'desc').limit(mostDrafts).execute();
}

/** How many drafts she has; no more than her list shows. */
export async function countDrafts(db: Kysely<Database>, person: string): Promise<number> {
  const row = await db
    .selectFrom(db.selectFrom('draft').select('person_id').where('person_id', '=', person).limit(mostDrafts).as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export function draftOf(db: Kysely<Database>, key: { readonly id: string; readonly person: string }): Promise<DraftRow | undefined> {
  return db.selectFrom('draft').selectAll().where('id', '=', key.id).where('person_id', '=', key.person).executeTakeFirst();
}

/** Who else is filling in an item's form, and when she last saved; none that was left alone since. */
export function otherDrafts(db: Kysely<Database>, draft: { readonly item: string; readonly not: string; readonly since: string }) {
  return db
    .selectFrom('draft')
    .innerJoin('person', 'person.id', 'draft.person_id')
    .select(['draft.person_id', 'person.name', 'draft.saved_at'])
    .where('draft.item_id', '=', draft.item)
    .where('draft.item_id', 'is not', null)
    .where('draft.person_id', '!=', draft.not)
    .where('draft.saved_at', '>=', draft.since)
    .orderBy('draft.saved_at', 'desc')
    .limit(20)
    .execute();
}

/** Inserts or replaces; answers false when the id belongs to somebody else. */
export async function saveDraft(tx: WriteTx, row: DraftRow): Promise<boolean> {
  const saved = await tx.db
    .insertInto('draft')
    .values(row)
    .onConflict((oc) =>
      oc
        .column('id')
        .doUpdateSet({ form: row.form, unit: row.unit, batch_id: row.batch_id, saved_at: row.saved_at })
        .where('draft.person_id', '=', row.person_id),
    )
    .returning('id')
    .execute();
  return saved.length > 0;
}

export async function deleteDraft(tx: WriteTx, key: { readonly id: string; readonly person: string }): Promise<void> {
  await tx.db.deleteFrom('draft').where('id', '=', key.id).where('person_id', '=', key.person).execute();
}

/** Removes what nobody has gone on with since then: a draft never submitted is kept a year (domain.md §3.6). */
export async function removeOldDrafts(store: Store, before: string): Promise<void> {
  await store.write((tx) => tx.db.deleteFrom('draft').where('saved_at', '<', before).execute());
}
