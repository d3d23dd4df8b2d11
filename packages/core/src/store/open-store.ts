// Opens the store a configuration names. SQLite today; a second database is a second folder.
import type { Store } from './store.ts';
import { openSqlite } from './sqlite/open.ts';
import { restoreSqlite } from './sqlite/restore.ts';

export interface StoreOptions {
  /** Data folder; created when absent. */
  readonly folder: string;
}

/** @throws JinguoError STORAGE_READ_ONLY, STORAGE_BUSY, STORAGE_FAILED */
export function openStore(options: StoreOptions): Promise<Store> {
  return openSqlite(options.folder);
}

/** Puts a backup in place; see the database's own restore. The server must be stopped. */
export function restoreBackup(backup: string, options: StoreOptions): void {
  restoreSqlite(backup, options.folder);
}
