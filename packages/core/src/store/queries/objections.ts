// Objections as they came in over the open pages.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { ObjectionTable } from '../open-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type ObjectionRow = Selectable<ObjectionTable>;

export async function addObjection(tx: Pick<WriteTx, 'db'>, row: ObjectionRow): Promise<void> {
  await tx.db.insertInto('objection').values(row).execute();
}

export function objectionByCode(db: Kysely<Database>, codeHash: string): Promise<ObjectionRow | undefined> {
  return db.selectFrom('objection').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

export function objectionById(db: Kysely<Database>, id: string): Promise<ObjectionRow | undefined> {
  return db.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those to the notices of an item, or to that of its list where they name it. */
export function objectionsOf(db: Kysely<Database>, item: string): Promise<readonly ObjectionRow[]> {
  return db.selectFrom('objection').selectAll().where((eb) => eb.or([eb('item_id', '=', item), eb('names_item', '=', item), eb('registered_on', '=', item)])).orderBy('id', 'desc').limit(200).execute();
}

export async function countObjections(db: Kysely<Database>, notice: string): Promise<number> {
  const { n } = await db.selectFrom('objection').select((eb) => eb.fn.countAll<number>().as('n')).where('notice_id', '=', notice).executeTakeFirstOrThrow();
  return Number(n);
}

/** Signed ones to the notices of an item that name one and were not seen to yet, the first first; they hold what they name. */
export function waitingObjections(db: Kysely<Database>, item: string): Promise<readonly ObjectionRow[]> {
  return db.selectFrom('objection').selectAll().where('item_id', '=', item).where('names_item', 'is not', null).where('kind', '!=', 'anonymous').where('late', '=', 0).where('state', 'in', ['received', 'accepted']).where('registered_on', 'is', null).orderBy('id').execute();
}

/** The same of one item that may be named, as a condition on a query of items: 1 where one waits. */
export const heldByObjection = sql<number>`case when exists (select 1 from objection where objection.names_item = item.id and objection.kind <> 'anonymous' and objection.late = 0 and objection.state in ('received', 'accepted') and objection.registered_on is null) then 1 else 0 end`;

/** Those of some items that are held so. */
export async function heldAmong(db: Kysely<Database>, items: readonly string[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const rows = await db.selectFrom('item').select('item.id').where('item.id', 'in', [...items]).where(sql<boolean>`${heldByObjection} = 1`).execute();
  return new Set(rows.map((row) => row.id));
}

/** Where the items stand that some objections are registered on. */
export async function standingOf(db: Kysely<Database>, items: readonly string[]): Promise<readonly { readonly id: string; readonly stage: string; readonly definition_hash: string }[]> {
  return items.length === 0 ? [] : db.selectFrom('item').select(['id', 'stage', 'definition_hash']).where('id', 'in', [...items]).execute();
}

/** It was registered on an item; what is left undone here, the ruling there says. */
export async function registerObjectionRow(tx: Pick<WriteTx, 'db'>, { id, on }: { readonly id: string; readonly on: string }): Promise<void> {
  await tx.db.updateTable('objection').set({ registered_on: on }).where('id', '=', id).execute();
}

export type ObjectionAnswer = Pick<ObjectionRow, 'state' | 'reply' | 'answered_at' | 'answered_by'>;

/** Answers those registered on an item that wait for a ruling: one answer for all that were looked into together. */
export async function answerRegistered(tx: Pick<WriteTx, 'db'>, item: string, answer: ObjectionAnswer): Promise<void> {
  await tx.db.updateTable('objection').set(answer).where('registered_on', '=', item).where('state', 'in', ['received', 'accepted']).execute();
}

export async function answerObjectionRow(tx: Pick<WriteTx, 'db'>, answer: Pick<ObjectionRow, 'id' | 'state' | 'reply' | 'answered_at' | 'answered_by'>): Promise<void> {
  const { id, ...change } = answer;
  await tx.db.updateTable('objection').set(change).where('id', '=', id).execute();
}

/** Signed ones that nobody took in yet and that somebody may still have to be told of. */
export function objectionsToTakeIn(db: Kysely<Database>, steps: number): Promise<readonly (ObjectionRow & { readonly definition_hash: string })[]> {
  return db.selectFrom('objection').innerJoin('item', 'item.id', 'objection.item_id').selectAll('objection').select('item.definition_hash').where('item.status', '=', 'open').where('objection.state', '=', 'received').where('registered_on', 'is', null).where('late', '=', 0).where('kind', '!=', 'anonymous').where('told', '<', steps).orderBy('objection.id').execute();
}

/** False where it was told so often already, or seen to meanwhile. */
export async function tellOfObjection(tx: Pick<WriteTx, 'db'>, { id, told }: { readonly id: string; readonly told: number }): Promise<boolean> {
  const { numUpdatedRows } = await tx.db.updateTable('objection').set({ told }).where('id', '=', id).where('state', '=', 'received').where('registered_on', 'is', null).where('told', '<', told).executeTakeFirst();
  return numUpdatedRows > 0n;
}
