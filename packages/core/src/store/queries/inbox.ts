// The lists a person works from. Each is a short keyset run over an index that holds the whole key, one run per post,
// merged: flat from a thousand tasks to a million.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface InboxCursor {
  readonly sort: string;
  readonly id: string;
}

export interface InboxFilter {
  readonly text?: string | undefined;
  readonly workflow?: string | undefined;
  readonly overdueBefore?: string | undefined;
  readonly after?: InboxCursor | undefined;
  readonly limit: number;
}

export interface InboxHit {
  readonly sort: string;
  readonly id: string;
  readonly item_id: string;
  readonly number: string;
  readonly title: string;
  readonly campaign: string;
  readonly workflow: string;
  readonly definition_hash: string;
  readonly stage: string;
  readonly result: string | null;
  readonly unit: string;
  readonly due_on: string | null;
  readonly context: string;
  readonly at: string;
  readonly action: string | null;
}

const itemColumns = [
  'item.id as item_id',
  'item.number',
  'item.title',
  'item.campaign',
  'item.workflow',
  'item.definition_hash',
  'item.stage',
  'item.result',
  'item.unit',
  'item.due_on',
  'item.context',
] as const;

/** Open tasks of a post, or of a person where the post is null; soonest due first. */
export function todo(db: Kysely<Database>, whose: { readonly role: string; readonly unit: string } | { readonly person: string }, filter: InboxFilter): Promise<InboxHit[]> {
  let query = db
    .selectFrom('task')
    .innerJoin('item', 'item.id', 'task.item_id')
    .select([...itemColumns, 'task.due_sort as sort', 'task.id', 'task.opened_at as at', 'task.action'])
    .where('task.state', '=', sql.lit('open'));
  query = 'person' in whose ? query.where('task.person', '=', whose.person) : query.where('task.unit', '=', whose.unit).where('task.role', '=', whose.role);
  if (filter.workflow !== undefined) query = query.where('task.workflow', '=', filter.workflow);
  if (filter.overdueBefore !== undefined) query = query.where('task.due_sort', '<', filter.overdueBefore);
  if (filter.text !== undefined) query = query.where(matches(filter.text));
  const { after } = filter;
  if (after !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('task.due_sort', 'task.id'), '>', eb.tuple(after.sort, after.id)));
  }
  return query.orderBy('task.due_sort').orderBy('task.id').limit(filter.limit).execute();
}

/** What a person decided, newest first. */
export function done(db: Kysely<Database>, person: string, filter: InboxFilter): Promise<InboxHit[]> {
  let query = db
    .selectFrom('task')
    .innerJoin('item', 'item.id', 'task.item_id')
    .select([...itemColumns, 'task.id', 'task.action'])
    .select((eb) => [eb.fn.coalesce('task.closed_at', eb.val('')).as('sort'), eb.fn.coalesce('task.closed_at', eb.val('')).as('at')])
    .where('task.closed_by', '=', person)
    .where('task.state', '=', sql.lit('done'));
  if (filter.workflow !== undefined) query = query.where('task.workflow', '=', filter.workflow);
  if (filter.text !== undefined) query = query.where(matches(filter.text));
  const { after } = filter;
  if (after !== undefined) query = query.where((eb) => eb(eb.refTuple('task.closed_at', 'task.id'), '<', eb.tuple(after.sort, after.id)));
  return query.orderBy('task.closed_at', 'desc').orderBy('task.id', 'desc').limit(filter.limit).execute();
}

/** Items a person applied for or entered, newest first (ids sort by time). */
export function started(db: Kysely<Database>, person: string, filter: InboxFilter): Promise<InboxHit[]> {
  let query = db
    .selectFrom('item')
    .select([...itemColumns, 'item.id as sort', 'item.id', 'item.created_at as at'])
    .select((eb) => eb.val<string | null>(null).as('action'))
    .where('item.applicant', '=', person);
  if (filter.workflow !== undefined) query = query.where('item.workflow', '=', filter.workflow);
  if (filter.text !== undefined) query = query.where(matches(filter.text));
  const { after } = filter;
  if (after !== undefined) query = query.where('item.id', '<', after.id);
  return query.orderBy('item.id', 'desc').limit(filter.limit).execute();
}

/** Counts stop at this; screens show 999+. */
export const countCap = 1000;

export async function countTodo(db: Kysely<Database>, whose: { readonly role: string; readonly unit: string } | { readonly person: string }, before?: string): Promise<number> {
  let query = db.selectFrom('task').select('id').where('state', '=', sql.lit('open'));
  query = 'person' in whose ? query.where('person', '=', whose.person) : query.where('unit', '=', whose.unit).where('role', '=', whose.role);
  if (before !== undefined) query = query.where('due_sort', '<', before);
  const row = await db
    .selectFrom(query.limit(countCap).as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function countStarted(db: Kysely<Database>, person: string): Promise<number> {
  const row = await db
    .selectFrom(db.selectFrom('item').select('id').where('applicant', '=', person).where('status', '=', sql.lit('open')).limit(countCap).as('capped'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

function matches(text: string) {
  const like = `%${text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`(item.number like ${like} escape '\\' or item.title like ${like} escape '\\')`;
}
