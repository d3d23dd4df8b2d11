// Group commit on PostgreSQL: work that waits together runs in one transaction, each piece in a savepoint of its own. One
// advisory lock orders the groups of all processes, because the audit chain of a district is one line of entries anyway:
// without it two processes would only find out at its end that they wrote the same next entry.
import type { WriteTx } from '../store.ts';
import { WriteQueue, type Job } from '../write-queue.ts';
import { isAway, isRetry } from './storage-error.ts';
import type { WriteConnection } from './write-connection.ts';

/** How often a group that lost against another transaction is run again. */
const tries = 5;
/** The advisory lock all writers of one database take; any number, always the same. */
const writersLock = 330_402;

export class GroupWriter {
  readonly #connection: WriteConnection;
  readonly #queue: WriteQueue;

  constructor(connection: WriteConnection, mapError: (error: unknown) => unknown) {
    this.#connection = connection;
    this.#queue = new WriteQueue((group) => this.#commit(group, tries), mapError);
  }

  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#queue.write(work);
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #commit(group: readonly Job[], left: number): Promise<void> {
    const { at, kept } = this.#connection.tx;
    const outcomes = new Map<Job, unknown>();
    try {
      const client = await this.#connection.client();
      await client.query(`begin; select pg_advisory_xact_lock(${writersLock})`);
      kept.forget();
      at('write.begun');
      for (const job of group) {
        await client.query('savepoint piece');
        at('write.saved');
        try {
          await job.run(this.#connection.tx);
          at('write.worked');
          await client.query('release piece');
          at('write.released');
        } catch (error) {
          if (isAway(error) || isRetry(error)) throw error;
          await client.query('rollback to piece; release piece');
          kept.forget();
          outcomes.set(job, error);
        }
      }
      await client.query('commit');
      at('write.committed');
    } catch (error) {
      // Whether a lost commit was written, only the server knows: callers ask again with their keys.
      await this.#giveUp(error);
      if (isRetry(error) && left > 1) return this.#commit(group, left - 1);
      for (const job of group) job.fail(error);
      return;
    }
    for (const job of group) {
      if (outcomes.has(job)) job.fail(outcomes.get(job));
      else job.settle();
    }
  }

  async #giveUp(error: unknown): Promise<void> {
    if (!isAway(error)) {
      try {
        await (await this.#connection.client()).query('rollback');
        return;
      } catch {
        // Falls through: a connection that cannot even roll back is given up.
      }
    }
    await this.#connection.discard();
  }
}
