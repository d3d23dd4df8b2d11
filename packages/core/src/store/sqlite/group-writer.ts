// One writer, group commit: work that waits together runs in one transaction, each piece in a savepoint of its own, and
// is acknowledged only when the commit is on disk. A piece that throws is rolled back alone.
import type SqliteDatabase from 'better-sqlite3';
import type { WriteTx } from '../store.ts';

interface Job {
  readonly run: (tx: WriteTx) => Promise<void>;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Most callers that share one commit; more would only make the first of them wait longer. */
const groupLimit = 128;
/** How often a commit that finds the database locked by another process is tried again, 20 ms apart. */
const busyTries = 100;

/** The statements around a group, prepared once: they run for every command. */
function boundaries(database: SqliteDatabase.Database) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    save: database.prepare('SAVEPOINT piece'),
    release: database.prepare('RELEASE piece'),
    undo: database.prepare('ROLLBACK TO piece'),
  };
}

export class GroupWriter {
  readonly #database: SqliteDatabase.Database;
  readonly #sql: ReturnType<typeof boundaries>;
  readonly #tx: WriteTx;
  readonly #mapError: (error: unknown) => unknown;
  #waiting: Job[] = [];
  #draining = false;

  constructor(database: SqliteDatabase.Database, tx: WriteTx, mapError: (error: unknown) => unknown) {
    this.#database = database;
    this.#sql = boundaries(database);
    this.#tx = tx;
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
    while (this.#draining) await new Promise((resolve) => setImmediate(resolve));
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
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#draining = false;
  }

  async #commit(group: readonly Job[]): Promise<void> {
    const { at, kept } = this.#tx;
    const done: Job[] = [];
    try {
      await this.#begin();
      kept.forget();
      at('write.begun');
      for (const job of group) {
        this.#sql.save.run();
        at('write.saved');
        try {
          await job.run(this.#tx);
          at('write.worked');
          this.#sql.release.run();
          at('write.released');
          done.push(job);
        } catch (error) {
          if (!this.#database.inTransaction) throw error;
          this.#sql.undo.run();
          this.#sql.release.run();
          kept.forget();
          job.fail(error);
        }
      }
      this.#sql.commit.run();
      at('write.committed');
    } catch (error) {
      if (this.#database.inTransaction) this.#sql.rollback.run();
      for (const job of group) job.fail(error);
      return;
    }
    for (const job of done) job.settle();
  }

  async #begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#sql.begin.run();
        return;
      } catch (error) {
        const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
        if (!busy || attempt >= busyTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
}
