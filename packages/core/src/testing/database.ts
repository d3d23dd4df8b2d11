// Which database the kit's tests run on: SQLite in the kit's own folder, in memory where the system lets it (test-folder.ts), unless a
// test run says otherwise before it. Not SQLite's `:memory:`: the engine reads on another connection than it writes on. Commits are not
// synced, here as on the tests' PostgreSQL: tests that pull the plug start processes of their own.
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

type Opener = (folder: string) => Promise<Store>;

let opener: Opener = (folder) => openStore({ folder, synced: false });

/** Has every kit from now on open its store so. */
export function useTestDatabase(open: Opener): void {
  opener = open;
}

export function openTestStore(folder: string): Promise<Store> {
  return opener(folder);
}
