// The plugin author's entry: one typed object in, the same object out, with names checked against each other.
import { refusal } from '../errors.ts';
import type { Plugin } from './contributions.ts';
import type { RightPlugin } from './right-names.ts';

/** Version of the plugin contract this core speaks. */
export const engineVersion = 1;

/**
 * Defines a campaign plugin.
 *
 * @throws JinguoError PLUGIN_INVALID naming the place, what was expected and found, and how to mend it.
 */
export function definePlugin<const P extends Plugin>(plugin: P & RightPlugin<P>): P {
  if (!/^[a-z][a-z0-9-]*$/u.test(plugin.name)) {
    throw refusal('PLUGIN_INVALID', { plugin: plugin.name, place: 'name', expected: 'lower-case letters, digits and dashes', found: plugin.name, mend: '' });
  }
  if (plugin.engine !== engineVersion) {
    throw refusal('PLUGIN_INVALID', {
      plugin: plugin.name,
      place: 'engine',
      expected: String(engineVersion),
      found: String(plugin.engine),
      mend: 'Update the plugin to this contract version.',
    });
  }
  return plugin;
}
