// The tables and the worked example of domain.md §8.3, and each of its rules with the variant beside it.
import { asksOtherwise } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { checkRound, checkTally } from './check-tally.ts';
import { differences } from './compare.ts';
import { nextStep } from './next-step.ts';
import { resultOf } from './result-of.ts';
import { tallyOf } from './tally-of.ts';
import { candidatesNeeded, hasQuorum, quorumNeeded, votesNeeded } from './thresholds.ts';
import { electionMethod, publishedBallots, round, tally, type Ballot, type Candidate, type ElectionMethod, type ElectionMethodInput, type Round, type Tally } from './types.ts';

const usual = electionMethod.parse({});
const withRule = (rule: ElectionMethodInput): ElectionMethod => electionMethod.parse(rule);
const people = (count: number): Candidate[] => Array.from({ length: count }, (_, at) => ({ id: `c${at + 1}`, name: `候选人${at + 1}` }));
const first = (seats: number, count: number): Round => round.parse({ kind: 'first', seats, candidates: people(count) });

/** A tally of the hall of the example: E 212, P 198, I 198, R 197, X 2, V 195. Votes given are for; the rest is against. */
function tallied(votes: readonly number[], changes: Partial<Tally> = {}): Tally {
  const all = { entitled: 212, present: 198, issued: 198, collected: 197, valid: 195, invalid: 2, ...changes };
  return tally.parse({ candidates: votes.map((forHer, at) => ({ id: `c${at + 1}`, for: forHer, against: all.valid - forHer, abstain: 0 })), ...all });
}

describe('what is known before a ballot is read', () => {
  it.each([
    [61, 41, 41, 31],
    [210, 141, 140, 106],
    [212, 142, 142, 107],
    [45, 31, 30, 23],
  ])('of %i entitled, %i make a quorum over two thirds, %i one of two thirds or more, and %i votes elect', (entitled, over, orMore, majority) => {
    expect(quorumNeeded({ quorum: 'overTwoThirds' }, entitled)).toBe(over);
    expect(quorumNeeded({ quorum: 'twoThirdsOrMore' }, entitled)).toBe(orMore);
    for (const quorum of ['overTwoThirds', 'twoThirdsOrMore'] as const) {
      const needed = quorumNeeded({ quorum }, entitled);
      expect([needed - 1, needed].map((present) => hasQuorum({ quorum }, { entitled, present }))).toEqual([false, true]);
    }
    expect(votesNeeded(usual, { threshold: 'majority' }, { entitled, present: entitled, issued: entitled, collected: entitled })).toBe(majority);
  });

  it.each([
    [7, 8, 8],
    [11, 13, 12],
    [25, 28, 28],
    [45, 50, 50],
  ])('asks for a tenth more candidates than %i seats: %i rounded up, %i rounded to the nearest', (seats, up, nearest) => {
    const least = (rounding: 'ceil' | 'round') => candidatesNeeded({ differential: { kind: 'share', percent: 10, rounding } }, { kind: 'first', seats }).least;
    expect([least('ceil'), least('round')]).toEqual([up, nearest]);
  });

  it('asks for one candidate more where a share comes to less, for so many as are fixed, and for as many as seats where it is 等额', () => {
    expect(candidatesNeeded({ differential: { kind: 'share', percent: 10, rounding: 'round' } }, { kind: 'first', seats: 1 })).toEqual({ least: 2, most: null });
    expect(candidatesNeeded({ differential: { kind: 'fixed', more: 1 } }, { kind: 'first', seats: 25 })).toEqual({ least: 26, most: null });
    expect(candidatesNeeded({ differential: { kind: 'none' } }, { kind: 'first', seats: 13 })).toEqual({ least: 13, most: 13 });
  });

  it('takes the half of those entitled, of those present or of the ballots collected, as the method says', () => {
    const turnout = { entitled: 212, present: 198, issued: 198, collected: 197 };
    const needed = (['entitled', 'present', 'ballots'] as const).map((majorityOf) => votesNeeded({ majorityOf }, { threshold: 'majority' }, turnout));
    expect(needed).toEqual([107, 100, 99]);
    expect(votesNeeded(usual, { threshold: 'thirdOfBallots' }, turnout)).toBe(66);
  });

  it('says what stands against handing out ballots, all of it at once and in both languages', asksOtherwise(['SY02.listFits'], () => {
    const found = checkRound(usual, first(45, 49), { entitled: 212, present: 141 });
    expect(found.map(({ code }) => code)).toEqual(['noQuorum', 'tooFewCandidates']);
    expect(found[0]).toMatchObject({ zh: '实到 141 人，未达法定人数：应到 212 人，至少须有 142 人到会。', en: '141 present make no quorum: of 212 entitled at least 142 must be there.' });
    expect(checkRound(usual, first(45, 50), { entitled: 212, present: 142 })).toEqual([]);
    expect(checkRound(withRule({ differential: { kind: 'none' } }), first(13, 14), { entitled: 45, present: 46 }).map(({ code }) => code)).toEqual(['presentOverEntitled', 'tooManyCandidates']);
    const doubled: Round = { ...first(1, 2), candidates: [{ id: 'a', name: '甲' }, { id: 'a', name: '甲' }] };
    expect(checkRound(usual, doubled, { entitled: 3, present: 3 }).map(({ code }) => code)).toEqual(['candidateTwice']);
  }));
});

describe('the worked example: 212 entitled, 198 present, 45 seats, 50 candidates', () => {
  const executive = first(45, 50);

  it('does not elect with 106 votes, 54.4 % of the valid ballots, because 107 are needed', () => {
    const votes = tallied([...Array.from({ length: 44 }, () => 180), 106, 100, 100, 100, 100, 100]);
    const changed: Tally = { ...votes, candidates: votes.candidates.map((line) => (line.id === 'c45' ? { id: 'c45', for: 106, against: 60, abstain: 29 } : line)) };
    expect(checkTally(usual, executive, changed)).toEqual([]);
    const result = resultOf(usual, executive, changed);
    expect(result).toMatchObject({ needed: 107, openSeats: 1, tie: null });
    expect(result.elected).toHaveLength(44);
    expect(result.standings.find(({ id }) => id === 'c45')).toMatchObject({ passes: false, outcome: 'notElected' });
  });

  it('elects the top 45 of 46 who pass', () => {
    const result = resultOf(usual, executive, tallied([...Array.from({ length: 44 }, () => 180), 131, 130, 50, 50, 50, 50]));
    expect(result.elected).toHaveLength(45);
    expect([result.elected.includes('c45'), result.elected.includes('c46'), result.tie, result.openSeats]).toEqual([true, false, null, 0]);
  });

  it('sends seat 45 to a re-vote of two who both have 130, and elects who then has more', () => {
    const votes = tallied([...Array.from({ length: 44 }, () => 180), 130, 130, 50, 50, 50, 50]);
    expect(resultOf(usual, executive, votes)).toMatchObject({ tie: { ids: ['c45', 'c46'], seats: 1 }, openSeats: 0 });
    const step = nextStep(usual, executive, [{ round: executive, tally: votes }]);
    expect(step).toMatchObject({ kind: 'round', why: 'tie', missing: 0, round: { kind: 'revote', seats: 1, threshold: 'majority', candidates: [{ id: 'c45' }, { id: 'c46' }] } });
    if (step.kind === 'end') return;
    const again: Tally = { ...votes, candidates: [{ id: 'c45', for: 80, against: 0, abstain: 115 }, { id: 'c46', for: 115, against: 0, abstain: 80 }] };
    expect(checkTally(usual, step.round, again)).toEqual([]);
    const end = nextStep(usual, executive, [{ round: executive, tally: votes }, { round: step.round, tally: again }]);
    expect(end).toMatchObject({ kind: 'end', vacant: 0 });
    expect(end.kind === 'end' && end.elected.map(({ id }) => id).includes('c46')).toBe(true);
  });

  it('sends two seats that nobody passed for to another election between at least three', () => {
    const votes = tallied([...Array.from({ length: 43 }, () => 180), 90, 106, 80, 100, 70, 60, 60]);
    expect(nextStep(usual, executive, [{ round: executive, tally: votes }])).toMatchObject({
      kind: 'round', why: 'openSeats', missing: 0,
      round: { kind: 'further', seats: 2, candidates: [{ id: 'c45' }, { id: 'c47' }, { id: 'c44' }] },
    });
  });
});

describe('another election for open seats', () => {
  const three = first(3, 4);
  const oneShort = { round: three, tally: tallied([180, 150, 100, 90]) };

  it('is between two where one seat is open, also after 等额', () => {
    expect(nextStep(usual, three, [oneShort])).toMatchObject({ round: { seats: 1, candidates: [{ id: 'c3' }, { id: 'c4' }] } });
    const equal = withRule({ differential: { kind: 'none' } });
    const chair = first(1, 1);
    expect(nextStep(equal, chair, [{ round: chair, tally: tallied([100]) }])).toMatchObject({ round: { kind: 'further', seats: 1, candidates: [{ id: 'c1' }] }, missing: 1 });
  });

  it('takes names written in by their votes, and everybody who has as many as the last one taken', () => {
    const written = { round: three, tally: tallied([180, 150, 60, 50], { writeIns: [{ name: '沈慧', for: 64 }, { name: '陆芳', for: 60 }] }) };
    expect(checkTally(usual, three, written.tally)).toEqual([]);
    expect(nextStep(usual, three, [written])).toMatchObject({ round: { candidates: [{ id: '沈慧', name: '沈慧' }, { id: 'c3' }, { id: '陆芳' }] } });
  });

  it('leaves the seats vacant after the last one, and at once where the method says so', () => {
    const further: Round = { kind: 'further', seats: 1, candidates: people(4).slice(2), threshold: 'majority', seated: [] };
    const none = { ...tallied([]), candidates: [{ id: 'c3', for: 106, against: 89, abstain: 0 }, { id: 'c4', for: 80, against: 115, abstain: 0 }] };
    expect(nextStep(usual, three, [oneShort, { round: further, tally: none }])).toEqual({ kind: 'end', elected: people(2), vacant: 1 });
    expect(nextStep(withRule({ openSeats: 'vacant' }), three, [oneShort])).toEqual({ kind: 'end', elected: people(2), vacant: 1 });
    expect(nextStep(withRule({ furtherElections: 2 }), three, [oneShort, { round: further, tally: none }])).toMatchObject({ why: 'openSeats', round: { kind: 'further', seats: 1 } });
    const third = withRule({ furtherThreshold: 'thirdOfBallots' });
    const asked = nextStep(third, three, [oneShort]);
    expect(asked).toMatchObject({ round: { threshold: 'thirdOfBallots' } });
    expect(nextStep(third, three, [oneShort, { round: { ...further, threshold: 'thirdOfBallots' }, tally: none }])).toMatchObject({ kind: 'end', vacant: 0, elected: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }] });
  });
});

describe('a tie at the last seat', () => {
  const two = first(2, 3);
  const level = tallied([180, 130, 130]);
  const against: Tally = { ...level, candidates: [level.candidates[0], { id: 'c2', for: 130, against: 40, abstain: 25 }, { id: 'c3', for: 130, against: 20, abstain: 45 }].flatMap((line) => line ?? []) };

  it('goes to who has fewer against where the method says so, and to a re-vote where that ties too', () => {
    expect(resultOf(usual, two, against)).toMatchObject({ elected: ['c1'], tie: { ids: ['c2', 'c3'], seats: 1 } });
    expect(resultOf(withRule({ tie: 'fewerAgainst' }), two, against)).toMatchObject({ elected: ['c1', 'c3'], tie: null });
    expect(resultOf(withRule({ tie: 'fewerAgainst' }), two, level)).toMatchObject({ elected: ['c1'], tie: { ids: ['c2', 'c3'], seats: 1 } });
  });

  it('compares no votes against with somebody written in, whom nobody can vote against', () => {
    const written: Tally = { ...tallied([180, 130, 60]), writeIns: [{ name: '沈慧', for: 130 }] };
    expect(resultOf(withRule({ tie: 'fewerAgainst' }), two, written)).toMatchObject({ tie: { ids: ['c2', '沈慧'], seats: 1 } });
  });

  it('is given up after so many re-votes: the seat then counts as not filled', () => {
    const revote: Round = { kind: 'revote', seats: 1, candidates: people(3).slice(1), threshold: 'majority', seated: ['候选人1'] };
    const held = { round: revote, tally: { ...level, candidates: [{ id: 'c2', for: 97, against: 98, abstain: 0 }, { id: 'c3', for: 97, against: 98, abstain: 0 }] } };
    const still = { round: revote, tally: { ...level, candidates: [{ id: 'c2', for: 107, against: 88, abstain: 0 }, { id: 'c3', for: 107, against: 88, abstain: 0 }] } };
    const before = { round: two, tally: level };
    expect(nextStep(usual, two, [before, still])).toMatchObject({ why: 'tie', round: { kind: 'revote' } });
    expect(nextStep(usual, two, [before, still, still])).toMatchObject({ why: 'openSeats', round: { kind: 'further', seats: 1, candidates: [{ id: 'c2' }, { id: 'c3' }] } });
    // Nobody over the majority: not filled at once, whatever re-votes are left.
    expect(nextStep(usual, two, [before, held])).toMatchObject({ why: 'openSeats' });
  });
});

it('voids a round where more ballots came back than went out, and holds the same again', () => {
  const two = first(2, 3);
  const over = tallied([180, 150, 90], { collected: 199 });
  expect(checkTally(usual, two, over)).toEqual([]);
  expect(resultOf(usual, two, over)).toMatchObject({ void: true, elected: [], standings: [] });
  expect(nextStep(usual, two, [{ round: two, tally: over }])).toEqual({ kind: 'round', why: 'again', round: two, missing: 0 });
  expect(nextStep(usual, two, [{ round: two, tally: over }, { round: two, tally: tallied([180, 150, 90]) }])).toMatchObject({ kind: 'end', vacant: 0 });
});

describe('a ballot', () => {
  const two = first(2, 3);
  const count = (ballots: readonly Ballot[], rule: ElectionMethodInput = {}, ineligible: string[] = []) =>
    tallyOf(withRule(rule), two, publishedBallots.parse({ entitled: 9, present: 9, issued: 9, ballots, ineligible }));
  const one = (marks: Ballot['marks'], ...writeIns: string[]): Ballot => ({ marks, writeIns });

  it('with more marks for than seats is invalid, a name written in is such a mark', () => {
    expect(count([one({ c1: 'for', c2: 'for', c3: 'for' }), one({ c1: 'for', c2: 'for', c3: 'against' }, '沈慧')])).toMatchObject({ valid: 0, invalid: 2, collected: 2 });
  });

  it('with fewer is valid, and without any mark it abstains on all', () => {
    expect(count([one({ c1: 'for' }), one({})])).toMatchObject({ valid: 2, invalid: 0, candidates: [{ for: 1, against: 0, abstain: 1 }, { for: 0, abstain: 2 }, { for: 0, abstain: 2 }] });
  });

  it('with a mark nobody can read loses that mark alone', () => {
    expect(count([one({ c1: 'for', c2: 'unreadable', c3: 'for' })])).toMatchObject({ valid: 1, candidates: [{ for: 1 }, { for: 0, abstain: 1 }, { for: 1 }] });
  });

  it('writes in only in place of somebody voted against, in the order written', () => {
    expect(count([one({ c1: 'against' }, '沈慧', '陆芳')]).writeIns).toEqual([{ name: '沈慧', for: 1 }]);
    expect(count([one({ c1: 'for' }, '沈慧')])).toMatchObject({ valid: 1, writeIns: [], candidates: [{ for: 1 }, {}, {}] });
  });

  it('writes nobody in who is on the list, not eligible, or elected before, and nobody twice', () => {
    const against: Ballot['marks'] = { c1: 'against', c2: 'against', c3: 'against' };
    expect(count([one(against, '候选人2', '陆芳')], {}, []).writeIns).toEqual([{ name: '陆芳', for: 1 }]);
    expect(count([one(against, '沈慧', ' 沈　慧')]).writeIns).toEqual([{ name: '沈慧', for: 1 }]);
    expect(count([one(against, '沈慧')], {}, ['沈慧']).writeIns).toEqual([]);
    expect(count([one(against, '沈慧')], { writeIns: false }).writeIns).toEqual([]);
    expect(tallyOf(usual, { ...two, seated: ['沈慧'] }, publishedBallots.parse({ entitled: 9, present: 9, issued: 9, ballots: [one(against, '沈慧')] })).writeIns).toEqual([]);
  });
});

describe('reconciliation', () => {
  const two = first(2, 3);
  const right = tallied([180, 100, 100]);
  const codes = (changed: Partial<Tally>, rule: ElectionMethodInput = {}) => checkTally(withRule(rule), two, { ...right, ...changed }).map(({ code }) => code);

  it('passes what adds up', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<Tally>, string[]]>([
    ['more issued than present', { issued: 199 }, ['issuedOverPresent']],
    ['valid and invalid that are not what was collected', { invalid: 3 }, ['validAndInvalid']],
    ['a candidate without a line', { candidates: right.candidates.slice(1) }, ['candidateLines']],
    ['a line for nobody', { candidates: [...right.candidates, { id: 'x', for: 0, against: 0, abstain: 195 }] }, ['candidateLines']],
    ['a line twice', { candidates: [...right.candidates, ...right.candidates.slice(2)] }, ['candidateLines', 'forOverSeats']],
    ['a line that does not come to the valid ballots', { candidates: right.candidates.map((line) => (line.id === 'c2' ? { ...line, against: 94 } : line)) }, ['candidateSum']],
    ['more votes for than seats allow', { candidates: right.candidates.map((line) => ({ ...line, for: 195, against: 0 })) }, ['forOverSeats']],
    ['more written in than voted against', { writeIns: [{ name: '沈慧', for: 190 }, { name: '陆芳', for: 16 }], candidates: right.candidates.map((line) => ({ ...line, for: 60, against: line.id === 'c1' ? 135 : 0, abstain: line.id === 'c1' ? 0 : 135 })) }, ['writeInsOverAgainst']],
    ['a name with more votes than ballots', { writeIns: [{ name: '沈慧', for: 196 }], candidates: right.candidates.map((line) => ({ ...line, for: 0, against: 195 })) }, ['writeInOverValid']],
    ['a candidate written in', { writeIns: [{ name: '候选人1', for: 1 }] }, ['writeInListed']],
    ['a name written in on two lines', { writeIns: [{ name: '沈慧', for: 1 }, { name: '沈慧 ', for: 1 }] }, ['writeInTwice']],
  ])('names %s', (_, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  it('allows no name written in where the method allows none, nor in a re-vote', () => {
    expect(codes({ writeIns: [{ name: '沈慧', for: 1 }] }, { writeIns: false })).toEqual(['writeInsNotAllowed']);
    expect(checkTally(usual, { ...two, kind: 'revote' }, { ...right, writeIns: [{ name: '沈慧', for: 1 }] }).map(({ code }) => code)).toEqual(['writeInsNotAllowed']);
  });
});

it('names the lines in which two tellers differ, a missing line too', asksOtherwise(['SY02.compared'], () => {
  const one = tallied([180, 100], { writeIns: [{ name: '沈慧', for: 3 }] });
  const other = tallied([180, 101], { collected: 198, invalid: 3, writeIns: [{ name: '陆芳', for: 3 }] });
  expect(differences(one, one)).toEqual([]);
  expect(differences(one, other)).toEqual([
    { line: 'collected', first: 197, second: 198 },
    { line: 'invalid', first: 2, second: 3 },
    { line: 'for', about: 'c2', first: 100, second: 101 },
    { line: 'against', about: 'c2', first: 95, second: 94 },
    { line: 'writeIn', about: '沈慧', first: 3, second: null },
    { line: 'writeIn', about: '陆芳', first: null, second: 3 },
  ]);
}));
