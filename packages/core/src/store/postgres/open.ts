// Opens a PostgreSQL store: one writing connection a process with group commit, a small pool beside it for reading.
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool, types, type ClientConfig } from 'pg';
import { refusal } from '../../errors.ts';
import { goOn, type At } from '../crash-points.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';
import { GroupWriter } from './group-writer.ts';
import { readingPool } from './reading-pool.ts';
import { searchHits } from './search.ts';
import { storageError } from './storage-error.ts';
import { openWaker, type Waker } from './wake.ts';
import { Statements, WriteConnection } from './write-connection.ts';

/** Readers at once; more wait. */
const readers = 8;
const connectMs = 5_000;
/** Longest statement; a lock that lasts longer is somebody's fault. */
const statementMs = 30_000;

export interface PostgresOptions {
  /** Starts pg-boss to be woken by; without it whoever works on the store looks for what is due. */
  readonly wake?: { readonly warn: (error: Error) => void };
  readonly at?: At;
}

/**
 * Opens (and if needed migrates) the database at an address such as `postgres://user:password@host/name`.
 *
 * @throws JinguoError STORAGE_AWAY when the server cannot be reached, STORAGE_FAILED.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { at = goOn } = options;
  const config: ClientConfig = { connectionString: url, connectionTimeoutMillis: connectMs, statement_timeout: statementMs, application_name: 'jinguo', types: { getTypeParser } };
  const pool = new Pool({ ...config, max: readers });
  pool.on('error', () => undefined);
  // The pool listens to idle connections only: one that is lost in the middle of a read would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const read = new Kysely<Database>({ dialect: new PostgresDialect({ pool: readingPool(pool) }) });
  at('open.connected');
  try {
    const { error } = await new Migrator({ db: read, provider: migrations }).migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    await read.destroy();
    throw storageError(error);
  }
  at('open.migrated');
  const connection = new WriteConnection(config, new Statements(read), at);
  const store = makeStore(connection, read, pool);
  at('open.reading');
  if (options.wake === undefined) return store;
  try {
    return withWaker(store, connection, await openWaker(url, connection, options.wake.warn));
  } catch (error) {
    await store.close();
    throw storageError(error);
  }
}

function withWaker(store: Store, connection: WriteConnection, waker: Waker): Store {
  connection.planWith(waker.plan);
  return {
    ...store,
    onDue: waker.listen,
    async close() {
      // pg-boss first: it takes it badly when its server goes away under it.
      await waker.close();
      await store.close();
    },
  };
}

function makeStore(connection: WriteConnection, read: Kysely<Database>, pool: Pool): Store {
  const statements = new Statements(read);
  const writer = new GroupWriter(connection, storageError);
  const readPrepared: Store['readPrepared'] = async (query, args) => {
    const { name, sql, bind } = statements.of(query);
    try {
      const { rows } = await pool.query<never>({ name, text: sql, values: bind(args) });
      return rows;
    } catch (error) {
      throw storageError(error);
    }
  };
  return {
    write: (work) => writer.write(work),
    read,
    readPrepared,
    searchHits: (query) => searchHits(readPrepared, query),
    faults: () => Promise.resolve([]),
    backup: () => Promise.reject(refusal('BACKUP_ELSEWHERE', {})),
    async close() {
      await writer.idle();
      await connection.discard();
      await read.destroy();
    },
    at: connection.tx.at,
  };
}

/** Whole numbers of eight bytes come as text; ours are counts and sums of fen, which a double holds exactly. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);
}

