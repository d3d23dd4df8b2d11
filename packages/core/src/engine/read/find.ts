// 查找: every item a person may see whose number, title, unit or named field holds what she typed, newest first. The index
// is asked first and only for her units; what it names is then read under the rule of who may see what.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Person } from '../../people/post.ts';
import { areaWithin } from '../../people/area.ts';
import { givenItems, itemsAmong, type ItemFilter, type ListedItem, type Viewer } from '../../store/queries/list-items.ts';
import type { Hit, HitsQuery } from '../../store/search.ts';
import type { FindQuery } from '../engine.ts';
import type { EngineParts } from '../parts.ts';
import type { ListRow, Page } from '../views.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { everywhere, itemFilter, itemsOfNumber, searchedForm, viewerOf } from './list-filter.ts';
import { starred, toRow } from './list-row.ts';
import { veiledRows } from './veil.ts';

/** Rows of the index looked at after the first try; then a page is handed out shorter, with where to go on. */
const furtherWindows = [500, 2000, 2000] as const;
/** A few more than a page, because some that are found do not pass. */
const spare = 20;

/**
 * Finds items. A page may be shorter than asked for and still have a next one.
 *
 * @throws JinguoError SEARCH_TOO_SHORT, BAD_REQUEST
 */
export async function find(parts: EngineParts, today: LocalDate, person: Person, query: FindQuery): Promise<Page<ListRow>> {
  const form = searchedForm(query.text);
  const filter = itemFilter(parts, query);
  if (filter === undefined) return { rows: [], next: null };
  const viewer = await viewerOf(parts, today, person);
  const runs = await runsOf(parts, { viewer, text: query.text, form, unit: filter.unit?.id });
  const found: (Hit & { readonly item: ListedItem })[] = [];
  let before = readCursor(query.cursor)?.sort ?? null;
  for (const window of [query.limit + spare, ...furtherWindows]) {
    const { hits, until } = await look(parts, runs, { before, window });
    for (let from = 0; from < hits.length && found.length <= query.limit; from += query.limit + spare) {
      found.push(...(await readable(parts, hits.slice(from, from + query.limit + spare), { filter, viewer })));
    }
    before = until;
    if (before === null || found.length > query.limit) break;
  }
  const page = found.slice(0, query.limit);
  const end = found.length > query.limit ? (page.at(-1)?.sort ?? null) : before;
  const rows = await starred(parts, person.id, page.map(({ item }) => toRow(parts, today, item)));
  return { rows: await veiledRows(parts, person, rows, query.text), next: end === null ? null : writeCursor({ sort: end, id: '' }) };
}

type Run = Pick<HitsQuery, 'form' | 'among'>;

/** Where a person's items are looked for: in her area and those she covers, everywhere from a partner's post, among her own, among what she was given. */
async function runsOf(parts: EngineParts, asked: { readonly viewer: Viewer; readonly text: string; readonly form: string; readonly unit: string | undefined }): Promise<readonly Run[]> {
  const { viewer, form } = asked;
  const outlooks = [viewer, ...viewer.covers];
  const area = outlooks.flatMap((one) => (asked.unit === undefined ? one.area : areaWithin(one.area, parts.units, asked.unit)));
  const partner = outlooks.some((one) => one.posts.some((post) => parts.units.get(post.unit)?.level === 'partner'));
  const [given, numbered] = await Promise.all([givenItems(parts.store.read, viewer), itemsOfNumber(parts, asked.text)]);
  return [
    { form, among: { units: partner ? everywhere(parts) : [...new Set(area.map((unit) => unit.id))] } },
    { form, among: { applicant: viewer.person } },
    { form, among: { items: given } },
    { form: '', among: { items: numbered } },
  ].filter(({ among }) => !('items' in among) || among.items.length > 0);
}

/** What all runs found down to where the first of them stopped looking, newest first. */
async function look(parts: EngineParts, runs: readonly Run[], bounds: Pick<HitsQuery, 'before' | 'window'>) {
  const answers = await Promise.all(runs.map((run) => parts.store.searchHits({ ...run, ...bounds })));
  const until = answers.reduce<string | null>((latest, answer) => (answer.until !== null && (latest === null || answer.until > latest) ? answer.until : latest), null);
  const hits = new Map(answers.flatMap((answer) => answer.hits).map((hit) => [hit.sort, hit]));
  return { hits: [...hits.values()].filter((hit) => until === null || hit.sort >= until).toSorted((a, b) => (a.sort > b.sort ? -1 : 1)), until };
}

async function readable(parts: EngineParts, hits: readonly Hit[], under: { readonly filter: ItemFilter; readonly viewer: Viewer }) {
  const items = await itemsAmong(parts.store.read, { ids: hits.map((hit) => hit.itemId), ...under });
  return hits.flatMap((hit) => {
    const item = items.get(hit.itemId);
    return item === undefined ? [] : [{ ...hit, item }];
  });
}
