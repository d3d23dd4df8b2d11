// Work that waits to be written: what comes within one turn of the event loop, or while a commit is under way, shares the next.
import type { WriteTx } from './store.ts';

/** A piece of work in a group; its caller hears of it when the group is committed. */
export interface Job {
  readonly run: (tx: WriteTx) => Promise<void>;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Most callers that share one commit; more would only make the first of them wait longer. */
const groupLimit = 128;

export class WriteQueue {
  readonly #commit: (group: readonly Job[]) => Promise<void>;
  readonly #mapError: (error: unknown) => unknown;
  #waiting: Job[] = [];
  #draining = false;

  /** `commit` settles or fails every job of a group, and throws nothing. */
  constructor(commit: (group: readonly Job[]) => Promise<void>, mapError: (error: unknown) => unknown) {
    this.#commit = commit;
    this.#mapError = mapError;
  }

  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let settle = (): void => undefined;
      this.#waiting.push({
        run: async (tx) => {
          const value = await work(tx);
          settle = () => resolve(value);
        },
        settle: () => settle(),
        fail: (error) => reject(this.#mapError(error)),
      });
      this.#wake();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#draining) await nextTurn();
  }

  #wake(): void {
    if (this.#draining) return;
    this.#draining = true;
    // Callers of the same turn of the event loop join the group.
    setImmediate(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#commit(this.#waiting.splice(0, groupLimit));
      // Callers that write one thing after another would else keep the event loop to themselves: nothing else would be
      // answered, read or timed until they are through.
      await nextTurn();
    }
    this.#draining = false;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
