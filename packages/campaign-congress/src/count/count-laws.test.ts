// What holds for every election, whatever the numbers.
import * as fc from 'fast-check';
import { asksOtherwise } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { ballotFrom, ballotLine } from './ballot-line.ts';
import { checkTally } from './check-tally.ts';
import { nextStep } from './next-step.ts';
import { resultOf } from './result-of.ts';
import { tallyOf } from './tally-of.ts';
import { halls, type Hall } from '../testing/halls.ts';
import { nextStep as nextStepSchema, result as resultSchema, tally as tallySchema, type Ballot, type ElectionMethod } from './types.ts';

const resultFor = ({ method, round, published }: Hall) => resultOf(method, round, tallyOf(method, round, published));

describe('every count', () => {
  it('keeps every ballot: valid and invalid are what was collected, and each line comes to the valid ones', asksOtherwise(['SY02.countAddsUp'], () => {
    fc.assert(
      fc.property(halls, ({ method, round, published }) => {
        const tally = tallyOf(method, round, published);
        expect(tally.valid + tally.invalid).toBe(published.ballots.length);
        for (const line of tally.candidates) expect(line.for + line.against + line.abstain).toBe(tally.valid);
        expect([...tally.candidates, ...tally.writeIns].reduce((sum, one) => sum + one.for, 0)).toBeLessThanOrEqual(round.seats * tally.valid);
        expect(checkTally({ ...method, quorum: 'twoThirdsOrMore' }, round, { ...tally, entitled: tally.present })).toEqual([]);
      }),
    );
  }));

  it('gives each seat once: elected, tied and open seats are all there are', asksOtherwise(['SY02.result'], () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const result = resultFor(hall);
        expect(result.elected.length + (result.tie?.seats ?? 0) + result.openSeats).toBe(hall.round.seats);
        expect(result.tie === null || result.tie.ids.length > result.tie.seats).toBe(true);
        expect(result.tie !== null && result.openSeats > 0).toBe(false);
        expect(result.standings.filter((one) => one.outcome !== 'notElected' && !one.passes)).toEqual([]);
      }),
    );
  }));

  it('elects nobody over whom somebody with more votes was passed over', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const { standings } = resultFor(hall);
        const least = Math.min(...standings.filter((one) => one.outcome === 'elected').map((one) => one.for));
        expect(standings.filter((one) => one.outcome !== 'elected' && one.for > least)).toEqual([]);
      }),
    );
  });

  it('is the same whatever the order of the ballots', () => {
    fc.assert(
      fc.property(halls, fc.infiniteStream(fc.nat()), ({ method, round, published }, numbers) => {
        const shuffled = published.ballots.map((one) => ({ one, at: numbers.next().value ?? 0 })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
        expect(tallyOf(method, round, { ...published, ballots: shuffled })).toEqual(tallyOf(method, round, published));
      }),
    );
  });

  it('is the same whatever the candidates are called and whoever stands first on the list', () => {
    fc.assert(
      fc.property(halls, ({ method, round, published }) => {
        const called = (id: string) => `other-${id}`;
        const renamed: Hall = {
          method,
          round: { ...round, candidates: round.candidates.map(({ id, name }) => ({ id: called(id), name: `新${name}` })).toReversed() },
          published: { ...published, ballots: published.ballots.map(({ marks, writeIns }) => ({ marks: Object.fromEntries(Object.entries(marks).map(([id, mark]) => [called(id), mark])), writeIns })) },
        };
        const written = new Set(['甲', '乙', '丙']);
        const before = resultFor({ method, round, published });
        const after = resultFor(renamed);
        expect(new Set(after.elected)).toEqual(new Set(before.elected.map((id) => (written.has(id) ? id : called(id)))));
        expect([after.openSeats, after.tie?.seats]).toEqual([before.openSeats, before.tie?.seats]);
      }),
    );
  });

  it('never takes a seat from somebody for one more vote', () => {
    fc.assert(
      fc.property(halls, fc.nat(), (hall, at) => {
        const { published, round } = hall;
        const place = at % published.ballots.length;
        const before = resultFor(hall);
        const lost = round.candidates.filter(({ id }) => {
          const lifted: Ballot[] = published.ballots.map((one, index) => (index === place ? { ...one, marks: { ...one.marks, [id]: 'for' } } : one));
          const valid = (ballots: readonly Ballot[]) => tallyOf(hall.method, round, { ...published, ballots: [...ballots] }).valid;
          if (valid(lifted) !== valid(published.ballots)) return false; // one mark too many makes the ballot invalid: another matter
          const after = resultFor({ ...hall, published: { ...published, ballots: lifted } });
          return before.elected.includes(id) && !after.elected.includes(id);
        });
        expect(lost).toEqual([]);
      }),
    );
  });

  it('asks no less of those entitled than of those present, and no less of them than of the ballots', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const passing = (majorityOf: ElectionMethod['majorityOf']) => resultFor({ ...hall, method: { ...hall.method, majorityOf } }).standings.filter((one) => one.passes).map(({ id }) => id);
        const [entitled, present, ballots] = [passing('entitled'), passing('present'), passing('ballots')];
        expect(entitled.filter((id) => !present.includes(id))).toEqual([]);
        expect(present.filter((id) => !ballots.includes(id))).toEqual([]);
      }),
    );
  });

  it('knows every ballot by its line, and no other text as a line', () => {
    fc.assert(
      fc.property(halls, fc.string(), ({ round, published }, noise) => {
        expect(published.ballots.map((one) => ballotFrom(round, ballotLine(round, one)))).toEqual(published.ballots);
        const read = ballotFrom(round, noise);
        expect(read === undefined || ballotLine(round, read).length <= noise.length).toBe(true);
      }),
    );
    const { round } = { round: { candidates: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }] } };
    expect(['+', '+-.', '+x', '+-[]', '+-["甲"', '+-{}', '+- '].map((line) => ballotFrom(round, line))).toEqual(Array.from({ length: 7 }, () => undefined));
    expect(ballotLine(round, { marks: { b: 'for' }, writeIns: ['沈慧'] })).toBe('.+["沈慧"]');
  });

  it('survives JSON: tally, result and next step are what their schemas say', () => {
    fc.assert(
      fc.property(halls, ({ method, round, published }) => {
        const tally = tallyOf(method, round, published);
        expect(tallySchema.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally);
        const result = resultOf(method, round, tally);
        expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
        const step = nextStep(method, round, [{ round, tally }]);
        expect(nextStepSchema.parse(JSON.parse(JSON.stringify(step)))).toEqual(step);
      }),
    );
  });
});
