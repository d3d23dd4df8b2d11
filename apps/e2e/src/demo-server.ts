// A demonstration of its own for each browser test: the real server process on a fresh folder and a free port.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
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
  /** The folder of one that was killed; default a fresh one. */
  readonly dataFolder?: string;
  readonly logLevel?: string;
  /** File of channels; without one, messages go to the bell alone. */
  readonly channels?: string;
}

export async function startDemo({ dataFolder, logLevel = 'warn', channels = '' }: DemoOptions = {}): Promise<DemoServer> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'jinguo-e2e-')));
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', JINGUO_DATA: folder, JINGUO_DEMO: '1', LOG_LEVEL: logLevel, JINGUO_CHANNELS: channels },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const url = await readyUrl(child);
  return {
    url,
    dataFolder: folder,
    said: () => words.join(''),
    kill: () => ended(child, 'SIGKILL'),
    async [Symbol.asyncDispose]() {
      await ended(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
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
