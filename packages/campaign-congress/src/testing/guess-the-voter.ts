// Somebody who wants to know how each woman voted. She knows in which order they went to the terminal and even which slip each
// one drew, and has every byte that lies about between rounds: names, contents, sizes and times of files. Her guesses are
// counted over many elections in which all ballots differ, so that chance hits one in an election, however many vote.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openBox, type Box } from '../box/box.ts';
import { markOf } from '../box/codes.ts';
import { ballotLine } from '../count/ballot-line.ts';
import { round as roundShape, type Ballot, type Round } from '../count/types.ts';
import { dice } from './dice.ts';

const voters = 8;
const paper: Round = roundShape.parse({ kind: 'first', seats: 3, candidates: Array.from({ length: 6 }, (_, at) => ({ id: `c${at}`, name: `候选${at}` })) });

/** What is known of one election: voters in the order they voted, and everything that was found. */
export interface Seen {
  readonly slips: readonly string[];
  /** Files by moment, as a listing and their bytes. */
  readonly dumps: readonly Dump[];
  /** The published ballots. */
  readonly ballots: readonly string[];
}

interface Dump {
  readonly moment: 'prepared' | 'voting' | 'closed' | 'between';
  readonly files: readonly { readonly name: string; readonly text: string; readonly size: number; readonly changed: number }[];
}

/** Names, for the voter at each place, the place of her ballot among those published. */
export type Guesser = (seen: Seen) => readonly number[];

export interface Election {
  readonly seen: Seen;
  /** For the voter at each place, where her ballot is: what nobody should be able to say. */
  readonly truth: readonly number[];
}

/** Holds an election on terminals. `watched`: the folder is copied after every vote, which the box does not withstand. */
export async function holdElection(folder: string, seed: number, { watched }: { readonly watched: boolean }): Promise<Election> {
  const chance = dice(seed);
  const box = openBox(folder, { random: (bytes) => Uint8Array.from({ length: bytes }, () => chance.below(256)) });
  const id = `r${seed}`;
  const slips = chance.shuffled((await box.prepare(id, paper, voters)) ?? []);
  const choices = differentBallots(chance.shuffled);
  const dumps: Dump[] = [await dumpOf(folder, 'prepared')];
  for (const [place, slip] of slips.entries()) {
    await box.cast(id, slip, choices[place] ?? { marks: {}, writeIns: [] });
    if (watched) dumps.push(await dumpOf(folder, 'voting'));
  }
  const published = await closed(box, id);
  dumps.push(await dumpOf(folder, 'closed'));
  // The next round is prepared while the last one's box is still there.
  await box.prepare(`${id}-next`, paper, voters);
  dumps.push(await dumpOf(folder, 'between'));
  await box.erase(id);
  await box.close(`${id}-next`);
  await box.erase(`${id}-next`);
  return { seen: { slips, dumps, ballots: published }, truth: choices.map((one) => published.indexOf(ballotLine(paper, one))) };
}

/** Guesses by what stands where, by ranks of slips and of their marks, by bytes of all that was found. */
export const guessers: Readonly<Record<string, Guesser>> = {
  'the place in the file': ({ slips }) => slips.map((_, place) => place),
  'the place from the end': ({ slips }) => slips.map((_, place) => slips.length - 1 - place),
  'the rank of the slip': ({ slips }) => ranks(slips),
  'the rank of the mark': ({ slips, dumps }) => ranks(slips.map((slip) => markOf(idIn(dumps), slip))),
  'the place of the mark when the box was prepared': ({ slips, dumps }) => {
    const text = dumps.find((one) => one.moment === 'prepared')?.files.map((file) => file.text).join('') ?? '';
    return ranks(slips.map((slip) => String(text.indexOf(markOf(idIn(dumps), slip))).padStart(9, '0')));
  },
  'the bytes and times of everything': ({ slips, dumps }) => {
    const sum = [...JSON.stringify(dumps)].reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
    return dice(sum).shuffled(slips.map((_, place) => place));
  },
};

/** Looks at what changed between copies taken one after another. Wins where such copies exist; else it has nothing to compare. */
export const watcher: Guesser = ({ slips, dumps, ballots }) => {
  const linesAt = (dump: Dump) => ballots.filter((line) => dump.files.some((file) => file.text.includes(`"${line}"`)));
  const copies = dumps.filter((one) => one.moment === 'voting' || one.moment === 'prepared').map(linesAt);
  return slips.map((_, place) => {
    const added = (copies[place + 1] ?? []).find((line) => !(copies[place] ?? []).includes(line));
    return added === undefined ? place : ballots.indexOf(added);
  });
};

/** Learns from elections whose truth it is told where a voter's ballot tends to lie, by her place and by the rank of her mark. */
export function learner(taught: readonly Election[]): Guesser {
  const seenAt = new Map<string, number[]>();
  const clues = ({ slips, dumps }: Seen) => {
    const marks = ranks(slips.map((slip) => markOf(idIn(dumps), slip)));
    return slips.map((_, place) => `${place}/${marks[place] ?? 0}`);
  };
  for (const { seen, truth } of taught) {
    for (const [place, clue] of clues(seen).entries()) {
      const counts = seenAt.get(clue) ?? Array.from({ length: voters }, () => 0);
      const at = truth[place] ?? 0;
      seenAt.set(clue, counts.with(at, (counts[at] ?? 0) + 1));
    }
  }
  return (seen) => clues(seen).map((clue) => { const counts = seenAt.get(clue) ?? [0]; return counts.indexOf(Math.max(...counts)); });
}

/** Right guesses in an election, on average: chance makes one. */
export function meanHits(guess: Guesser, elections: readonly Election[]): number {
  const hits = elections.map(({ seen, truth }) => guess(seen).filter((at, place) => at === truth[place]).length);
  return hits.reduce((sum, one) => sum + one, 0) / elections.length;
}

function differentBallots(shuffled: <T>(from: readonly T[]) => readonly T[]): readonly Ballot[] {
  const pairs = paper.candidates.flatMap(({ id }, at) => paper.candidates.slice(at + 1).map((other) => [id, other.id]));
  return shuffled(pairs).slice(0, voters).map((ids) => ({ marks: Object.fromEntries(ids.map((id) => [id, 'for' as const])), writeIns: [] }));
}

async function closed(box: Box, id: string): Promise<readonly string[]> {
  return ((await box.close(id))?.ballots ?? []).map((one) => ballotLine(paper, one));
}

async function dumpOf(folder: string, moment: Dump['moment']): Promise<Dump> {
  const names = await readdir(folder);
  const files = names.map(async (name) => {
    const [text, about] = await Promise.all([readFile(join(folder, name), 'utf8'), stat(join(folder, name))]);
    return { name, text, size: about.size, changed: about.mtimeMs };
  });
  return { moment, files: await Promise.all(files) };
}

function idIn(dumps: readonly Dump[]): string {
  return dumps[0]?.files[0]?.name.replace('.box', '') ?? '';
}

function ranks(values: readonly string[]): readonly number[] {
  const sorted = values.toSorted();
  return values.map((value) => sorted.indexOf(value));
}
