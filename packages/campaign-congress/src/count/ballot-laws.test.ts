// What holds for every ballot: which are valid, what a mark, a blank and a name written in count for, and what elects.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halls, type Hall } from '../testing/halls.ts';
import { resultOf } from './result-of.ts';
import { asWritten, tallyOf } from './tally-of.ts';
import { hasQuorum, quorumNeeded, votesNeeded } from './thresholds.ts';
import type { Ballot } from './types.ts';

const tallyFor = ({ method, round, published }: Hall, ballots: readonly Ballot[] = published.ballots) => tallyOf(method, round, { ...published, ballots: [...ballots] });
const marksFor = ({ marks, writeIns }: Ballot) => Object.values(marks).filter((mark) => mark === 'for').length + writeIns.length;

describe('every ballot', () => {
  it('is invalid with more marks for than seats, names written in included, and else valid', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const tooMany = hall.published.ballots.filter((one) => marksFor(one) > hall.round.seats).length;
        expect(tallyFor(hall)).toMatchObject({ invalid: tooMany, valid: hall.published.ballots.length - tooMany });
      }),
    );
  });

  it('with too many marks adds nothing to anybody', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const { seats, candidates } = hall.round;
        const overVote: Ballot = { marks: Object.fromEntries(candidates.slice(0, seats + 1).map(({ id }) => [id, 'for'])), writeIns: [] };
        const before = tallyFor(hall);
        expect(tallyFor(hall, [...hall.published.ballots, overVote])).toEqual({ ...before, collected: before.collected + 1, invalid: before.invalid + 1 });
      }),
    );
  });

  it('that is blank is valid and abstains on everybody; one mark fewer is one abstention more', () => {
    fc.assert(
      fc.property(halls, fc.nat(), (hall, at) => {
        const before = tallyFor(hall);
        const blank = tallyFor(hall, [...hall.published.ballots, { marks: {}, writeIns: [] }]);
        expect(blank).toEqual({ ...before, collected: before.collected + 1, valid: before.valid + 1, candidates: before.candidates.map((one) => ({ ...one, abstain: one.abstain + 1 })) });
        const { id } = hall.round.candidates[at % hall.round.candidates.length] ?? { id: '' };
        const one = tallyFor(hall, [...hall.published.ballots, { marks: { [id]: 'for' }, writeIns: [] }]);
        expect(one.candidates).toEqual(blank.candidates.map((line) => (line.id === id ? { ...line, for: line.for + 1, abstain: line.abstain - 1 } : line)));
      }),
    );
  });

  it('writes nobody in but in place of one voted against, and nobody who is listed or not eligible', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const { method, round, published } = hall;
        const { writeIns, candidates } = tallyFor(hall);
        const written = writeIns.reduce((sum, one) => sum + one.for, 0);
        expect(written).toBeLessThanOrEqual(candidates.reduce((sum, one) => sum + one.against, 0));
        const barred = new Set([...round.candidates.map(({ name }) => name), ...published.ineligible].map(asWritten));
        expect(writeIns.filter(({ name }) => barred.has(name))).toEqual([]);
        expect(method.writeIns || writeIns.length === 0).toBe(true);
      }),
    );
  });
});

describe('every result', () => {
  it('elects by more than half of its base, to the vote: one fewer does not', () => {
    fc.assert(
      fc.property(halls, ({ method, round, published }) => {
        const tally = tallyOf(method, round, published);
        const base = { entitled: tally.entitled, present: tally.present, ballots: tally.collected }[method.majorityOf];
        const needed = votesNeeded(method, round, tally);
        expect([2 * needed > base, 2 * (needed - 1) > base]).toEqual([true, false]);
        expect(resultOf(method, round, tally).standings.filter((one) => one.passes !== 2 * one.for > base)).toEqual([]);
      }),
    );
  });

  it('ties exactly where who comes last and who comes next have as many votes and both pass', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const method = { ...hall.method, tie: 'revote' as const };
        const { standings, tie } = resultOf(method, hall.round, tallyFor(hall));
        const passing = standings.filter((one) => one.passes).map((one) => one.for).toSorted((a, b) => b - a);
        const [last, next] = [passing[hall.round.seats - 1], passing[hall.round.seats]];
        expect(tie !== null).toBe(next !== undefined && last === next);
        expect(standings.filter((one) => one.outcome === 'tied' && one.for !== last)).toEqual([]);
      }),
    );
  });

  it('has a quorum from the fewest that make one on, by either rule', () => {
    fc.assert(
      fc.property(fc.constantFrom('overTwoThirds' as const, 'twoThirdsOrMore' as const), fc.integer({ min: 1, max: 5000 }), (quorum, entitled) => {
        const least = quorumNeeded({ quorum }, entitled);
        expect([hasQuorum({ quorum }, { entitled, present: least }), hasQuorum({ quorum }, { entitled, present: least - 1 })]).toEqual([true, false]);
      }),
    );
  });
});
