// What every list shows of an item, what lists are narrowed by, and whose items they may show at all.
import { sql, type ExpressionBuilder, type ExpressionWrapper, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { AreaUnit } from '../../people/area.ts';
import type { Post } from '../../people/post.ts';
import type { Database } from '../schema.ts';
import { heldByObjection } from './objections.ts';

export const itemColumns = [
  'item.id as item_id',
  'item.number',
  'item.title',
  'item.campaign',
  'item.workflow',
  'item.definition_hash',
  'item.stage',
  'item.stage_entered_at',
  'item.result',
  'item.unit',
  'item.due_on',
  'item.deadline_on',
  'item.context',
  'item.version',
  heldByObjection.as('held'),
] as const;

/** An item as lists need it. */
export interface ListedItem {
  readonly item_id: string;
  readonly number: string;
  readonly title: string;
  readonly campaign: string;
  readonly workflow: string;
  readonly definition_hash: string;
  readonly stage: string;
  readonly stage_entered_at: string;
  readonly result: string | null;
  readonly unit: string;
  readonly due_on: string | null;
  readonly deadline_on: string | null;
  readonly context: string;
  readonly version: number;
  /** 1 where a signed objection waits that names it. */
  readonly held: number;
  /** When it came to the list. */
  readonly at: string;
}

/** Stages at which items of some workflows are under an objection. */
export type SuspendedAt = readonly { readonly workflows: readonly string[]; readonly stages: readonly string[] }[];

export interface ItemFilter {
  readonly workflows?: readonly string[] | undefined;
  readonly stage?: string | undefined;
  readonly status?: 'open' | 'done' | undefined;
  readonly unit?: AreaUnit | undefined;
  /** Begun from the first instant to before the second. */
  readonly begun?: { readonly from: string; readonly to: string } | undefined;
  /** Open, and due before this calendar date. */
  readonly lateOn?: LocalDate | undefined;
  /** Open, and at one of these stages, held by an objection that waits, or paused. */
  readonly suspended?: SuspendedAt | undefined;
}

/** What a list is ordered by, and an id that tells equals apart. */
export interface Key {
  readonly sort: string;
  readonly id: string;
}

/** A stretch of a list. */
export interface RunPage<Row extends Key> {
  readonly rows: readonly Row[];
  /** The last row looked at; undefined when there is nothing further. */
  readonly until: Key | undefined;
}

/** What a tab is narrowed by, and where a page goes on. */
export interface TabFilter extends ItemFilter {
  /** Items known to hold what was typed, or where it is too common for that, the form to look for in each. */
  readonly text?: { readonly items: readonly string[] } | { readonly like: string } | undefined;
  readonly after?: Key | undefined;
  /** How many rows are looked at where not all of them pass. */
  readonly window: number;
  readonly limit: number;
}

/** Whether rows are looked at that may not pass, so that the look must end somewhere. */
export function isWindowed({ workflows, stage, status, unit, text, suspended }: Omit<TabFilter, 'limit' | 'window'>): boolean {
  if (text !== undefined && 'items' in text) return false;
  return [workflows, stage, status, unit, text, suspended].some((one) => one !== undefined);
}

/** Whether the item in a column holds what was typed. */
export function holdsText(column: string, text: NonNullable<TabFilter['text']>): RawBuilder<boolean> {
  if ('items' in text) return sql`${sql.ref(column)} in (${sql.join(orNone(text.items))})`;
  return sql`exists (select 1 from item_search where item_search.item_id = ${sql.ref(column)} and item_search.text like ${`%${text.like}%`})`;
}

/** A list for `in`, which PostgreSQL wants to hold something: nothing is named by the empty text. */
export function orNone(list: readonly string[]): string[] {
  return list.length === 0 ? [''] : [...list];
}

/** Whether a column names somebody. With few items asked about, they are looked up, not all that is hers: no index may serve. */
export function names(column: string, value: string, text: TabFilter['text']): RawBuilder<boolean> {
  const few = text !== undefined && 'items' in text;
  return few ? sql`coalesce(${sql.ref(column)}, '') = ${value}` : sql`${sql.ref(column)} = ${value}`;
}

/** What may be seen from some posts. */
export interface Outlook {
  readonly area: readonly AreaUnit[];
  readonly posts: readonly Post[];
}

/** Who looks: herself, from her posts, and from those she covers, for items of some workflows or all. */
export interface Viewer extends Outlook {
  readonly person: string;
  readonly covers: readonly (Outlook & { readonly workflows: readonly string[] | null })[];
}

/** Items handed or copied to a person outside her area; a bounded look back over what she had. */
export async function givenItems(db: Kysely<Database>, { person, area }: Viewer): Promise<readonly string[]> {
  const [open, held, closed, copies] = await Promise.all([
    db.selectFrom('task').select('item_id').where('person', '=', person).where('state', '=', sql.lit('open')).limit(mostGiven).execute(),
    db.selectFrom('task').select('item_id').where('held_by', '=', person).where('state', '=', sql.lit('open')).limit(mostGiven).execute(),
    db
      .selectFrom(db.selectFrom('task').select(['item_id', 'district', 'town', 'village']).where('closed_by', '=', person).orderBy('closed_at', 'desc').limit(mostGiven).as('closed'))
      .select('item_id')
      .where((eb) => eb.not(eb.or(area.map((unit) => eb(eb.fn.coalesce(unit.level, eb.val('')), '=', unit.id)))))
      .execute(),
    db.selectFrom('item_copy').select('item_id').where('person_id', '=', person).orderBy('sent_at', 'desc').limit(mostGiven).execute(),
  ]);
  return [...new Set([...open, ...held, ...closed, ...copies].map((row) => row.item_id))];
}

const mostGiven = 1000;

type Builder = ExpressionBuilder<Database, 'item'>;
type Condition = ExpressionWrapper<Database, 'item', SqlBool>;

/** Whether an item passes a filter. */
export function passes(eb: Builder, filter: ItemFilter): Condition {
  const { workflows, stage, status, unit, begun, lateOn, suspended } = filter;
  return eb.and([
    ...(workflows === undefined ? [] : [eb('item.workflow', 'in', orNone(workflows))]),
    ...(stage === undefined ? [] : [eb('item.stage', '=', stage)]),
    ...(status === undefined ? [] : [eb('item.status', '=', status)]),
    ...(unit === undefined ? [] : [eb(`item.${unit.level}`, '=', unit.id)]),
    ...(begun === undefined ? [] : [eb('item.created_at', '>=', begun.from), eb('item.created_at', '<', begun.to)]),
    ...(lateOn === undefined ? [] : [eb('item.status', '=', 'open'), eb.or([eb('item.due_on', '<', lateOn), eb('item.deadline_on', '<', lateOn)])]),
    ...(suspended === undefined ? [] : [isSuspended(eb, suspended)]),
  ]);
}

/** Whether an item is suspended. Inside a text of the context every quote is escaped, so what is looked for is the pause and nothing else. */
export function isSuspended(eb: Builder, at: SuspendedAt): Condition {
  return eb.and([eb('item.status', '=', sql.lit('open')), eb.or([eb('item.context', 'like', '%"paused":{%'), sql<boolean>`${heldByObjection} = 1`, ...at.map(({ workflows, stages }) => eb.and([eb('item.workflow', 'in', orNone(workflows)), eb('item.stage', 'in', orNone(stages))]))])]);
}

/** Whether a person may see an item: the rule of engine/command/access.ts, as a condition. */
export function visibleTo(eb: Builder, { person, covers, ...own }: Viewer): Condition {
  return eb.or([
    eb('item.applicant', '=', person),
    ...seenFrom(eb, own),
    ...covers.map(({ workflows, ...outlook }) => eb.and([...(workflows === null ? [] : [eb('item.workflow', 'in', orNone(workflows))]), eb.or(seenFrom(eb, outlook))])),
    // An offset keeps PostgreSQL from turning the question round: it would read all tasks once to answer for a few items.
    eb.exists(
      eb
        .selectFrom('task')
        .select('task.id')
        .whereRef('task.item_id', '=', 'item.id')
        .where((task) => task.or([task('task.held_by', '=', person), task('task.person', '=', person), task('task.closed_by', '=', person)]))
        .limit(1)
        .offset(0),
    ),
    eb.exists(eb.selectFrom('item_copy').select('item_copy.item_id').whereRef('item_copy.item_id', '=', 'item.id').where('item_copy.person_id', '=', person).limit(1).offset(0)),
  ]);
}

/** In the subtree of a post, or with a task of the post on the item or the batch that lists it. */
function seenFrom(eb: Builder, { area, posts }: Outlook): Condition[] {
  return [
    ...area.map((unit) => eb.and([eb(`item.${unit.level}`, '=', unit.id), eb('item.restricted', '=', 0)])),
    ...posts.map((post) =>
      eb.exists(
        eb
          .selectFrom('task')
          .select('task.id')
          .where((task) => task.or([task('task.item_id', '=', task.ref('item.id')), task('task.item_id', '=', task.ref('item.batch_id'))]))
          .where('task.role', '=', post.role)
          .where('task.unit', '=', post.unit),
      ),
    ),
  ];
}

/** Those of some items that pass a filter and may be seen, by id. */
export async function itemsAmong(db: Kysely<Database>, query: { readonly ids: readonly string[]; readonly filter: ItemFilter; readonly viewer: Viewer }): Promise<ReadonlyMap<string, ListedItem>> {
  if (query.ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('item')
    .select([...itemColumns, 'item.created_at as at'])
    .where('item.id', 'in', [...query.ids])
    .where((eb) => passes(eb, query.filter))
    .where((eb) => visibleTo(eb, query.viewer))
    .execute();
  return new Map(rows.map((row) => [row.item_id, row]));
}

/** Names of the blinded keys items carry; a handful. Each is one step along the index. */
export async function keyNames(db: Kysely<Database>): Promise<readonly string[]> {
  const names: string[] = [];
  for (;;) {
    const row = await db.selectFrom('item_key').select('name').where('name', '>', names.at(-1) ?? '').orderBy('name').limit(1).executeTakeFirst();
    if (row === undefined) return names;
    names.push(row.name);
  }
}

const mostOfOneKey = 500;

/** Items that carry one of some blinded values. */
export async function itemsByKeys(db: Kysely<Database>, keys: readonly { readonly name: string; readonly blinded: string }[]): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('item_key')
    .select('item_id')
    .distinct()
    .where((eb) => eb.or(keys.map((key) => eb.and([eb('name', '=', key.name), eb('blinded', '=', key.blinded)]))))
    .limit(mostOfOneKey)
    .execute();
  return rows.map((row) => row.item_id);
}
