// Reads the first sheet of an .xlsx: every cell as the text a clerk would have typed. Runs in a thread of its own, see
// read-in-thread.ts.
import { Workbook, type Cell } from '@cj-tech-master/excelts';
import { FileFault } from './fault.ts';
import { largestCell, mostColumns, mostRows } from './limits.ts';
import type { Sheet, SheetRow } from './sheet-port.ts';
import { requireModestZip } from './zip-limits.ts';

/** @throws FileFault */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  requireModestZip(bytes);
  const book = new Workbook();
  try {
    // One row more than may be, so that too many are noticed.
    await book.xlsx.load(bytes, { maxRows: mostRows + 200 });
  } catch (error) {
    throw new FileFault({ kind: 'damaged' }, error);
  }
  const sheet = book.worksheets[0];
  const rows: SheetRow[] = [];
  sheet?.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (column > mostColumns) throw new FileFault({ kind: 'large', limit: `${mostColumns} columns` });
      while (cells.length < column - 1) cells.push('');
      cells.push(textOf(cell).slice(0, largestCell).trim());
    });
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells });
  });
  const [head, ...rest] = rows;
  if (rest.length > mostRows) throw new FileFault({ kind: 'large', limit: `${mostRows} rows` });
  return { headers: (head?.cells ?? []).slice(0, (head?.cells ?? []).findLastIndex((cell) => cell !== '') + 1), rows: rest };
}

/** A cell's text: dates as dates, per cents as such, formulas by their result. */
function textOf(cell: Cell): string {
  return plain(cell.value, cell.numFmt);
}

function plain(value: unknown, format: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return typeof format === 'string' && format.includes('%') ? `${decimal(value * 100)}%` : decimal(value);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return '';
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map((part: unknown) => (typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '')).join('');
  if ('result' in value) return plain(value.result, format);
  return 'text' in value ? plain(value.text, format) : '';
}

/** As many digits as a spreadsheet shows, never as a power of ten: 0.1+0.2 is 0.3, an account number stays one. */
function decimal(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(12)));
}
