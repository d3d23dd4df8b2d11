// Which plugins are off, who turned them off, and which workflows stand still. Read in the transaction of each command, so
// that no process goes by what it knew a moment ago.
import { sql, type Kysely, type Selectable } from 'kysely';
import { prepare } from '../prepared.ts';
import type { PluginSwitchTable } from '../plugin-tables.ts';
import type { Database } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export type PluginSwitchRow = Selectable<PluginSwitchTable>;

const stoppedBy = prepare<{ workflow: string }>()((db, p) => db.selectFrom('stopped_workflow').select('plugin').where('workflow', '=', p('workflow')));

/** The plugin whose being off stops a workflow, if one does. */
export async function stops(tx: Pick<WriteTx, 'run'>, workflow: string): Promise<string | undefined> {
  return (await tx.run(stoppedBy, { workflow }))[0]?.plugin;
}

/** Every workflow that stands still. */
export async function stoppedWorkflows(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('stopped_workflow').select('workflow').execute()).map((row) => row.workflow));
}

/** All turns of the switches, the newest first; of one plugin, where one is named. */
export function switchRows(db: Kysely<Database>, plugin?: string): Promise<readonly PluginSwitchRow[]> {
  const all = db.selectFrom('plugin_switch').selectAll().orderBy('seq', 'desc');
  return (plugin === undefined ? all : all.where('plugin', '=', plugin)).execute();
}

/** Notes a turn of a switch. */
export async function putSwitch(tx: WriteTx, row: Omit<PluginSwitchRow, 'seq'>): Promise<void> {
  const last = await tx.db.selectFrom('plugin_switch').select((eb) => eb.fn.max('seq').as('seq')).executeTakeFirst();
  await tx.db.insertInto('plugin_switch').values({ ...row, seq: Number(last?.seq ?? 0) + 1 }).execute();
}

/** Lets exactly these workflows of a plugin stand still. */
export async function setStopped(tx: WriteTx, plugin: string, workflows: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('stopped_workflow').where('plugin', '=', plugin).execute();
  if (workflows.length > 0) await tx.db.insertInto('stopped_workflow').values(workflows.map((workflow) => ({ workflow, plugin }))).execute();
}

/** In a query over `item`: 1 where its workflow stands still. */
export const stopped = sql<number>`case when exists (select 1 from stopped_workflow where stopped_workflow.workflow = item.workflow) then 1 else 0 end`.as('stopped');

/** In a query over a table with `item_id`: whether that item may go on. */
export function goesOn(table: 'timer' | 'outbox') {
  return sql<boolean>`not exists (select 1 from stopped_workflow inner join item on item.workflow = stopped_workflow.workflow where item.id = ${sql.ref(`${table}.item_id`)})`;
}
