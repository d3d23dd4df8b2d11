// Goal P6: how long a soundness check of a definition with 30 and with 200 stages takes, and replaying 10 000 items
// (60 000 events) through a workflow version on one thread; and the slowest check of 200 definitions drawn by chance.
import * as fc from 'fast-check';
import { checkDefinition, checkWorkflow, compile, coreKinds, createRegistry, parseDefinition, replay, type LoggedItem } from '../src/index.ts';
import { coin } from '../src/testing/definition-sketch.ts';
import { longDefinition } from '../src/testing/long-definition.ts';
import { allSplits, randomDefinition } from '../src/testing/random-definition.ts';
import { levels, sixStages } from '../src/testing/six-stages.ts';
import { fixed, type Part } from './part.ts';
import { median } from './timing.ts';

export const soundness: Part = ({ quick, print }) => {
  const runs = quick ? 5 : 15;
  const check30 = checkTime(30, runs);
  const check200 = checkTime(200, runs);
  const items = 10_000;
  const log = history(items);
  const workflow = createRegistry([sixStages]).current('six-stages')?.compiled;
  if (workflow === undefined) throw new RangeError('six-stages');
  const replayed = median(Array.from({ length: quick ? 1 : 5 }, () => timed(() => {
    let same = 0;
    for (const report of replay(workflow, log)) if (report.outcome === 'same') same += 1;
    if (same !== items) throw new RangeError(`${items - same} items were not the same`);
  })));
  const slowest = slowestByChance(quick ? 20 : 200);
  const events = log.reduce((sum, item) => sum + item.steps.length, 0);
  print('soundness check and replay (ms)');
  print(`  check of 30 stages ${fixed(check30, 1)} (goal P6 ≤ 20)   of 200 stages ${fixed(check200, 0)} (≤ 1 000)   replay of ${items} items, ${events} events ${fixed(replayed, 0)} (≤ 3 000)`);
  print(`  slowest of ${slowest.of} definitions by chance ${fixed(slowest.ms, 0)} (${slowest.stages} stages)`);
  // The largest share of a limit that was used; at most 1 meets the goal.
  return Promise.resolve({ P6: Math.max(check30 / 20, check200 / 1000, replayed / 3000), check30, check200, replay: replayed, checkByChance: slowest.ms });
};

/** Definitions of up to sixty levels, conditions of plugins among them; the same ones in every run. */
function slowestByChance(of: number): { readonly of: number; readonly ms: number; readonly stages: number } {
  const drawn = fc.sample(randomDefinition({ splits: allSplits, levels: 60 }), { numRuns: of, seed: 1 }).map((input) => {
    const definition = parseDefinition(input);
    const workflow = compile(definition, { kinds: coreKinds, guards: [coin] });
    return { ms: timed(() => checkWorkflow(workflow)), stages: definition.stages.length };
  });
  return { of, ...drawn.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest)) };
}

function checkTime(stages: number, runs: number): number {
  const definition = parseDefinition(longDefinition(stages));
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
