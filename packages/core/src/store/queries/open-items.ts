// Ids of open items: all of them, page by page in their own order, or those whose deadlines an older calendar gave.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export async function openItemIds(db: Kysely<Database>, page: { readonly after: string; readonly limit: number }): Promise<readonly string[]> {
  const rows = await db.selectFrom('item').select('id').where('status', '=', sql.lit('open')).where('id', '>', page.after).orderBy('id').limit(page.limit).execute();
  return rows.map((row) => row.id);
}

/** Open items counted with an older revision of the calendar. */
export async function itemsCountedBefore(db: Kysely<Database>, page: { readonly revision: number; readonly limit: number }): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('item')
    .select('id')
    .where('status', '=', sql.lit('open'))
    .where('calendar_revision', '<', page.revision)
    .orderBy('calendar_revision')
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.id);
}
