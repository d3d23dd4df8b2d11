// Published notices, open to everybody.
import type { Kysely, Selectable } from 'kysely';
import type { Database, NoticeTable } from '../schema.ts';

export function publishedNotices(db: Kysely<Database>): Promise<Selectable<NoticeTable>[]> {
  return db.selectFrom('notice').selectAll().orderBy('published_at', 'desc').orderBy('id', 'desc').limit(100).execute();
}

export function noticeById(db: Kysely<Database>, id: string): Promise<Selectable<NoticeTable> | undefined> {
  return db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notices that stand before the public on a day, those that end first coming first. */
export function standingNotices(db: Kysely<Database>, day: string): Promise<Selectable<NoticeTable>[]> {
  return db.selectFrom('notice').selectAll().where('ends_on', '>=', day).orderBy('ends_on').orderBy('id').limit(200).execute();
}
