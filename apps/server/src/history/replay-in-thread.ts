// Lives a year again in a thread of its own, so that the server's loop only reads rows and hands them over: ten thousand items
// are seconds of thinking, which nobody else waits for. Cancelling ends the thread, even inside a plugin's rule.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HistoryPort, HistoryWork } from '@jinguo/core';
import type { Answered, Asked } from './replay-thread.ts';

const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** `campaigns` is the module whose export of that name lists what the office runs: plugins are code, and no thread takes another's. */
export function replayInThread(campaigns: URL): HistoryPort {
  return {
    async open(pair) {
      const thread = new Worker(new URL('replay-thread.ts', import.meta.url), { workerData: { pair, campaigns: campaigns.href }, resourceLimits: memory });
      // Rejects with what the thread threw while it was getting ready.
      await once(thread, 'message');
      return workOf(thread);
    },
  };
}

function workOf(thread: Worker): HistoryWork {
  let waiting: PromiseWithResolvers<Answered> | undefined;
  let fault: unknown;
  const end = (error: unknown) => {
    fault ??= error;
    waiting?.reject(fault);
  };
  thread.on('message', (answer: Answered) => waiting?.resolve(answer));
  thread.on('error', end).on('exit', () => end(new RangeError('the thread that lives a year again has ended')));

  /** One question at a time: the next items are read when the last are added up. */
  function ask(asked: Asked): Promise<Answered> {
    waiting = Promise.withResolvers();
    if (fault === undefined) thread.postMessage(asked, []);
    else waiting.reject(fault);
    return waiting.promise;
  }
  return {
    add: async (items) => void (await ask({ items })),
    async report() {
      const { report } = await ask('report');
      if (report === undefined) throw new RangeError('the thread that lives a year again answered no report');
      return report;
    },
    close: () => void thread.terminate(),
  };
}
