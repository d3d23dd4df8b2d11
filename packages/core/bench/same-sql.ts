// The ceiling an engine is held against: the very statements it ran, with the very values, run again on a copy of the database
// with the same savepoints and the same grouping into commits, and no engine around them.
import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';
import { compileQuery } from '../src/store/prepared.ts';
import type { Store, WriteTx } from '../src/store/store.ts';

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The statements of one command, in order. */
export type Piece = readonly Statement[];

/** A store that notes what is run on it while `pieces` is set. */
export interface RecordedStore extends Store {
  pieces: Piece[] | undefined;
}

export function recorded(store: Store): RecordedStore {
  const own: RecordedStore = {
    ...store,
    pieces: undefined,
    write: (work) =>
      store.write(async (tx) => {
        const { pieces } = own;
        if (pieces === undefined) return work(tx);
        const piece: Statement[] = [];
        const run: WriteTx['run'] = (query, args) => {
          const { sql, bind } = compileQuery(tx.db, query);
          piece.push({ sql, values: bind(args) });
          return tx.run(query, args);
        };
        const value = await work({ ...tx, run });
        pieces.push(piece);
        return value;
      }),
  };
  return own;
}

/** Commands a second on SQLite, so many in each commit. */
export function replayOnSqlite(file: string, pieces: readonly Piece[], group: number): number {
  const db = new SqliteDatabase(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -32000', 'wal_autocheckpoint = 4000']) db.pragma(pragma);
  const ready = new Map([...new Set(pieces.flatMap((piece) => piece.map((one) => one.sql)))].map((sql) => [sql, db.prepare<unknown[]>(sql)]));
  const [begin, commit, save, release] = ['begin immediate', 'commit', 'savepoint piece', 'release piece'].map((sql) => db.prepare(sql));
  const start = performance.now();
  for (let from = 0; from < pieces.length; from += group) {
    begin?.run();
    for (const piece of pieces.slice(from, from + group)) {
      save?.run();
      for (const { sql, values } of piece) {
        const statement = ready.get(sql);
        if (statement?.reader === true) statement.all(...values);
        else statement?.run(...values);
      }
      release?.run();
    }
    commit?.run();
  }
  const rate = pieces.length / ((performance.now() - start) / 1000);
  db.close();
  return rate;
}

/** Commands a second on PostgreSQL, so many in each commit, on one connection as the engine writes. */
export async function replayOnPostgres(url: string, pieces: readonly Piece[], group: number): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const names = new Map([...new Set(pieces.flatMap((piece) => piece.map((one) => one.sql)))].map((sql, index) => [sql, `r${index}`]));
  const start = performance.now();
  for (let from = 0; from < pieces.length; from += group) {
    await client.query('begin');
    for (const piece of pieces.slice(from, from + group)) {
      await client.query('savepoint piece');
      for (const { sql, values } of piece) await client.query({ name: names.get(sql) ?? '', text: sql, values: [...values] });
      await client.query('release piece');
    }
    await client.query('commit');
  }
  const rate = pieces.length / ((performance.now() - start) / 1000);
  await client.end();
  return rate;
}
