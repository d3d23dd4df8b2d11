// The store's contract: one way to write, in a transaction that others may share, and a way to read beside it.
// Each database implements it in its own folder.
import type { Kysely } from 'kysely';
import type { At } from './crash-points.ts';
import type { Kept } from './kept.ts';
import type { PreparedQuery } from './prepared.ts';
import type { Database } from './schema.ts';
import type { Hits, HitsQuery, SearchRow } from './search.ts';

/** Something that will be due: a timer or an effect just written. */
export interface Wake {
  readonly kind: 'timer' | 'effect';
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
}

/** An open transaction. */
export interface WriteTx {
  /** Runs a prepared statement; its rows, or none for a write. */
  readonly run: <Args, Row>(query: PreparedQuery<Args, Row>, args: Args) => Promise<readonly Row[]>;
  /** For statements off the hot path; same transaction. */
  readonly db: Kysely<Database>;
  /** Writes an item's row of the text index, if its text is new. */
  readonly putSearch: (row: SearchRow) => Promise<void>;
  /** Plans to be woken for a row of this transaction, where the database wakes; where somebody looks anyway, nothing. */
  readonly plan: (wake: Wake) => Promise<void>;
  readonly kept: Kept;
  readonly at: At;
}

export interface Store {
  /**
   * Runs work in a transaction and answers when it is on disk. Work of callers that wait together shares one commit;
   * work that throws is undone alone (savepoint).
   *
   * @throws JinguoError STORAGE_BUSY, STORAGE_FULL, STORAGE_READ_ONLY, STORAGE_FAILED; then nothing was written.
   */
  readonly write: <T>(work: (tx: WriteTx) => Promise<T>) => Promise<T>;
  /** Reads committed data only; never sees an open transaction. */
  readonly read: Kysely<Database>;
  readonly readPrepared: <Args, Row>(query: PreparedQuery<Args, Row>, args: Args) => Promise<readonly Row[]>;
  /** Items whose text holds what was typed, newest first, out of the text index. */
  readonly searchHits: (query: HitsQuery) => Promise<Hits>;
  /** Calls back whenever something may be due, in one process of several at a time; absent where the worker has to look. */
  readonly onDue?: (look: () => Promise<void>) => Promise<() => Promise<void>>;
  /** What the database itself finds wrong with its file; empty when it is sound. A database server looks after its own. */
  readonly faults: () => Promise<readonly string[]>;
  /** Writes a consistent copy to a file while work goes on. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Called between the steps of whoever works on it; see crash-points.ts. */
  readonly at: At;
}
