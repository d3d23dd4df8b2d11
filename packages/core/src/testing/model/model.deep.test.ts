// Fifty thousand random commands against the model; JINGUO_MODEL=1000000 walks a million.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { committee } from '../committee.ts';
import { brokenInvariants } from '../invariants.ts';
import { liveThrough, tries } from './model-run.ts';

const wanted = Number(process.env['JINGUO_MODEL'] ?? 50_000);
const longest = 80;

it.each(['any', 'all', 'inOrder', 'vote'] as const)('a quarter of them, signing by “%s”', { timeout: 3_600_000 }, async (mode) => {
  const kit = await committee({ sign: { mode } });
  let done = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(tries, { minLength: longest - 10, maxLength: longest, size: 'max' }), async (commands) => {
        done += await liveThrough(kit, mode, commands);
      }),
      { numRuns: Math.ceil(wanted / 4 / longest) },
    );
    expect(await brokenInvariants(kit.store, kit.engine.registry)).toEqual([]);
  } finally {
    await kit.close();
  }
  expect(done).toBeGreaterThan((wanted / 4) * 0.8);
});
