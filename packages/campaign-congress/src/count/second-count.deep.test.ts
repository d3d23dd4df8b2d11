// The long form of second-count.test.ts: a million other elections. Their seeds are fixed, so what was met in them is always
// the same; docs/congress.md records it.
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
  expect(met).toEqual({ elections: 1_000_000, ties: 20_143, further: 686_939, void: 69_980, overVotes: 11_376_289, writtenInElected: 57_276, nearMisses: 665_694, vacant: 518_285 });
});
