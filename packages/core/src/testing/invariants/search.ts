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
    const { hits } = await store.searchHits({ form: searchForm(number), among: { units: [district] }, before: null, window: 1000 });
    if (!hits.some((hit) => hit.itemId === id)) broken.push(`item ${number} is not found by its number`);
  }
  return broken;
}
