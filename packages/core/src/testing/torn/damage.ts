// What a power cut may leave of a SQLite database and its write-ahead log, and what a rotting disk may. The index in shared
// memory tells up to where the log was on the disk when the copy was taken: nothing before that may be lost.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '../../store/sqlite/open.ts';
import { pick, type Chance } from '../../values/chance.ts';

const logHeader = 32;
const frameHeader = 24;

interface Files {
  readonly database: string;
  readonly log: string;
}

function filesIn(folder: string): Files {
  return { database: join(folder, databaseFile), log: join(folder, `${databaseFile}-wal`) };
}

/** A closed database has no log. */
function bytesOf(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

/** Length of the log that was synced, and the pages in it. */
function syncedPart(folder: string, log: Buffer): { readonly length: number; readonly pages: ReadonlySet<number>; readonly pageSize: number } {
  const shared = join(folder, `${databaseFile}-shm`);
  // Whoever closes takes the index away once all of the log is folded in, and the log last.
  if (!existsSync(shared)) return { length: log.length, pages: new Set(), pageSize: 4096 };
  const index = readFileSync(shared);
  // The index keeps its header twice and writes one after the other; the smaller count is the one that surely holds.
  const frames = Math.min(index.readUInt32LE(16), index.readUInt32LE(48 + 16));
  const pageSize = log.length < logHeader ? 4096 : log.readUInt32BE(8);
  const pages = new Set<number>();
  for (let n = 0; n < frames; n += 1) {
    const at = logHeader + n * (frameHeader + pageSize);
    if (at + 4 <= log.length) pages.add(log.readUInt32BE(at));
  }
  return { length: frames === 0 ? 0 : logHeader + frames * (frameHeader + pageSize), pages, pageSize };
}

/** Leaves of the log what was synced. */
export function cutToSynced(folder: string): void {
  const { log } = filesIn(folder);
  const bytes = bytesOf(log);
  writeFileSync(log, bytes.subarray(0, syncedPart(folder, bytes).length));
}

/** Loses and garbles what was not on the disk yet: the end of the log, and pages that were just being folded in. Says how. */
export function tear(folder: string, chance: Chance): string {
  const files = filesIn(folder);
  const [database, log] = [readFileSync(files.database), bytesOf(files.log)];
  const synced = syncedPart(folder, log);
  const how: string[] = [`${synced.length} of ${log.length} bytes of the log synced`];
  const left = Math.max(0, log.length - synced.length);
  const kept = synced.length + Math.floor(chance() * (left + 1));
  const torn = Buffer.from(log.subarray(0, chance() < 0.5 ? kept : log.length));
  how.push(`${torn.length} kept`);
  for (let bytes = Math.floor(chance() * 40); bytes > 0 && torn.length > synced.length; bytes -= 1) {
    torn[synced.length + Math.floor(chance() * (torn.length - synced.length))] = Math.floor(chance() * 256);
  }
  writeFileSync(files.log, torn);
  for (const page of [...synced.pages].filter((one) => one > 1 && chance() < 0.1)) {
    const from = (page - 1) * synced.pageSize + Math.floor(chance() * synced.pageSize);
    const length = Math.floor(chance() * (page * synced.pageSize - from));
    if (from + length > database.length) continue;
    database.fill(Math.floor(chance() * 256), from, from + length);
    how.push(`page ${page} garbled`);
  }
  writeFileSync(files.database, database);
  return how.join(', ');
}

/** Cuts a file anywhere, turns a bit of it or zeroes a sector, whatever it means. Says how. */
export function rot(folder: string, chance: Chance): string {
  const files = filesIn(folder);
  const name = chance() < 0.5 ? 'database' : 'log';
  const bytes = bytesOf(files[name]);
  if (bytes.length === 0) return `an empty ${name}`;
  const at = Math.floor(chance() * bytes.length);
  const kind = pick(['cut', 'turned', 'zeroed'] as const, chance) ?? 'cut';
  if (kind === 'cut') writeFileSync(files[name], bytes.subarray(0, at));
  else {
    if (kind === 'zeroed') bytes.fill(0, at, Math.min(at + 512, bytes.length));
    else bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
    writeFileSync(files[name], bytes);
  }
  return `${name} ${kind} at ${at} of ${bytes.length}`;
}
