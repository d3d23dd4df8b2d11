// The text index on SQLite: an FTS5 table that holds no text, only which row has which token. Its lists are in row order, so
// the newest come first without sorting; the row itself says whether the characters stand in a row.
import { sql, type Compilable, type Kysely, type RawBuilder } from 'kysely';
import { prepare } from '../prepared.ts';
import type { Database } from '../schema.ts';
import { tokensFor, tokensOf, type Hits, type HitsQuery, type SearchRow } from '../search.ts';
import type { WriteTx } from '../store.ts';

type Run = WriteTx['run'];

const beyondAll = Number.MAX_SAFE_INTEGER;
const digits = 16;

/** Makes the tables, unless an earlier try did. */
export async function createSearchTables(db: Kysely<Database>): Promise<void> {
  await sql`create table if not exists item_search (seq integer primary key, item_id text not null unique references item(id), district text, town text, village text, applicant text not null, text text not null)`.execute(db);
  await sql`create index if not exists item_search_applicant on item_search (applicant, seq)`.execute(db);
  await sql`create virtual table if not exists item_fts using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '/*'")`.execute(db);
}

const known = prepare<{ item: string }>()((db, p) => db.selectFrom('item_search').select('text').where('item_id', '=', p('item')));
const putRow = prepare<SearchRow>()((db, p) =>
  raw<{ seq: number }>(db, sql`insert into item_search (item_id, district, town, village, applicant, text) values (${p('itemId')}, ${p('district')}, ${p('town')}, ${p('village')}, ${p('applicant')}, ${p('text')}) on conflict (item_id) do update set text = excluded.text returning seq`),
);
const putTokens = prepare<{ seq: number; tokens: string }>()((db, p) => raw(db, sql`insert or replace into item_fts (rowid, tokens) values (${p('seq')}, ${p('tokens')})`));
const ofUnits = prepare<{ match: string; like: string; before: number; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select s.seq, s.item_id as itemId, s.district, s.town, s.village, s.text like ${p('like')} as holds from (select rowid from item_fts where item_fts match ${p('match')} and rowid < ${p('before')} order by rowid desc limit ${p('window')}) f cross join item_search s on s.seq = f.rowid`,
  ),
);
const ofApplicant = prepare<{ applicant: string; like: string; before: number; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select seq, item_id as itemId, district, town, village, text like ${p('like')} as holds from item_search where applicant = ${p('applicant')} and seq < ${p('before')} order by seq desc limit ${p('window')}`,
  ),
);
const ofItems = prepare<{ items: string; like: string; before: number; window: number }>()((db, p) =>
  raw<Looked>(
    db,
    sql`select seq, item_id as itemId, district, town, village, text like ${p('like')} as holds from item_search where item_id in (select value from json_each(${p('items')})) and seq < ${p('before')} order by seq desc limit ${p('window')}`,
  ),
);

interface Looked {
  readonly seq: number;
  readonly itemId: string;
  readonly district: string | null;
  readonly town: string | null;
  readonly village: string | null;
  readonly holds: 0 | 1;
}

function raw<Row>(db: Kysely<Database>, statement: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => statement.compile(db) };
}

/** Writes an item's row, if its text is new. */
export async function putSearch(run: Run, row: SearchRow): Promise<void> {
  const before = (await run(known, { item: row.itemId }))[0];
  if (before?.text === row.text) return;
  const seq = (await run(putRow, row))[0]?.seq;
  if (seq !== undefined) await run(putTokens, { seq, tokens: tokensOf(row).join(' ') });
}

export async function searchHits(run: Run, query: HitsQuery): Promise<Hits> {
  const looked = await look(run, query);
  const units = new Set('units' in query.among ? query.among.units : []);
  const within = (one: Looked) => !('units' in query.among) || [one.district, one.town, one.village].some((unit) => unit !== null && units.has(unit));
  return {
    hits: looked.filter((one) => one.holds === 1 && within(one)).map((one) => ({ sort: sortOf(one.seq), itemId: one.itemId })),
    until: looked.length < query.window ? null : sortOf(Math.min(...looked.map((one) => one.seq))),
  };
}

function look(run: Run, { form, among, before, window }: HitsQuery): Promise<readonly Looked[]> {
  // A form is letters, digits and stars only: nothing in it means anything to LIKE or to FTS5.
  const bounds = { like: `%${form}%`, before: before === null ? beyondAll : Number(before), window };
  if ('applicant' in among) return run(ofApplicant, { ...bounds, applicant: among.applicant });
  if ('items' in among) return run(ofItems, { ...bounds, items: JSON.stringify(among.items) });
  return among.units.length === 0 ? Promise.resolve([]) : run(ofUnits, { ...bounds, match: matchOf(among.units, form) });
}

function matchOf(units: readonly string[], form: string): string {
  return units.map((unit) => `(${tokensFor(unit, form).map((token) => `"${token}"`).join(' AND ')})`).join(' OR ');
}

function sortOf(seq: number): string {
  return String(seq).padStart(digits, '0');
}
