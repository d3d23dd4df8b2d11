// A plugin's own tables: records that are no items, in the office's database and its backups. Each table says what a record
// looks like and how those of its earlier versions become today's; that is done before anybody is served.
import type { z } from 'zod';
import { RuleFailure } from '../../definition/rule-failure.ts';
import { refusal } from '../../errors.ts';
import type { Json } from '../../definition/text.ts';
import type { Plugin, TableSpec } from '../../plugin/contributions.ts';
import { invalidPlugin, mends } from '../../plugin/invalid.ts';
import type { Registry } from '../../plugin/registry.ts';
import { otherVersions, pluginRecord, pluginRecords, putPluginRecord, removePluginRecord } from '../../store/queries/plugin-records.ts';
import type { Store } from '../../store/store.ts';

/** The records of one table. */
export interface PluginTable<Value = Json> {
  readonly get: (key: string) => Promise<Value | undefined>;
  /** In the order of their keys, at most 500, from behind a key. */
  readonly list: (query?: { readonly after?: string; readonly limit?: number }) => Promise<readonly { readonly key: string; readonly value: Value }[]>;
  /** Makes of a record what it shall be, alone in its transaction; undefined takes it away. Answers what it is now. */
  readonly change: (key: string, become: (before: Value | undefined) => Value | undefined) => Promise<Value | undefined>;
}

const most = 500;
const longestKey = 200;

/**
 * A table of a plugin.
 *
 * @throws JinguoError NOT_FOUND for one it does not contribute. What it is asked throws RuleFailure for a record that is not what the table says.
 */
export function tableOf<Shape extends z.ZodType>({ store, registry }: { readonly store: Store; readonly registry: Registry }, plugin: string, spec: TableSpec<Shape>): PluginTable<z.output<Shape>> {
  const name = Object.entries(registry.plugins.find((one) => one.name === plugin)?.tables ?? {}).find(([, one]) => one === spec)?.[0];
  if (name === undefined) throw refusal('NOT_FOUND', { what: `table ${spec.title.en} of ${plugin}` });
  const wrong = (found: string) => new RuleFailure({ rule: `table ${name}`, found, plugin });
  const held = (value: unknown): z.output<Shape> => {
    const found = spec.shape.safeParse(value);
    if (found.success) return found.data;
    throw wrong(`a record that does not fit at /${(found.error.issues[0]?.path ?? []).map(String).join('/')}`);
  };
  const place = (key: string) => {
    if (key === '' || key.length > longestKey) throw wrong(`a key has 1 to ${longestKey} letters`);
    return { plugin, table_name: name, record_key: key };
  };
  return {
    async get(key) {
      const row = await pluginRecord(store.read, place(key));
      return row && held(JSON.parse(row.json));
    },
    async list({ after = '', limit = most } = {}) {
      const rows = await pluginRecords(store.read, { plugin, table_name: name, after, limit: Math.min(Math.max(1, limit), most) });
      return rows.map((row) => ({ key: row.record_key, value: held(JSON.parse(row.json)) }));
    },
    change: (key, become) =>
      store.write(async (tx) => {
        const at = place(key);
        const row = await pluginRecord(tx.db, at);
        const after = become(row && held(JSON.parse(row.json)));
        if (after === undefined) {
          await removePluginRecord(tx, at);
          return undefined;
        }
        const kept = held(after);
        await putPluginRecord(tx, { ...at, version: versionOf(spec), json: JSON.stringify(kept) });
        return kept;
      }),
  };
}

/**
 * One record, read within a command's transaction: what a check asks of a table of its plugin's own.
 *
 * @throws RuleFailure for a table that no plugin brings, or a record that is not what its table says
 */
export async function recordIn<Shape extends z.ZodType>(db: Parameters<typeof pluginRecord>[0], { plugins }: Registry, { table, key }: { readonly table: TableSpec<Shape>; readonly key: string }): Promise<z.output<Shape> | undefined> {
  const [place] = plugins.flatMap(({ name, tables = {} }) => Object.entries(tables).filter(([, one]) => one === table).map(([table_name]) => ({ plugin: name, table_name, record_key: key })));
  if (place === undefined) throw new RuleFailure({ rule: `table ${table.title.en}`, found: 'a table no plugin brings', plugin: '' });
  const row = await pluginRecord(db, place);
  if (row === undefined) return undefined;
  const found = table.shape.safeParse(JSON.parse(row.json));
  if (found.success) return found.data;
  throw new RuleFailure({ rule: `table ${place.table_name}`, found: 'a record that does not fit', plugin: place.plugin });
}

function versionOf({ upgrades = [] }: TableSpec): number {
  return upgrades.length + 1;
}

/**
 * Brings the records of all plugins' tables to today's version, a table in one transaction.
 *
 * @throws JinguoError PLUGIN_INVALID when an upgrade fails, makes what does not fit, or a newer release wrote the records; then nothing was changed.
 */
export async function upgradeTables(store: Store, registry: Registry): Promise<void> {
  for (const plugin of registry.plugins) for (const [name, spec] of Object.entries(plugin.tables ?? {})) await upgradeTable(store, plugin, { name, spec });
}

async function upgradeTable(store: Store, { name: plugin }: Plugin, { name, spec }: { readonly name: string; readonly spec: TableSpec }): Promise<void> {
  const version = versionOf(spec);
  const of = { plugin, table_name: name, version };
  if ((await otherVersions(store.read, of)).length === 0) return;
  await store.write(async (tx) => {
    for (const row of await otherVersions(tx.db, of)) {
      if (row.version > version) throw invalidPlugin(plugin, { place: `tables/${name}`, expected: { zh: `第${version}版或更早的记录`, en: `records of version ${version} or before` }, found: String(row.version), mend: { zh: '这些记录是插件的新版本写的：请安装那个版本。', en: 'A newer release of the plugin wrote them: install that one.' } });
      const value = (spec.upgrades ?? []).slice(row.version - 1).reduce<Json>((before, upgrade, index) => attempt(plugin, `tables/${name}/upgrades/${row.version - 1 + index}`, () => upgrade(before)), JSON.parse(row.json));
      const held = spec.shape.safeParse(value);
      const at = (held.error?.issues[0]?.path ?? []).map(String).join('/');
      if (!held.success) throw invalidPlugin(plugin, { place: `tables/${name}/upgrades`, expected: { zh: '符合表结构的记录', en: 'records as the table says' }, found: { zh: `在 /${at} 不符合的记录`, en: `one that does not fit at /${at}` }, mend: mends.upgrade });
      await putPluginRecord(tx, { ...row, version, json: JSON.stringify(value) });
    }
  });
}

function attempt<T>(plugin: string, place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw invalidPlugin(plugin, { place, expected: { zh: '下一版的记录', en: 'a record of the next version' }, found: error instanceof Error ? error.name : typeof error, mend: mends.upgrade }, error);
  }
}
