// Long random definitions, many of them: what is sound stays sound at any size. How quickly is for `npm run bench` to say.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition } from '../definition/workflow-definition.ts';
import { compile } from '../machine/compile.ts';
import { coin } from '../testing/definition-sketch.ts';
import { allSplits, randomDefinition } from '../testing/random-definition.ts';
import { checkWorkflow } from './check.ts';

it('four hundred sound definitions of up to sixty levels give no finding', { timeout: 900_000 }, () => {
  fc.assert(fc.property(randomDefinition({ splits: allSplits, levels: 60 }), (input) => {
    expect(checkWorkflow(compile(parseDefinition(input), { kinds: coreKinds, guards: [coin] }))).toEqual([]);
  }), { numRuns: 400 });
});
