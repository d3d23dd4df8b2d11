// What every plugin must be, whoever wrote it: it says who it is, is sound and the same after JSON, whole in both languages, breaks no
// promise of the engine while people do by chance what they may, and is found sound after a restart.
import { parseDefinition } from '../definition/workflow-definition.ts';
import type { LocalText } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { createRegistry } from '../plugin/registry.ts';
import { desksOf } from './edges/desks.ts';
import { brokenInvariants } from '../engine/invariants/all.ts';
import { createKit, type Kit } from './kit.ts';
import { programmeProblems } from './programme-problems.ts';
import { randomWalk, type WalkOptions } from './random-walk.ts';

/** The plugin that is asked, and where chance begins. */
export interface Conformance extends Pick<WalkOptions, 'forms' | 'begin'> {
  readonly plugin: Plugin;
  readonly seed?: number;
  /** Steps of the walk by chance. Default 200. */
  readonly steps?: number;
  /** The office it is walked in, where `begin` needs people or units of its own. Default: some at every desk the plugin names. */
  readonly office?: () => Promise<Kit>;
}

/**
 * Sentences, each a promise the plugin breaks; none when it may be loaded beside any other.
 *
 * @example
 * ```ts
 * expect(await conformanceProblems({ plugin: gardens })).toEqual([]);
 * ```
 */
export async function conformanceProblems({ plugin, seed = 2022, steps = 200, office = () => officeOf(plugin), ...walk }: Conformance): Promise<readonly string[]> {
  const written = [...describedProblems(plugin), ...definitionProblems(plugin)];
  if (written.length > 0) return written;
  const kit = await office();
  try {
    const { faults } = await randomWalk(kit, { ...walk, seed, steps });
    return [...faults, ...(await restartProblems(kit))];
  } finally {
    await kit.close();
  }
}

function officeOf(plugin: Plugin): Promise<Kit> {
  return createKit({ plugins: [plugin], ...desksOf(createRegistry([plugin])) });
}

/** Who it is, and that everything it brings has its words. */
function describedProblems(plugin: Plugin): readonly string[] {
  const named = { ...plugin.figures, ...plugin.ledgers, ...plugin.procedures, ...plugin.commandLine };
  const texts: readonly (readonly [string, LocalText])[] = [
    ['title', plugin.title],
    ...Object.entries(named).map(([name, one]) => [name, one.title] as const),
    ...(plugin.programmes ?? []).flatMap((one) => [[one.code, one.title] as const, ...Object.entries({ ...one.figures, ...one.ledgers }).map(([name, { title }]) => [`${one.code} ${name}`, title] as const)]),
  ];
  return [
    ...(/^\d+\.\d+\.\d+$/u.test(plugin.version) ? [] : [`version: expected three numbers such as "1.0.0", found "${plugin.version}"`]),
    ...texts.flatMap(([place, { zh, en }]) => (/\p{Script=Han}/u.test(zh) && en.trim() !== '' ? [] : [`${place}: expected words in Chinese and English, found ${JSON.stringify({ zh, en })}`])),
  ];
}

function definitionProblems(plugin: Plugin): readonly string[] {
  const registry = createRegistry([plugin]);
  return registry.workflows().flatMap((workflow) => {
    const { definition, compiled } = workflow;
    const again = parseDefinition(JSON.parse(JSON.stringify(definition)));
    return [...(JSON.stringify(again) === JSON.stringify(definition) ? [] : ['is another after JSON']), ...programmeProblems({ ...workflow, compiled }, registry)].map((one) => `${definition.workflow}: ${one}`);
  });
}

/** An engine that was not there when the items began finds them sound. */
async function restartProblems(kit: Kit): Promise<readonly string[]> {
  const again = await kit.reopen();
  return (await brokenInvariants(again.store, again.engine.registry)).map((one) => `after a restart: ${one}`);
}
