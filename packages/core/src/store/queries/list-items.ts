// What every list shows of an item, what lists are narrowed by, and whose items they may show at all.
import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import type { AreaUnit } from '../../people/area.ts';
import type { Post } from '../../people/post.ts';
import type { Database } from '../schema.ts';

export const itemColumns = [
  'item.id as item_id',
  'item.number',
  'item.title',
  'item.campaign',
  'item.workflow',
  'item.definition_hash',
  'item.stage',
  'item.result',
  'item.unit',
  'item.due_on',
  'item.context',
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
  readonly result: string | null;
  readonly unit: string;
  readonly due_on: string | null;
  readonly context: string;
  /** When it came to the list. */
  readonly at: string;
}

export interface ItemFilter {
  readonly workflows?: readonly string[] | undefined;
  readonly stage?: string | undefined;
  readonly status?: 'open' | 'done' | undefined;
  readonly unit?: AreaUnit | undefined;
}

/** Who looks: her area, her posts, herself. */
export interface Viewer {
  readonly person: string;
  readonly area: readonly AreaUnit[];
  readonly posts: readonly Post[];
}

type Builder = ExpressionBuilder<Database, 'item'>;
type Condition = ExpressionWrapper<Database, 'item', SqlBool>;

/** Whether an item passes a filter. */
export function passes(eb: Builder, filter: ItemFilter): Condition {
  const { workflows, stage, status, unit } = filter;
  return eb.and([
    ...(workflows === undefined ? [] : [eb('item.workflow', 'in', workflows.length === 0 ? [''] : [...workflows])]),
    ...(stage === undefined ? [] : [eb('item.stage', '=', stage)]),
    ...(status === undefined ? [] : [eb('item.status', '=', status)]),
    ...(unit === undefined ? [] : [eb(`item.${unit.level}`, '=', unit.id)]),
  ]);
}

/** Whether a person may see an item: the rule of engine/access.ts, as a condition. */
export function visibleTo(eb: Builder, { person, area, posts }: Viewer): Condition {
  return eb.or([
    eb('item.applicant', '=', person),
    ...area.map((unit) => eb(`item.${unit.level}`, '=', unit.id)),
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
  ]);
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
