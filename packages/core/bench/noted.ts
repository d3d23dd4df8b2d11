// Notes every statement the drivers run while a measurement goes on, in order and with its values: commits, savepoints and
// what goes past the prepared path included. So the same work can be done again without the engine, grouped as it was.
import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What was noted, and where the part that counts begins. */
export interface Notes {
  readonly all: readonly Statement[];
  readonly from: number;
}

interface Notebook {
  /** What comes from now on counts; what came before is there to warm up with. */
  readonly mark: () => void;
  readonly end: () => Notes;
}

/** Statements of SQLite connections that write. */
export function noteSqlite(): Notebook {
  const probe = new SqliteDatabase(':memory:');
  const methods: Pick<SqliteDatabase.Statement<unknown[]>, 'run' | 'all'> = Object.getPrototypeOf(probe.prepare('select 1'));
  probe.close();
  const { run, all } = methods;
  const noted: Statement[] = [];
  const note = (statement: SqliteDatabase.Statement<unknown[]>, given: readonly unknown[]) => {
    const [first] = given;
    if (!statement.database.readonly) noted.push({ sql: statement.source, values: Array.isArray(first) ? first : given });
  };
  methods.run = function noting(this: SqliteDatabase.Statement<unknown[]>, ...given) {
    note(this, given);
    return run.apply(this, given);
  };
  methods.all = function noting(this: SqliteDatabase.Statement<unknown[]>, ...given) {
    note(this, given);
    return all.apply(this, given);
  };
  return notebook(noted, () => Object.assign(methods, { run, all }));
}

/** Statements of a PostgreSQL connection that writes: one that has begun a transaction. */
export function notePostgres(): Notebook {
  const methods: { query: (this: Client, ...given: unknown[]) => unknown } = Client.prototype;
  const { query } = methods;
  const noted: Statement[] = [];
  const writers = new WeakSet<Client>();
  methods.query = function noting(this: Client, ...given) {
    const statement = read(given);
    if (statement.sql.startsWith('begin')) writers.add(this);
    if (writers.has(this)) noted.push(statement);
    return query.apply(this, given);
  };
  return notebook(noted, () => Object.assign(methods, { query }));
}

function read([what, values]: readonly unknown[]): Statement {
  if (typeof what === 'string') return { sql: what, values: Array.isArray(values) ? values : [] };
  if (typeof what !== 'object' || what === null || !('text' in what)) throw new RangeError('a query that cannot be noted');
  return { sql: String(what.text), values: 'values' in what && Array.isArray(what.values) ? what.values : [] };
}

function notebook(all: Statement[], stop: () => void): Notebook {
  let from = 0;
  return {
    mark: () => {
      from = all.length;
    },
    end: () => {
      stop();
      return { all, from };
    },
  };
}
