// The plugin author's entry: one typed object in, the same object out, with names checked against each other.
import type { Plugin } from './contributions.ts';
import { invalidPlugin, noteFile } from './invalid.ts';
import type { RightPlugin } from './right-names.ts';

/** Version of the plugin contract this core speaks. */
export const engineVersion = 1;

/**
 * Defines a campaign plugin.
 *
 * @throws JinguoError PLUGIN_INVALID naming the file and the place, what was expected and found, and how to mend it.
 */
export function definePlugin<const P extends Plugin>(plugin: P & RightPlugin<P>): P {
  noteFile(plugin.name, new RangeError(plugin.name).stack ?? '');
  requireContract(plugin);
  return plugin;
}

/** Also asked when it is loaded, of plugins that nobody defined with the above. */
export function requireContract({ name, engine, version }: Pick<Plugin, 'name' | 'engine' | 'version'>): void {
  if (!/^[a-z][a-z0-9-]*$/u.test(name)) {
    throw invalidPlugin(name, { place: 'name', expected: 'lower-case letters, digits and dashes', found: name, mend: 'Give it a name such as "gardens".' });
  }
  const [from, to] = typeof engine === 'number' ? [engine, engine] : engine;
  if (!(from <= engineVersion && engineVersion <= to)) {
    throw invalidPlugin(name, {
      place: 'engine',
      expected: String(engineVersion),
      found: from === to ? String(from) : `${from} to ${to}`,
      mend: to < engineVersion ? `Version ${version} of the plugin was written for an older contract: take a newer one, or follow docs/deprecation.md and say engine: ${engineVersion}.` : `Version ${version} of the plugin needs a newer Jinguo: take that, or an older version of the plugin.`,
    });
  }
}
