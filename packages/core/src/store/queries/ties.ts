// Declared ties of members of staff, and whose of them an item touches.
import { sql, type Kysely, type Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database, TieTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type TieRow = Selectable<TieTable>;

/** The key of a workflow's items that holds the applicant's identity; see WorkflowContribution.keys. */
export const identityKey = 'applicant';

const tiedToItem = prepare<{ item: string }>()((db, p) =>
  db
    .selectFrom('item_key')
    .innerJoin('tie', (join) => join.onRef('tie.key_name', '=', 'item_key.name').onRef('tie.blinded', '=', 'item_key.blinded'))
    .select('tie.person_id')
    .where('item_key.item_id', '=', p('item'))
    .where('item_key.name', '=', sql.lit(identityKey))
    .where('tie.ended_at', 'is', null),
);
const tiedToKey = prepare<{ blinded: string }>()((db, p) =>
  db.selectFrom('tie').select('person_id').where('key_name', '=', sql.lit(identityKey)).where('blinded', '=', p('blinded')).where('ended_at', 'is', null),
);

/** People who declared a tie to an item's applicant; `blinded` stands for an item that is not written yet. */
export async function tiedPeople(tx: Pick<WriteTx, 'run'>, of: { readonly item: string } | { readonly blinded: string }): Promise<readonly string[]> {
  const rows = 'item' in of ? await tx.run(tiedToItem, of) : await tx.run(tiedToKey, of);
  return rows.map((row) => row.person_id);
}

export function tiesOf(db: Kysely<Database>, person: string): Promise<Pick<TieRow, 'id' | 'kind' | 'declared_at'>[]> {
  return db.selectFrom('tie').select(['id', 'kind', 'declared_at']).where('person_id', '=', person).where('ended_at', 'is', null).orderBy('declared_at').orderBy('id').execute();
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
