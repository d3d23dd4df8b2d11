// The box's own word on what came out of it: slips, ballots and a digest of them, signed by the server's key for this one
// opening. Rules of the item verify it, so that no number typed elsewhere, and no other ballots, take the place of the box's.
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What is noted when a box is opened: which opening it is, and the key that will sign its closing. Nothing of a voter. */
export interface Opening {
  readonly opening: string;
  readonly key: string;
}

export interface Closing {
  readonly opening: string;
  /** I: slips out less those destroyed. */
  readonly issued: number;
  /** R: ballots in the box. */
  readonly cast: number;
  readonly digest: string;
  readonly signature: string;
}

const bytes = 16;

export function openingOf(key: KeyObject, random: (bytes: number) => Uint8Array): Opening {
  return { opening: Buffer.from(random(bytes)).toString('hex'), key: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('hex') };
}

export function closingOf(key: KeyObject, { roundId, opening, issued, ballots }: { readonly roundId: string; readonly opening: string; readonly issued: number; readonly ballots: readonly string[] }): Closing {
  const said = { opening, issued, cast: ballots.length, digest: digestOf(ballots) };
  return { ...said, signature: sign(null, Buffer.from(wordOf(roundId, said)), key).toString('hex') };
}

/** Whether the box of this opening said so. */
export function isOfBox(roundId: string, { opening, key }: Opening, closing: Closing): boolean {
  if (opening === '' || closing.opening !== opening) return false;
  try {
    return verify(null, Buffer.from(wordOf(roundId, closing)), createPublicKey({ key: Buffer.from(key, 'hex'), type: 'spki', format: 'der' }), Buffer.from(closing.signature, 'hex'));
  } catch {
    return false;
  }
}

/** In whatever order they come, the same ballots have the same digest. */
export function digestOf(ballots: readonly string[]): string {
  return createHash('sha256').update(ballots.toSorted().join('\n')).digest('hex');
}

function wordOf(roundId: string, { opening, issued, cast, digest }: Omit<Closing, 'signature'>): string {
  return `box ${roundId} ${opening} ${issued} ${cast} ${digest}`;
}
