import { expect, it } from 'vitest';
import { gardenWalk } from './garden-walk.ts';

const now = Math.floor(Date.now() / 1000);

it.each([1, now, now + 1])('a long walk by chance meets nothing that should not be (seed %i)', { timeout: 900_000 }, async (seed) => {
  expect((await gardenWalk(seed, 3000)).faults).toEqual([]);
});
