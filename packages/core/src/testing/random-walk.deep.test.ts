import { expect, it } from 'vitest';
import { gardenWalk } from './garden-walk.ts';

it.each(Array.from({ length: 10 }, (_, n) => n + Math.floor(Date.now() / 1000)))('a long walk by chance leaves a sound database (seed %i)', { timeout: 600_000 }, async (seed) => {
  const report = await gardenWalk(seed, 3000);
  expect({ seed, faults: report.faults, broken: report.broken }).toEqual({ seed, faults: [], broken: [] });
});
