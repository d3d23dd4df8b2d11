// Declared ties of members of staff, and whose of them an item touches.
import { sql, type Kysely, type Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database, TieTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type TieRow = Selectable<TieTable>;

/** The key of a workflow's items that holds the applicant's identity; see WorkflowContribution.keys. */
export const identityKey = 'applicant';

/** The name a tie to one item alone has: her word that she must not decide that one (回避), whoever applied. */
export const itemTie = 'item';

const tiedToItem = prepare<{ item: string }>()((db, p) =>
  db
    .selectFrom('item_key')
    .innerJoin('tie', (join) => join.onRef('tie.key_name', '=', 'item_key.name').onRef('tie.blinded', '=', 'item_key.blinded'))
    .select('tie.person_id')
    .where('item_key.item_id', '=', p('item'))
    .where('item_key.name', '=', sql.lit(identityKey))
    .where('tie.ended_at', 'is', null)
    .unionAll(db.selectFrom('tie').select('person_id').where('key_name', '=', sql.lit(itemTie)).where('blinded', '=', p('item')).where('ended_at', 'is', null)),
);
const tiedToKey = prepare<{ blinded: string }>()((db, p) =>
  db.selectFrom('tie').select('person_id').where('key_name', '=', sql.lit(identityKey)).where('blinded', '=', p('blinded')).where('ended_at', 'is', null),
);
const tiedToEntries = prepare<{ batch: string }>()((db, p) =>
  db
    .selectFrom('item')
    .innerJoin('item_key', 'item_key.item_id', 'item.id')
    .innerJoin('tie', (join) => join.onRef('tie.key_name', '=', 'item_key.name').onRef('tie.blinded', '=', 'item_key.blinded'))
    .select(['tie.person_id', 'item.stage', 'item.definition_hash'])
    .where('item.batch_id', '=', p('batch'))
    .where('item.status', '=', sql.lit('open'))
    .where('item_key.name', '=', sql.lit(identityKey))
    .where('tie.ended_at', 'is', null)
    .unionAll(
      db
        .selectFrom('item')
        .innerJoin('tie', (join) => join.on('tie.key_name', '=', sql.lit(itemTie)).onRef('tie.blinded', '=', 'item.id'))
        .select(['tie.person_id', 'item.stage', 'item.definition_hash'])
        .where('item.batch_id', '=', p('batch'))
        .where('item.status', '=', sql.lit('open'))
        .where('tie.ended_at', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('item')
        .select(['item.applicant as person_id', 'item.stage', 'item.definition_hash'])
        .where('item.batch_id', '=', p('batch'))
        .where('item.status', '=', sql.lit('open'))
        .where('item.applied_self', '=', sql.lit(1)),
    ),
);

/** People who declared a tie to an item's applicant, or to the item itself; `blinded` stands for an item that is not written yet. */
export async function tiedPeople(tx: Pick<WriteTx, 'run'>, of: { readonly item: string } | { readonly blinded: string }): Promise<readonly string[]> {
  const rows = 'item' in of ? await tx.run(tiedToItem, of) : await tx.run(tiedToKey, of);
  return rows.map((row) => row.person_id);
}

/** Of a batch's open entries: who has a tie to one or applied for herself, and where that entry stands. */
export async function tiedToBatch(tx: Pick<WriteTx, 'run'>, batch: string): Promise<readonly { readonly person: string; readonly stage: string; readonly version: string }[]> {
  return (await tx.run(tiedToEntries, { batch })).map((row) => ({ person: row.person_id, stage: row.stage, version: row.definition_hash }));
}

/** Her ties that stand, the earlier first; one to an item with its number. */
export function tiesOf(db: Kysely<Database>, person: string): Promise<(Pick<TieRow, 'id' | 'kind' | 'declared_at'> & { item: string | null; number: string | null })[]> {
  return db.selectFrom('tie').leftJoin('item', (join) => join.on('tie.key_name', '=', itemTie).onRef('item.id', '=', 'tie.blinded')).select(['tie.id', 'tie.kind', 'tie.declared_at', 'item.id as item', 'item.number']).where('tie.person_id', '=', person).where('tie.ended_at', 'is', null).orderBy('tie.declared_at').orderBy('tie.id').execute();
}

export async function putTie(tx: WriteTx, row: TieRow): Promise<void> {
  await tx.db.insertInto('tie').values(row).execute();
}

export async function hasTie(tx: WriteTx, tie: Pick<TieRow, 'person_id' | 'blinded'>): Promise<boolean> {
  const row = await tx.db.selectFrom('tie').select('id').where('person_id', '=', tie.person_id).where('blinded', '=', tie.blinded).where('ended_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

/** False when it is not hers, or ended already. */
export async function endTie(tx: WriteTx, of: { readonly id: string; readonly person: string; readonly at: string }): Promise<boolean> {
  const rows = await tx.db.updateTable('tie').set({ ended_at: of.at }).where('id', '=', of.id).where('person_id', '=', of.person).where('ended_at', 'is', null).returning('id').execute();
  return rows.length > 0;
}
