// Random definitions, many of them: what is sound stays sound at any size, and a million events come out alike in both machines. How
// quickly is for `npm run bench` to say. A failure prints its seed; JINGUO_SEED walks it again.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition } from '../definition/workflow-definition.ts';
import { compile } from '../machine/compile.ts';
import { coin } from '../testing/definition-sketch.ts';
import { allSplits, randomDefinition } from '../testing/random-definition.ts';
import { compareMachines } from '../testing/two-machines.ts';
import { carelessKinds } from '../testing/seeded-faults.ts';
import { chanceOf } from '../values/chance.ts';
import { checkWorkflow } from './check.ts';
import { runSeed } from '../testing/run-seed.ts';

it('two hundred sound definitions of up to sixty levels give no finding', { timeout: 900_000 }, () => {
  fc.assert(fc.property(randomDefinition({ splits: allSplits, levels: 60 }), (input) => {
    expect(checkWorkflow(compile(parseDefinition(input), { kinds: coreKinds, guards: [coin] }))).toEqual([]);
  }), { numRuns: 200 });
});

const seed = runSeed(process.env);
const wanted = 1_000_000;
const livesOfEach = 40;

it(`a million events by chance, in memory, are answered alike by XState and by the plain machine (seed ${seed})`, { timeout: 900_000 }, () => {
  let [events, accepted] = [0, 0];
  for (let drawn = 0; events < wanted; drawn += 1) {
    const [input] = fc.sample(randomDefinition({ splits: allSplits }), { numRuns: 1, seed: seed + drawn });
    const workflow = compile(parseDefinition(input), { kinds: [...coreKinds, ...carelessKinds], guards: [coin] });
    for (let life = 0; life < livesOfEach; life += 1) {
      const compared = compareMachines(workflow, chanceOf(seed * 1_000_003 + drawn * livesOfEach + life));
      expect(compared.difference).toBeUndefined();
      events += compared.events;
      accepted += compared.accepted;
    }
  }
  // What is mostly refused would prove little.
  expect(accepted / events).toBeGreaterThan(0.3);
});
