import { expect, it } from 'vitest';
import { clockWalk } from '../../testing/clock-walk.ts';
import { walkSeeds } from '../../testing/walk-seeds.ts';

it.each(walkSeeds([], process.env, 12))('a long walk of the clock fires no deadline early, late or twice (seed %i)', { timeout: 600_000 }, async (seed) => {
  expect(await clockWalk(seed, 150)).toEqual([]);
});
