// Everything that is left of an election on a machine, and somebody who reads it to find out how each woman voted. She knows
// in which order they went to the terminals, every slip, and all the published ballots.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shuffled, type OpenVote } from './hall-vote.ts';

/** What was found, by where: the database, its journal, the log, a backup, the box, the rest. */
export type Dump = ReadonlyMap<string, string>;

export async function dumpOf(dataFolder: string, more: Readonly<Record<string, string>>): Promise<Dump> {
  const found = new Map(Object.entries(more));
  for (const one of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (one.isFile()) found.set(one.name, (found.get(one.name) ?? '') + (await readFile(join(one.parentPath, one.name), 'latin1')));
  }
  return found;
}

/** The mark by which a box knows a code. */
export function markOf(roundId: string, code: string): string {
  return createHash('sha256').update(`${roundId} ${code.replaceAll('-', '')}`).digest('hex');
}

/** For the voter at each place, the place of her ballot among the voters': what nobody should be able to say. */
type Guess = readonly number[];

/** Where everything that looks like a ballot, a slip or a mark lies: first and last copy. */
export type Found = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

export function find(text: string): Found {
  const found = new Map<string, { readonly first: number; readonly last: number }>();
  for (const { 0: what, index } of text.matchAll(/(?<![+.?-])[+.?-]{6,40}(?![+.?-])|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|(?<![0-9A-Z])[0-9A-Z]{12}(?![0-9A-Z])|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu)) found.set(what, { first: found.get(what)?.first ?? index, last: index });
  return found;
}

/** Every way of reading one place: what lies in which order, what lies beside what, ranks of slips and marks. */
export function guesses(found: Found, { roundId, votes }: OpenVote): Readonly<Record<string, Guess>> {
  const lines = votes.map(({ line }) => line);
  const codes = votes.map(({ code }) => code);
  const marks = codes.map((code) => markOf(roundId, code));
  /** Places of the voters, by where these lie; what lies nowhere is put by chance. */
  const order = (of: readonly string[], which: 'first' | 'last' = 'first') => {
    const ranks = shuffled(of.map((_, place) => place)).map((chance, place) => ({ place, at: found.get(of[place] ?? '')?.[which] ?? -1 - chance }));
    return ranks.toSorted((a, b) => a.at - b.at).map(({ place }) => place);
  };
  const firsts = order(lines);
  const together = (keys: readonly number[]) => keys.map((_, place) => firsts[keys.indexOf(place)] ?? 0);
  const nearest = (keys: readonly string[]) => keys.map((key) => {
    const at = found.get(key)?.first ?? Number.NaN;
    const byDistance = lines.map((line, place) => ({ place, far: Math.abs((found.get(line)?.first ?? Number.NaN) - at) })).filter(({ far }) => !Number.isNaN(far)).toSorted((a, b) => a.far - b.far);
    return byDistance[0]?.place ?? firsts[0] ?? 0;
  });
  const sorted = (keys: readonly string[]) => keys.map((_, place) => place).toSorted((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  return {
    'ballots lie in the order of voting': firsts,
    'ballots lie in its reverse': firsts.toReversed(),
    'last copies lie in the order of voting': order(lines, 'last'),
    'ballots lie in the order of the slips': together(order(codes)),
    'ballots lie in the order of the marks': together(order(marks)),
    'ballots lie in the order of slips sorted': together(sorted(codes)),
    'ballots lie in the order of marks sorted': together(sorted(marks)),
    'a ballot lies beside its slip': nearest(codes),
    'a ballot lies beside its mark': nearest(marks),
  };
}

/** So many ballots were put to the right voter. */
export function hits(guess: Guess): number {
  return guess.filter((at, place) => at === place).length;
}
