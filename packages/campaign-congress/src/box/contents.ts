// What lies in the file of a box: which codes are still good, which were used, and the ballots. Both are sorted, so that the
// file is the same whoever voted first: it has no order, no time, no device and no person in it.
import { z } from 'zod';
import { ballot, round, type Ballot, type Round } from '../count/types.ts';

const mark = z.string().regex(/^[0-9a-f]{64}$/u);

const openBox = z.strictObject({
  state: z.literal('open'),
  round,
  unused: z.array(mark),
  used: z.array(mark),
  /** Each ballot as one canonical line. */
  ballots: z.array(z.string()),
});
export type OpenContents = z.infer<typeof openBox>;

/** Closed: the codes have done their work and are gone. */
const closedBox = z.strictObject({ state: z.literal('closed'), round, issued: z.int().min(0), ballots: z.array(z.string()) });
export type ClosedContents = z.infer<typeof closedBox>;

export const contents = z.discriminatedUnion('state', [openBox, closedBox]);
export type Contents = z.infer<typeof contents>;

/** The text of the file. */
export function writeContents(given: Contents): string {
  const sorted = given.state === 'closed' ? given : { ...given, unused: given.unused.toSorted(), used: given.used.toSorted() };
  return `${JSON.stringify({ ...sorted, ballots: given.ballots.toSorted() }, null, 1)}\n`;
}

/** One line for one ballot, the same for the same choices: marks in the order of the list, names as written. */
export function ballotLine({ candidates }: Round, given: Ballot): string {
  const marks = candidates.flatMap(({ id }) => (given.marks[id] === undefined ? [] : [[id, given.marks[id]]]));
  return JSON.stringify({ marks: Object.fromEntries(marks), writeIns: given.writeIns });
}

export function ballotOf(line: string): Ballot {
  return ballot.parse(JSON.parse(line));
}
