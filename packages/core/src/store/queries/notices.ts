// Published notices, open to everybody.
import type { Kysely, Selectable } from 'kysely';
import type { NoticeTable } from '../open-tables.ts';
import type { Database } from '../schema.ts';

export function publishedNotices(db: Kysely<Database>): Promise<Selectable<NoticeTable>[]> {
  return db.selectFrom('notice').selectAll().orderBy('published_at', 'desc').orderBy('id', 'desc').limit(100).execute();
}

export function noticeById(db: Kysely<Database>, id: string): Promise<Selectable<NoticeTable> | undefined> {
  return db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What an item last published. */
export function lastNoticeOf(db: Kysely<Database>, item: string): Promise<Selectable<NoticeTable> | undefined> {
  return db.selectFrom('notice').selectAll().where('item_id', '=', item).orderBy('published_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Which notices corrected some, by the one corrected. */
export async function correctionsOf(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, Selectable<NoticeTable>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('notice').selectAll().where('corrects', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.corrects ?? '', row]));
}

/** Notices that stand before the public on a day, those that end first coming first. */
export function standingNotices(db: Kysely<Database>, day: string): Promise<Selectable<NoticeTable>[]> {
  return db.selectFrom('notice').selectAll().where('ends_on', '>=', day).orderBy('ends_on').orderBy('id').limit(200).execute();
}

/** What was taken back of an item or of the entries on its list, the first first. */
export function takenBack(db: Kysely<Database>, items: readonly string[]) {
  if (items.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('audit_entry')
    .innerJoin('item', 'item.id', 'audit_entry.item_id')
    .select(['item.id', 'item.number', 'item.title', 'item.batch_id', 'audit_entry.from_stage', 'audit_entry.definition', 'audit_entry.at'])
    .where('audit_entry.action', '=', 'withdraw')
    .where((eb) => eb.or([eb('item.id', 'in', [...items]), eb('item.batch_id', 'in', [...items])]))
    .where('item.status', '=', 'done')
    .orderBy('audit_entry.at')
    .execute();
}
