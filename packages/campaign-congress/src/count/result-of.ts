// From a tally to a result: who is elected, who ties at the last seat, how many seats are open.
import { asWritten } from './tally-of.ts';
import { votesNeeded } from './thresholds.ts';
import type { ElectionMethod, Result, Round, Standing, Tally } from './types.ts';

type Counted = Omit<Standing, 'outcome'>;

/** What a round comes to under the method (domain.md §8.3). Ask `checkTally` first: a tally that does not add up has no result. */
export function resultOf(method: ElectionMethod, round: Round, tally: Tally): Result {
  const needed = votesNeeded(method, round, tally);
  if (tally.collected > tally.issued) return { void: true, needed, standings: [], elected: [], tie: null, openSeats: 0 };
  const counted = countedOf(round, tally, needed);
  const passing = counted.filter((one) => one.passes);
  const { elected, tied } = seat(method, passing, round.seats);
  const outcomeOf = (one: Counted) => (elected.includes(one) ? 'elected' : tied.includes(one) ? 'tied' : 'notElected');
  return {
    void: false,
    needed,
    standings: counted.map((one) => ({ ...one, outcome: outcomeOf(one) })),
    elected: elected.map(({ id }) => id),
    tie: tied.length === 0 ? null : { ids: tied.map(({ id }) => id), seats: round.seats - elected.length },
    openSeats: Math.max(0, round.seats - passing.length),
  };
}

/** Everybody with her votes, most votes first; those with as many stand as the ballot listed them, written-in names last. */
function countedOf(round: Round, tally: Tally, needed: number): readonly Counted[] {
  const lines = new Map(tally.candidates.map((line) => [line.id, line]));
  const listed = round.candidates.map(({ id, name }) => ({ ...(lines.get(id) ?? { id, for: 0, against: 0, abstain: 0 }), name, listed: true }));
  const written = tally.writeIns.map((one) => ({ id: asWritten(one.name), name: one.name, for: one.for, against: 0, abstain: 0, listed: false }));
  return [...listed, ...written].map((one) => ({ ...one, passes: one.for >= needed })).toSorted((a, b) => b.for - a.for);
}

/** The seats go by votes for; where as many votes meet more people than seats are left, the method's tie rule decides or nobody. */
function seat(method: ElectionMethod, passing: readonly Counted[], seats: number): { readonly elected: readonly Counted[]; readonly tied: readonly Counted[] } {
  const last = passing[seats - 1];
  const next = passing[seats];
  if (last === undefined || next === undefined || next.for < last.for) return { elected: passing.slice(0, seats), tied: [] };
  const above = passing.filter((one) => one.for > last.for);
  const level = passing.filter((one) => one.for === last.for);
  // Nobody can be voted against who was written in, so there is nothing to compare.
  if (method.tie === 'revote' || level.some((one) => !one.listed)) return { elected: above, tied: level };
  const left = seats - above.length;
  const byAgainst = level.toSorted((a, b) => a.against - b.against);
  const most = byAgainst[left - 1]?.against ?? 0;
  if (byAgainst[left]?.against !== most) return { elected: [...above, ...byAgainst.slice(0, left)], tied: [] };
  return { elected: [...above, ...byAgainst.filter((one) => one.against < most)], tied: byAgainst.filter((one) => one.against === most) };
}
