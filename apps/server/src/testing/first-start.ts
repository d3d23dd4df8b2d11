// The command line on a data folder, as processes of their own or in this one; and the demonstration that its first start makes, which
// is filled once for all tests of a run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, vi } from 'vitest';
import { runCommand } from '../cli/program.ts';

const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let made: ReturnType<typeof start> | undefined;

/** Its folder, to be copied, and what that start said; whoever asks first waits until it is filled. */
export function firstStart(): ReturnType<typeof start> {
  return (made ??= start());
}

async function start() {
  const here = commandsIn(inject('firstStart'));
  const server = await here.serve();
  const healthy = (await fetch(`${server.url}/healthz`)).status;
  const taken = await here.runAlone(['serve'], { PORT: new URL(server.url).port });
  return { dataFolder: here.dataFolder, healthy, taken, said: server.said.out, ended: await server.stop('SIGTERM') };
}

/** `run` runs a command in this process, `runAlone` in one of its own. */
export function commandsIn(folder: string) {
  const dataFolder = join(folder, 'data');
  const begin = (args: readonly string[], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { env: { PORT: '0', HOST: '127.0.0.1', JINGUO_DATA: dataFolder, LOG_LEVEL: 'warn', ...env } });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => void (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (said.err += chunk.toString()));
    const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, ...said }));
    return { child, ended, said };
  };
  const serve = async (env: Record<string, string> = {}) => {
    const server = begin(['serve'], env);
    while (!/ready at (\S+)/u.test(server.said.out)) {
      if (server.child.exitCode !== null) throw new TypeError(`did not start: ${server.said.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const url = /ready at (http\S+?);? /u.exec(server.said.out)?.[1] ?? '';
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      server.child.kill(signal);
      return server.ended;
    };
    return { url, said: server.said, stop, [Symbol.asyncDispose]: async () => void (await stop('SIGTERM')) };
  };
  const run = (args: readonly string[], env: Record<string, string> = {}) => runHere(args, { JINGUO_DATA: dataFolder, LOG_LEVEL: 'warn', ...env });
  return { dataFolder, serve, run, runAlone: (args: readonly string[], env?: Record<string, string>) => begin(args, env).ended };
}

/** Runs a command in this process: what it says, and its exit code. */
async function runHere(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const said = { out: '', err: '' };
  const caught = [
    vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void (said.err += `${line}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true)),
  ];
  try {
    return { code: await runCommand(args), ...said };
  } finally {
    for (const one of caught) one.mockRestore();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  }
}
