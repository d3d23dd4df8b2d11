// Opens the store a configuration names: a folder is SQLite, an address is PostgreSQL. One folder of code each.
import type { Store } from './store.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';
import { restoreSqlite } from './sqlite/restore.ts';

export type StoreOptions =
  /** Data folder of an embedded SQLite; created when absent. */
  | { readonly folder: string }
  /** Address of a PostgreSQL database, `postgres://…`; it must exist. `wake` starts the jobs that wake timers and effects. */
  | { readonly url: string; readonly wake?: { readonly warn: (error: Error) => void } };

/** @throws JinguoError STORAGE_READ_ONLY, STORAGE_BUSY, STORAGE_AWAY, STORAGE_FAILED */
export function openStore(options: StoreOptions): Promise<Store> {
  return 'url' in options ? openPostgres(options.url, options) : openSqlite(options.folder);
}

/** Puts a SQLite backup in place; see the database's own restore. The server must be stopped. */
export function restoreBackup(backup: string, options: { readonly folder: string }): void {
  restoreSqlite(backup, options.folder);
}
