// What would become of one row: read by its campaign's columns, then tried through the same door as the real submission.
// Nothing is written.
import { createHash } from 'node:crypto';
import { JinguoError, type Engine, type Person } from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import { columnOf, readRow, type RowProblem } from './read-row.ts';
import type { SheetRow } from '../sheets/sheet-port.ts';

export interface RowSubmission {
  readonly workflow: string;
  readonly unit: string;
  readonly form: ImportSpec['defaults'];
  readonly batchId?: string;
  /** The signed papers lie where the sheet comes from. */
  readonly fromSheet: true;
}

export type CheckedRow =
  | { readonly ok: true; readonly submission: RowSubmission; readonly hash: string }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

export interface RowToCheck {
  readonly spec: ImportSpec;
  readonly headers: readonly string[];
  readonly row: SheetRow;
  readonly batchId: string | undefined;
}

type CheckEngine = Pick<Engine, 'preview' | 'units'>;

/** What a row submits, without asking whether it may. */
export function submissionOf(engine: Pick<Engine, 'units'>, { spec, headers, row, batchId }: RowToCheck): CheckedRow {
  const read = readRow(spec, engine.units, { headers, row });
  if (!read.ok) return read;
  const submission = { workflow: spec.workflow, unit: read.unit, form: read.form, fromSheet: true as const, ...(batchId === undefined ? {} : { batchId }) };
  return { ok: true, submission, hash: hashOf(submission) };
}

/** @throws JinguoError STORAGE_*, and what else concerns no single row. */
export async function checkRow(engine: CheckEngine, clerk: Person, given: RowToCheck): Promise<CheckedRow> {
  const read = submissionOf(engine, given);
  if (!read.ok) return read;
  try {
    const { issues } = await engine.preview(clerk, read.submission);
    const refusing = issues.filter((issue) => issue.severity === 'refuse');
    if (refusing.length === 0) return read;
    return { ok: false, problems: refusing.map((issue) => ({ column: columnOf(given.spec, issue), code: issue.code, zh: issue.zh, en: issue.en })) };
  } catch (error) {
    return { ok: false, problems: rowProblems(given.spec, error) };
  }
}

/** A refusal as what is wrong with the row; what concerns the whole system is thrown on. */
export function rowProblems(spec: ImportSpec, error: unknown): readonly RowProblem[] {
  if (!(error instanceof JinguoError) || error.code.startsWith('STORAGE_') || error.code === 'INTERNAL') throw error;
  if (error.code === 'KEY_REUSED') return [{ column: null, code: error.code, zh: '本行内容已由他人导入，没有重复导入', en: 'A colleague has imported this very row; it was not imported again' }];
  if (error.issues.length > 0) return error.issues.map((issue) => ({ column: columnOf(spec, issue), code: issue.code, zh: issue.zh, en: issue.en }));
  const column = error.code === 'NOT_ALLOWED' ? (spec.columns.find((one) => one.field === spec.unitField)?.header ?? null) : null;
  return [{ column, code: error.code, zh: error.text('zh'), en: error.text('en') }];
}

function hashOf(submission: RowSubmission): string {
  const { workflow, unit, form, batchId } = submission;
  return createHash('sha256').update(JSON.stringify({ workflow, unit, form, ...(batchId === undefined ? {} : { batchId }) })).digest('hex');
}

/** The key of a row's command: from what the row says, and which of the rows that say it it is. Sent again after a crash, or out of the same sheet uploaded anew, it makes nothing twice. */
export function keyOf({ hash, nth }: { readonly hash: string; readonly nth: number }): string {
  return nth === 0 ? `import-${hash}` : `import-${hash}-${nth}`;
}
