// Random commands against a small model that shares no code with the engine. A failure prints its seed and the fewest commands
// that show it: put both into fc.assert to walk them again. The deep run does tens of thousands, JINGUO_MODEL as many as asked.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { committee } from '../committee.ts';
import { brokenInvariants } from '../invariants.ts';
import { liveThrough, tries } from './model-run.ts';

it.each(['any', 'all', 'inOrder', 'vote'] as const)('the engine does what the model says, signing by “%s”', { timeout: 120_000 }, async (mode) => {
  const kit = await committee({ sign: { mode } });
  try {
    await fc.assert(fc.asyncProperty(fc.array(tries, { minLength: 10, maxLength: 60 }), async (commands) => void (await liveThrough(kit, mode, commands))), { numRuns: 25 });
    await kit.settle();
    expect(await brokenInvariants(kit.store, kit.engine.registry)).toEqual([]);
  } finally {
    await kit.close();
  }
});
