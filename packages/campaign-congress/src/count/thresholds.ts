// The four numbers that are known before a ballot is read: quorum, how many candidates, how many votes elect.
// Exact integers throughout: half of 211 is never 105.5.
import type { Differential, ElectionMethod, Round, Turnout } from './types.ts';

/** Whether a round may be held with these present. `hasQuorum({ quorum: 'overTwoThirds' }, { entitled: 210, present: 140 })` is false. */
export function hasQuorum({ quorum }: Pick<ElectionMethod, 'quorum'>, { entitled, present }: Pick<Turnout, 'entitled' | 'present'>): boolean {
  if (entitled === 0) return false;
  return quorum === 'overTwoThirds' ? 3 * present > 2 * entitled : 3 * present >= 2 * entitled;
}

/** The fewest present that make a quorum. */
export function quorumNeeded({ quorum }: Pick<ElectionMethod, 'quorum'>, entitled: number): number {
  return quorum === 'overTwoThirds' ? Math.floor((2 * entitled) / 3) + 1 : Math.max(1, Math.ceil((2 * entitled) / 3));
}

/** How many candidates a ballot lists: at least, and at most where the election is not differential. */
export function candidatesNeeded({ differential }: Pick<ElectionMethod, 'differential'>, { kind, seats }: Pick<Round, 'kind' | 'seats'>): { readonly least: number; readonly most: number | null } {
  if (kind === 'revote') return { least: seats + 1, most: null };
  const least = seats + moreThanSeats(differential, seats);
  if (differential.kind !== 'none') return { least, most: null };
  // Another election for one seat is between two, also where the first was 等额.
  return kind === 'first' ? { least, most: least } : { least: Math.max(2, least), most: null };
}

/** The fewest votes for that elect: the smallest whole number over half of the base, or a third of the ballots collected. */
export function votesNeeded({ majorityOf }: Pick<ElectionMethod, 'majorityOf'>, { threshold }: Pick<Round, 'threshold'>, turnout: Turnout): number {
  if (threshold === 'thirdOfBallots') return Math.max(1, Math.ceil(turnout.collected / 3));
  const base = { entitled: turnout.entitled, present: turnout.present, ballots: turnout.collected }[majorityOf];
  return Math.floor(base / 2) + 1;
}

function moreThanSeats(differential: Differential, seats: number): number {
  switch (differential.kind) {
    case 'none':
      return 0;
    case 'fixed':
      return differential.more;
    case 'share': {
      const hundredths = seats * differential.percent;
      const share = differential.rounding === 'ceil' ? Math.ceil(hundredths / 100) : Math.floor((hundredths + 50) / 100);
      return Math.max(1, share);
    }
  }
}
