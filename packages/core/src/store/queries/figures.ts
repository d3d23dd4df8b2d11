// What items add to the figures of the yearly report, and each figure with the items behind it.
import type { Kysely } from 'kysely';
import type { AreaUnit } from '../../people/area.ts';
import type { FigureEntryTable } from '../programme-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export async function putFigureEntry(tx: WriteTx, entry: FigureEntryTable): Promise<void> {
  await tx.db.insertInto('figure_entry').values(entry).execute();
}

/** What an item added to figures so far. */
export async function entriesOfItem(db: Kysely<Database>, { programme, item }: { readonly programme: string; readonly item: string }): Promise<readonly FigureEntryTable[]> {
  const rows = await db.selectFrom('figure_entry').selectAll().where('programme', '=', programme).where('item_id', '=', item).execute();
  return rows.map((row) => ({ ...row, year: Number(row.year), amount: Number(row.amount) }));
}

export interface FigureSum {
  readonly programme: string;
  readonly figure: string;
  readonly year: number;
  readonly sum: number;
  readonly items: number;
}

/** Every figure's sum in some years, or in all; with a town, of that town alone. */
export async function figureSums(db: Kysely<Database>, { years, town }: { readonly years: readonly number[] | 'all'; readonly town?: string | undefined }): Promise<readonly FigureSum[]> {
  let query = db
    .selectFrom('figure_entry')
    .select((eb) => ['programme', 'figure', 'year', eb.fn.sum<number>('amount').as('sum'), eb.fn.count<number>('item_id').distinct().as('items')])
    .where('year', years === 'all' ? '>' : 'in', years === 'all' ? 0 : years.length === 0 ? [0] : [...years]);
  if (town !== undefined) query = query.where('town', '=', town);
  const rows = await query.groupBy(['programme', 'figure', 'year']).execute();
  return rows.map((row) => ({ ...row, year: Number(row.year), sum: Number(row.sum), items: Number(row.items) }));
}

/** One entry of a figure with what is asked of the item behind it. */
export interface CountedEntry {
  readonly figure: string;
  readonly itemId: string;
  readonly amount: number;
  readonly countedOn: string;
  readonly createdAt: string;
  /** The town, or, asked by village, the village; null above them. */
  readonly place: string | null;
  readonly data: string;
}

/** What the items of a workflow added to figures in a year, oldest first, of some units. */
export async function countedEntries(db: Kysely<Database>, of: { readonly programme: string; readonly workflow: string; readonly year: number; readonly area: readonly AreaUnit[]; readonly by: 'town' | 'village'; readonly sealed: boolean }): Promise<readonly CountedEntry[]> {
  const rows = await Promise.all(of.area.map((unit) =>
    db
      .selectFrom('figure_entry')
      .innerJoin('item', 'item.id', 'figure_entry.item_id')
      .select(['figure_entry.id', 'figure', 'figure_entry.item_id as itemId', 'amount', 'counted_on as countedOn', 'item.created_at as createdAt', `figure_entry.${of.by} as place`, 'item.data'])
      .where('figure_entry.programme', '=', of.programme)
      .where('figure_entry.year', '=', of.year)
      .where('item.workflow', '=', of.workflow)
      .where(`figure_entry.${unit.level}`, '=', unit.id)
      .where('item.restricted', '=', of.sealed ? 1 : 0)
      .orderBy('figure_entry.id')
      .execute()));
  return rows.flat().map((row) => ({ ...row, amount: Number(row.amount) }));
}

export interface FigureItem {
  /** Of the entry; the next page begins after it. */
  readonly id: string;
  readonly item_id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly workflow: string;
  readonly stage: string;
  readonly counted_on: string;
  readonly amount: number;
}

export interface FigurePage {
  readonly programme: string;
  readonly figure: string;
  readonly year: number;
  readonly after?: string | undefined;
  /** Of the years before, too. */
  readonly total?: boolean | undefined;
  /** Only of this town. */
  readonly town: string | undefined;
  readonly limit: number;
}

/** The items behind a figure, oldest first. Those that only their handlers see are counted, never listed. */
export async function figureItems(db: Kysely<Database>, of: FigurePage): Promise<readonly FigureItem[]> {
  let query = db
    .selectFrom('figure_entry')
    .innerJoin('item', 'item.id', 'figure_entry.item_id')
    .select(['figure_entry.id', 'figure_entry.item_id', 'item.number', 'item.title', 'item.unit', 'item.workflow', 'item.stage', 'counted_on', 'amount'])
    .where('programme', '=', of.programme)
    .where('figure', '=', of.figure)
    .where('figure_entry.year', of.total === true ? '<=' : '=', of.year)
    .where('figure_entry.id', '>', of.after ?? '')
    .where('item.restricted', '=', 0);
  if (of.town !== undefined) query = query.where('figure_entry.town', '=', of.town);
  const rows = await query.orderBy('figure_entry.id').limit(of.limit).execute();
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}
