// Which entries of a record stand in full and which stand folded: what the system notes by itself would bury what people
// decided.
import type { TimelineEntry } from '@jinguo/core';

export type Tone = 'submit' | 'approve' | 'return' | 'reject' | 'system';

export type Row =
  | { readonly kind: 'entry'; readonly entry: TimelineEntry }
  | { readonly kind: 'run'; readonly entries: readonly TimelineEntry[] };

const tones: Readonly<Record<string, Tone>> = {
  submit: 'submit', record: 'submit', opine: 'submit',
  approve: 'approve', accept: 'approve',
  return: 'return', withdraw: 'return', object: 'return', appeal: 'return',
  'entry.held': 'return', 'entry.objected': 'return', 'entry.bounced': 'return',
  reject: 'reject', decline: 'reject', 'entry.vetoed': 'reject', 'entry.excluded': 'reject',
};

export function toneOf(action: string): Tone {
  return tones[action] ?? 'system';
}

/** Timers, moves with a batch, and looks at masked values: kept on record, decided by nobody. */
function isSystem({ action, opinion }: TimelineEntry): boolean {
  return opinion === null && (/^(?:timer|batch)\./u.test(action) || action === 'unmask' || action === 'openPaper');
}

/** What stands in full of a record that is long: how it began, and what was done last. */
const atEnds = { first: 4, last: 12 } as const;

export interface Ends {
  readonly before: readonly Row[];
  /** What lies between, folded until asked for; empty where it is not long. */
  readonly between: readonly Row[];
  readonly after: readonly Row[];
}

/** A case followed up for a year has a hundred rows; `newestFirst` as the rows stand. */
export function endsOf(rows: readonly Row[], newestFirst: boolean): Ends {
  const { first, last } = atEnds;
  if (rows.length <= (first + last) * 2) return { before: rows, between: [], after: [] };
  const [top, bottom] = newestFirst ? [last, first] : [first, last];
  return { before: rows.slice(0, top), between: rows.slice(top, -bottom), after: rows.slice(-bottom) };
}

/**
 * Puts neighbouring system entries, two or more, into one folded run; the order stays.
 *
 * @example
 * ```ts
 * foldRuns(item.timeline).map((row) => row.kind); // ['entry', 'run', 'entry']
 * ```
 */
export function foldRuns(entries: readonly TimelineEntry[]): readonly Row[] {
  const rows: Row[] = [];
  let run: TimelineEntry[] = [];
  const close = () => {
    const [only] = run;
    if (only !== undefined) rows.push(run.length === 1 ? { kind: 'entry', entry: only } : { kind: 'run', entries: run });
    run = [];
  };
  for (const entry of entries) {
    if (isSystem(entry)) {
      run.push(entry);
      continue;
    }
    close();
    rows.push({ kind: 'entry', entry });
  }
  close();
  return rows;
}
