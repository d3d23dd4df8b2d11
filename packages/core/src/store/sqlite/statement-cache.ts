// Statements by their text. Kysely writes a query anew each time and asks for it to be prepared; for SQLite to read the same
// text again was a sixth of what a page costs.
import type SqliteDatabase from 'better-sqlite3';
import { plannedOnce } from './plan-once.ts';

type Statement = SqliteDatabase.Statement<unknown[], unknown>;

/** Most that are kept: lists of values make texts of their own, which are seldom seen twice. */
const most = 400;

/** Prepares a text, or hands out the statement it was prepared to before. */
export function preparedBefore(database: SqliteDatabase.Database): (text: string) => Statement {
  const ready = new Map<string, Statement>();
  return (text) => {
    const known = ready.get(text);
    // One whose rows are being walked through cannot be asked anew.
    if (known?.busy === true) return database.prepare(plannedOnce(text));
    const statement = known ?? database.prepare<unknown[], unknown>(plannedOnce(text));
    // The one used last stands last; the first is the one to go.
    ready.delete(text);
    ready.set(text, statement);
    for (const oldest of ready.keys()) {
      if (ready.size <= most) break;
      ready.delete(oldest);
    }
    return statement;
  };
}
