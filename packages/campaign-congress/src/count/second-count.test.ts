// Two counts written apart say the same of many thousand elections.
import { expect, it } from 'vitest';
import { disagreement, nothingMet } from '../testing/random-elections.ts';

it('agrees with a second count on twenty thousand elections, held to their end', () => {
  const met = nothingMet();
  for (let seed = 0; seed < 20_000; seed += 1) expect(disagreement(seed, met)).toBeUndefined();
  expect(Object.entries(met).filter(([, times]) => times < 300)).toEqual([]);
});
