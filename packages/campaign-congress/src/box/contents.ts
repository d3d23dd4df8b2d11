// What lies in the file of a box: which codes are still good, which were used, and the ballots. Both are sorted, so that the
// file is the same whoever voted first: it has no order, no time, no device and no person in it.
import { z } from 'zod';
import { ballotFrom } from '../count/ballot-line.ts';
import { round } from '../count/types.ts';

const mark = z.string().regex(/^[0-9a-f]{64}$/u);

const openBox = z.strictObject({
  state: z.literal('open'),
  round,
  unused: z.array(mark),
  used: z.array(mark),
  /** Each ballot as one line, see count/ballot-line.ts. */
  ballots: z.array(z.string()),
});
export type OpenContents = z.infer<typeof openBox>;

/** Closed: the codes have done their work and are gone. */
const closedBox = z.strictObject({ state: z.literal('closed'), round, issued: z.int().min(0), ballots: z.array(z.string()) });
export type ClosedContents = z.infer<typeof closedBox>;

/** A line that is no ballot would be a vote lost: such a file is refused whole. */
export const contents = z.discriminatedUnion('state', [openBox, closedBox]).refine(({ round: of, ballots }) => ballots.every((line) => ballotFrom(of, line) !== undefined), 'a line is no ballot');
export type Contents = z.infer<typeof contents>;

/** The text of the file. */
export function writeContents(given: Contents): string {
  const sorted = given.state === 'closed' ? given : { ...given, unused: given.unused.toSorted(), used: given.used.toSorted() };
  return `${JSON.stringify({ ...sorted, ballots: given.ballots.toSorted() }, null, 1)}\n`;
}
