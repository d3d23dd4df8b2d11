// Where uploaded bytes lie: under their SHA-256, written aside first and renamed when complete and on disk. A name is
// never seen half-written, and the same file uploaded twice is there once.
import { createHash, randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Folder of the files inside the data folder, and inside it the one where they arrive. */
export const filesName = 'files';
export const incomingName = 'incoming';
/** How much of a file's beginning is kept to tell its type. */
const headBytes = 4100;
/** By then whatever was uploaded has its row. */
const settledMs = 3_600_000;

export interface ReceivedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Buffer;
  readonly contents: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Gives it its place. */
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

export interface FileStore {
  /** Reads a stream to its end, or to the limit: then answers undefined and nothing is left behind. */
  readonly receive: (stream: Readable, limit: number) => Promise<ReceivedFile | undefined>;
  readonly read: (sha256: string) => Promise<ReadStream>;
  /**
   * Takes a file away, of whose bytes nothing is left to be read; one that is gone already is gone. False where it came within the last
   * hour: whoever uploaded the same again is about to name it.
   */
  readonly remove: (sha256: string) => Promise<boolean>;
}

/** Opens the store of a data folder; what an interrupted upload left is removed. */
export async function openFileStore(dataFolder: string): Promise<FileStore> {
  const folder = join(dataFolder, filesName);
  const incoming = join(folder, incomingName);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });

  return {
    async receive(stream, limit) {
      const path = join(incoming, randomUUID());
      const discard = () => rm(path, { force: true });
      try {
        const written = await write(stream, { path, limit });
        if (written === undefined) await discard();
        return written && { ...written, discard, contents: async () => new Uint8Array(await readFile(path)), keep: () => place(path, pathOf(folder, written.sha256)) };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    read: async (sha256) => (await open(pathOf(folder, sha256), 'r')).createReadStream(),
    remove: (sha256) => removeOld(pathOf(folder, sha256), join(incoming, randomUUID())),
  };
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

async function write(stream: Readable, to: { readonly path: string; readonly limit: number }): Promise<Pick<ReceivedFile, 'sha256' | 'bytes' | 'head'> | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  await using file = await open(to.path, 'wx', 0o600);
  // Stopping early must leave the connection open: the sender is to hear why.
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    const chunk: Buffer = Buffer.from(piece);
    bytes += chunk.length;
    if (bytes > to.limit) return undefined;
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    hash.update(chunk);
    await file.write(chunk);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), bytes, head };
}

async function place(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  for (const changed of [folder, dirname(folder)]) await syncFolder(changed);
}

async function removeOld(path: string, aside: string): Promise<boolean> {
  const came = await cameAt(path);
  if (came === undefined) return true;
  if (came > Date.now() - settledMs) return false;
  await rename(path, aside);
  // What took its place between the two is put back.
  if ((await cameAt(aside) ?? 0) > came) {
    await place(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** When a file was written; undefined where there is none. */
async function cameAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return undefined;
  }
}

/** A renamed file is there after a power cut only when its folder is on disk as well. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened there
  await using handle = await open(folder, 'r');
  await handle.sync();
}
