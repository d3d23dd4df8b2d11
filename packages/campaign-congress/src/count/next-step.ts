// What follows the rounds held so far: the same again, a re-vote on a tie, another election for open seats, or the end.
import { resultOf } from './result-of.ts';
import { candidatesNeeded } from './thresholds.ts';
import type { Candidate, CountedRound, ElectionMethod, NextStep, Result, Round, Standing } from './types.ts';

interface State {
  readonly elected: readonly Candidate[];
  /** Seats nobody was elected to, of all rounds. */
  readonly open: number;
  readonly tie: Result['tie'];
  readonly furtherElections: number;
  /** Re-votes already held on the tie at hand. */
  readonly revotes: number;
}

/**
 * The step after these rounds. The rounds are in the order they were held and begin with `first`; those of them that were
 * void are passed over.
 */
export function nextStep(method: ElectionMethod, first: Round, held: readonly CountedRound[]): NextStep {
  const last = held.at(-1);
  if (last === undefined) return asked(method, { why: 'start', round: first });
  if (resultOf(method, last.round, last.tally).void) return asked(method, { why: 'again', round: last.round });
  const state = held.reduce((before, round) => after(before, method, round), begun);
  if (state.tie !== null && state.revotes < method.revotes) return asked(method, { why: 'tie', round: revoteOf({ tie: state.tie, threshold: last.round.threshold, elected: state.elected, called: namesOf(method, held) }) });
  const open = state.open + (state.tie?.seats ?? 0);
  if (open > 0 && method.openSeats === 'furtherElection' && state.furtherElections < method.furtherElections) {
    return asked(method, { why: 'openSeats', round: furtherOf({ method, open, held, elected: state.elected }) });
  }
  return { kind: 'end', elected: [...state.elected], vacant: open };
}

const begun: State = { elected: [], open: 0, tie: null, furtherElections: 0, revotes: 0 };

function after(state: State, method: ElectionMethod, { round, tally }: CountedRound): State {
  const result = resultOf(method, round, tally);
  if (result.void) return state;
  // A further election is for every seat still open; a tie that it follows was given up.
  const open = round.kind === 'further' ? 0 : state.open;
  return {
    elected: [...state.elected, ...result.standings.filter((one) => one.outcome === 'elected').map(asCandidate)],
    open: open + result.openSeats,
    tie: result.tie,
    furtherElections: state.furtherElections + (round.kind === 'further' ? 1 : 0),
    revotes: round.kind === 'revote' ? state.revotes + 1 : 0,
  };
}

interface Revote {
  readonly tie: NonNullable<Result['tie']>;
  readonly threshold: Round['threshold'];
  readonly elected: readonly Candidate[];
  readonly called: (id: string) => string;
}

/** Among the tied for the seats left; what elects stays as it was. */
function revoteOf({ tie, threshold, elected, called }: Revote): Round {
  return { kind: 'revote', seats: tie.seats, candidates: tie.ids.map((id) => ({ id, name: called(id) })), threshold, seated: elected.map(({ name }) => name) };
}

interface Further {
  readonly method: ElectionMethod;
  readonly open: number;
  readonly held: readonly CountedRound[];
  readonly elected: readonly Candidate[];
}

/** By votes in the first round, names written in included; who has as many as the last one taken is taken too. */
function furtherOf({ method, open, held, elected }: Further): Round {
  const in1 = held.map((one) => resultOf(method, one.round, one.tally)).find((result) => !result.void);
  const gone = new Set(elected.map(({ id }) => id));
  const left = (in1?.standings ?? []).filter(({ id }) => !gone.has(id));
  const { least } = candidatesNeeded(method, { kind: 'further', seats: open });
  const fewest = left[least - 1]?.for ?? 0;
  const taken = left.filter((one, place) => place < least || one.for === fewest);
  return { kind: 'further', seats: open, candidates: taken.map(asCandidate), threshold: method.furtherThreshold, seated: elected.map(({ name }) => name) };
}

function asked(method: ElectionMethod, { why, round }: { readonly why: 'start' | 'again' | 'tie' | 'openSeats'; readonly round: Round }): NextStep {
  return { kind: 'round', why, round, missing: Math.max(0, candidatesNeeded(method, round).least - round.candidates.length) };
}

function namesOf(method: ElectionMethod, held: readonly CountedRound[]): (id: string) => string {
  const names = new Map(held.flatMap((one) => resultOf(method, one.round, one.tally).standings).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function asCandidate({ id, name }: Standing): Candidate {
  return { id, name };
}
