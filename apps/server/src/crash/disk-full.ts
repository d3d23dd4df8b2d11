// Fills the disk under a working server, again and again, and asks what still works meanwhile and what works again after.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createSession, type Store } from '@jinguo/core';
import { brokenInvariants } from '@jinguo/core/testing';
import { openLog } from '../log.ts';
import { startServer } from '../main.ts';
import { hashPassword } from '../session/passwords.ts';
import { newToken } from '../session/tokens.ts';
import { createCrashOffice, openCrashOffice, town, type CrashOffice } from './crash-office.ts';
import { lost } from './kill-cycles.ts';
import { startLoad, type Load } from './load.ts';

/** A disk of its own; undefined where nobody may mount one. */
export function smallDisk(): { readonly folder: string; readonly unmount: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    unmount() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

export interface FullReport {
  /** Commands a client was told of while there was room, and after. */
  readonly acknowledged: number;
  readonly refusedAsFull: number;
  readonly otherRefusals: readonly string[];
  /** What did not go on while the disk was full. */
  readonly stopped: readonly string[];
  readonly lost: readonly string[];
  /** Refused commands that are in the log nevertheless. */
  readonly written: readonly string[];
  readonly broken: readonly string[];
}

const password = 'Correct-horse-9';
const minute = 60_000;

/** So many rounds of: work, no room, reading and signing in meanwhile, room, work. */
export async function fillRounds(rounds: number, folder: string): Promise<FullReport> {
  const office = await createCrashOffice({ dataFolder: join(folder, 'data') });
  await addReader(office);
  const load = startLoad(office, 8);
  const stopped: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Opened anew each round: what the log of the database has grown to last time would else be room for this one.
    const opened = await openCrashOffice(office);
    const idle = await idleSession(opened.store);
    const config = { dataFolder: office.dataFolder, demo: false, host: '127.0.0.1', port: 0, publicUrl: undefined };
    const server = await startServer({ config, office: opened, log: openLog('silent') });
    load.point(server.url);
    await until(load, (now) => now.acknowledged > 10);
    const ballast = fill(join(folder, 'ballast'));
    await until(load, (now) => now.refused > 5);
    stopped.push(...(await tryReading(server.url, { office, idle, load })));
    rmSync(ballast);
    await until(load, (now) => now.acknowledged > 10);
    load.point(undefined);
    await server.stop();
  }
  const last = await openCrashOffice(office);
  const server = await startServer({ config: { dataFolder: office.dataFolder, demo: false, host: '127.0.0.1', port: 0, publicUrl: undefined }, office: last, log: openLog('silent') });
  load.point(server.url);
  await load.finish();
  await server.stop();
  const found = await openCrashOffice(office);
  const full = load.refused.filter((one) => one.code === 'STORAGE_FULL');
  const keys = new Set((await found.store.read.selectFrom('audit_entry').select('command_key').where('command_key', 'is not', null).execute()).map((row) => row.command_key));
  const report: FullReport = {
    acknowledged: load.acknowledged.length,
    refusedAsFull: full.length,
    otherRefusals: load.refused.flatMap((one) => (one.code === 'STORAGE_FULL' ? [] : [one.code])),
    stopped,
    lost: await lost(found, load.acknowledged),
    written: full.flatMap((one) => (keys.has(one.key) ? [one.key] : [])),
    broken: await brokenInvariants(found.store, found.engine.registry),
  };
  await found.close();
  return report;
}

async function addReader(office: CrashOffice): Promise<void> {
  const opened = await openCrashOffice(office);
  await createAccount(opened.store, { id: 'reader', username: 'reader', name: '余美芳', passwordHash: await hashPassword(password), posts: [{ id: 'reads', role: 'townOfficer', unit: town }] });
  await opened.close();
}

/** Last seen so long ago that its next use has to be written. */
async function idleSession(store: Store): Promise<string> {
  const token = newToken();
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  await createSession(store, token.hash, { personId: 'reader', createdAt: at(-10 * minute), lastSeenAt: at(-10 * minute), expiresAt: at(60 * minute) });
  return `jinguo=${token.secret}`;
}

/** Writes until nothing more fits. */
function fill(file: string): string {
  const into = openSync(file, 'w');
  for (const size of [1_048_576, 4096]) {
    const piece = Buffer.alloc(size);
    try {
      for (;;) if (writeSync(into, piece) < size) break;
    } catch {
      // Full to within a piece.
    }
  }
  closeSync(into);
  return file;
}

async function tryReading(url: string, { office, idle, load }: { readonly office: CrashOffice; readonly idle: string; readonly load: Load }): Promise<readonly string[]> {
  const stopped: string[] = [];
  const read = async (what: string, cookie: string, path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { Cookie: cookie } });
    if (answer.status !== 200) stopped.push(`${what}: ${await answer.text()}`);
  };
  const input = (value: object) => `?input=${encodeURIComponent(JSON.stringify(value))}`;
  const item = `/trpc/item.get${input({ id: load.acknowledged.at(-1)?.itemId })}`;
  await read('health', '', '/healthz');
  await read('a list', office.head, `/trpc/inbox.list${input({ tab: 'todo' })}`);
  await read('an item', office.officer, item);
  await read('an item, after a rest', idle, item);
  const login = await fetch(`${url}/trpc/session.login`, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie: idle }, body: JSON.stringify({ username: 'reader', password }) });
  const cookie = login.headers.get('Set-Cookie')?.split(';')[0];
  if (cookie === undefined) return [...stopped, `signing in: ${await login.text()}`];
  await read('an item, newly signed in', cookie, item);
  if ((await fetch(`${url}${item}`, { headers: { Cookie: idle } })).status !== 401) stopped.push('signing in anew did not end the session before');
  return stopped;
}

/** Waits until the load has got so much further. */
async function until(load: Load, reached: (since: { readonly acknowledged: number; readonly refused: number }) => boolean): Promise<void> {
  const before = { acknowledged: load.acknowledged.length, refused: load.refused.length };
  while (!reached({ acknowledged: load.acknowledged.length - before.acknowledged, refused: load.refused.length - before.refused })) await new Promise((resolve) => setTimeout(resolve, 10));
}
