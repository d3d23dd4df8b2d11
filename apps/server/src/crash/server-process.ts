// The server as people start it, in a process of its own that a test can kill.
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrashPlace } from './crash-office.ts';

const server = new URL('../cli/main.ts', import.meta.url);

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

/** Starts it, or another program that serves an office, on a free port and waits until it answers. */
export async function startProcess({ dataFolder, databaseUrl, webhooksFile }: CrashPlace, program: URL = server): Promise<ServerProcess> {
  const where = { ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }), ...(webhooksFile === undefined ? {} : { JINGUO_WEBHOOKS: webhooksFile }) };
  const child = spawn(process.execPath, [fileURLToPath(program), 'serve'], {
    env: { ...compiledBefore, PORT: '0', HOST: '127.0.0.1', JINGUO_DATA: dataFolder, JINGUO_DEMO: '0', LOG_LEVEL: 'silent', ...where },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString()}`.slice(-2000);
  });
  const url = await readyUrl(child);
  return { url, kill: async () => void (await end(child, 'SIGKILL')), stop: () => end(child, 'SIGTERM'), lastWords: () => words };
}

/** A server that starts while its database does not answer ends with a sentence; whoever keeps it running starts it again. */
export async function startAgain(place: CrashPlace, program: URL = server): Promise<ServerProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startProcess(place, program);
    } catch (error) {
      if (place.databaseUrl === undefined || tries >= 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
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
