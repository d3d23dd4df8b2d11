// What a plugin says at all, before anything of it is read: contributions there are, each of its form, and names that are its own. A
// slip here, a programme copied with its old code, say, would load and be wrong in silence.
import type { Plugin, Programme } from './contributions.ts';
import { invalidPlugin } from './invalid.ts';

type Form = 'value' | 'list' | 'record' | 'functions';

const forms: Readonly<Record<keyof Plugin, Form>> = {
  name: 'value', title: 'value', version: 'value', engine: 'value', under: 'value', backstage: 'value',
  programmes: 'list', workflows: 'list', kinds: 'list', guards: 'list', imports: 'list', report: 'list',
  figures: 'record', ledgers: 'record', functions: 'record', procedures: 'record', tables: 'record', commandLine: 'record',
  checks: 'functions', computes: 'functions', papers: 'functions', effects: 'functions',
};
const expected: Readonly<Record<Form, string>> = { value: 'a value', list: 'a list', record: 'an object, each contribution under its name', functions: 'an object of functions, each under its name' };

/** @throws JinguoError PLUGIN_INVALID for a contribution there is not, or one of another form. */
export function requireShape(plugin: Plugin): void {
  const given = new Map<string, unknown>(Object.entries(plugin));
  const known = new Map<string, Form>(Object.entries(forms));
  for (const [place, value] of [['workflows', given.get('workflows')] as const, ...given]) {
    const form = known.get(place);
    if (form === undefined) throw invalidPlugin(plugin.name, { place, expected: `one of ${[...known.keys()].join(', ')}`, found: place, mend: 'Mend the name.' });
    if (value === undefined && place !== 'workflows') continue;
    if (!fits(form, value)) throw invalidPlugin(plugin.name, { place, expected: expected[form], found: told(value), mend: 'Write it so.' });
  }
}

function fits(form: Form, value: unknown): boolean {
  if (form === 'value') return true;
  if (form === 'list') return Array.isArray(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return form === 'record' || Object.values(value).every((one) => typeof one === 'function');
}

function told(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? `an object with ${Object.entries(value).find(([, one]) => typeof one !== 'function')?.[0] ?? 'nothing'} that is no function` : typeof value;
}

/** @throws JinguoError PLUGIN_INVALID where two plugins, programmes, imports or guards have one name, or a workflow another's code or campaign. */
export function requireOwnNames(plugins: readonly Plugin[]): void {
  const programmes = plugins.flatMap((plugin) => (plugin.programmes ?? []).map((programme) => ({ plugin, programme })));
  once('name', plugins.map((plugin) => [plugin, plugin.name]));
  once('programmes', programmes.map(({ plugin, programme }) => [plugin, programme.code]));
  once('imports', plugins.flatMap((plugin) => [...(plugin.imports ?? []), ...(plugin.programmes ?? []).flatMap((one) => one.imports ?? [])].map((one) => [plugin, one.name] as const)));
  once('guards', plugins.flatMap((plugin) => (plugin.guards ?? []).map((one) => [plugin, one.name] as const)));
  for (const { plugin, programme } of programmes) requireBelonging(plugin, programme);
}

function once(place: string, named: readonly (readonly [Plugin, string])[]): void {
  const seen = new Set<string>();
  for (const [plugin, name] of named) {
    if (seen.has(name)) throw invalidPlugin(plugin.name, { place, expected: 'a name nobody uses yet', found: name, mend: 'Rename it.' });
    seen.add(name);
  }
}

/** A code such as FZ01, FZ01R for its round; and the campaign it is shown in. */
function requireBelonging(plugin: Plugin, { code, workflows }: Programme): void {
  const campaign = plugin.under ?? plugin.name;
  for (const { definition } of workflows) {
    if (definition.campaign !== campaign) throw invalidPlugin(plugin.name, { place: `${definition.workflow}/campaign`, expected: campaign, found: definition.campaign, mend: 'A workflow’s campaign is its plugin’s.' });
    if (!definition.code.startsWith(code)) throw invalidPlugin(plugin.name, { place: `${definition.workflow}/code`, expected: `${code}, or ${code} and a letter`, found: definition.code, mend: 'A workflow has its programme’s code.' });
  }
}
