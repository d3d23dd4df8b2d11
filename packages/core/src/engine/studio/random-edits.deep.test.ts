// Thousands of edits by chance on the processes of two campaigns of different make: each is refused in our words, leaves a fault
// with a name, or leaves a process in which an item that stands anywhere comes to an end. Nothing else is ever thrown.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkWorkflow } from '../../analysis/check.ts';
import { applyEdits } from '../../definition/edits/apply.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { anyEdit } from '../../testing/any-edit.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { sampleUnits } from '../../testing/sample-org.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { somewhere, walkToEnd } from '../../testing/walk-to-end.ts';
import { chanceOf } from '../../values/chance.ts';
import { unlessRefused } from '../../testing/unless-refused.ts';
import { runSeed } from '../../testing/run-seed.ts';

const seed = runSeed(process.env);

it.each([committeePlugin(), samplePlugin()])('of $name', (plugin) => {
  const registry = createRegistry([plugin]);
  let [made, named, clean] = [0, 0, 0];
  for (const { definition: start } of registry.workflows()) {
    fc.assert(
      fc.property(fc.array(anyEdit(start), { minLength: 1, maxLength: 6 }), fc.nat(), (edits, by) => {
        made += 1;
        const edited = unlessRefused(() => registry.vet(parseDefinition(applyEdits(start, edits))));
        const errors = edited === undefined ? [] : checkWorkflow(edited, { units: sampleUnits, related: (name) => registry.current(name)?.compiled }).filter((one) => one.severity === 'error');
        expect(errors.every((one) => one.zh !== '' && one.en !== '')).toBe(true);
        named += Math.min(1, errors.length);
        if (edited === undefined || errors.length > 0) return;
        clean += 1;
        // An entry comes to its end with its round, which this walk does not have.
        const alone = edited.definition.batchOf === undefined && edited.definition.form !== 'batch';
        expect(alone ? walkToEnd(edited)(somewhere(edited, chanceOf(by))) : true).toBe(true);
      }),
      { numRuns: 1500, seed },
    );
  }
  process.stdout.write(`${plugin.name}: ${made} random changes of a process, ${clean} sound, ${named} with a fault that was named, the others refused (seed ${seed})\n`);
  expect(clean).toBeGreaterThan(100);
}, 60_000);
