// Looks for due timers and committed effects, twice a second and right after changes, one pass at a time. Business time
// lives in the database: if this process dies, the next one catches up.
import type { Engine } from '@jinguo/core';
import type { Log } from './log.ts';

const usualMs = 500;
/** Changes that come together are served by one pass. */
const afterChangeMs = 25;
const longestPauseMs = 5_000;
const perPass = 200;
/** How often it looks for daily letters, which have an hour. */
const lettersMs = 60_000;

export interface Worker {
  /** Does all that is due now; resolves when nothing is left. */
  readonly settle: () => Promise<void>;
  /** Ends after the piece of work at hand. */
  readonly stop: () => Promise<void>;
}

export interface WorkerParts {
  readonly engine: Pick<Engine, 'runTimers' | 'deliver' | 'sendDigests' | 'onChange'>;
  readonly log: Log;
  /** How often to look; seldom where the database wakes. */
  readonly everyMs?: number;
}

export function startWorker({ engine, log, everyMs = usualMs }: WorkerParts): Worker {
  let stopped = false;
  let failures = 0;
  /** Something changed while a pass ran, maybe behind its back. */
  let changed = false;
  let next: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;
  let running: Promise<void> | undefined;
  let lettersAt = 0;

  async function passes(): Promise<void> {
    if (Date.now() >= lettersAt) {
      lettersAt = Date.now() + lettersMs;
      await attempt('letters', () => engine.sendDigests());
    }
    for (;;) {
      const fired = await attempt('timers', () => engine.runTimers(perPass));
      const delivered = await attempt('outbox', () => engine.deliver(perPass));
      failures = fired === undefined || delivered === undefined ? failures + 1 : 0;
      if (stopped || failures > 0 || (fired ?? 0) + (delivered ?? 0) === 0) return;
    }
  }

  async function attempt(what: string, work: () => Promise<number>): Promise<number | undefined> {
    try {
      return await work();
    } catch (error) {
      log.error({ what, failures, err: error }, 'worker pass failed');
      return undefined;
    }
  }

  /** Starts passing, or joins what runs. */
  function run(): Promise<void> {
    cancelNext();
    running ??= passes().finally(() => {
      running = undefined;
      wakeIn(changed && failures === 0 ? afterChangeMs : Math.min(everyMs * 2 ** failures, longestPauseMs));
      changed = false;
    });
    return running;
  }

  /** Wakes after so long, or sooner if that is planned: changes that never cease must not put the pass off for ever. */
  function wakeIn(ms: number): void {
    const at = Date.now() + ms;
    if (stopped || (next !== undefined && next.at <= at)) return;
    cancelNext();
    next = { at, timer: setTimeout(() => void run(), ms) };
  }

  function cancelNext(): void {
    clearTimeout(next?.timer);
    next = undefined;
  }

  const stopListening = engine.onChange(() => {
    if (running !== undefined) changed = true;
    else if (failures === 0) wakeIn(afterChangeMs);
  });
  wakeIn(0);

  return {
    async settle() {
      await running;
      await run();
    },
    async stop() {
      stopped = true;
      stopListening();
      cancelNext();
      await running;
    },
  };
}
