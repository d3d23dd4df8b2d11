// The ballot box of on-site terminals. One small file a round; a vote replaces it whole, so that using a code and casting a
// ballot happen at once or not at all, and the file never says which came with which. What it is not for: docs/congress.md.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ballotFrom, ballotLine } from '../count/ballot-line.ts';
import { ballot as ballotShape, type Ballot, type Round } from '../count/types.ts';
import { drawCodes, markOf } from './codes.ts';
import { contents, writeContents, type ClosedContents, type Contents, type OpenContents } from './contents.ts';
import { replaceFile, syncFolder, type WriteStep } from './replace-file.ts';

/** `cast`: it is in the box. `alreadyUsed`: a ballot was cast with this code and is in the box; whose and what, nobody knows. */
export type CastAnswer = 'cast' | 'alreadyUsed' | 'unknownCode' | 'notABallot' | 'closed' | 'noBox';

export interface BoxState {
  readonly open: boolean;
  readonly round: Round;
  /** Codes given out less those destroyed: I. */
  readonly issued: number;
  /** Ballots in the box. */
  readonly cast: number;
}

export interface Box {
  /**
   * Opens the box of a round and answers the codes to print, which are kept nowhere. As long as nobody has voted it may be
   * opened again: the codes printed before are then worth nothing. null when somebody has.
   */
  prepare(id: string, round: Round, codes: number): Promise<readonly string[] | null>;
  cast(id: string, code: string, ballot: Ballot): Promise<CastAnswer>;
  /** Makes a slip that was not handed out worthless, on record; it then does not count as issued. */
  destroy(id: string, code: string): Promise<'destroyed' | 'alreadyUsed' | 'unknownCode' | 'closed' | 'noBox'>;
  state(id: string): Promise<BoxState | null>;
  /** Ends the vote and answers every ballot, sorted; asked again, the same again. null where there is no box. */
  close(id: string): Promise<{ readonly issued: number; readonly ballots: readonly Ballot[] } | null>;
  /** Takes a closed box away, once its ballots are in the round's record. An open one stays. */
  erase(id: string): Promise<void>;
}

const idShape = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u);

/** `random` must be unguessable; `reached` is told the steps of writing, for tests that die there. */
export interface BoxTools {
  readonly random: (bytes: number) => Uint8Array;
  readonly reached?: (step: WriteStep) => void;
}

// Votes wait for each other, however many callers hold a box on the folder. One server process only: see docs/congress.md.
const queues = new Map<string, Promise<unknown>>();

/** The boxes of a folder. */
export function openBox(folder: string, { random, reached = () => undefined }: BoxTools): Box {
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const before = queues.get(folder) ?? sweep(folder);
    const turn = before.then(work, work);
    queues.set(folder, turn);
    return turn;
  };
  const fileOf = (id: string) => join(folder, `${idShape.parse(id)}.box`);
  const write = (id: string, given: Contents) => replaceFile(fileOf(id), writeContents(given), reached);

  return {
    prepare: (id, round, count) =>
      inTurn(async () => {
        const found = await read(fileOf(id));
        if (found !== null && (found.ballots.length > 0 || (found.state === 'open' && found.used.length > 0))) return null;
        const codes = drawCodes(count, random);
        await write(id, { state: 'open', round, unused: codes.map((code) => markOf(id, code)), used: [], ballots: [] });
        return codes;
      }),
    cast: (id, code, given) =>
      inTurn(async () => {
        const found = await read(fileOf(id));
        if (found === null) return 'noBox';
        if (found.state === 'closed') return 'closed';
        const mark = markOf(id, code);
        if (found.used.includes(mark)) return 'alreadyUsed';
        if (!found.unused.includes(mark)) return 'unknownCode';
        if (!isBallot(found.round, given)) return 'notABallot';
        await write(id, { ...found, unused: without(found.unused, mark), used: [...found.used, mark], ballots: [...found.ballots, ballotLine(found.round, given)] });
        return 'cast';
      }),
    destroy: (id, code) =>
      inTurn(async () => {
        const found = await read(fileOf(id));
        if (found === null) return 'noBox';
        if (found.state === 'closed') return 'closed';
        const mark = markOf(id, code);
        if (found.used.includes(mark)) return 'alreadyUsed';
        if (!found.unused.includes(mark)) return 'unknownCode';
        await write(id, { ...found, unused: without(found.unused, mark) });
        return 'destroyed';
      }),
    state: (id) =>
      inTurn(async () => {
        const found = await read(fileOf(id));
        if (found === null) return null;
        return { open: found.state === 'open', round: found.round, issued: issuedOf(found), cast: found.ballots.length };
      }),
    close: (id) =>
      inTurn(async () => {
        const found = await read(fileOf(id));
        if (found === null) return null;
        const closed: ClosedContents = { state: 'closed', round: found.round, issued: issuedOf(found), ballots: found.ballots };
        if (found.state === 'open') await write(id, closed);
        return { issued: closed.issued, ballots: closed.ballots.flatMap((line) => ballotFrom(closed.round, line) ?? []) };
      }),
    erase: (id) =>
      inTurn(async () => {
        if ((await read(fileOf(id)))?.state !== 'closed') return;
        await rm(fileOf(id));
        await syncFolder(folder);
      }),
  };
}

/** What a crash left half-written was never acknowledged; beside the whole file it would tell the last vote. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name.endsWith('.half')).map((name) => rm(join(folder, name), { force: true })));
}

async function read(path: string): Promise<Contents | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : contents.parse(JSON.parse(text));
}

/** Whatever a paper ballot can say, too many marks included, is one; marks for nobody on the list are not. */
function isBallot({ candidates }: Round, given: Ballot): boolean {
  const ids = new Set(candidates.map(({ id }) => id));
  return ballotShape.safeParse(given).success && Object.entries(given.marks).every(([id, mark]) => ids.has(id) && mark !== 'unreadable');
}

function issuedOf(given: Contents): number {
  return given.state === 'closed' ? given.issued : given.unused.length + given.used.length;
}

function without(marks: OpenContents['unused'], mark: string): string[] {
  return marks.filter((one) => one !== mark);
}
