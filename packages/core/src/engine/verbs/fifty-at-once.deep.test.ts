import { expect, it } from 'vitest';
import { fiftyAtOnce } from '../../testing/fifty-at-once.ts';
import { runSeed } from '../../testing/run-seed.ts';

const seed = runSeed(process.env);

it.each(['any', 'all', 'inOrder', 'vote'] as const)(`fifty who sign by “%s” at once come to one result 250 times (seed ${seed})`, { timeout: 900_000 }, async (mode) => {
  expect(await fiftyAtOnce(mode, seed, 250)).toEqual([]);
});
