// Takes a sheet row by row through the same command path as a person's own application: one row, one submission, one
// answer. The key of a row comes from what it says, so importing a sheet twice, or once more after mending some rows,
// files nothing twice.
import { createHash } from 'node:crypto';
import { JinguoError, refusal, type Engine, type Person } from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import { columnOf, readRow, requireColumns, type RowProblem } from './read-row.ts';
import type { Sheet } from './read-sheet.ts';

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
  for (const row of run.sheet.rows) {
    const read = readRow(run.spec, engine.units, { headers: run.sheet.headers, row });
    const result: RowResult = read.ok ? await file(engine, run, { number: row.number, ...read }) : { row: row.number, accepted: false, problems: read.problems };
    results.push(result);
    run.onRow(result);
  }
  return results;
}

interface ReadyRow {
  readonly number: number;
  readonly unit: string;
  readonly form: ImportSpec['defaults'];
}

async function file(engine: ImportEngine, { spec, clerk, batchId }: ImportRun, { number, unit, form }: ReadyRow): Promise<RowResult> {
  const command = { workflow: spec.workflow, unit, form, ...(batchId === undefined ? {} : { batchId }) };
  const key = `import-${createHash('sha256').update(JSON.stringify(command)).digest('hex')}`;
  try {
    const answer = await engine.start({ kind: 'person', person: clerk }, { ...command, key });
    return { row: number, accepted: true, itemNumber: answer.number };
  } catch (error) {
    if (!(error instanceof JinguoError) || error.status >= 500) throw error;
    return { row: number, accepted: false, problems: problemsOf(spec, error) };
  }
}

function problemsOf(spec: ImportSpec, error: JinguoError): readonly RowProblem[] {
  if (error.issues.length === 0) return [{ column: null, code: error.code, zh: error.text('zh'), en: error.text('en') }];
  return error.issues.map((issue) => ({ column: columnOf(spec, issue), code: issue.code, zh: issue.zh, en: issue.en }));
}

/** The round rows apply to: the one that is named, or the only open one. @throws JinguoError NOT_FOUND */
export function chooseBatch(open: readonly { readonly id: string; readonly number: string }[], number: string | undefined): string {
  const found = number === undefined && open.length === 1 ? open[0] : open.find((batch) => batch.number === number);
  if (found === undefined) throw refusal('NOT_FOUND', { what: number ?? `open round (${open.map((batch) => batch.number).join(', ') || 'none'})` });
  return found.id;
}
