// Every item of a unit's subtree, newest first: what a lead looks at. Ids sort by time, and each level of the tree has an
// index of its own in that order, so a page costs the same however many items there are.
import { sql, type Kysely } from 'kysely';
import type { AreaUnit } from '../../people/area.ts';
import type { Database } from '../schema.ts';
import { itemColumns, passes, type ItemFilter, type Key, type ListedItem, type RunPage } from './list-items.ts';

export interface OfficeRun {
  readonly unit: AreaUnit;
  readonly filter: ItemFilter;
  /** Whether only items that stand at the filter's stage are asked for: districts and towns keep these in order. */
  readonly standing: boolean;
  /** Only items older than this one. */
  readonly before: string | null;
  /** How many of the newest items are looked at for a filter that no index holds. */
  readonly window: number;
}

/** Items of a run, newest first. */
export async function officePage(db: Kysely<Database>, run: OfficeRun, limit: number): Promise<RunPage<ListedItem & Key>> {
  const end = await windowEnd(db, run);
  let query = itemsOf(db, run).select([...itemColumns, 'item.id as sort', 'item.id', 'item.created_at as at']);
  if (end !== undefined) query = query.where('item.id', '>=', end.id);
  const rows = await query.orderBy('item.id', 'desc').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** How many items of a run there are, as far as `cap`; `exact` is false when that or the window ended the count. */
export async function officeCount(db: Kysely<Database>, run: OfficeRun, cap: number): Promise<{ readonly count: number; readonly exact: boolean }> {
  const end = await windowEnd(db, run);
  let query = itemsOf(db, run).select('item.id');
  if (end !== undefined) query = query.where('item.id', '>=', end.id);
  const row = await db
    .selectFrom(query.orderBy('item.id', 'desc').limit(cap).as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  const count = Number(row?.n ?? 0);
  return { count, exact: end === undefined && count < cap };
}

function itemsOf(db: Kysely<Database>, { unit, filter, standing, before }: OfficeRun) {
  let query = db
    .selectFrom('item')
    .where(`item.${unit.level}`, '=', unit.id)
    .where('item.restricted', '=', 0)
    .where((eb) => passes(eb, filter));
  if (standing) query = query.where('item.status', '=', sql.lit('open'));
  if (before !== null) query = query.where('item.id', '<', before);
  return query;
}

/** Where to stop looking, when not every item of the unit passes; found along the index alone. */
async function windowEnd(db: Kysely<Database>, { unit, filter, standing, before, window }: OfficeRun): Promise<Key | undefined> {
  const { workflows, stage, status, unit: within, begun, lateOn, suspended } = filter;
  const inOrder = standing && unit.level !== 'village';
  if (workflows === undefined && (inOrder || stage === undefined) && status === undefined && begun === undefined && lateOn === undefined && suspended === undefined && (within === undefined || within.id === unit.id)) return undefined;
  let query = db.selectFrom('item').select(['item.id as sort', 'item.id']).where(`item.${unit.level}`, '=', unit.id);
  if (inOrder && stage !== undefined) query = query.where('item.stage', '=', stage).where('item.status', '=', sql.lit('open'));
  if (before !== null) query = query.where('item.id', '<', before);
  return query.orderBy('item.id', 'desc').limit(1).offset(window - 1).executeTakeFirst();
}
