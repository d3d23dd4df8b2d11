import { expect, it } from 'vitest';
import { clockWalk } from '../../testing/clock-walk.ts';

const now = Math.floor(Date.now() / 1000);

it.each(Array.from({ length: 12 }, (_, n) => now + n))('a long walk of the clock fires no deadline early, late or twice (seed %i)', { timeout: 600_000 }, async (seed) => {
  expect(await clockWalk(seed, 150)).toEqual([]);
});
