// Consents that were withdrawn.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { ConsentTo } from '../../definition/consents.ts';
import type { ConsentWithdrawalTable } from '../consent-tables.ts';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type ConsentWithdrawalRow = Selectable<ConsentWithdrawalTable>;

const ofItem = prepare<{ item: string }>()((db, p) => db.selectFrom('consent_withdrawal').selectAll().where('item_id', '=', p('item')));
const ofEntries = prepare<{ batch: string }>()((db, p) =>
  db.selectFrom('item').innerJoin('consent_withdrawal', 'consent_withdrawal.item_id', 'item.id').select(['consent_withdrawal.item_id', 'consent_withdrawal.consented_to']).where('item.batch_id', '=', p('batch')),
);

/** What was withdrawn of an item, in the order it was recorded. */
export async function withdrawalsOf({ run }: Pick<WriteTx, 'run'>, item: string): Promise<readonly ConsentWithdrawalRow[]> {
  return (await run(ofItem, { item })).toSorted((a, b) => (a.recorded_at < b.recorded_at ? -1 : 1));
}

/** What was withdrawn of a batch's entries, by entry. */
export async function withdrawnOfEntries({ run }: Pick<WriteTx, 'run'>, batch: string): Promise<ReadonlyMap<string, ReadonlySet<ConsentTo>>> {
  return byItem(await run(ofEntries, { batch }));
}

/** What was withdrawn of some items, by item. */
export async function withdrawnOf(db: Kysely<Database>, items: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<ConsentTo>>> {
  return items.length === 0 ? new Map() : byItem(await db.selectFrom('consent_withdrawal').select(['item_id', 'consented_to']).where('item_id', 'in', [...items]).execute());
}

function byItem(rows: readonly Pick<ConsentWithdrawalRow, 'item_id' | 'consented_to'>[]): ReadonlyMap<string, ReadonlySet<ConsentTo>> {
  return new Map([...Map.groupBy(rows, (row) => row.item_id)].map(([item, all]) => [item, new Set(all.map((row) => row.consented_to))]));
}

/** False where that consent was withdrawn already. */
export async function putWithdrawal(tx: Pick<WriteTx, 'db'>, row: ConsentWithdrawalRow): Promise<boolean> {
  const put = await tx.db.insertInto('consent_withdrawal').values(row).onConflict((on) => on.doNothing()).returning(sql.lit(1).as('put')).execute();
  return put.length > 0;
}
