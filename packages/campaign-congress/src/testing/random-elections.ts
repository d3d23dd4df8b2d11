// Elections by the thousand from a seed: small halls and few opinions, so that ties, near misses, over-votes and names
// written in are the rule. Each is held to its end, and both counts are asked at every step.
import { resultOf } from '../count/result-of.ts';
import { nextStep } from '../count/next-step.ts';
import { checkRound, checkTally } from '../count/check-tally.ts';
import { tallyOf } from '../count/tally-of.ts';
import { electionMethod, type Ballot, type CountedRound, type ElectionMethod, type Mark, type PublishedBallots, type Round } from '../count/types.ts';
import { dice } from './dice.ts';
import { judge, mayBegin, readPapers, whatNext, type Next, type Poll, type Rules } from './second-count.ts';

/** What was met on the way, so that a test can show that the rare cases were among them. */
export interface Met {
  elections: number;
  ties: number;
  further: number;
  void: number;
  overVotes: number;
  writtenInElected: number;
  nearMisses: number;
  vacant: number;
}

export const nothingMet = (): Met => ({ elections: 0, ties: 0, further: 0, void: 0, overVotes: 0, writtenInElected: 0, nearMisses: 0, vacant: 0 });

/** Holds the election of a seed under both counts. Answers what they disagree about, or undefined. */
export function disagreement(seed: number, met: Met): string | undefined {
  const { below, chance, pick } = dice(seed);
  const method = randomMethod();
  const rules = rulesOf(method);
  const entitled = 1 + below(chance(20) ? 120 : 24);
  const seats = 1 + below(4);
  const length = Math.max(1, seats + rules.more(seats) - (chance(10) ? 1 : 0) + (chance(30) ? below(3) : 0));
  const first: Round = { kind: 'first', seats, candidates: Array.from({ length }, (_, at) => ({ id: `c${at}`, name: `候选${at}` })), threshold: 'majority', seated: [] };
  const held: CountedRound[] = [];
  const polls: Poll[] = [];
  met.elections += 1;

  for (let step = nextStep(method, first, []); step.kind === 'round' && held.length < 12; step = nextStep(method, first, held)) {
    // Where too few are left to stand again, the presidium proposes others; now and then it forgets.
    const fillers = chance(90) ? Array.from({ length: step.missing }, (_, at) => ({ id: `p${held.length}-${at}`, name: `补${held.length}-${at}` })) : [];
    const round = { ...step.round, candidates: [...step.round.candidates, ...fillers] };
    if (round.candidates.length === 0) break;
    const published = vote(round);
    const poll = pollOf(round, published, polls.flatMap((one) => judge(rules, one, readPapers(rules, one)).in));
    polls.push(poll);
    const wrong = differ(round, published, poll);
    if (wrong !== undefined) return `seed ${seed}, round ${held.length}: ${wrong}\n${JSON.stringify({ method, round, published })}`;
  }
  return undefined;

  function differ(round: Round, published: PublishedBallots, poll: Poll): string | undefined {
    const tally = tallyOf(method, round, published);
    const second = readPapers(rules, poll);
    const plus = [...tally.candidates.map((line) => [nameOf(round, line.id), line.for] as const), ...tally.writeIns.map((one) => [one.name, one.for] as const)];
    const minus = tally.candidates.map((line) => [nameOf(round, line.id), line.against] as const);
    if (!same(plus, [...second.plus]) || !same(minus, [...second.minus]) || tally.invalid !== second.bad) return 'the tallies differ';
    const begins = checkRound(method, round, tally).length === 0;
    if (begins !== mayBegin(rules, poll)) return 'whether the round may begin differs';
    if (begins && checkTally(method, round, tally).length > 0) return 'a tally made from ballots does not add up';
    const result = resultOf(method, round, tally);
    const verdict = judge(rules, poll, second);
    if (result.void !== verdict.off) return 'whether it is void differs';
    const called = (ids: readonly string[]) => ids.map((id) => result.standings.find((one) => one.id === id)?.name ?? id);
    if (!sameNames(called(result.elected), verdict.in)) return 'who is elected differs';
    if (!sameNames(called(result.tie?.ids ?? []), verdict.level)) return 'who ties differs';
    held.push({ round, tally });
    const next = nextStep(method, first, held);
    const other = whatNext(rules, polls);
    if (!sameStep(next, other)) return `what follows differs: ${JSON.stringify(next)} and ${JSON.stringify(other)}`;
    met.ties += result.tie === null ? 0 : 1;
    met.further += round.kind === 'further' ? 1 : 0;
    met.void += result.void ? 1 : 0;
    met.overVotes += tally.invalid;
    met.writtenInElected += result.standings.filter((one) => !one.listed && one.outcome === 'elected').length;
    met.nearMisses += result.standings.filter((one) => one.for + 1 === result.needed).length;
    met.vacant += next.kind === 'end' && next.vacant > 0 ? 1 : 0;
    return undefined;
  }

  function randomMethod(): ElectionMethod {
    return electionMethod.parse({
      quorum: pick(['overTwoThirds', 'twoThirdsOrMore'] as const),
      differential: pick([{ kind: 'none' }, { kind: 'share', percent: pick([10, 20, 34]), rounding: pick(['ceil', 'round'] as const) }, { kind: 'fixed', more: 1 + below(2) }] as const),
      majorityOf: pick(['entitled', 'present', 'ballots'] as const),
      tie: pick(['revote', 'fewerAgainst'] as const),
      revotes: 1 + below(2),
      openSeats: pick(['furtherElection', 'furtherElection', 'vacant'] as const),
      furtherElections: 1 + below(2),
      furtherThreshold: pick(['majority', 'thirdOfBallots'] as const),
      writeIns: chance(70),
    });
  }

  /** Most votes follow one of two opinions that exchange two candidates, so that these come level and others near the line. */
  function vote(round: Round): PublishedBallots {
    const present = chance(10) ? below(entitled + 1) : entitled - below(1 + Math.floor(entitled / 4));
    const issued = present - (chance(10) ? below(2) : 0);
    const collected = chance(4) ? issued + 1 : Math.max(0, issued - (chance(20) ? below(3) : 0));
    const one = randomBallot(round, 45);
    const opinions = [one, exchanged(one, pick(round.candidates).id, pick(round.candidates).id)];
    const own = pick([0, 10, 40]);
    const ballots = Array.from({ length: collected }, (_, at) => (chance(own) ? randomBallot(round, 25) : (opinions[at % 2] ?? one)));
    return { entitled, present, issued: Math.max(0, issued), ballots, ineligible: chance(30) ? ['丙'] : [] };
  }

  function randomBallot({ seats: places, candidates }: Round, writing: number): Ballot {
    const most = chance(12) ? candidates.length : places;
    const marks: Record<string, Mark> = {};
    let given = 0;
    const start = below(candidates.length);
    for (const at of candidates.keys()) {
      const one = candidates[(start + at) % candidates.length];
      if (one === undefined) continue;
      if (given < most && chance(65)) {
        marks[one.id] = 'for';
        given += 1;
      } else if (chance(60)) marks[one.id] = 'against';
      else if (chance(4)) marks[one.id] = 'unreadable';
    }
    const writeIns = chance(writing) ? Array.from({ length: 1 + below(2) }, () => pick(['甲', '乙', '丙', '候选0'])) : [];
    return { marks, writeIns };
  }
}

function rulesOf(method: ElectionMethod): Rules {
  const { differential } = method;
  return {
    quorum: [2, 3, method.quorum === 'twoThirdsOrMore'],
    base: ({ entitled: 'E', present: 'P', ballots: 'R' } as const)[method.majorityOf],
    tieByAgainst: method.tie === 'fewerAgainst',
    revotes: method.revotes,
    further: method.openSeats === 'vacant' ? 0 : method.furtherElections,
    furtherThird: method.furtherThreshold === 'thirdOfBallots',
    writing: method.writeIns,
    equal: differential.kind === 'none',
    more: (seats) => {
      if (differential.kind === 'none') return 0;
      if (differential.kind === 'fixed') return differential.more;
      const [whole = '', rest = ''] = ((seats * differential.percent) / 100).toFixed(2).split('.');
      const up = differential.rounding === 'ceil' ? rest !== '00' : rest >= '50';
      return Math.max(1, Number(whole) + (up ? 1 : 0));
    },
  };
}

const signs: Readonly<Record<Mark, string>> = { for: '+', against: '-', unreadable: '?' };

function pollOf(round: Round, { entitled, present, issued, ballots, ineligible }: PublishedBallots, seated: readonly string[]): Poll {
  const papers = ballots.map(({ marks, writeIns }) => [round.candidates.map(({ id }) => (marks[id] === undefined ? '.' : signs[marks[id]])).join(''), ...writeIns].join('|'));
  return { kind: round.kind, seats: round.seats, roster: round.candidates.map(({ name }) => name), third: round.threshold === 'thirdOfBallots', numbers: [entitled, present, issued], papers, barred: [...ineligible, ...seated] };
}

function sameStep(next: ReturnType<typeof nextStep>, other: Next): boolean {
  if (next.kind === 'end') return other.step === 'end' && next.vacant === other.vacant && sameNames(next.elected.map(({ name }) => name), other.in);
  if (other.step === 'end') return false;
  if (other.step === 'again') return next.why === 'again';
  const listed = next.round.candidates.map(({ name }) => name);
  const level = next.round.kind === other.step && next.round.seats === other.seats && sameNames(listed, other.names);
  return level && next.missing === (other.step === 'further' ? other.short : 0);
}

function exchanged({ marks, writeIns }: Ballot, one: string, other: string): Ballot {
  const called = (id: string) => (id === one ? other : id === other ? one : id);
  return { marks: Object.fromEntries(Object.entries(marks).map(([id, mark]) => [called(id), mark])), writeIns };
}

function nameOf({ candidates }: Round, id: string): string {
  return candidates.find((one) => one.id === id)?.name ?? id;
}

function same(some: readonly (readonly [string, number])[], others: readonly (readonly [string, number])[]): boolean {
  const found = new Map(others);
  return some.length === found.size && some.every(([name, number]) => found.get(name) === number);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === some.length;
}
