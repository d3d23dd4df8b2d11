// Walks every edge of every workflow a programme brings, on the real engine: items are begun, filled from their forms' schemas and
// examples, decided by whoever may, and led along the shortest way to what nobody has walked yet. What could not be walked is said.
import type { LocalDate } from '../calendar/local-date.ts';
import type { JsonObject } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { bringNew } from './edges/begin.ts';
import { walkWorkflow } from './edges/lives.ts';
import { newWalk } from './edges/new-walk.ts';
import { untold } from './edges/untold.ts';
import { isBatch, nameOf, type FormHints } from './edges/walk.ts';
import { brokenPromises } from './invariants.ts';

/** Which programme is walked, and what a walk cannot find out by itself. */
export interface EveryEdge {
  readonly plugin: Plugin;
  /** Catalogue code of the programme whose workflows are walked. */
  readonly programme: string;
  /** Data that a form's schema and examples do not tell, by the form's name or `<workflow>.<form>`. */
  readonly forms?: FormHints;
  /** What must be there before each item of a workflow can be begun. */
  readonly given?: Readonly<Record<string, (ground: Ground) => Promise<void>>>;
  /** Edges, as a report names them, that a scenario of the package walks by name because two items have to meet for them. */
  readonly elsewhere?: readonly string[];
  /** Edges, each by the beginning of its name, that are open only after so many days at their stage. */
  readonly afterDays?: Readonly<Record<string, number>>;
  /** Edges, each by the beginning of its name, that are open only when an item has come round to their stage again. */
  readonly comesRound?: readonly string[];
  readonly seed?: number;
}

/** What a `given` sets up with. */
export interface Ground {
  readonly today: LocalDate;
  /** Begins an item of any workflow of the plugin and leads it to a stage. */
  readonly bring: (workflow: string, stage: string) => Promise<{ readonly number: string; readonly data: JsonObject }>;
}

/** What was walked, what could not be, and which promises were broken. */
export interface EdgeReport {
  /** How many edges were walked. */
  readonly walked: number;
  /** Edges nobody could walk, as `workflow: stage —outcome→ stage`, and behind them what was refused on the way. */
  readonly missed: readonly string[];
  /** Broken invariants, and log entries the definition does not agree with. */
  readonly faults: readonly string[];
  /** Workflows of which an item came to a good end and whoever began it was told nothing on its way: no approval, no outcome. */
  readonly untold: readonly string[];
}

/**
 * Walks every edge of a programme.
 *
 * @example
 * ```ts
 * const { missed, faults } = await walkEveryEdge({ plugin: gardens, programme: 'XX01' });
 * expect({ missed, faults }).toEqual({ missed: [], faults: [] });
 * ```
 */
export async function walkEveryEdge({ plugin, programme, forms = {}, given = {}, elsewhere = [], afterDays = {}, comesRound = [], seed = 2022 }: EveryEdge): Promise<EdgeReport> {
  const walk = await newWalk({ plugin, forms, seed });
  const { kit } = walk;
  try {
    const { registry } = kit.engine;
    const loaded = registry.workflows();
    const mine = loaded.filter((one) => one.programme === programme);
    const missed: string[] = [];
    for (const workflow of mine.toSorted((a, b) => Number(isBatch(a)) - Number(isBatch(b)))) {
      const name = nameOf(workflow);
      const bring: Ground['bring'] = async (other, stage) => {
        const { row, data } = await bringNew(walk, other, stage);
        return { number: row.number, data };
      };
      missed.push(...(await walkWorkflow(walk, workflow, {
        given: async () => given[name]?.({ today: kit.engine.today(), bring }),
        daysBefore: (edge) => Object.entries(afterDays).find(([begins]) => `${name}: ${edge}`.startsWith(begins))?.[1] ?? 0,
        comesRound: (edge) => comesRound.some((begins) => `${name}: ${edge}`.startsWith(begins)),
        elsewhere: elsewhere.flatMap((edge) => (edge.startsWith(`${name}: `) ? [edge.slice(name.length + 2)] : [])),
      })));
    }
    await kit.settle();
    return {
      walked: mine.reduce((sum, one) => sum + (walk.walked.get(nameOf(one))?.size ?? 0), 0),
      missed: sameEdges(missed, elsewhere) ? [] : [...missed.filter((one) => !elsewhere.includes(one)), ...elsewhere.filter((one) => !missed.includes(one)).map((one) => `${one}: is walked here too`), ...[...walk.refused].map(([what, why]) => `refused: ${what}: ${why}`)],
      faults: [...walk.faults, ...(await brokenPromises(kit))],
      untold: await untold(kit, mine),
    };
  } finally {
    await kit.close();
  }
}

function sameEdges(missed: readonly string[], elsewhere: readonly string[]): boolean {
  return missed.length === elsewhere.length && missed.every((one) => elsewhere.includes(one));
}
