// Quotas and budgets: what may be taken of a line is checked where it is taken, in the same transaction, so that no two
// decisions together take more than there is.
import { sql, type Kysely } from 'kysely';
import { refusal } from '../../errors.ts';
import type { LocalText } from '../../definition/text.ts';
import { formatYuan } from '../../values/money.ts';
import type { Database, ItemTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';

interface OfLine {
  /** See LedgerTable.id. */
  readonly ledger: string;
  readonly title: LocalText;
  readonly money: boolean;
}

interface Limit extends OfLine {
  readonly do: 'limit';
  readonly amount: number;
}

interface Reserve extends OfLine {
  readonly do: 'reserve';
  readonly amount: number;
  /** A line nobody set a limit for is not counted. */
  readonly whereLimited: boolean;
}

export type LedgerMove = Limit | Reserve | (OfLine & { readonly do: 'spend' | 'release' });

/**
 * Carries a move out for an item. A line nobody set a limit for has none to take from, or, where the move says so, is not counted.
 *
 * @throws JinguoError LEDGER_SHORT
 */
export async function moveLedger(tx: WriteTx, item: string, { move, at }: { readonly move: LedgerMove; readonly at: string }): Promise<void> {
  switch (move.do) {
    case 'limit':
      return setLimit(tx, item, move);
    case 'reserve':
      return reserve(tx, item, { move, at });
    case 'spend':
      await tx.db.updateTable('ledger_entry').set({ state: 'spent', at }).where('item_id', '=', item).where('ledger', '=', move.ledger).where('state', '=', 'reserved').execute();
      return;
    case 'release':
      await release(tx, { item, ledger: move.ledger, at });
  }
}

/** A limit may be raised at any time, and lowered as far as what is taken. */
async function setLimit(tx: WriteTx, item: string, move: Limit): Promise<void> {
  const { ledger, amount } = move;
  await tx.db.insertInto('ledger').values({ id: ledger, most: amount, taken: 0, set_by: item }).onConflict((oc) => oc.column('id').doUpdateSet({ most: amount, set_by: item })).execute();
  const row = await tx.db.selectFrom('ledger').select('taken').where('id', '=', ledger).executeTakeFirst();
  const left = amount - Number(row?.taken ?? 0);
  if (left < 0) throw short(move, left);
}

async function reserve(tx: WriteTx, item: string, { move, at }: { readonly move: Reserve; readonly at: string }): Promise<void> {
  const { ledger, amount } = move;
  await release(tx, { item, ledger, at });
  const taken = await tx.db
    .updateTable('ledger')
    .set((eb) => ({ taken: eb('taken', '+', amount) }))
    .where('id', '=', ledger)
    .where((eb) => eb(eb('taken', '+', amount), '<=', eb.ref('most')))
    .returning('id')
    .execute();
  if (taken.length === 0) {
    const row = await tx.db.selectFrom('ledger').select(['most', 'taken']).where('id', '=', ledger).executeTakeFirst();
    if (row === undefined && move.whereLimited) return;
    throw short(move, row === undefined ? 0 : Number(row.most) - Number(row.taken));
  }
  await tx.db
    .insertInto('ledger_entry')
    .values({ item_id: item, ledger, state: 'reserved', amount, at })
    .onConflict((oc) => oc.columns(['item_id', 'ledger']).doUpdateSet({ state: 'reserved', amount, at }))
    .execute();
}

/** Gives back what an item holds reserved, of one line or of all. */
async function release(tx: WriteTx, { item, ledger, at }: { readonly item: string; readonly ledger?: string; readonly at: string }): Promise<void> {
  const held = tx.db.selectFrom('ledger_entry').select(['ledger', 'amount']).where('item_id', '=', item).where('state', '=', 'reserved');
  for (const row of await (ledger === undefined ? held : held.where('ledger', '=', ledger)).execute()) {
    await tx.db.updateTable('ledger').set((eb) => ({ taken: eb('taken', '-', Number(row.amount)) })).where('id', '=', row.ledger).execute();
    await tx.db.updateTable('ledger_entry').set({ state: 'released', at }).where('item_id', '=', item).where('ledger', '=', row.ledger).execute();
  }
}

/** What an item that came to nothing had reserved goes back. */
export function releaseAll(tx: WriteTx, item: string, at: string): Promise<void> {
  return release(tx, { item, at });
}

function short({ title, money }: OfLine, left: number) {
  const shown = Math.max(0, left);
  return refusal('LEDGER_SHORT', { ledger: title, left: money ? formatYuan(shown) : shown });
}

/** Sets another limit for a line; false where more than that is taken, and then nothing is changed. */
export async function changeMost(tx: WriteTx, { id, most }: { readonly id: string; readonly most: number }): Promise<boolean> {
  return (await tx.db.updateTable('ledger').set({ most }).where('id', '=', id).where('taken', '<=', most).returning('id').execute()).length > 0;
}

/** The item whose form says how much there is of a line. */
export type LimitSetter = Pick<ItemTable, 'id' | 'number' | 'definition_hash' | 'applicant' | 'status' | 'district' | 'town' | 'village'>;

export interface LedgerLine {
  readonly id: string;
  readonly most: number;
  readonly taken: number;
  readonly spent: number;
  /** Undefined where the limit was set before that was kept. */
  readonly setter: LimitSetter | undefined;
}

/** Lines of a programme, e.g. `FZ01/budget/`, with what of them is spent. */
export async function ledgerLines(db: Kysely<Database>, prefix: string): Promise<readonly LedgerLine[]> {
  const rows = await db
    .selectFrom('ledger')
    .leftJoin('ledger_entry', (join) => join.onRef('ledger_entry.ledger', '=', 'ledger.id').on('state', '=', 'spent'))
    .select((eb) => ['ledger.id', 'most', 'taken', 'set_by', eb.fn.coalesce(eb.fn.sum<number>('amount'), sql.lit(0)).as('spent')])
    .where(sql<boolean>`substr(ledger.id, 1, ${prefix.length}) = ${prefix}`)
    .groupBy(['ledger.id', 'most', 'taken', 'set_by'])
    .orderBy('ledger.id')
    .execute();
  const ids = [...new Set(rows.flatMap(({ set_by: id }) => (id === null ? [] : [id])))];
  const setters = ids.length === 0 ? [] : await db.selectFrom('item').select(['id', 'number', 'definition_hash', 'applicant', 'status', 'district', 'town', 'village']).where('id', 'in', ids).execute();
  return rows.map(({ id, most, taken, spent, set_by: setBy }) => ({ id, most: Number(most), taken: Number(taken), spent: Number(spent), setter: setters.find((one) => one.id === setBy) }));
}
