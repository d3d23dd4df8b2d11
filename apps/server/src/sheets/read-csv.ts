// Reads a clerk's sheet: CSV as Excel and WPS save it, in UTF-8 (with or without its mark) or in the Chinese national code.
import { CsvError, parse } from 'csv-parse/sync';
import { FileFault } from './fault.ts';
import { largestCell, mostRows } from './limits.ts';
import type { Sheet } from './sheet-port.ts';

/** @throws FileFault naming the row that cannot be read, or for more than 10 000 rows. */
export function readCsv(bytes: Uint8Array): Sheet {
  const [headers = [], ...rows] = records(decode(bytes));
  if (rows.length > mostRows) throw new FileFault({ kind: 'large', limit: `${mostRows} rows` });
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
    throw new FileFault({ kind: 'row', row: String(row) }, error);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
