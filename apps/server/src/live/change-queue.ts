// What waits for one slow reader: the newest change of each item. A reader who sleeps through a thousand changes of an item
// wakes to one, so a hanging connection holds no growing memory.
import type { NumberedChange } from './changes.ts';

export interface ChangeQueue {
  readonly put: (change: NumberedChange) => void;
  /** Yields changes as they come until the signal fires. */
  readonly read: (signal: AbortSignal) => AsyncGenerator<NumberedChange, void>;
}

export function changeQueue(): ChangeQueue {
  const waiting = new Map<string, NumberedChange>();
  let wake = (): void => undefined;
  return {
    put(change) {
      // Taken out first: a change of the same item moves to the end, so that ids are handed out in rising order.
      waiting.delete(change.change.itemId);
      waiting.set(change.change.itemId, change);
      wake();
    },
    async *read(signal) {
      const onAbort = () => wake();
      signal.addEventListener('abort', onAbort);
      try {
        while (!signal.aborted) {
          const [oldest] = waiting.values();
          if (oldest === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            continue;
          }
          waiting.delete(oldest.change.itemId);
          yield oldest;
        }
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
