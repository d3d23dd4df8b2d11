import { expect, it } from 'vitest';
import { fiftyAtOnce } from '../../testing/fifty-at-once.ts';

const seed = Math.floor(Date.now() / 1000);

it.each(['any', 'all', 'inOrder', 'vote'] as const)(`fifty who sign by “%s” at once come to one result 250 times (seed ${seed})`, { timeout: 900_000 }, async (mode) => {
  expect(await fiftyAtOnce(mode, seed, 250)).toEqual([]);
});
