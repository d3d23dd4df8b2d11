// The long form of unlinkable.test.ts: ten thousand elections, so that a guesser a twentieth better than chance would show.
import { expect, it } from 'vitest';
import { guessers, holdElection, learner, meanHits, type Election } from '../testing/guess-the-voter.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Each in a folder of its own: most of an election is waiting for its files. */
const atOnce = 4;

it('lets nobody guess better than chance over ten thousand elections', async () => {
  const elections = new Array<Election>();
  await Promise.all(Array.from({ length: atOnce }, async (_, hall) => {
    await using folder = await temporaryFolder({ disk: false });
    for (let seed = hall; seed < 10_000; seed += atOnce) elections[seed] = await holdElection(folder.path, seed, { watched: false });
  }));
  const [taught, others] = [elections.slice(0, 5000), elections.slice(5000)];
  expect(Object.entries(guessers).filter(([, guess]) => Math.abs(meanHits(guess, elections) - 1) > 0.05).map(([name]) => name)).toEqual([]);
  expect(meanHits(learner(taught), others)).toBeLessThan(1.07);
});
