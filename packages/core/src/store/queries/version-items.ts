// The items that run on a version: counted by stage, and a page of them for a migration.
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { OrgUnit } from '../../people/org-unit.ts';
import type { Post } from '../../people/post.ts';
import type { ItemRow } from '../load-item.ts';
import type { Database } from '../schema.ts';

/** Whose items: those in the subtrees of her posts. */
export interface Area {
  readonly posts: readonly Post[];
  readonly units: ReadonlyMap<string, OrgUnit>;
}

/** Open items of a workflow by version and stage. */
export async function openItemsByVersion(db: Kysely<Database>, of: Area & { readonly workflow: string }): Promise<readonly { readonly hash: string; readonly stage: string; readonly count: number }[]> {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['definition_hash as hash', 'stage', eb.fn.countAll<number>().as('count')])
    .where('workflow', '=', of.workflow)
    .where('status', '=', 'open')
    .where((eb) => inArea(eb, of))
    .groupBy(['definition_hash', 'stage'])
    .orderBy('stage')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Open items on a version, in the order of their ids, after one of them. */
export function itemsOnVersion(db: Kysely<Database>, of: Area & { readonly hash: string; readonly after: string; readonly limit: number }): Promise<readonly ItemRow[]> {
  return db
    .selectFrom('item')
    .selectAll()
    .where('definition_hash', '=', of.hash)
    .where('id', '>', of.after)
    .where('status', '=', 'open')
    .where((eb) => inArea(eb, of))
    .orderBy('id')
    .limit(of.limit)
    .execute();
}

/** Items by their ids, of one workflow, as far as they lie in her area. */
export function itemsNamed(db: Kysely<Database>, of: Area & { readonly workflow: string; readonly ids: readonly string[] }): Promise<readonly ItemRow[]> {
  if (of.ids.length === 0) return Promise.resolve([]);
  return db.selectFrom('item').selectAll().where('id', 'in', [...of.ids]).where('workflow', '=', of.workflow).where((eb) => inArea(eb, of)).orderBy('id').execute();
}

/** Where a batch stands, and on which version. */
export function batchStanding(db: Kysely<Database>, id: string): Promise<Pick<ItemRow, 'stage' | 'definition_hash'> | undefined> {
  return db.selectFrom('item').select(['stage', 'definition_hash']).where('id', '=', id).executeTakeFirst();
}

/** Versions and stages of a batch's open entries. */
export function entriesByVersion(db: Kysely<Database>, batchId: string): Promise<readonly { readonly definition_hash: string; readonly stage: string }[]> {
  return db.selectFrom('item').select(['definition_hash', 'stage']).distinct().where('batch_id', '=', batchId).where('status', '=', 'open').execute();
}

export function inArea(eb: ExpressionBuilder<Database, 'item'>, { posts, units }: Area) {
  const places = posts.flatMap((post) => {
    const level = units.get(post.unit)?.level;
    return level === undefined || level === 'partner' ? [] : [eb(level, '=', post.unit)];
  });
  return places.length === 0 ? eb.lit(false) : eb.or(places);
}
