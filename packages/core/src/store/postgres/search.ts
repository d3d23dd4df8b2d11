// The text index on PostgreSQL: the same tokens as a tsvector under a GIN index. Its statistics know how common each token
// is, so the planner goes along the newest items for a common one and by the index for a rare one.
import { sql, type Compilable, type Kysely, type RawBuilder } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import { tokensFor, tokensOf, type Hits, type HitsQuery, type SearchRow } from '../search.ts';
import type { WriteTx } from '../store.ts';

type Run = WriteTx['run'];

/** Sorts after every id, in any collation. */
const beyondAll = 'zzzzzzzz';

/** Makes the table, unless an earlier try did. */
export async function createSearchTables(db: Kysely<Database>): Promise<void> {
  await sql`create table if not exists item_search (item_id text primary key references item(id), district text, town text, village text, applicant text not null, text text not null, tokens tsvector not null)`.execute(db);
  await sql`create index if not exists item_search_applicant on item_search (applicant, item_id)`.execute(db);
  await sql`create index if not exists item_search_tokens on item_search using gin (tokens)`.execute(db);
}

interface Looked {
  readonly itemId: string;
  readonly holds: boolean;
  readonly within: boolean;
}

const known = prepare<{ item: string }>()((db, p) => db.selectFrom('item_search').select('text').where('item_id', '=', p('item')));
const putRow = prepare<SearchRow & { tokens: string }>()((db, p) =>
  raw(
    db,
    sql`insert into item_search (item_id, district, town, village, applicant, text, tokens) values (${p('itemId')}, ${p('district')}, ${p('town')}, ${p('village')}, ${p('applicant')}, ${p('text')}, array_to_tsvector(string_to_array(${p('tokens')}, ' '))) on conflict (item_id) do update set text = excluded.text, tokens = excluded.tokens`,
  ),
);
const ofUnits = prepare<{ match: string; units: string; like: string; before: string; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select item_id as "itemId", text like ${p('like')} as holds, array[district, town, village] && array(select jsonb_array_elements_text(${p('units')}::jsonb)) as within from (select item_id, district, town, village, text from item_search where tokens @@ ${p('match')}::tsquery and item_id < ${p('before')} order by item_id desc limit ${p('window')}) looked`,
  ),
);
const ofApplicant = prepare<{ applicant: string; like: string; before: string; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select item_id as "itemId", text like ${p('like')} as holds, true as within from item_search where applicant = ${p('applicant')} and item_id < ${p('before')} order by item_id desc limit ${p('window')}`,
  ),
);
const ofItems = prepare<{ items: string; like: string; before: string; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select item_id as "itemId", text like ${p('like')} as holds, true as within from item_search where item_id in (select jsonb_array_elements_text(${p('items')}::jsonb)) and item_id < ${p('before')} order by item_id desc limit ${p('window')}`,
  ),
);

function raw<Row>(db: Kysely<Database>, statement: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => statement.compile(db) };
}

/** Writes an item's row, if its text is new. */
export async function putSearch(run: Run, row: SearchRow): Promise<void> {
  const before = (await run(known, { item: row.itemId }))[0];
  if (before?.text === row.text) return;
  await run(putRow, { ...row, tokens: tokensOf(row).join(' ') });
}

export async function searchHits(run: Run, query: HitsQuery): Promise<Hits> {
  const looked = await look(run, query);
  return {
    hits: looked.filter((one) => one.holds && one.within).map(({ itemId }) => ({ sort: itemId, itemId })),
    until: looked.length < query.window ? null : (looked.map((one) => one.itemId).toSorted()[0] ?? null),
  };
}

function look(run: Run, { form, among, before, window }: HitsQuery): Promise<readonly Looked[]> {
  // A form is letters, digits and stars only: nothing in it means anything to LIKE or to a tsquery's quotes.
  const bounds = { like: `%${form}%`, before: before ?? beyondAll, window };
  if ('applicant' in among) return run(ofApplicant, { ...bounds, applicant: among.applicant });
  if ('items' in among) return run(ofItems, { ...bounds, items: JSON.stringify(among.items) });
  return among.units.length === 0 ? Promise.resolve([]) : run(ofUnits, { ...bounds, units: JSON.stringify(among.units), match: matchOf(among.units, form) });
}

function matchOf(units: readonly string[], form: string): string {
  return units.map((unit) => `(${tokensFor(unit, form).map((token) => `'${token}'`).join(' & ')})`).join(' | ');
}
