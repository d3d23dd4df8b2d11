// Watches from another thread whether a plugin's contribution holds the process: an endless loop lets nothing else run here,
// not even a signal's handler.
import { Worker } from 'node:worker_threads';
import type { RunningRule } from '@jinguo/core';

export interface Watched {
  readonly running: RunningRule;
  /** Where to write down which it was. */
  readonly note: string;
  readonly hangMs: number;
}

export function watchPlugins(watched: Watched): Worker {
  const thread = new Worker(new URL('hang-thread.ts', import.meta.url), { workerData: watched });
  thread.unref();
  return thread;
}
