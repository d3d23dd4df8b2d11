// What a clerk does with a sheet: hands it in, looks at what is wrong, mends cells where they stand, has the good rows filed,
// takes the others back with the reason beside them. A sheet is hers alone.
import {
  addImportSheet, countImportRows, deleteImportSheet, importRow, importRows, importSheetOf, importSheetsOf, moveImportSheet, putImportRows, refusal,
  type Engine, type ImportRow, type ImportRowState, type ImportSheetRow, type LocalText, type Person, type Store,
} from '@jinguo/core';
import type { SheetPort } from '../sheets/sheet-port.ts';
import type { ColumnGuide } from './column-guide.ts';
import type { ImportRunner } from './import-runner.ts';
import { importPlan } from './import-specs.ts';
import { ownRows } from './own-rows.ts';
import { requireColumns, type RowProblem } from './read-row.ts';

export interface ImportSheetView {
  readonly id: string;
  readonly spec: string;
  readonly title: LocalText;
  readonly fileName: string;
  readonly createdAt: string;
  readonly state: ImportSheetRow['state'];
  readonly counts: Readonly<Record<ImportRowState, number>>;
}

export interface ImportRowView {
  readonly row: number;
  readonly cells: readonly string[];
  readonly state: ImportRowState;
  readonly problems: readonly RowProblem[];
  readonly itemId: string | null;
  readonly itemNumber: string | null;
}

export interface ImportRowPage {
  readonly rows: readonly ImportRowView[];
  /** Handed in as the cursor of the next page. */
  readonly next: number | null;
}

export interface NewSheet {
  readonly spec: string;
  readonly batchId: string | undefined;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DeskParts {
  readonly engine: Pick<Engine, 'registry' | 'programmes' | 'clock' | 'units'>;
  readonly store: Store;
  readonly sheets: Pick<SheetPort, 'read'>;
  readonly runner: ImportRunner;
  readonly ids: () => string;
}

/** @throws JinguoError NOT_FOUND, IMPORT_COLUMNS, and what is wrong with the file. */
export async function takeSheet(parts: DeskParts, person: Person, given: NewSheet): Promise<ImportSheetView> {
  const { engine, store } = parts;
  const plan = await importPlan(engine, person, given.spec);
  const batchId = batchOf(plan.batches, given.batchId);
  const sheet = await parts.sheets.read(given.bytes);
  requireColumns(plan.of, sheet);
  const rows = ownRows(sheet, plan.columns);
  if (rows.length === 0) throw refusal('IMPORT_EMPTY', {});
  const row: ImportSheetRow = {
    id: parts.ids(), person_id: person.id, spec: given.spec, batch_id: batchId, file_name: given.fileName,
    headers: JSON.stringify(plan.columns.map((column) => column.header)), state: 'checking', created_at: engine.clock.now().toISOString(),
  };
  await addImportSheet(store, row, rows.map(({ number, cells }) => ({ sheet_id: row.id, row: number, cells: JSON.stringify(cells), state: 'unchecked', hash: null, nth: 0, problems: '[]', item_id: null, item_number: null })));
  parts.runner.work(row.id);
  return sheetView(parts, row);
}

function batchOf(batches: readonly { readonly id: string; readonly number: string }[] | null, wanted: string | undefined): string | null {
  if (batches === null) return null;
  const found = wanted === undefined && batches.length === 1 ? batches[0] : batches.find((one) => one.id === wanted);
  if (found === undefined) throw refusal('NOT_FOUND', { what: wanted ?? 'open round' });
  return found.id;
}

export async function sheetsOf(parts: DeskParts, person: Person): Promise<readonly ImportSheetView[]> {
  return Promise.all((await importSheetsOf(parts.store.read, person.id)).map((row) => sheetView(parts, row)));
}

/** @throws JinguoError NOT_FOUND, also for a colleague's. */
export async function sheetById(parts: DeskParts, person: Person, id: string): Promise<ImportSheetView & { readonly columns: readonly ColumnGuide[] }> {
  const row = await own(parts, person, id);
  return { ...(await sheetView(parts, row)), columns: (await importPlan(parts.engine, person, row.spec)).columns };
}

export async function sheetRows(parts: DeskParts, person: Person, query: { readonly id: string; readonly state?: ImportRowState | undefined; readonly after: number; readonly limit: number }): Promise<ImportRowPage> {
  await own(parts, person, query.id);
  const rows = await importRows(parts.store.read, query);
  return { rows: rows.map(rowView), next: rows.length < query.limit ? null : (rows.at(-1)?.row ?? null) };
}

/** Writes into one cell and checks the row anew. @throws JinguoError NOT_FOUND, IMPORT_BUSY */
export async function mendCell(parts: DeskParts, person: Person, change: { readonly id: string; readonly row: number; readonly column: string; readonly value: string }): Promise<ImportRowView> {
  const { store } = parts;
  const sheet = await own(parts, person, change.id);
  if (sheet.state !== 'ready') throw refusal('IMPORT_BUSY', {});
  const row = await importRow(store.read, change);
  const headers: readonly string[] = JSON.parse(sheet.headers);
  const place = headers.indexOf(change.column);
  if (row === undefined || row.state === 'taken' || place < 0) throw refusal('NOT_FOUND', { what: change.column });
  const cells: readonly string[] = JSON.parse(row.cells);
  const mended = { ...row, cells: JSON.stringify(Object.assign([...cells], { [place]: change.value.trim() })) };
  const checked = await parts.runner.checked(sheet, person, mended);
  await putImportRows(store, [checked]);
  return rowView(checked);
}

/** Has the good rows filed; where some are not checked yet, that comes first. @throws JinguoError NOT_FOUND, IMPORT_BUSY */
export async function runSheet(parts: DeskParts, person: Person, id: string): Promise<ImportSheetView> {
  await own(parts, person, id);
  const { unchecked } = await countImportRows(parts.store.read, id);
  if (!(await moveImportSheet(parts.store, { id, from: 'ready', to: unchecked > 0 ? 'checking' : 'importing' }))) throw refusal('IMPORT_BUSY', {});
  parts.runner.work(id);
  return sheetView(parts, await own(parts, person, id));
}

/** Stops after the rows at hand; what is filed stays filed. */
export async function stopSheet(parts: DeskParts, person: Person, id: string): Promise<ImportSheetView> {
  const { state } = await own(parts, person, id);
  if (state !== 'ready') await moveImportSheet(parts.store, { id, from: state, to: 'ready' });
  return sheetView(parts, await own(parts, person, id));
}

/** Forgets a sheet; the items it made stay. @throws JinguoError NOT_FOUND, IMPORT_BUSY */
export async function removeSheet(parts: DeskParts, person: Person, id: string): Promise<void> {
  if ((await own(parts, person, id)).state !== 'ready') throw refusal('IMPORT_BUSY', {});
  await deleteImportSheet(parts.store, { id, person: person.id });
}

async function own({ store }: Pick<DeskParts, 'store'>, person: Person, id: string): Promise<ImportSheetRow> {
  const row = await importSheetOf(store.read, { id, person: person.id });
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  return row;
}

async function sheetView({ engine, store }: Pick<DeskParts, 'engine' | 'store'>, row: ImportSheetRow): Promise<ImportSheetView> {
  const workflow = engine.registry.importSpec(row.spec)?.workflow ?? row.spec;
  const title = engine.registry.current(workflow)?.compiled.definition.title ?? { zh: workflow, en: workflow };
  return { id: row.id, spec: row.spec, title, fileName: row.file_name, createdAt: row.created_at, state: row.state, counts: await countImportRows(store.read, row.id) };
}

function rowView(row: ImportRow): ImportRowView {
  const problems: readonly RowProblem[] = JSON.parse(row.problems);
  return { row: row.row, cells: JSON.parse(row.cells), state: row.state, problems, itemId: row.item_id, itemNumber: row.item_number };
}
