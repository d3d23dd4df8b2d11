// The worker's rhythm, with an engine that only counts.
import type { Change } from '@jinguo/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLog } from './log.ts';
import { startWorker } from './worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function countingEngine() {
  const listeners = new Set<(change: Change) => void>();
  const seen = { passes: 0, atOnce: 0, most: 0, due: 0, fails: false };
  return {
    seen,
    change: () => listeners.forEach((listener) => listener({ itemId: 'i', version: 1, stage: 's', touches: [] })),
    async runTimers() {
      seen.passes += 1;
      seen.atOnce += 1;
      seen.most = Math.max(seen.most, seen.atOnce);
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.atOnce -= 1;
      if (seen.fails) throw new TypeError('the database is away');
      if (seen.due === 0) return 0;
      seen.due -= 1;
      return 1;
    },
    deliver: () => Promise.resolve(0),
    sendDigests: () => Promise.resolve(0),
    onChange(listener: (change: Change) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const log = openLog('silent');

test('looks twice a second and right after a change, never twice at once', async () => {
  const engine = countingEngine();
  const worker = startWorker({ engine, log });
  await vi.advanceTimersByTimeAsync(100);
  expect(engine.seen.passes).toBe(1);
  await vi.advanceTimersByTimeAsync(600);
  expect(engine.seen.passes).toBe(2);
  engine.change();
  engine.change();
  await vi.advanceTimersByTimeAsync(50);
  expect(engine.seen.passes).toBe(3);
  engine.change();
  await vi.advanceTimersByTimeAsync(100);
  expect([engine.seen.passes, engine.seen.most]).toEqual([4, 1]);
  await vi.advanceTimersByTimeAsync(100);
  await worker.stop();
});

test('is not put off by changes that never cease', async () => {
  const engine = countingEngine();
  const worker = startWorker({ engine, log });
  await vi.advanceTimersByTimeAsync(200);
  for (let ms = 0; ms < 1000; ms += 5) {
    engine.change();
    await vi.advanceTimersByTimeAsync(5);
  }
  expect(engine.seen.passes).toBeGreaterThan(8);
  await vi.advanceTimersByTimeAsync(200);
  await worker.stop();
});

test('goes on until nothing is due', async () => {
  const engine = countingEngine();
  engine.seen.due = 3;
  const worker = startWorker({ engine, log });
  const settled = worker.settle();
  await vi.advanceTimersByTimeAsync(1000);
  await settled;
  expect(engine.seen.due).toBe(0);
  await worker.stop();
});

test('tries again more and more rarely while something fails, and stops cleanly', async () => {
  const engine = countingEngine();
  engine.seen.fails = true;
  const worker = startWorker({ engine, log });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.seen.passes).toBeLessThan(8);
  const stopped = worker.stop();
  await vi.advanceTimersByTimeAsync(200);
  await stopped;
  const { passes } = engine.seen;
  engine.change();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(engine.seen.passes).toBe(passes);
});
