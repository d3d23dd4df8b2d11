// From published ballots to a tally: which ballots are valid, and what each mark on them counts for.
import type { Ballot, ElectionMethod, PublishedBallots, Round, Tally } from './types.ts';

/**
 * Counts ballots. A ballot with more marks for than seats is invalid, with fewer it is valid, without any it is valid and
 * abstains on all (domain.md §8.3). Every name written on it is a mark for, also one that comes to nothing.
 */
export function tallyOf(method: Pick<ElectionMethod, 'writeIns'>, round: Round, published: PublishedBallots): Tally {
  const { ballots, ineligible, ...turnout } = published;
  const valid = ballots.filter((one) => isValid(one, round));
  const barred = new Set([...ineligible, ...round.seated, ...round.candidates.map((one) => one.name)].map(asWritten));
  const mayWriteIn = method.writeIns && round.kind !== 'revote';
  const written = new Map<string, number>();
  for (const name of mayWriteIn ? valid.flatMap((one) => countingWriteIns(one, round, barred)) : []) written.set(name, (written.get(name) ?? 0) + 1);
  return {
    ...turnout,
    collected: ballots.length,
    valid: valid.length,
    invalid: ballots.length - valid.length,
    candidates: round.candidates.map(({ id }) => {
      const forHer = valid.filter(({ marks }) => marks[id] === 'for').length;
      const against = valid.filter(({ marks }) => marks[id] === 'against').length;
      return { id, for: forHer, against, abstain: valid.length - forHer - against };
    }),
    writeIns: [...written].map(([name, votes]) => ({ name, for: votes })).toSorted((a, b) => b.for - a.for || (a.name < b.name ? -1 : 1)),
  };
}

/** Whether the ballot counts: marks for, names written in included, are no more than the seats. */
function isValid(ballot: Ballot, { seats, candidates }: Pick<Round, 'seats' | 'candidates'>): boolean {
  return candidates.filter(({ id }) => ballot.marks[id] === 'for').length + ballot.writeIns.length <= seats;
}

/** Names written in that count: eligible, neither on the list nor elected before, once each, and in the order written no more than were voted against. */
function countingWriteIns(ballot: Ballot, round: Round, barred: ReadonlySet<string>): readonly string[] {
  const against = round.candidates.filter(({ id }) => ballot.marks[id] === 'against').length;
  const names = new Set(ballot.writeIns.map(asWritten));
  return [...names].filter((name) => !barred.has(name)).slice(0, against);
}

/** One form for what is the same name to a reader: width, composition and the space in 沈 慧 are not part of it. */
export function asWritten(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').trim();
}
