// What registers read beside a list's rows: the items' data, and a batch's entries in the order of their numbers.
import type { Kysely } from 'kysely';
import type { ItemRow } from '../load-item.ts';
import type { Database } from '../schema.ts';
import { itemColumns, type ListedItem } from './list-items.ts';

export async function itemData(db: Kysely<Database>, ids: readonly string[]): Promise<readonly ItemRow[]> {
  return ids.length === 0 ? [] : db.selectFrom('item').selectAll().where('id', 'in', [...ids]).execute();
}

export function entriesPage(db: Kysely<Database>, { batch, after, limit }: { readonly batch: string; readonly after: string; readonly limit: number }): Promise<readonly ListedItem[]> {
  return db.selectFrom('item').select([...itemColumns, 'item.created_at as at']).where('item.batch_id', '=', batch).where('item.number', '>', after).orderBy('item.number').limit(limit).execute();
}
