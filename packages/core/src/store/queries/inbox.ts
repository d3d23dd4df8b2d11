// The tasks a person works from, soonest due first. Each run is a stretch of an index that holds the whole order and all
// that a list is narrowed by, one run per post, merged: flat from a thousand tasks to a million.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { holdsText, isSuspended, isWindowed, itemColumns, names, orNone, type Key, type ListedItem, type RunPage, type TabFilter } from './list-items.ts';

/** Whose tasks: those only one person may do, those she holds, or those anybody of a post may take. */
export type Whose = { readonly person: string } | { readonly holder: string } | { readonly role: string; readonly unit: string };

export interface TaskHit extends ListedItem, Key {
  readonly arriving_until: string | null;
}

export interface TaskFilter extends TabFilter {
  /** Only what is due before this date. */
  readonly dueBefore?: string | undefined;
}

/** Open tasks, soonest due first. */
export async function todo(db: Kysely<Database>, whose: Whose, filter: TaskFilter): Promise<RunPage<TaskHit>> {
  const end = await windowEnd(db, whose, filter);
  const { workflows, stage, unit, text, after, limit, suspended } = filter;
  let query = tasksOf(db, whose, filter)
    .innerJoin('item', 'item.id', 'task.item_id')
    .select([...itemColumns, 'task.due_sort as sort', 'task.id', 'task.opened_at as at', 'task.arriving_until']);
  if (workflows !== undefined) query = query.where('task.workflow', 'in', orNone(workflows));
  if (stage !== undefined) query = query.where('task.stage', '=', stage);
  if (unit !== undefined) query = query.where(`task.${unit.level}`, '=', unit.id);
  if (text !== undefined && 'like' in text) query = query.where(holdsText('task.item_id', text));
  if (suspended !== undefined) query = query.where((eb) => isSuspended(eb, suspended));
  if (after !== undefined) query = query.where((eb) => eb(eb.refTuple('task.due_sort', 'task.id'), '>', eb.tuple(after.sort, after.id)));
  if (end !== undefined) query = query.where((eb) => eb(eb.refTuple('task.due_sort', 'task.id'), '<=', eb.tuple(end.sort, end.id)));
  const rows = await query.orderBy('task.due_sort').orderBy('task.id').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** Counts stop at this; screens show 999+. */
export const countCap = 1000;

/** How many open tasks there are, and how many of them are due before each of two dates; none above the cap. */
export async function countTodo(db: Kysely<Database>, whose: Whose, dates: { readonly today: string; readonly tomorrow: string; readonly workflows?: readonly string[] | null }): Promise<{ readonly all: number; readonly overdue: number; readonly byToday: number }> {
  const { workflows } = dates;
  const all = tasksOf(db, whose, {});
  const soonest = (workflows === null || workflows === undefined ? all : all.where('task.workflow', 'in', [...workflows, ''])).select('task.due_sort').orderBy('task.due_sort').orderBy('task.id').limit(countCap);
  const row = await db
    .selectFrom(soonest.as('soonest'))
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('due_sort', '<', dates.today).as('overdue'),
      eb.fn.countAll<number>().filterWhere('due_sort', '<', dates.tomorrow).as('by_today'),
    ])
    .executeTakeFirst();
  return { all: Number(row?.all ?? 0), overdue: Number(row?.overdue ?? 0), byToday: Number(row?.by_today ?? 0) };
}

/** The last task to look at, found along the index alone; undefined when all may be looked at. */
async function windowEnd(db: Kysely<Database>, whose: Whose, filter: TaskFilter): Promise<Key | undefined> {
  if (!isWindowed(filter)) return undefined;
  const { after, window } = filter;
  let query = tasksOf(db, whose, filter).select(['task.due_sort as sort', 'task.id']);
  if (after !== undefined) query = query.where((eb) => eb(eb.refTuple('task.due_sort', 'task.id'), '>', eb.tuple(after.sort, after.id)));
  return query.orderBy('task.due_sort').orderBy('task.id').limit(1).offset(window - 1).executeTakeFirst();
}

function tasksOf(db: Kysely<Database>, whose: Whose, { dueBefore, text }: Pick<TaskFilter, 'dueBefore' | 'text'>) {
  let query = db.selectFrom('task').where('task.state', '=', sql.lit('open'));
  if ('holder' in whose) query = query.where(names('task.held_by', whose.holder, text));
  else query = query.where('task.held_by', 'is', null);
  if ('person' in whose) query = query.where(names('task.person', whose.person, text));
  if ('role' in whose) query = query.where(names('task.unit', whose.unit, text)).where(names('task.role', whose.role, text));
  if (text !== undefined && 'items' in text) query = query.where(holdsText('task.item_id', text));
  if (dueBefore !== undefined) query = query.where('task.due_sort', '<', dueBefore);
  return query;
}
