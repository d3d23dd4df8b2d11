// One list out of several stretches, each in the list's order: what is merged goes only as far as every stretch was looked
// at, so that a page never skips a row, and the next page goes on exactly there.
import type { Key, RunPage } from '../../store/queries/list-items.ts';

export interface MergedPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page goes on; undefined on the last. */
  readonly next: Key | undefined;
}

interface Asked {
  readonly order: 'rising' | 'falling';
  readonly after: Key | undefined;
  readonly limit: number;
}

/** Rows looked at for one page, few at first; after the last it is handed out shorter than asked for. */
const windows = [400, 2000, 4000] as const;

/** Where a look begins, and how many rows it may take in where not all of them pass. */
export interface Look {
  readonly after: Key | undefined;
  readonly window: number;
}

/** Merges runs; each is asked for what comes after a key. Rows with the same id are one. */
export async function mergeRuns<Row extends Key>(look: (at: Look) => readonly Promise<RunPage<Row>>[], { order, after, limit }: Asked): Promise<MergedPage<Row>> {
  const sign = order === 'rising' ? 1 : -1;
  const found: Row[] = [];
  let from = after;
  for (const window of windows) {
    const pages = await Promise.all(look({ after: from, window }));
    const until = pages.flatMap((page) => page.until ?? []).toSorted((a, b) => sign * compare(a, b))[0];
    const rows = new Map<string, Row>();
    for (const row of pages.flatMap((page) => page.rows)) {
      if ((until === undefined || sign * compare(row, until) <= 0) && !rows.has(row.id)) rows.set(row.id, row);
    }
    found.push(...[...rows.values()].toSorted((a, b) => sign * compare(a, b)));
    from = until;
    if (from === undefined || found.length > limit) break;
  }
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? rows.at(-1) : from };
}

function compare(a: Key, b: Key): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
