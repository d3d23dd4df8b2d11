// Which database the kit's tests run on: SQLite in the kit's own folder, in memory where the system lets it (test-folder.ts), unless a
// test run says otherwise before it. Not SQLite's `:memory:`: the engine reads on another connection than it writes on. Commits are not
// synced, here as on the tests' PostgreSQL: tests that pull the plug start processes of their own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/open-store.ts';
import { databaseFile } from '../store/sqlite/open.ts';
import type { Store } from '../store/store.ts';

type Opener = (folder: string) => Promise<Store>;

let empty: Promise<Buffer> | undefined;

/** A database as the migrations leave it: made once, and copied for each kit, since making one takes longer than most tests. */
async function emptyDatabase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-empty-'));
  try {
    await (await openStore({ folder, synced: false })).close();
    return readFileSync(join(folder, databaseFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let opener: Opener = async (folder) => {
  empty ??= emptyDatabase();
  writeFileSync(join(folder, databaseFile), await empty);
  return openStore({ folder, synced: false });
};

/** Has every kit from now on open its store so. */
export function useTestDatabase(open: Opener): void {
  opener = open;
}

export function openTestStore(folder: string): Promise<Store> {
  return opener(folder);
}
