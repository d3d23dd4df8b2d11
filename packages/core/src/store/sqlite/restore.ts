// Puts a backup in place of a data folder's database, after checking that it is one.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { refusal } from '../../errors.ts';
import { databaseFile, faultsOf } from './open.ts';
import { storageError } from './storage-error.ts';

/**
 * Restores a backup into a data folder whose server is stopped. The present database is kept beside it as `.before`.
 *
 * @throws JinguoError STORAGE_FAILED when the file is no sound database, STORAGE_BUSY when a server still runs on it.
 */
export function restoreSqlite(backup: string, folder: string): void {
  try {
    const target = join(folder, databaseFile);
    verifySound(backup);
    mkdirSync(folder, { recursive: true });
    if (existsSync(target)) {
      requireUnused(target);
      copyFileSync(target, `${target}.before`);
    }
    // Copy first, then one rename: a cut in between leaves the old database whole.
    copyFileSync(backup, `${target}.incoming`);
    for (const tail of ['-wal', '-shm']) rmSync(`${target}${tail}`, { force: true });
    renameSync(`${target}.incoming`, target);
  } catch (error) {
    throw storageError(error, folder);
  }
}

/** An empty file passes SQLite's own check: it is a database with nothing in it. So our tables are asked for as well. */
function verifySound(file: string): void {
  const problem = problemOf(file);
  if (problem !== undefined) throw refusal('STORAGE_FAILED', { detail: `${basename(file)}: ${problem.detail}` }, { cause: problem.cause });
}

function problemOf(file: string): { readonly detail: string; readonly cause?: unknown } | undefined {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    if (faultsOf(database).length > 0) return { detail: 'integrity check' };
    const ours = database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('item', 'audit_entry')").all();
    return ours.length === 2 ? undefined : { detail: 'not a database of this system' };
  } catch (error) {
    return { detail: 'not a sound database', cause: error };
  } finally {
    database?.close();
  }
}

function requireUnused(file: string): void {
  const database = new SqliteDatabase(file, { timeout: 200 });
  try {
    // Folds the write-ahead log in, so that the kept copy is whole; fails when somebody else has the database open.
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
