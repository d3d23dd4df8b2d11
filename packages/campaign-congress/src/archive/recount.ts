// Counts an archived congress again, from its ballots or tallies alone, and says wherever that is not what was recorded.
import { checkTally } from '../count/check-tally.ts';
import { differences, type Difference } from '../count/compare.ts';
import { nextStep } from '../count/next-step.ts';
import { resultOf } from '../count/result-of.ts';
import { tallyOf } from '../count/tally-of.ts';
import type { Breach, Candidate, NextStep, Result, Round, Standing, Tally } from '../count/types.ts';
import type { Archive, Election, HeldRound } from './bundle.ts';

export interface RoundRecount {
  readonly number: string;
  readonly round: Round;
  readonly tally: Tally;
  readonly fromBallots: boolean;
  /** As counted again. */
  readonly result: Result;
  /** Lines in which the ballots come to another tally than the recorded one. */
  readonly differences: readonly Difference[];
  /** Ways in which the recorded tally contradicts itself. */
  readonly breaches: readonly Breach[];
  readonly sameResult: boolean;
  /** It is the round that had to follow those before it. */
  readonly follows: boolean;
}

export interface ElectionRecount {
  readonly election: Election;
  readonly rounds: readonly RoundRecount[];
  /** What the rounds come to; a step still to be held where the election was not brought to its end. */
  readonly end: NextStep;
  readonly agrees: boolean;
}

/** Every election of the archive, counted again. */
export function recount({ elections, rounds }: Pick<Archive, 'elections' | 'rounds'>): readonly ElectionRecount[] {
  return elections.map((election) => recountElection(election, rounds.filter(({ body }) => body === election.body)));
}

function recountElection(election: Election, held: readonly HeldRound[]): ElectionRecount {
  const { method } = election;
  const tallies = held.map((one) => ({ round: one.round, tally: one.ballots === null ? one.tally : tallyOf(method, one.round, one.ballots) }));
  const rounds = held.map((one, at): RoundRecount => {
    const { tally } = tallies[at] ?? one;
    const result = resultOf(method, one.round, tally);
    const first = tallies[0]?.round ?? one.round;
    return {
      number: one.number,
      round: one.round,
      tally,
      fromBallots: one.ballots !== null,
      result,
      differences: differences(one.tally, tally),
      breaches: checkTally(method, one.round, tally),
      sameResult: sameResult(result, one.result),
      follows: at === 0 ? one.round.kind === 'first' : isNext(nextStep(method, first, tallies.slice(0, at)), one.round),
    };
  });
  const [first] = held;
  const end: NextStep = first === undefined ? { kind: 'end', elected: [], vacant: election.vacant } : nextStep(method, first.round, tallies);
  const agrees = rounds.every((one) => one.differences.length === 0 && one.breaches.length === 0 && one.sameResult && one.follows) && sameEnd(end, election);
  return { election, rounds, end, agrees };
}

/** The round held is the one asked for; where too few could be asked again, the presidium may have added candidates. */
function isNext(step: NextStep, { kind, seats, threshold, candidates, seated }: Round): boolean {
  if (step.kind === 'end' || step.round.kind !== kind || step.round.seats !== seats || step.round.threshold !== threshold) return false;
  const listed = new Set(candidates.map(({ id }) => id));
  const asked = step.round.candidates.every(({ id }) => listed.has(id));
  return asked && candidates.length - step.round.candidates.length <= step.missing && sameSet(step.round.seated, seated);
}

function sameResult(one: Result, other: Result): boolean {
  const line = (of: Standing) => JSON.stringify([of.id, of.name, of.for, of.against, of.abstain, of.outcome]);
  return (
    one.void === other.void && one.needed === other.needed && one.openSeats === other.openSeats && one.tie?.seats === other.tie?.seats &&
    sameSet(one.elected, other.elected) && sameSet(one.tie?.ids ?? [], other.tie?.ids ?? []) && sameSet(one.standings.map(line), other.standings.map(line))
  );
}

function sameEnd(end: NextStep, { elected, vacant }: Election): boolean {
  return end.kind === 'end' && end.vacant === vacant && sameSet(end.elected.map(called), elected.map(called));
}

function called({ id, name }: Candidate): string {
  return `${id} ${name}`;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;
}
