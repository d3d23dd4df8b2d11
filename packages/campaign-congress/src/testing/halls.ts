// Any hall that votes: a method, a list, and ballots with every kind of mark and name on them.
import * as fc from 'fast-check';
import { electionMethod, type ElectionMethod, type Mark, type PublishedBallots, type Round } from '../count/types.ts';

const methods: fc.Arbitrary<ElectionMethod> = fc
  .record({
    quorum: fc.constantFrom('overTwoThirds' as const, 'twoThirdsOrMore' as const),
    majorityOf: fc.constantFrom('entitled' as const, 'present' as const, 'ballots' as const),
    tie: fc.constantFrom('revote' as const, 'fewerAgainst' as const),
    openSeats: fc.constantFrom('furtherElection' as const, 'vacant' as const),
    furtherThreshold: fc.constantFrom('majority' as const, 'thirdOfBallots' as const),
    writeIns: fc.boolean(),
  })
  .map((rule) => electionMethod.parse(rule));

export interface Hall {
  readonly method: ElectionMethod;
  readonly round: Round;
  readonly published: PublishedBallots;
}

export const halls: fc.Arbitrary<Hall> = fc.tuple(methods, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).chain(([method, seats, more, absent]) => {
  const round: Round = { kind: 'first', seats, candidates: Array.from({ length: seats + more }, (_, at) => ({ id: `c${at}`, name: `候选${at}` })), threshold: 'majority', seated: [] };
  const marks = fc.dictionary(fc.constantFrom(...round.candidates.map(({ id }) => id)), fc.constantFrom<Mark>('for', 'for', 'against', 'unreadable'), { maxKeys: seats + more });
  const ballots = fc.array(fc.record({ marks, writeIns: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 2 }) }), { minLength: 1, maxLength: 24 });
  return ballots.map((cast) => ({ method, round, published: { entitled: cast.length + absent, present: cast.length, issued: cast.length, ballots: cast, ineligible: ['丙'] } }));
});
