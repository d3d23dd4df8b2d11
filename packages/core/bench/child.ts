// Programs the bench starts beside itself. Each tells what it measured, or where it listens, in lines of JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
}

export interface Child {
  /** The next line of JSON it writes. @throws RangeError with its last complaint when it ends without one. */
  readonly next: () => Promise<unknown>;
  /** Sends it an empty line: go on. */
  readonly nudge: () => void;
  /** Asks it to end and resolves when it is gone. */
  readonly stop: () => Promise<void>;
  /** Ends it where it stands. */
  readonly kill: () => Promise<void>;
}

/** How long a program may take to end in order. */
const patienceMs = 10_000;

/** A script run by this Node with one argument: an object. */
export function script(path: string | URL, input: object, folder?: string): Program {
  const file = typeof path === 'string' ? path : fileURLToPath(path);
  return { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', file, JSON.stringify(input)], ...(folder === undefined ? {} : { folder }) };
}

export function startChild({ command, args, folder }: Program): Child {
  const child = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let complaint = '';
  child.stderr.on('data', (part) => (complaint = `${complaint}${part}`.slice(-2000)));
  const gone = once(child, 'close').then(
    ([code]) => new RangeError(`${command} ended (${code}): ${complaint.trim()}`),
    (error: unknown) => error,
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next() {
      for (;;) {
        const { done, value } = await lines.next();
        if (done === true) throw await gone;
        if (value.startsWith('{')) return JSON.parse(value);
      }
    },
    nudge: () => void child.stdin.write('\n'),
    async stop() {
      child.kill('SIGTERM');
      const impatient = setTimeout(kill, patienceMs);
      await gone;
      clearTimeout(impatient);
      process.off('exit', kill);
    },
    async kill() {
      kill();
      await gone;
      process.off('exit', kill);
    },
  };
}

/** Runs a program; answers the line it tells, and ends it. */
export async function runChild(program: Program): Promise<unknown> {
  const child = startChild(program);
  try {
    return await child.next();
  } finally {
    await child.stop();
  }
}
