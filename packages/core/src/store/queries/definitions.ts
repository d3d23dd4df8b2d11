// Published definitions as they were stored. The hash a version was stored with is its name for ever: it is compared with
// the stored text, never computed anew from what today's schema makes of it.
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { canonicalJson, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import { prepare } from '../prepared.ts';
import type { Database, DefinitionTable, VersionInForceTable } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

/** A published version, its definition still raw: older ones lack settings that came later. */
export interface StoredDefinition extends Pick<DefinitionTable, 'hash' | 'workflow' | 'number' | 'origin' | 'published_by' | 'published_at'> {
  readonly json: unknown;
}

export interface NewVersion extends Pick<DefinitionTable, 'hash' | 'origin' | 'published_by' | 'published_at'> {
  readonly definition: WorkflowDefinition;
}

/** Adds a version under the workflow's next number; a second publisher waits, because `noteVersionsChanged` came first. */
export async function addDefinition(tx: WriteTx, { definition, ...row }: NewVersion): Promise<number> {
  const last = await tx.db.selectFrom('definition').select((eb) => eb.fn.max('number').as('number')).where('workflow', '=', definition.workflow).executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  await tx.db.insertInto('definition').values({ ...row, number, campaign: definition.campaign, workflow: definition.workflow, json: JSON.stringify(definition) }).execute();
  return number;
}

/** The versions of a workflow, the newest first, without their definitions. */
export function versionRows(db: Kysely<Database>, workflow: string): Promise<readonly Pick<DefinitionTable, 'hash' | 'number' | 'origin' | 'published_by' | 'published_at'>[]> {
  return db.selectFrom('definition').select(['hash', 'number', 'origin', 'published_by', 'published_at']).where('workflow', '=', workflow).orderBy('number', 'desc').execute();
}

/** @throws JinguoError NOT_FOUND */
export async function versionNumbered(db: Kysely<Database>, workflow: string, number: number): Promise<string> {
  const row = await db.selectFrom('definition').select('hash').where('workflow', '=', workflow).where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', { what: `${workflow} v${number}` });
  return row.hash;
}

export async function isPublished(db: Kysely<Database>, hash: string): Promise<boolean> {
  return (await db.selectFrom('definition').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined;
}

/** The version of a workflow new items start on, and whether a person chose it. */
export async function versionInForce(db: Kysely<Database>, workflow: string): Promise<VersionInForceTable | undefined> {
  return db.selectFrom('version_in_force').selectAll().where('workflow', '=', workflow).orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

/** The same of every workflow at once, by its name. */
export async function versionsInForce(db: Kysely<Database>): Promise<ReadonlyMap<string, VersionInForceTable>> {
  const rows = await db.selectFrom('version_in_force').selectAll().orderBy('seq').execute();
  return new Map(rows.map((row) => [row.workflow, row]));
}

/** Lets new items start on a version from now on; what was in force before stays in the list. */
export async function putInForce(tx: WriteTx, entry: Omit<VersionInForceTable, 'seq'>): Promise<void> {
  const last = await versionInForce(tx.db, entry.workflow);
  await tx.db.insertInto('version_in_force').values({ ...entry, seq: (last?.seq ?? 0) + 1 }).execute();
}

const changeCounter = 'versions.changed';
const counter = prepare<object>()((db) => db.selectFrom('setting').select('value').where('name', '=', sql.lit(changeCounter)));

/** How often versions were published or chosen: other processes read it to learn that something changed. */
export async function versionsChanged(store: Pick<Store, 'readPrepared'>): Promise<number> {
  return Number((await store.readPrepared(counter, {}))[0]?.value ?? 0);
}

/** Counts a change; on PostgreSQL it also makes publishers wait for each other. */
export async function noteVersionsChanged(tx: WriteTx): Promise<void> {
  await tx.db
    .insertInto('setting')
    .values({ name: changeCounter, value: '1' })
    .onConflict((oc) => oc.column('name').doUpdateSet({ value: sql<string>`cast(cast(setting.value as integer) + 1 as text)` }))
    .execute();
}

/**
 * Every published version, a workflow's oldest first; none is ever deleted.
 *
 * @throws JinguoError VERSION_DAMAGED when a stored definition is not the one its hash names.
 */
export async function storedDefinitions(db: Kysely<Database>): Promise<readonly StoredDefinition[]> {
  const rows = await db.selectFrom('definition').selectAll().orderBy('workflow').orderBy('number').execute();
  return rows.map(untampered);
}

/** As above, without those that are known. */
export async function storedBeside(db: Kysely<Database>, known: (hash: string) => boolean): Promise<readonly StoredDefinition[]> {
  const hashes = (await db.selectFrom('definition').select('hash').execute()).map((row) => row.hash).filter((hash) => !known(hash));
  if (hashes.length === 0) return [];
  const rows = await db.selectFrom('definition').selectAll().where('hash', 'in', hashes).orderBy('workflow').orderBy('number').execute();
  return rows.map(untampered);
}

/** Whether an item runs on a version, or an audit entry names it. */
export async function isVersionNeeded(db: Kysely<Database>, hash: string): Promise<boolean> {
  const item = await db.selectFrom('item').select('id').where('definition_hash', '=', hash).limit(1).executeTakeFirst();
  if (item !== undefined) return true;
  return (await db.selectFrom('audit_entry').select('seq').where('definition', '=', hash).limit(1).executeTakeFirst()) !== undefined;
}

function untampered({ json, ...row }: DefinitionTable): StoredDefinition {
  const damaged = (cause?: unknown) => refusal('VERSION_DAMAGED', { workflow: row.workflow, version: row.hash.slice(0, 12) }, { cause });
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    throw damaged(error);
  }
  if (createHash('sha256').update(canonicalJson(raw)).digest('hex') !== row.hash) throw damaged();
  return { ...row, json: raw };
}
