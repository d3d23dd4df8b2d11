// A plugin as whoever looks after the installation sees it: what it contributes, and how that did since the start.
import type { LocalText } from '../definition/text.ts';
import type { NamedContributions, Plugin } from './contributions.ts';
import type { ContributionHealth, PluginHealth } from './health.ts';

export const contributionKinds = ['programmes', 'workflows', 'forms', 'fields', 'kinds', 'checks', 'computes', 'papers', 'figures', 'ledgers', 'guards', 'functions', 'effects', 'imports', 'procedures', 'tables', 'commandLine', 'report'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** One turn of its switch. */
export interface PluginTurn {
  readonly state: 'off' | 'on';
  readonly by: LocalText;
  readonly reason: string;
  /** UTC instant. */
  readonly at: string;
}

export interface PluginView {
  readonly name: string;
  readonly title: LocalText;
  readonly version: string;
  /** The campaign it is shown under, where that is another plugin's. */
  readonly under: string | null;
  /** What there is of each kind, by name; kinds it has none of are left out. */
  readonly contributes: readonly { readonly kind: ContributionKind; readonly names: readonly string[] }[];
  /** Who turned it off, when and why; null while it is on. */
  readonly off: PluginTurn | null;
  /** Every turn of its switch, the newest first. */
  readonly turns: readonly PluginTurn[];
  readonly calls: number;
  readonly failures: number;
  readonly totalMs: number;
  /** What failed, and what took longest, the worst first. */
  readonly worst: readonly ContributionHealth[];
}

/** What is told of how single contributions did. */
const mostTold = 8;

export function pluginView(plugin: Plugin, health: PluginHealth | undefined, turns: readonly PluginTurn[]): PluginView {
  const { name, title, version, under = null } = plugin;
  const all = contributionsOf(plugin);
  const asked = (health?.contributions ?? []).filter((one) => one.calls > 0);
  return {
    name, title, version, under,
    contributes: contributionKinds.flatMap((kind) => (all[kind].length === 0 ? [] : [{ kind, names: all[kind] }])),
    off: turns[0]?.state === 'off' ? turns[0] : null,
    turns,
    calls: health?.calls ?? 0,
    failures: health?.failures ?? 0,
    totalMs: health?.totalMs ?? 0,
    worst: asked.toSorted((a, b) => b.failures - a.failures || b.totalMs - a.totalMs).slice(0, mostTold),
  };
}

function contributionsOf(plugin: Plugin): Readonly<Record<ContributionKind, readonly string[]>> {
  const programmes = plugin.programmes ?? [];
  const named = (kind: keyof NamedContributions) => [...Object.keys(plugin[kind] ?? {}), ...programmes.flatMap((one) => Object.keys(one[kind] ?? {}).map((name) => `${one.code} ${name}`))];
  const definitions = [...plugin.workflows, ...programmes.flatMap((one) => one.workflows)].map((one) => one.definition);
  return {
    programmes: programmes.map((one) => `${one.code} ${one.title.zh}`),
    workflows: definitions.map((one) => one.workflow),
    forms: definitions.flatMap((one) => Object.keys(one.forms ?? {}).map((name) => `${one.workflow} ${name}`)),
    fields: definitions.flatMap((one) => Object.keys(one.fields ?? {}).map((name) => `${one.workflow} ${name}`)),
    kinds: (plugin.kinds ?? []).map((one) => one.name),
    checks: named('checks'), computes: named('computes'), papers: named('papers'), figures: named('figures'), ledgers: named('ledgers'),
    guards: (plugin.guards ?? []).map((one) => one.name),
    functions: Object.keys(plugin.functions ?? {}),
    effects: Object.keys(plugin.effects ?? {}),
    imports: [...(plugin.imports ?? []), ...programmes.flatMap((one) => one.imports ?? [])].map((one) => one.name),
    procedures: Object.keys(plugin.procedures ?? {}),
    tables: Object.keys(plugin.tables ?? {}),
    commandLine: Object.keys(plugin.commandLine ?? {}),
    report: [...(plugin.report ?? []), ...programmes.flatMap((one) => one.report ?? [])].map((one) => (typeof one === 'string' ? one : one.text)),
  };
}
