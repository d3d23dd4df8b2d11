// The server as people start it, in a process of its own that a test can kill.
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrashPlace } from './crash-office.ts';

const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** Processes that are started again and again need not compile their program anew each time. */
export const compiledBefore = { NODE_COMPILE_CACHE: join(tmpdir(), 'jinguo-compiled') } as const;

export interface ServerProcess {
  readonly url: string;
  /** SIGKILL: nothing is finished, nothing is tidied. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<number | null>;
  /** The end of what it said, for whoever wonders why it ended. */
  readonly lastWords: () => string;
}

/** Starts it on a free port and waits until it answers. */
export async function startProcess({ dataFolder, databaseUrl }: CrashPlace): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...compiledBefore, PORT: '0', HOST: '127.0.0.1', JINGUO_DATA: dataFolder, JINGUO_DEMO: '0', LOG_LEVEL: 'silent', ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString()}`.slice(-2000);
  });
  const url = await readyUrl(child);
  return { url, kill: async () => void (await end(child, 'SIGKILL')), stop: () => end(child, 'SIGTERM'), lastWords: () => words };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'} before it was ready: ${said}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode);
      return;
    }
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
