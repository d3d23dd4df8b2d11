// Ids of open items, page by page in their own order.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export async function openItemIds(db: Kysely<Database>, page: { readonly after: string; readonly limit: number }): Promise<readonly string[]> {
  const rows = await db.selectFrom('item').select('id').where('status', '=', sql.lit('open')).where('id', '>', page.after).orderBy('id').limit(page.limit).execute();
  return rows.map((row) => row.id);
}
