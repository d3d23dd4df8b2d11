// Which list an item was opened from: so that going on, back and to the next one stays within it, however it was narrowed.
// Kept for the tab, so that it survives a refresh.
import { readDeskSearch, type DeskSearch } from '../desk-search.ts';

const place = 'jinguo.list';

export interface WorkList {
  readonly search: DeskSearch;
  /** Its items in order, as far as they were loaded. */
  readonly ids: readonly string[];
}

export function rememberList(list: WorkList): void {
  sessionStorage.setItem(place, JSON.stringify(list));
}

export function lastList(): WorkList {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}');
    const { search, ids }: { search?: unknown; ids?: unknown } = Object(kept);
    return { search: readDeskSearch({ ...Object(search) }), ids: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [] };
  } catch {
    return { search: {}, ids: [] };
  }
}

const opened = 'jinguo.opened';

/** The item that was looked at last: where the list goes on. */
export function rememberOpened(id: string): void {
  sessionStorage.setItem(opened, id);
}

export function lastOpened(): string | undefined {
  return sessionStorage.getItem(opened) ?? undefined;
}

/** Another person has other lists. */
export function forgetList(): void {
  for (const key of [place, opened]) sessionStorage.removeItem(key);
}

/** The item so many places further in the list; undefined beyond its ends, or where it is not in the list. */
export function neighbour(list: WorkList, id: string, step: number): string | undefined {
  const at = list.ids.indexOf(id);
  return at === -1 ? undefined : list.ids[at + step];
}
