// The plugin author's entry: one typed object in, the same object out, with names checked against each other.
import type { Plugin } from './contributions.ts';
import { asIs } from '../errors.ts';
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
    throw invalidPlugin(name, { place: 'name', expected: { zh: '小写字母、数字和连字符', en: 'lower-case letters, digits and dashes' }, found: name, mend: { zh: '取一个像 "gardens" 这样的名称。', en: 'Give it a name such as "gardens".' } });
  }
  const [from, to] = typeof engine === 'number' ? [engine, engine] : engine;
  if (!(from <= engineVersion && engineVersion <= to)) {
    throw invalidPlugin(name, {
      place: 'engine',
      expected: asIs(String(engineVersion)),
      found: from === to ? String(from) : `${from} to ${to}`,
      mend:
        to < engineVersion
          ? { zh: `插件 ${version} 版是为更早的接口写的：请换新版，或者按 docs/zh/deprecation.md 修改后写 engine: ${engineVersion}。`, en: `Version ${version} of the plugin was written for an older contract: take a newer one, or follow docs/deprecation.md and say engine: ${engineVersion}.` }
          : { zh: `插件 ${version} 版需要更新的系统：请升级系统，或者用插件的旧版。`, en: `Version ${version} of the plugin needs a newer Jinguo: take that, or an older version of the plugin.` },
    });
  }
}
