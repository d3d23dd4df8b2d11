// The ceiling an engine is held against: the very statements it ran, with the very values and the very boundaries of its
// commits, run again on a copy of the database with no engine around them.
import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';
import type { Notes, Statement } from './noted.ts';

/** How many commits a piece of notes holds. */
export function commitsIn({ all, from }: Notes): number {
  return all.slice(from).filter(({ sql }) => sql.toLowerCase() === 'commit').length;
}

/** Seconds that the part that counts takes on SQLite. */
export function replayOnSqlite(file: string, { all, from }: Notes): number {
  const db = new SqliteDatabase(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -32000', 'wal_autocheckpoint = 4000', 'temp_store = MEMORY']) db.pragma(pragma);
  const ready = new Map([...new Set(all.map((one) => one.sql))].map((sql) => [sql, db.prepare<unknown[]>(sql)]));
  const run = ({ sql, values }: Statement) => {
    const statement = ready.get(sql);
    if (statement?.reader === true) statement.all(values);
    else statement?.run(values);
  };
  for (const one of all.slice(0, from)) run(one);
  const counted = all.slice(from);
  const begun = performance.now();
  for (const one of counted) run(one);
  const seconds = (performance.now() - begun) / 1000;
  db.close();
  return seconds;
}

/** The same on PostgreSQL, on one connection and with prepared statements, as the engine writes. */
export async function replayOnPostgres(url: string, { all, from }: Notes): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const names = new Map([...new Set(all.filter((one) => one.values.length > 0).map((one) => one.sql))].map((sql, index) => [sql, `r${index}`]));
  const run = async ({ sql, values }: Statement) => {
    const name = names.get(sql);
    await (name === undefined ? client.query(sql) : client.query({ name, text: sql, values: [...values] }));
  };
  for (const one of all.slice(0, from)) await run(one);
  const counted = all.slice(from);
  const begun = performance.now();
  for (const one of counted) await run(one);
  const seconds = (performance.now() - begun) / 1000;
  await client.end();
  return seconds;
}
