// Walks every edge of every workflow a programme brings, on the real engine: items are begun, filled from their forms' schemas and
// examples, decided by whoever may, and led along the shortest way to what nobody has walked yet. What could not be walked is said.
import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { JsonObject } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { createRegistry } from '../plugin/registry.ts';
import { allPeople } from '../store/queries/people.ts';
import { chanceOf } from '../values/chance.ts';
import { bringNew, lead, takeOver } from './edges/begin.ts';
import { desksOf } from './edges/desks.ts';
import { edgesOf } from './edges/edge.ts';
import { walkWorkflow } from './edges/lives.ts';
import { plannerOf } from './edges/plan.ts';
import { isBatch, nameOf, type FormHints, type Walk } from './edges/walk.ts';
import { brokenPromises } from './invariants.ts';
import { createKit } from './kit.ts';

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
}

/** What core's own forms ask beyond their schemas. */
const usualForms: FormHints = {
  roundSettings: ({ today, has }) => ({ windowFrom: today, windowTo: addDays(today, 30), ...(has('places') ? { places: [{ unit: 't1', amount: 99 }] } : {}), ...(has('voteFrom') ? { voteFrom: today, voteTo: addDays(today, 30) } : {}) }),
  application: ({ has }) => (has('person') && has('payee') ? { person: '沈兰', payee: '沈兰' } : {}),
  // Agreements of one, two and three years, none of them in full.
  draft: ({ today, has, serial }) => (has('from') && has('until') ? { from: today, until: addMonths(today, 7 + 12 * (serial % 3)) } : {}),
  budget: () => ({ budget: 10_000_000_000 }),
  minutes: ({ today }) => ({ heldOn: today, attendees: ['甲', '乙', '丙'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 }),
};

/**
 * Walks every edge of a programme.
 *
 * @example
 * ```ts
 * const { missed, faults } = await walkEveryEdge({ plugin: gardens, programme: 'XX01' });
 * expect({ missed, faults }).toEqual({ missed: [], faults: [] });
 * ```
 */
export async function walkEveryEdge({ plugin, programme, forms = {}, given = {}, elsewhere = [], afterDays = {}, seed = 2022 }: EveryEdge): Promise<EdgeReport> {
  const { people, partners } = desksOf(createRegistry([plugin]));
  const kit = await createKit({ plugins: [plugin], people, partners });
  try {
    const { registry } = kit.engine;
    const loaded = registry.workflows();
    const walk: Walk = {
      kit, chance: chanceOf(seed), people: await allPeople(kit.store.read), home: { village: 'v11', town: 't1', district: 'd' }, forms: { ...usualForms, ...forms },
      edges: new Map(loaded.map((one) => [nameOf(one), edgesOf(one.compiled, registry.current(one.compiled.definition.batchOf ?? '')?.compiled)])),
      planners: new Map(loaded.map((one) => [nameOf(one), plannerOf(one.compiled)])),
      walked: new Map(loaded.map((one) => [nameOf(one), new Set()])),
      refused: new Map(), faults: [], standings: new Map(), read: new Map(), budgeted: new Set(), serial: 0, mood: 0, moods: new Map(),
      lead: (itemId, isThere) => lead(walk, itemId, isThere),
      adopt: (entry) => takeOver(walk, entry),
    };
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
        elsewhere: elsewhere.flatMap((edge) => (edge.startsWith(`${name}: `) ? [edge.slice(name.length + 2)] : [])),
      })));
    }
    await kit.settle();
    return {
      walked: mine.reduce((sum, one) => sum + (walk.walked.get(nameOf(one))?.size ?? 0), 0),
      missed: sameEdges(missed, elsewhere) ? [] : [...missed.filter((one) => !elsewhere.includes(one)), ...elsewhere.filter((one) => !missed.includes(one)).map((one) => `${one}: is walked here too`), ...[...walk.refused].map(([what, why]) => `refused: ${what}: ${why}`)],
      faults: [...walk.faults, ...(await brokenPromises(kit))],
    };
  } finally {
    await kit.close();
  }
}

function sameEdges(missed: readonly string[], elsewhere: readonly string[]): boolean {
  return missed.length === elsewhere.length && missed.every((one) => elsewhere.includes(one));
}
