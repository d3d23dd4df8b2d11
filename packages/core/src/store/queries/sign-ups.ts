// Who signed up for items over the open pages.
import type { Kysely, Selectable } from 'kysely';
import type { SignUpTable } from '../open-tables.ts';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

export type SignUpRow = Selectable<SignUpTable>;

export async function addSignUp(tx: Pick<WriteTx, 'db'>, row: SignUpRow): Promise<void> {
  await tx.db.insertInto('sign_up').values(row).execute();
}

export async function changeSignUp(tx: Pick<WriteTx, 'db'>, id: string, change: Partial<Omit<SignUpRow, 'id' | 'item_id' | 'code_hash'>>): Promise<void> {
  await tx.db.updateTable('sign_up').set(change).where('id', '=', id).execute();
}

export function signUpByCode(db: Kysely<Database>, codeHash: string): Promise<SignUpRow | undefined> {
  return db.selectFrom('sign_up').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

export function signUpByPhone(db: Kysely<Database>, phoneHash: string): Promise<SignUpRow | undefined> {
  return db.selectFrom('sign_up').selectAll().where('phone_hash', '=', phoneHash).executeTakeFirst();
}

export function signUpById(db: Kysely<Database>, id: string): Promise<SignUpRow | undefined> {
  return db.selectFrom('sign_up').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function hasSignedUp(db: Kysely<Database>, phoneHash: string): Promise<boolean> {
  return (await db.selectFrom('sign_up').select('id').where('phone_hash', '=', phoneHash).executeTakeFirst()) !== undefined;
}

/** Those of an item that stand, in the order they signed up. */
export function signUpsOf(db: Kysely<Database>, item: string): Promise<readonly SignUpRow[]> {
  return db.selectFrom('sign_up').selectAll().where('item_id', '=', item).where('state', '!=', 'cancelled').orderBy('id').execute();
}

/** How many people have places, wait and came, by item. */
export async function signUpSums(db: Kysely<Database>, items: readonly string[]): Promise<ReadonlyMap<string, { readonly placed: number; readonly waiting: number; readonly came: number }>> {
  if (items.length === 0) return new Map();
  const rows = await db.selectFrom('sign_up').select(['item_id', 'state', 'people', 'came_at']).where('item_id', 'in', [...items]).where('state', '!=', 'cancelled').execute();
  const sum = (all: readonly { readonly people: number }[]) => all.reduce((total, one) => total + one.people, 0);
  return new Map([...Map.groupBy(rows, (row) => row.item_id)].map(([item, all]) => [item, {
    placed: sum(all.filter((row) => row.state === 'placed')), waiting: sum(all.filter((row) => row.state === 'waiting')), came: sum(all.filter((row) => row.state === 'placed' && row.came_at !== null)),
  }]));
}

/** Forgets who signed up for what was long ago; how many they were stands in the item. */
export async function removeOldSignUps(store: Store, before: string): Promise<void> {
  await store.write(async (tx) => {
    await tx.db.deleteFrom('sign_up').where('keep_until', '<', before).execute();
  });
}
