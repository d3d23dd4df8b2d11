// Copies of a working process's database as they would lie on the disk if the power went at that moment: the process is stopped
// in the middle of whatever it does, its files are copied, and it goes on.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compiledBefore } from '../crash/compiled-before.ts';

const program = fileURLToPath(new URL('torn-worker.ts', import.meta.url));

export interface FrozenWorker {
  /** Stops it after so long, copies its folder, lets it go on. */
  readonly copyTo: (folder: string, afterMs: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Resolves once it is at work. */
export async function startFrozenWorker(folder: string, seed: number): Promise<FrozenWorker> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder, String(seed)], { env: compiledBefore, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    async copyTo(to, afterMs) {
      await wait(afterMs);
      child.kill('SIGSTOP');
      while (child.exitCode === null && !isStopped(child)) await wait(1);
      cpSync(folder, to, { recursive: true });
      child.kill('SIGCONT');
    },
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Whether the kernel has stopped it: it says so in the process's own file. */
function isStopped({ pid }: ChildProcess): boolean {
  return readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8').split(') ')[1]?.startsWith('T') === true;
}
