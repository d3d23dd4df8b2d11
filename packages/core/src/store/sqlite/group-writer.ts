// One writer, group commit: work that waits together runs in one transaction, each piece in a savepoint of its own, and
// is acknowledged only when the commit is on disk. A piece that throws is rolled back alone.
import type SqliteDatabase from 'better-sqlite3';
import type { WriteTx } from '../store.ts';
import { WriteQueue, type Job } from '../write-queue.ts';

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
  readonly #queue: WriteQueue;

  constructor(database: SqliteDatabase.Database, tx: WriteTx, mapError: (error: unknown) => unknown) {
    this.#database = database;
    this.#sql = boundaries(database);
    this.#tx = tx;
    this.#queue = new WriteQueue((group) => this.#commit(group), mapError);
  }

  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#queue.write(work);
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    return this.#queue.idle();
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
