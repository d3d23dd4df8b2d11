// Opens the store a configuration names: a folder is SQLite, an address is PostgreSQL. One folder of code each.
import type { At } from './crash-points.ts';
import type { Store } from './store.ts';
import { openSqlite } from './sqlite/open.ts';
import { restoreSqlite } from './sqlite/restore.ts';

export type StoreOptions =
  /** Data folder of an embedded SQLite; created when absent. `synced: false`: see openSqlite. */
  | { readonly folder: string; readonly at?: At; readonly synced?: boolean }
  /** Address of a PostgreSQL database, `postgres://…`; it must exist. `wake` starts the jobs that wake timers and effects. */
  | { readonly url: string; readonly wake?: { readonly warn: (error: Error) => void }; readonly at?: At };

/** @throws JinguoError STORAGE_READ_ONLY, STORAGE_BUSY, STORAGE_AWAY, STORAGE_FAILED */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ('folder' in options) return openSqlite(options.folder, options.at, options.synced);
  // Loaded only where it is used: an office on SQLite starts without PostgreSQL's driver and job queue.
  const { openPostgres } = await import('./postgres/open.ts');
  return openPostgres(options.url, options);
}

/** Puts a SQLite backup in place; see the database's own restore. The server must be stopped. */
export function restoreBackup(backup: string, options: { readonly folder: string }): void {
  restoreSqlite(backup, options.folder);
}
