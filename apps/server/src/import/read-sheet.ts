// Reads a clerk's sheet: CSV as Excel and WPS save it, in UTF-8 (with or without its mark) or in the Chinese national code.
import { refusal } from '@jinguo/core';
import { CsvError, parse } from 'csv-parse/sync';

const mostRows = 10_000;
const largestCell = 20_000;

export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet numbers it: the headers are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** @throws JinguoError BAD_REQUEST naming the row that cannot be read, BODY_TOO_LARGE for more than 10 000 rows. */
export function readSheet(bytes: Buffer): Sheet {
  const [headers = [], ...rows] = records(decode(bytes));
  if (rows.length > mostRows) throw refusal('BODY_TOO_LARGE', { limit: `${mostRows} rows` });
  return {
    headers: headers.map((header) => header.trim()),
    rows: rows
      .map((cells, index) => ({ number: index + 2, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

function records(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, max_record_size: 50 * largestCell });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : '?';
    throw refusal('BAD_REQUEST', { path: `row ${row}` }, { cause: error });
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
