// What a plugin says at all, before anything of it is read: contributions there are, each of its form, and names that are its own. A
// slip here, a programme copied with its old code, say, would load and be wrong in silence.
import type { Plugin, Programme } from './contributions.ts';
import { asIs, type Words } from '../errors.ts';
import { freeName, invalidPlugin, mends, oneOf } from './invalid.ts';

type Form = 'value' | 'list' | 'record' | 'functions';

const forms: Readonly<Record<keyof Plugin, Form>> = {
  name: 'value', title: 'value', version: 'value', engine: 'value', under: 'value', backstage: 'value',
  programmes: 'list', workflows: 'list', kinds: 'list', guards: 'list', imports: 'list', report: 'list',
  figures: 'record', ledgers: 'record', functions: 'record', procedures: 'record', tables: 'record', commandLine: 'record',
  checks: 'functions', computes: 'functions', papers: 'functions', effects: 'functions',
};
const expected: Readonly<Record<Form, Words>> = {
  value: { zh: '一个值', en: 'a value' },
  list: { zh: '一个列表', en: 'a list' },
  record: { zh: '一个对象，每项以名称为键', en: 'an object, each contribution under its name' },
  functions: { zh: '一个对象，每个函数以名称为键', en: 'an object of functions, each under its name' },
};

/** @throws JinguoError PLUGIN_INVALID for a contribution there is not, or one of another form. */
export function requireShape(plugin: Plugin): void {
  const given = new Map<string, unknown>(Object.entries(plugin));
  const known = new Map<string, Form>(Object.entries(forms));
  for (const [place, value] of [['workflows', given.get('workflows')] as const, ...given]) {
    const form = known.get(place);
    if (form === undefined) throw invalidPlugin(plugin.name, { place, expected: oneOf(known.keys()), found: place, mend: mends.name });
    if (value === undefined && place !== 'workflows') continue;
    if (!fits(form, value)) throw invalidPlugin(plugin.name, { place, expected: expected[form], found: told(value), mend: { zh: '照此书写。', en: 'Write it so.' } });
  }
}

function fits(form: Form, value: unknown): boolean {
  if (form === 'value') return true;
  if (form === 'list') return Array.isArray(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return form === 'record' || Object.values(value).every((one) => typeof one === 'function');
}

function told(value: unknown): Words {
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
  if (typeof value !== 'object' || value === null) return asIs(typeof value);
  const wrong = Object.entries(value).find(([, one]) => typeof one !== 'function')?.[0] ?? '';
  return { zh: `一个对象，其中 ${wrong} 不是函数`, en: `an object with ${wrong} that is no function` };
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
    if (seen.has(name)) throw invalidPlugin(plugin.name, { place, expected: freeName, found: name, mend: mends.rename });
    seen.add(name);
  }
}

/** A code such as FZ01, FZ01R for its round; and the campaign it is shown in. */
function requireBelonging(plugin: Plugin, { code, workflows }: Programme): void {
  const campaign = plugin.under ?? plugin.name;
  for (const { definition } of workflows) {
    if (definition.campaign !== campaign) throw invalidPlugin(plugin.name, { place: `${definition.workflow}/campaign`, expected: asIs(campaign), found: definition.campaign, mend: { zh: '流程的行动就是它插件的行动。', en: 'A workflow’s campaign is its plugin’s.' } });
    if (!definition.code.startsWith(code)) throw invalidPlugin(plugin.name, { place: `${definition.workflow}/code`, expected: { zh: `${code}，或 ${code} 加一个字母`, en: `${code}, or ${code} and a letter` }, found: definition.code, mend: { zh: '流程用它所属事项的代码。', en: 'A workflow has its programme’s code.' } });
  }
}
