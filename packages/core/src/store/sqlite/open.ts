// Opens a SQLite store: one writing connection with group commit, one reading connection beside it (WAL).
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { goOn, type At } from '../crash-points.ts';
import { Kept } from '../kept.ts';
import { migrations } from '../migrations/migrations.ts';
import { compileQuery, type BoundQuery, type PreparedQuery } from '../prepared.ts';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';
import { GroupWriter } from './group-writer.ts';
import { plannedOnce } from './plan-once.ts';
import { putSearch, searchHits } from './search.ts';
import { preparedBefore } from './statement-cache.ts';
import { storageError } from './storage-error.ts';

/** Name of the database file in the data folder. */
export const databaseFile = 'jinguo.sqlite';

/**
 * Opens (and if needed creates and migrates) the database of a data folder.
 *
 * `synced: false` is for a folder that counts for nothing until it is whole: whoever puts it in place syncs it herself.
 *
 * @throws JinguoError STORAGE_READ_ONLY when the folder cannot be written, STORAGE_BUSY when another program holds it.
 */
export async function openSqlite(folder: string, at: At = goOn, synced = true): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const writing = connect(join(folder, databaseFile), { readonly: false });
    if (!synced) writing.pragma('synchronous = OFF');
    at('open.connected');
    await migrate(writing);
    at('open.migrated');
    // From now on a wait inside the driver would stop the whole process: locks are waited for in the group writer.
    writing.pragma('busy_timeout = 0');
    // What a savepoint may have to put back is kept in memory: in a temporary file it cost a fifth of each command's SQL.
    // Only now, since what a migration sorts and may have to put back can be as large as the database.
    writing.pragma('temp_store = MEMORY');
    const reading = connect(join(folder, databaseFile), { readonly: true });
    at('open.reading');
    return makeStore({ writing, reading }, folder, at);
  } catch (error) {
    throw storageError(error, folder);
  }
}

/** A database in memory that is gone when it is closed: for what is only tried out, one step after the other. */
export async function openScratch(): Promise<Store> {
  const memory = new SqliteDatabase(':memory:');
  memory.pragma('foreign_keys = ON');
  await migrate(memory);
  return makeStore({ writing: memory, reading: memory }, ':memory:', goOn);
}

function connect(file: string, options: { readonly: boolean }): SqliteDatabase.Database {
  const database = new SqliteDatabase(file, { readonly: options.readonly, timeout: 2000 });
  if (!options.readonly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // 16 MB between checkpoints: folding the log in after every megabyte costs more syncs than the commits themselves.
    database.pragma('wal_autocheckpoint = 4000');
  }
  database.pragma('cache_size = -32000');
  return database;
}

async function migrate(database: SqliteDatabase.Database): Promise<void> {
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: withoutClose(database) }) });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Kysely may not close a connection that others use. */
function withoutClose(database: SqliteDatabase.Database, prepare = (text: string) => database.prepare(text)) {
  return { prepare, close: () => undefined };
}

/** Reads with errors that are the typed ones: a reader knows nothing of SQLite's codes. */
function reader(database: SqliteDatabase.Database, mapError: (error: unknown) => unknown) {
  function typed<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw mapError(error);
    }
  }
  const prepared = preparedBefore(database);
  return {
    prepare(text: string) {
      const statement = typed(() => prepared(text));
      return {
        reader: statement.reader,
        all: (values: readonly unknown[]) => typed(() => statement.all(...values)),
        run: (values: readonly unknown[]) => typed(() => statement.run(...values)),
        iterate: (values: readonly unknown[]) => statement.iterate(...values),
      };
    },
    close: () => undefined,
  };
}

function makeStore({ writing, reading }: { readonly writing: SqliteDatabase.Database; readonly reading: SqliteDatabase.Database }, folder: string, at: At): Store {
  const mapError = (error: unknown) => storageError(error, folder);
  const writeDb = new Kysely<Database>({ dialect: new SqliteDialect({ database: withoutClose(writing, preparedBefore(writing)) }) });
  const read = new Kysely<Database>({ dialect: new SqliteDialect({ database: reader(reading, mapError) }) });
  const runWriting = statementRunner(writing, writeDb);
  const runReading = statementRunner(reading, read, mapError);
  const tx: WriteTx = { run: runWriting, db: writeDb, putSearch: (row) => putSearch(runWriting, row), plan: () => Promise.resolve(), kept: new Kept(), at };
  const writer = new GroupWriter(writing, tx, mapError);
  return {
    write: (work) => writer.write(work),
    read,
    readPrepared: runReading,
    searchHits: (query) => searchHits(runReading, query),
    async faults() {
      try {
        return await Promise.resolve(faultsOf(reading));
      } catch (error) {
        throw mapError(error);
      }
    },
    async backup(file) {
      try {
        await copySnapshot(join(folder, databaseFile), file);
      } catch (error) {
        throw mapError(error);
      }
    },
    async close() {
      await writer.idle();
      reading.close();
      writing.close();
    },
    at,
  };
}

/** SQLite's own check of every page and index; the first hundred things it finds. */
export function faultsOf(database: SqliteDatabase.Database): readonly string[] {
  const rows = database.prepare<[], { readonly integrity_check: string }>('PRAGMA integrity_check').all();
  return rows.map((row) => row.integrity_check).filter((one) => one !== 'ok');
}

/** Copies the database as it is now. Without a read transaction of its own SQLite begins anew whenever somebody commits. */
async function copySnapshot(from: string, to: string): Promise<void> {
  const database = connect(from, { readonly: true });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    await database.backup(to);
  } finally {
    database.close();
  }
}

/** `mapError` where nobody does it later, as the writer does for a whole group. */
function statementRunner(database: SqliteDatabase.Database, db: Kysely<Database>, mapError = (error: unknown) => error): WriteTx['run'] {
  const cache = new WeakMap<object, unknown>();
  function ready<Args, Row>(query: PreparedQuery<Args, Row>): Ready<Args, Row> {
    const known = cache.get(query);
    if (known instanceof Ready) return known;
    const made = new Ready<Args, Row>(database, compileQuery(db, query));
    cache.set(query, made);
    return made;
  }
  return (query, args) => {
    try {
      return Promise.resolve(ready(query).rows(args));
    } catch (error) {
      return Promise.reject(mapError(error));
    }
  };
}

class Ready<Args, Row> {
  readonly #statement: SqliteDatabase.Statement<unknown[], Row>;
  readonly #bind: (args: Args) => unknown[];
  /** Asked once: each question is a call into the driver. */
  readonly #reads: boolean;

  constructor(database: SqliteDatabase.Database, bound: BoundQuery<Args>) {
    this.#statement = database.prepare<unknown[], Row>(plannedOnce(bound.sql));
    this.#bind = bound.bind;
    this.#reads = this.#statement.reader;
  }

  rows(args: Args): readonly Row[] {
    const values = this.#bind(args);
    if (this.#reads) return this.#statement.all(values);
    this.#statement.run(values);
    return [];
  }
}
