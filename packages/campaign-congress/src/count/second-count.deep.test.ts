// The long form of second-count.test.ts: a million other elections.
import { expect, it } from 'vitest';
import { disagreement, nothingMet } from '../testing/random-elections.ts';

it('agrees with a second count on a million elections, held to their end', () => {
  const met = nothingMet();
  const wrong: string[] = [];
  for (let seed = 1_000_000; seed < 2_000_000 && wrong.length === 0; seed += 1) {
    const found = disagreement(seed, met);
    if (found !== undefined) wrong.push(found);
  }
  expect(wrong).toEqual([]);
  expect(met.elections).toBe(1_000_000);
});
