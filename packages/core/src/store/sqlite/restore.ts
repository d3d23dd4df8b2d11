// Puts a backup in place of a data folder's database, after checking that it is one.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { refusal } from '../../errors.ts';
import { databaseFile } from './open.ts';
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

function verifySound(file: string): void {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    const result = database.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw refusal('STORAGE_FAILED', { detail: `integrity check of ${file}` });
  } finally {
    database.close();
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
