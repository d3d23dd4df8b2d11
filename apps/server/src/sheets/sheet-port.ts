// What this server asks of a spreadsheet library, and all of it: read the first sheet of a file, write one row by row, write a
// template. The library stands behind it in excelts-*.ts and can be changed there.
import type { Writable } from 'node:stream';

export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet numbers it: the headers are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a column holds: money in fen, rates in ppm, dates as 2022-09-05, moments as UTC instants. */
export type ColumnKind = 'text' | 'money' | 'count' | 'rate' | 'date' | 'moment';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters; what the kind needs where not given. */
  readonly width?: number;
}

export interface SheetHead {
  readonly name: string;
  /** Above the headers: what it is, and who had it made when. */
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
}

export type SheetCell = string | number | null;

/** A sheet as it is being written. */
export interface SheetWriter {
  /** Resolves when whoever takes the bytes is ready for more. */
  readonly add: (cells: readonly SheetCell[]) => Promise<void>;
  /** Closes it, with a line of sums where there is something to sum. */
  readonly end: (sums: readonly SheetCell[] | undefined) => Promise<void>;
}

export interface TemplateColumn {
  readonly header: string;
  readonly required: boolean;
  readonly note: string;
  readonly example: string;
  /** What may be chosen; empty where anything may be written. */
  readonly choices: readonly string[];
}

export interface SheetPort {
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<Sheet>;
  readonly write: (to: Writable, head: SheetHead) => Promise<SheetWriter>;
  readonly template: (name: string, columns: readonly TemplateColumn[], rows: number) => Promise<Uint8Array>;
}
