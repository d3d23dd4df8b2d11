// Small named values the installation keeps: the demo clock, the blind-index key's fingerprint.
import type { Store, WriteTx } from '../store.ts';

export async function getSetting(store: Store, name: string): Promise<string | undefined> {
  return (await store.read.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value;
}

export async function setSetting(store: Store, name: string, value: string): Promise<void> {
  await store.write((tx) => putSetting(tx, name, value));
}

/** Sets one in an open transaction. */
export async function putSetting(tx: WriteTx, name: string, value: string): Promise<void> {
  await tx.db.insertInto('setting').values({ name, value }).onConflict((oc) => oc.column('name').doUpdateSet({ value })).execute();
}
