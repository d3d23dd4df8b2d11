// Records of plugins' own, by plugin, table and key.
import type { Kysely, Selectable } from 'kysely';
import type { PluginRecordTable } from '../plugin-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type PluginRecordRow = Selectable<PluginRecordTable>;
export type RecordPlace = Pick<PluginRecordRow, 'plugin' | 'table_name' | 'record_key'>;

export function pluginRecord(db: Kysely<Database>, { plugin, table_name, record_key }: RecordPlace): Promise<PluginRecordRow | undefined> {
  return db.selectFrom('plugin_record').selectAll().where('plugin', '=', plugin).where('table_name', '=', table_name).where('record_key', '=', record_key).executeTakeFirst();
}

/** In the order of their keys, from behind one of them. */
export function pluginRecords(db: Kysely<Database>, of: Omit<RecordPlace, 'record_key'> & { readonly after: string; readonly limit: number }): Promise<readonly PluginRecordRow[]> {
  return db.selectFrom('plugin_record').selectAll().where('plugin', '=', of.plugin).where('table_name', '=', of.table_name).where('record_key', '>', of.after).orderBy('record_key').limit(of.limit).execute();
}

/** Those of other versions than the one that is in force. */
export function otherVersions(db: Kysely<Database>, of: Omit<RecordPlace, 'record_key'> & { readonly version: number }): Promise<readonly PluginRecordRow[]> {
  return db.selectFrom('plugin_record').selectAll().where('plugin', '=', of.plugin).where('table_name', '=', of.table_name).where('version', '<>', of.version).orderBy('record_key').execute();
}

export async function putPluginRecord(tx: WriteTx, row: PluginRecordRow): Promise<void> {
  await tx.db.insertInto('plugin_record').values(row).onConflict((oc) => oc.columns(['plugin', 'table_name', 'record_key']).doUpdateSet({ version: row.version, json: row.json })).execute();
}

export async function removePluginRecord(tx: WriteTx, { plugin, table_name, record_key }: RecordPlace): Promise<void> {
  await tx.db.deleteFrom('plugin_record').where('plugin', '=', plugin).where('table_name', '=', table_name).where('record_key', '=', record_key).execute();
}
