// Goal P6: how long a soundness check of a definition with 30 and with 200 stages takes, and replaying 10 000 items
// (60 000 events) through a workflow version on one thread.
import { checkDefinition, coreKinds, createRegistry, parseDefinition, replay, type LoggedItem } from '../src/index.ts';
import { definitionFrom, type LevelSketch } from '../src/testing/definition-sketch.ts';
import { median } from './timing.ts';
import { benchPlugin, levels } from './world.ts';

export interface SoundnessFigures {
  /** Milliseconds, median of warm runs. */
  readonly check30: number;
  readonly check200: number;
  readonly replay: number;
  readonly items: number;
  readonly events: number;
  /** The largest share of a limit of P6 that was used; at most 1 meets the goal. */
  readonly worst: number;
}

export function soundnessFigures(quick: boolean): SoundnessFigures {
  const runs = quick ? 5 : 15;
  const check30 = checkTime(30, runs);
  const check200 = checkTime(200, runs);
  const items = 10_000;
  const log = history(items);
  const workflow = createRegistry([benchPlugin]).current('six-stages')?.compiled;
  if (workflow === undefined) throw new RangeError('six-stages');
  const replayed = median(Array.from({ length: quick ? 1 : 5 }, () => timed(() => {
    let same = 0;
    for (const report of replay(workflow, log)) if (report.outcome === 'same') same += 1;
    if (same !== items) throw new RangeError(`${items - same} items were not the same`);
  })));
  const events = log.reduce((sum, item) => sum + item.steps.length, 0);
  return { check30, check200, replay: replayed, items, events, worst: Math.max(check30 / 20, check200 / 1000, replayed / 3000) };
}

/** Countersigns, votes, returns, time limits and conditions on data, in turn. */
function level(index: number): LevelSketch {
  const kinds = ['review', 'opinions', 'review', 'record', 'notice', 'review', 'wait', 'fillIn'] as const;
  const splits = ['none', 'amount', 'none', 'grade', 'urgent', 'limits'] as const;
  const signs = ['one', 'all', 'one', 'share', 'inOrder'] as const;
  return {
    kind: kinds[index % kinds.length] ?? 'review', split: splits[index % splits.length] ?? 'none', sign: signs[index % signs.length] ?? 'one',
    skip: 2, mayReject: index % 2 === 0, withdraw: index % 3 === 0, deadline: true, returnTo: 3, parties: 7, keep: false, straight: index % 4 === 0,
  };
}

function checkTime(stages: number, runs: number): number {
  // The application, the completion, the appeal and its review, and the ends are stages too.
  const around = 8;
  const definition = parseDefinition(definitionFrom({ levels: Array.from({ length: stages - around }, (_, index) => level(index)), appealTo: 0, keepers: true }));
  if (definition.stages.length !== stages) throw new RangeError(`${definition.stages.length} stages instead of ${stages}`);
  const check = () => {
    const found = checkDefinition(definition, { kinds: coreKinds, guards: [] });
    if (found.length > 0) throw new RangeError(found[0]?.en);
  };
  for (let warming = 0; warming < 20; warming += 1) check();
  return median(Array.from({ length: runs }, () => timed(check)));
}

/** Items that were submitted and approved five times: six events each. */
function history(items: number): readonly LoggedItem[] {
  const steps = levels.map((to, index) => ({ from: levels[index - 1] ?? 'application', to, event: { type: index === 0 ? ('submit' as const) : ('approve' as const), by: `person-${index}`, fields: { amount: 1_000_000 } } }));
  return Array.from({ length: items }, (_, index) => ({ id: `i${index}`, steps }));
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
