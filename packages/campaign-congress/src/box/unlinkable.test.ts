// Nobody can say from what the box leaves behind who cast which ballot.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round as roundShape, type Ballot } from '../count/types.ts';
import { dice } from '../testing/dice.ts';
import { guessers, holdElection, learner, meanHits, watcher, type Election } from '../testing/guess-the-voter.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openBox } from './box.ts';

const round = roundShape.parse({ kind: 'first', seats: 2, candidates: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' }] });
const ballots: fc.Arbitrary<Ballot> = fc.record({
  marks: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('for' as const, 'against' as const)),
  writeIns: fc.array(fc.constantFrom('丁', '戊'), { maxLength: 1 }),
});

/** Everything that lies in the folder while the box is open, and after it was closed. */
async function leftBy(choices: readonly Ballot[], slipOrder: readonly number[]): Promise<readonly string[]> {
  await using folder = await temporaryFolder({ disk: false });
  const chance = dice(7);
  const box = openBox(folder.path, { random: (bytes) => Uint8Array.from({ length: bytes }, () => chance.below(256)) });
  const codes = (await box.prepare('r1', round, choices.length)) ?? [];
  for (const [at, choice] of choices.entries()) await box.cast('r1', codes[slipOrder[at] ?? 0] ?? '', choice);
  const open = await everything(folder.path);
  await box.close('r1');
  return [...open, ...(await everything(folder.path))];
}

async function everything(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).toSorted();
  return [...names, ...(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))))];
}

describe('what a box leaves behind', () => {
  it('is the same to the byte, whoever drew which slip and voted when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ballots, { minLength: 2, maxLength: 6 }), fc.nat(), async (choices, seed) => {
        const { shuffled } = dice(seed);
        const slips = choices.map((_, at) => at);
        expect(await leftBy(shuffled(choices), shuffled(slips))).toEqual(await leftBy(choices, slips));
      }),
      { numRuns: 25 },
    );
  });

  it('lets nobody guess better than chance who knows the order of the voters and every slip', async () => {
    await using folder = await temporaryFolder({ disk: false });
    const elections: Election[] = [];
    for (let seed = 0; seed < 160; seed += 1) elections.push(await holdElection(folder.path, seed, { watched: false }));
    const [taught, others] = [elections.slice(0, 80), elections.slice(80)];
    // A random order hits once on average, give or take one: five deviations of the mean over so many elections.
    const bound = (held: readonly Election[]) => 1 + 5 / Math.sqrt(held.length);
    const better = Object.entries({ ...guessers, 'what changed between copies': watcher }).filter(([, guess]) => meanHits(guess, elections) > bound(elections));
    expect(better.map(([name]) => name)).toEqual([]);
    expect(meanHits(learner(taught), others)).toBeLessThan(bound(others));
  });

  it('is told apart by who copies it after every vote: this the box does not withstand', async () => {
    await using folder = await temporaryFolder({ disk: false });
    const watched = [await holdElection(folder.path, 1, { watched: true }), await holdElection(folder.path, 2, { watched: true })];
    expect(meanHits(watcher, watched)).toBe(8);
  });
});
