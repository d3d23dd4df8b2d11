// A demonstration of its own for each browser test: the real server process on a fresh folder and a free port.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

export interface DemoServer extends AsyncDisposable {
  readonly url: string;
  readonly dataFolder: string;
  /** All that it wrote to its log so far. */
  readonly said: () => string;
  /** SIGKILL: nothing is finished, nothing is tidied, and the folder stays. */
  readonly kill: () => Promise<void>;
}

export interface DemoOptions {
  /** The folder of one that was killed; default a fresh one's. */
  readonly dataFolder?: string;
  readonly logLevel?: string;
  /** File of channels; without one, messages go to the bell alone. */
  readonly channels?: string;
}

/** A fresh demonstration, or the one of a folder that is given. */
export async function startDemo({ dataFolder, ...options }: DemoOptions = {}): Promise<DemoServer> {
  const served = await (dataFolder === undefined ? serveFresh(options) : serveDemo({ ...options, dataFolder }));
  return {
    url: served.url,
    dataFolder: served.dataFolder,
    said: served.said,
    kill: served.kill,
    async [Symbol.asyncDispose]() {
      await served.stop();
      await rm(served.dataFolder, { recursive: true, force: true });
    },
  };
}

/** A copy of the one that was filled for all tests (seeded-demo.ts), by the clock a new one has; filled anew where there is none. */
async function serveFresh(options: DemoOptions): Promise<ServedDemo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jinguo-e2e-'));
  const seeded = process.env['JINGUO_SEEDED_DEMO'];
  if (seeded === undefined) return serveDemo({ ...options, dataFolder });
  await cp(seeded, dataFolder, { recursive: true });
  return serveDemo({ ...options, dataFolder, clock: '2022-09-23T02:00:00Z' });
}

export interface ServedDemo extends Pick<DemoServer, 'url' | 'dataFolder' | 'said' | 'kill'> {
  /** SIGTERM; the folder stays. */
  readonly stop: () => Promise<void>;
}

/** The server process on a folder; a new folder is filled first. `clock`: the instant it starts at. */
export async function serveDemo({ dataFolder, logLevel = 'warn', channels = '', clock = '' }: DemoOptions & { readonly dataFolder: string; readonly clock?: string }): Promise<ServedDemo> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', JINGUO_DATA: dataFolder, JINGUO_DEMO: '1', LOG_LEVEL: logLevel, JINGUO_CHANNELS: channels, JINGUO_CLOCK: clock },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const url = await readyUrl(child);
  return { url, dataFolder, said: () => words.join(''), kill: () => ended(child, 'SIGKILL'), stop: () => ended(child, 'SIGTERM') };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'}: ${said}`)));
  });
}
