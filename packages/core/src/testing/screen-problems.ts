// What a campaign's screens name, held against the plugin they belong to: no panel of a workflow that is not there, no menu entry that
// leads nowhere, no field of a form that nobody draws. A name wrong there would show nothing, and nobody would say why.
import type { Json } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { createRegistry } from '../plugin/registry.ts';
import { isObject } from '../values/json.ts';

/** A package's console entry, as far as it names things. */
export interface Screens {
  readonly plugin: string;
  readonly pages: readonly { readonly path: string }[];
  readonly panels: readonly { readonly workflows: readonly string[] }[];
  readonly menu: readonly { readonly path: string }[];
  readonly widgets?: readonly { readonly name: string }[];
}

/**
 * Sentences, each a name in a campaign's console entry that is not there, with those that are.
 *
 * @example
 * ```ts
 * expect(screenProblems(gardens, gardensConsole)).toEqual([]);
 * ```
 */
export function screenProblems(plugin: Plugin, screens: Screens): readonly string[] {
  const definitions = createRegistry([plugin]).workflows().map(({ definition }) => definition);
  const [workflows, pages] = [definitions.map((one) => one.workflow), screens.pages.map((one) => one.path)];
  const drawn = (screens.widgets ?? []).map((one) => `${screens.plugin}.${one.name}`);
  const asked = new Set(definitions.flatMap((one) => widgetsIn(Object.values(one.forms).map((form) => form.schema))).filter((name) => name.startsWith(`${plugin.name}.`)));
  return [
    ...missing('plugin', [screens.plugin], [plugin.name]),
    ...missing('panels', screens.panels.flatMap((one) => one.workflows), workflows),
    ...missing('menu', screens.menu.map((one) => one.path), pages),
    ...missing('x-widget', [...asked], drawn),
    ...missing('widgets', drawn, [...asked]),
  ];
}

function missing(place: string, named: readonly string[], there: readonly string[]): readonly string[] {
  return named.filter((name) => !there.includes(name)).map((name) => `${place}: expected one of ${there.join(', ') || '(none)'}, found ${name}`);
}

function widgetsIn(value: Json | readonly Json[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => widgetsIn(one));
  if (!isObject(value)) return [];
  const { 'x-widget': widget } = value;
  return [...(typeof widget === 'string' ? [widget] : []), ...Object.values(value).flatMap((one) => widgetsIn(one))];
}
