// Takes a sheet row by row through the same command path as a person's own application: one row, one submission, one
// answer. The key of a row comes from what it says (check-row.ts), so importing a sheet twice, or once more after mending some rows,
// files nothing twice.
import { JinguoError, refusal, type Engine, type Person } from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import { keyOf, rowProblems, submissionOf, type RowSubmission } from './check-row.ts';
import { requireColumns, type RowProblem } from './read-row.ts';
import type { Sheet } from '../sheets/sheet-port.ts';

export type RowResult =
  | { readonly row: number; readonly accepted: true; readonly itemNumber: string }
  | { readonly row: number; readonly accepted: false; readonly problems: readonly RowProblem[] };

export interface ImportRun {
  readonly spec: ImportSpec;
  readonly sheet: Sheet;
  /** The clerk in whose name the rows are filed. */
  readonly clerk: Person;
  readonly batchId: string | undefined;
  readonly onRow: (result: RowResult) => void;
}

type ImportEngine = Pick<Engine, 'start' | 'units'>;

/** @throws JinguoError IMPORT_COLUMNS, and what concerns no single row (STORAGE_*, NOT_ALLOWED). */
export async function importSheet(engine: ImportEngine, run: ImportRun): Promise<readonly RowResult[]> {
  requireColumns(run.spec, run.sheet);
  const results: RowResult[] = [];
  const alike = new Map<string, number>();
  for (const row of run.sheet.rows) {
    const read = submissionOf(engine, { spec: run.spec, headers: run.sheet.headers, row, batchId: run.batchId });
    let result: RowResult;
    if (read.ok) {
      const nth = alike.get(read.hash) ?? 0;
      alike.set(read.hash, nth + 1);
      result = await file(engine, run, row.number, { submission: read.submission, key: keyOf({ hash: read.hash, nth }) });
    } else result = { row: row.number, accepted: false, problems: read.problems };
    results.push(result);
    run.onRow(result);
  }
  return results;
}

async function file(engine: ImportEngine, { spec, clerk }: ImportRun, row: number, { submission, key }: ReadyRow): Promise<RowResult> {
  try {
    const answer = await engine.start({ kind: 'person', person: clerk }, { ...submission, key });
    return { row, accepted: true, itemNumber: answer.number };
  } catch (error) {
    if (!(error instanceof JinguoError) || error.status >= 500) throw error;
    return { row, accepted: false, problems: rowProblems(spec, error) };
  }
}

interface ReadyRow {
  readonly submission: RowSubmission;
  readonly key: string;
}

/** The round rows apply to: the one that is named, or the only open one. @throws JinguoError NOT_FOUND */
export function chooseBatch(open: readonly { readonly id: string; readonly number: string }[], number: string | undefined): string {
  const found = number === undefined && open.length === 1 ? open[0] : open.find((batch) => batch.number === number);
  if (found === undefined) throw refusal('NOT_FOUND', { what: number ?? `open round (${open.map((batch) => batch.number).join(', ') || 'none'})` });
  return found.id;
}
