// Every item is found by its number, and what it is found by is what it is called now.
import type { Store } from '../../store/store.ts';
import { searchForm, searchText } from '../../values/bigrams.ts';

export async function brokenSearch(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  const items = await store.read
    .selectFrom('item')
    .leftJoin('item_search', 'item_search.item_id', 'item.id')
    .select(['item.id', 'item.number', 'item.title', 'item.district', 'item_search.text'])
    .where('item.id', 'in', ids)
    .execute();
  for (const { id, number, title, district, text } of items) {
    if (text?.startsWith(searchText([number, title])) !== true) broken.push(`item ${number} is searched for as ${JSON.stringify(text)}`);
    if (district === null) continue;
    if (!(await isFound(store, { id, number, district }))) broken.push(`item ${number} is not found by its number`);
  }
  return broken;
}

/** Whether it is found, however many newer items share each pair of its characters. */
async function isFound(store: Store, { id, number, district }: { readonly id: string; readonly number: string; readonly district: string }): Promise<boolean> {
  for (let before: string | null = null; ; ) {
    const { hits, until } = await store.searchHits({ form: searchForm(number), among: { units: [district] }, before, window: 1000 });
    if (hits.some((hit) => hit.itemId === id)) return true;
    if (until === null) return false;
    before = until;
  }
}
