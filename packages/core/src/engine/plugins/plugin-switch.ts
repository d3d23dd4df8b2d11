// The off switch: a system administrator turns a plugin off, and nothing of it is lost. Its items can be read and not moved;
// what falls due meanwhile, timers and effects, waits and is caught up with when the plugin is on again.
import { asIs, refusal, type JinguoError } from '../../errors.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Actor } from '../../people/post.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { putSwitch, setStopped, stops, switchRows, type PluginSwitchRow } from '../../store/queries/plugin-switches.ts';
import type { Store, WriteTx } from '../../store/store.ts';
import type { Registry } from '../../plugin/registry.ts';
import { inShanghai } from '../command/grant.ts';
import type { EngineParts } from '../parts.ts';

/** One turn of a plugin's switch. */
export interface PluginSwitch {
  readonly plugin: string;
  readonly state: 'off' | 'on';
  readonly reason: string;
  /** Who turned it, in words. */
  readonly by: LocalText;
  /** UTC instant. */
  readonly at: string;
}

export interface TurnPlugin {
  readonly plugin: string;
  readonly on: boolean;
  readonly reason: string;
}

/**
 * Turns a plugin off or on; turning it where it is already changes nothing.
 *
 * @throws JinguoError NOT_ALLOWED for anybody but a system administrator; NOT_FOUND; OPINION_REQUIRED.
 */
export async function switchPlugin(parts: EngineParts, actor: Actor, { plugin: name, on, reason }: TurnPlugin): Promise<void> {
  const title = on ? { zh: '启用插件', en: 'Turn a plugin on' } : { zh: '停用插件', en: 'Turn a plugin off' };
  if (actor.kind === 'person' && !actor.person.posts.some((post) => parts.administrators.includes(post.role))) throw refusal('NOT_ALLOWED', { who: { zh: '系统管理员', en: 'the system administrator' }, action: title });
  const plugin = parts.registry.plugins.find((one) => one.name === name);
  if (plugin === undefined) throw refusal('NOT_FOUND', { what: name });
  const said = reason.trim();
  if (said === '') throw refusal('OPINION_REQUIRED', { action: title });
  const state = on ? 'on' : 'off';
  const made_at = parts.clock.now().toISOString();
  await parts.store.write(async (tx) => {
    const [last] = await switchRows(tx.db, name);
    if ((last?.state ?? 'on') === state) return;
    await putSwitch(tx, { plugin: name, state, reason: said, made_by: actor.kind === 'person' ? actor.person.id : null, made_by_name: actor.kind === 'person' ? actor.person.name : '系统', made_at });
    await setStopped(tx, name, on ? [] : workflowsOf(plugin));
  });
}

/** All turns of the switches, the newest first. */
export async function pluginSwitches(parts: Pick<EngineParts, 'store'>, plugin?: string): Promise<readonly PluginSwitch[]> {
  return (await switchRows(parts.store.read, plugin)).map(switchView);
}

/** A release may bring a plugin that is off another workflow: that stands still too. */
export async function keepStopped(store: Store, registry: Registry): Promise<void> {
  const states = new Map((await switchRows(store.read)).toReversed().map((row) => [row.plugin, row.state]));
  const off = registry.plugins.filter((plugin) => states.get(plugin.name) === 'off');
  if (off.length === 0) return;
  await store.write(async (tx) => {
    for (const plugin of off) await setStopped(tx, plugin.name, workflowsOf(plugin));
  });
}

/** @throws JinguoError PLUGIN_OFF when the plugin of a workflow is off. */
export async function requireOn(parts: Pick<EngineParts, 'registry'>, tx: Pick<WriteTx, 'run' | 'db'>, workflow: string): Promise<void> {
  const plugin = await stops(tx, workflow);
  if (plugin !== undefined) throw pluginOff(parts, plugin, await switchRows(tx.db, plugin));
}

/** The same of a plugin by its name, for what is no item of it. */
export async function requirePluginOn(parts: Pick<EngineParts, 'registry' | 'store'>, plugin: string): Promise<void> {
  const rows = await switchRows(parts.store.read, plugin);
  if (rows[0]?.state === 'off') throw pluginOff(parts, plugin, rows);
}

/** The same in words; undefined while it is on. */
export async function offWords(parts: Pick<EngineParts, 'registry' | 'store'>, workflow: string): Promise<LocalText | undefined> {
  const plugin = await stops({ run: parts.store.readPrepared }, workflow);
  if (plugin === undefined) return undefined;
  const off = pluginOff(parts, plugin, await switchRows(parts.store.read, plugin));
  return { zh: off.text('zh'), en: off.text('en') };
}

/** The refusal that says who turned a plugin off, when and why. */
function pluginOff({ registry }: Pick<EngineParts, 'registry'>, name: string, rows: readonly PluginSwitchRow[]): JinguoError {
  const title = registry.plugins.find((one) => one.name === name)?.title ?? { zh: name, en: name };
  const last = rows[0];
  return refusal('PLUGIN_OFF', { plugin: title, who: byWords(last), since: last === undefined ? { zh: '此前', en: 'some time ago' } : inShanghai(last.made_at), why: asIs(last?.reason ?? '') });
}

function workflowsOf(plugin: Plugin): readonly string[] {
  return [...plugin.workflows, ...(plugin.programmes ?? []).flatMap((one) => one.workflows)].map((one) => one.definition.workflow);
}

function switchView(row: PluginSwitchRow): PluginSwitch {
  return { plugin: row.plugin, state: row.state, reason: row.reason, by: byWords(row), at: row.made_at };
}

function byWords(row: PluginSwitchRow | undefined): LocalText {
  if (row === undefined || row.made_by === null) return { zh: '系统', en: 'the system' };
  return { zh: row.made_by_name, en: row.made_by_name };
}
