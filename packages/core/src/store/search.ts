// The text index: one row an item, found by pairs of characters within a unit. Each database keeps it in its own way
// (sqlite/search.ts, postgres/search.ts); what is put in and what is asked is the same.
import type { JsonObject } from '../definition/text.ts';
import { bigrams, searchText } from '../values/bigrams.ts';
import { isObject } from '../values/json.ts';
import type { ItemTable } from './schema.ts';

/** What is kept of an item for searching; a row changes only when its text does. */
export interface SearchRow {
  readonly itemId: string;
  readonly district: string | null;
  readonly town: string | null;
  readonly village: string | null;
  readonly applicant: string;
  /** The searched texts in normal form, a line each. */
  readonly text: string;
}

/** Asks for items whose text holds a form, newest first: those of some units, those one person applied for, or given ones. */
export interface HitsQuery {
  /** What was typed, in normal form: at least two characters, but that given items may be asked for with none. */
  readonly form: string;
  readonly among: { readonly units: readonly string[] } | { readonly applicant: string } | { readonly items: readonly string[] };
  /** Where the last answer ended. */
  readonly before: string | null;
  /** Most rows looked at, so that a form everybody's text holds costs no more than another. */
  readonly window: number;
}

export interface Hit {
  /** Orders hits, newest last; a cursor is made of it. */
  readonly sort: string;
  readonly itemId: string;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** How far was looked; null when there is nothing further. */
  readonly until: string | null;
}

type SearchedItem = Pick<ItemTable, 'id' | 'number' | 'district' | 'town' | 'village' | 'applicant' | 'title'>;

export interface SearchedTexts {
  readonly unitName: string;
  /** The definition's named fields; those marked `searched` are taken from the data. */
  readonly fields: Readonly<Record<string, { readonly from: string; readonly searched?: true | undefined }>>;
  readonly data: JsonObject;
}

/** The index row of an item: its number, its title (masked already), its unit's name and the fields its workflow names. */
export function searchRow(item: SearchedItem, { unitName, fields, data }: SearchedTexts): SearchRow {
  const more = Object.values(fields).flatMap((field) => (field.searched === true ? [textAt(data, field.from)] : []));
  return { itemId: item.id, district: item.district, town: item.town, village: item.village, applicant: item.applicant, text: searchText([item.number, item.title, unitName, ...more]) };
}

function textAt(data: JsonObject, path: string): string {
  let value: unknown = data;
  for (const part of path.split('.')) value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Every token of an item: each pair once for each unit it lies in, so that a unit's list is as long as its items are many. */
export function tokensOf(row: SearchRow): readonly string[] {
  const pairs = bigrams(row.text);
  return [row.district, row.town, row.village].flatMap((unit) => (unit === null ? [] : tokensIn(unit, pairs)));
}

/** The tokens an item of a unit must have to hold a form. */
export function tokensFor(unit: string, form: string): readonly string[] {
  return tokensIn(unit, bigrams(form));
}

/** Two units that differ in signs only share tokens; the row's own columns tell them apart. */
function tokensIn(unit: string, pairs: readonly string[]): readonly string[] {
  const name = unit.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return pairs.map((pair) => `${name}/${pair}`);
}
