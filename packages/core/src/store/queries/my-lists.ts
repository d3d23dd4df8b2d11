// 已办, 我发起的 and 抄送我的: what a person decided, applied for or got a copy of, newest first.
import { sql, type Kysely } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';
import { holdsText, isWindowed, itemColumns, names, passes, type Key, type ListedItem, type RunPage, type TabFilter } from './list-items.ts';
import { countCap } from './inbox.ts';

/** What a person decided. */
export async function done(db: Kysely<Database>, person: string, filter: TabFilter): Promise<RunPage<ListedItem & Key & { readonly action: string | null }>> {
  const { after, text, limit, window } = filter;
  let decided = db
    .selectFrom('task')
    .where(names('task.closed_by', person, text))
    .where('task.closed_at', 'is not', null)
    .where('task.state', '=', sql.lit('done'));
  if (after !== undefined) decided = decided.where((eb) => eb(eb.refTuple('task.closed_at', 'task.id'), '<', eb.tuple(after.sort, after.id)));
  const end = isWindowed(filter) ? await decided.select((eb) => [eb.fn.coalesce('task.closed_at', sql.lit('')).as('sort'), 'task.id']).orderBy('task.closed_at', 'desc').orderBy('task.id', 'desc').limit(1).offset(window - 1).executeTakeFirst() : undefined;
  let query = decided
    .innerJoin('item', 'item.id', 'task.item_id')
    .select([...itemColumns, 'task.id', 'task.action'])
    .select((eb) => [eb.fn.coalesce('task.closed_at', sql.lit('')).as('sort'), eb.fn.coalesce('task.closed_at', sql.lit('')).as('at')])
    .where((eb) => passes(eb, filter));
  if (text !== undefined) query = query.where(holdsText('task.item_id', text));
  if (end !== undefined) query = query.where((eb) => eb(eb.refTuple('task.closed_at', 'task.id'), '>=', eb.tuple(end.sort, end.id)));
  const rows = await query.orderBy('task.closed_at', 'desc').orderBy('task.id', 'desc').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** Items a person applied for or entered; ids sort by time. */
export async function started(db: Kysely<Database>, person: string, filter: TabFilter): Promise<RunPage<ListedItem & Key>> {
  const { after, text, limit, window } = filter;
  let own = db.selectFrom('item').where(names('item.applicant', person, text));
  if (after !== undefined) own = own.where('item.id', '<', after.id);
  const end = isWindowed(filter) ? await own.select(['item.id as sort', 'item.id']).orderBy('item.id', 'desc').limit(1).offset(window - 1).executeTakeFirst() : undefined;
  let query = own.select([...itemColumns, 'item.id as sort', 'item.id', 'item.created_at as at']).where((eb) => passes(eb, filter));
  if (text !== undefined) query = query.where(holdsText('item.id', text));
  if (end !== undefined) query = query.where('item.id', '>=', end.id);
  const rows = await query.orderBy('item.id', 'desc').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** Copies sent to a person. */
export async function copied(db: Kysely<Database>, person: string, filter: TabFilter): Promise<RunPage<ListedItem & Key & { readonly read_at: string | null }>> {
  const { after, text, limit, window } = filter;
  let copies = db.selectFrom('item_copy').where(names('item_copy.person_id', person, text));
  if (after !== undefined) copies = copies.where((eb) => eb(eb.refTuple('item_copy.sent_at', 'item_copy.item_id'), '<', eb.tuple(after.sort, after.id)));
  const end = isWindowed(filter) ? await copies.select(['item_copy.sent_at as sort', 'item_copy.item_id as id']).orderBy('item_copy.sent_at', 'desc').orderBy('item_copy.item_id', 'desc').limit(1).offset(window - 1).executeTakeFirst() : undefined;
  let query = copies
    .innerJoin('item', 'item.id', 'item_copy.item_id')
    .select([...itemColumns, 'item_copy.sent_at as sort', 'item_copy.item_id as id', 'item_copy.sent_at as at', 'item_copy.read_at'])
    .where((eb) => passes(eb, filter));
  if (text !== undefined) query = query.where(holdsText('item_copy.item_id', text));
  if (end !== undefined) query = query.where((eb) => eb(eb.refTuple('item_copy.sent_at', 'item_copy.item_id'), '>=', eb.tuple(end.sort, end.id)));
  const rows = await query.orderBy('item_copy.sent_at', 'desc').orderBy('item_copy.item_id', 'desc').limit(limit).execute();
  return { rows, until: rows.length === limit ? rows.at(-1) : end };
}

/** Open items among the newest a person applied for. */
export async function countStarted(db: Kysely<Database>, person: string): Promise<number> {
  const newest = db.selectFrom('item').select('status').where('applicant', '=', person).orderBy('id', 'desc').limit(countCap);
  const row = await db
    .selectFrom(newest.as('newest'))
    .select((eb) => eb.fn.countAll<number>().filterWhere('status', '=', 'open').as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

const unreadCopy = prepare<{ item: string; person: string }>()((db, p) =>
  db.selectFrom('item_copy').select('item_id').where('item_id', '=', p('item')).where('person_id', '=', p('person')).where('read_at', 'is', null),
);

/** Whether a person was sent a copy of an item that she has not opened. */
export async function hasUnreadCopy(run: WriteTx['run'], copy: { readonly item: string; readonly person: string }): Promise<boolean> {
  return (await run(unreadCopy, copy)).length > 0;
}

/** Copies nobody has opened yet. */
export async function countCopied(db: Kysely<Database>, person: string): Promise<number> {
  const unread = db.selectFrom('item_copy').select('item_id').where('person_id', '=', person).where('read_at', 'is', null).limit(countCap);
  const row = await db
    .selectFrom(unread.as('unread'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
