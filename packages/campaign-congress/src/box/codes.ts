// One-time codes: what is printed on the slips, and the mark by which the box knows one without keeping it.
import { createHash } from 'node:crypto';

// Without I, L, O and U: nobody reads them for 1 and 0 from a slip.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** So many different codes, in no order but chance's. `random` must be unguessable. */
export function drawCodes(count: number, random: (bytes: number) => Uint8Array): readonly string[] {
  const drawn = new Set<string>();
  // 32 letters are five bits: every byte gives one, each as likely.
  while (drawn.size < count) drawn.add([...random(length)].map((byte) => letters[byte % letters.length] ?? '').join(''));
  return [...drawn].map((code) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`);
}

/** What the box keeps of a code. It goes with one round: the same slip opens no other box. */
export function markOf(round: string, code: string): string {
  const read = code.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return createHash('sha256').update(`${round} ${read}`).digest('hex');
}
