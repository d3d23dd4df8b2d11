// From one row of a sheet to the form of one application, by the columns a campaign describes.
import { refusal, type Issue, type Json, type JsonObject, type OrgUnit } from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import type { Sheet, SheetRow } from '../sheets/sheet-port.ts';

/** One thing wrong with a row. `column` is the sheet's header, or null when it concerns the row as a whole. */
export interface RowProblem {
  readonly column: string | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type RowForm = { readonly ok: true; readonly form: JsonObject; readonly unit: string } | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** @throws JinguoError IMPORT_COLUMNS when the sheet lacks a column that every row needs. */
export function requireColumns(spec: ImportSpec, sheet: Sheet): void {
  const missing = spec.columns.filter((column) => column.required && !sheet.headers.includes(column.header));
  if (missing.length > 0) throw refusal('IMPORT_COLUMNS', { columns: missing.map((column) => column.header).join('、') });
}

/** Reads a row; names everything that is wrong with it at once. */
export function readRow(spec: ImportSpec, units: ReadonlyMap<string, OrgUnit>, { headers, row }: { readonly headers: readonly string[]; readonly row: SheetRow }): RowForm {
  const problems: RowProblem[] = [];
  const form = copy(spec.defaults);
  let unit = '';
  if (row.cells.length > headers.length) problems.push({ column: null, code: 'cells', zh: '本行单元格多于表头', en: 'has more cells than the header' });
  for (const column of spec.columns) {
    const cell = row.cells[headers.indexOf(column.header)] ?? '';
    if (cell === '') {
      if (column.required) problems.push({ column: column.header, code: 'required', zh: '必须填写', en: 'is required' });
      continue;
    }
    const read = column.read(cell);
    if (!read.ok) {
      problems.push({ column: column.header, ...read.issue });
    } else if (column.unit === true || column.field === spec.unitField) {
      const found = unitCalled(units, String(read.value));
      if (found === undefined) problems.push({ column: column.header, code: 'unit', zh: '没有这个村（社区），请写全称，如“某镇某村”', en: 'is no village or community; write its full name' });
      else {
        if (column.field === spec.unitField) unit = found.id;
        put(form, column.field, found.id);
      }
    } else put(form, column.field, read.value);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form, unit };
}

/** The sheet's header for a place in the form, so that a refusal names the column to mend. */
export function columnOf(spec: ImportSpec, issue: Pick<Issue, 'path'>): string | null {
  const path = issue.path.split('/').filter((part) => part !== '');
  const matches = spec.columns.filter(({ field }) => {
    const parts = field.split('.');
    // Rules speak of /application/idNumber, the form's schema of /idNumber.
    return startsWith(path, parts) || startsWith(path.slice(1), parts);
  });
  return matches.toSorted((a, b) => b.field.length - a.field.length)[0]?.header ?? null;
}

function unitCalled(units: ReadonlyMap<string, OrgUnit>, name: string): OrgUnit | undefined {
  return [...units.values()].find((unit) => unit.level === 'village' && unit.zh === name);
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.every((part, index) => path[index] === part);
}

type Open = { [name: string]: Json | Open };

function copy(value: JsonObject): Open {
  return structuredClone(value);
}

function put(form: Open, field: string, value: Json): void {
  const parts = field.split('.');
  const last = parts.pop();
  if (last === undefined) return;
  let at = form;
  for (const part of parts) {
    const inner = at[part];
    const next: Open = isOpen(inner) ? inner : {};
    at[part] = next;
    at = next;
  }
  at[last] = value;
}

function isOpen(value: Json | Open | undefined): value is Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
