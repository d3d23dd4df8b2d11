// Whom an objector means who wrote down a name from the notice.
import type { EntryRow } from '@jinguo/core';

/** The one of the list whose title is that name, or begins with it; undefined where none or several are. */
export function entryMeant(about: string | null, listed: readonly Pick<EntryRow, 'itemId' | 'title'>[]): string | undefined {
  const found = about === null ? [] : listed.filter(({ title }) => title === about || title.startsWith(`${about} `));
  return found.length === 1 ? found[0]?.itemId : undefined;
}
