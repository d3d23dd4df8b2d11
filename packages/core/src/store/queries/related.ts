// Items that share a blinded key with one: the same person, household, firm or contract. Whether they may be seen is asked
// of list-items.ts.
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Newest first; of a key that a whole town shares, no more than the newest. */
const most = 100;

export function keysOf(db: Kysely<Database>, item: string) {
  return db.selectFrom('item_key').select(['name', 'blinded']).where('item_id', '=', item).execute();
}

/** Names of the shared keys by item. */
export async function relatedItems(db: Kysely<Database>, asked: { readonly item: string; readonly keys: readonly { readonly name: string; readonly blinded: string }[] }): Promise<ReadonlyMap<string, readonly string[]>> {
  const shared = new Map<string, string[]>();
  for (const { name, blinded } of asked.keys) {
    const rows = await db.selectFrom('item_key').select('item_id').where('name', '=', name).where('blinded', '=', blinded).where('item_id', '!=', asked.item).orderBy('item_id', 'desc').limit(most).execute();
    for (const { item_id: id } of rows) shared.set(id, [...(shared.get(id) ?? []), name]);
  }
  return new Map([...shared].toSorted(([a], [b]) => (a > b ? -1 : 1)).slice(0, most));
}
