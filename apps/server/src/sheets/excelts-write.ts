// Writes .xlsx row by row into a stream, so that a hundred thousand rows need no more memory than one page of them. Money,
// dates and per cents are numbers with the office's format; every text is written as text, so that none is run as a formula.
import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WorkbookWriter, type CellValue } from '@cj-tech-master/excelts';
import { linesIn } from './text-width.ts';
import type { ColumnKind, SheetCell, SheetHead, SheetWriter } from './sheet-port.ts';

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@', money: '#,##0.00', count: '#,##0', rate: '0.00##%', date: 'yyyy"年"m"月"d"日"', moment: 'yyyy"年"m"月"d"日" hh:mm',
};
const widths: Readonly<Record<ColumnKind, number>> = { text: 20, money: 16, count: 10, rate: 10, date: 16, moment: 22 };

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const ruled = { top: thin, left: thin, bottom: thin, right: thin };
const fontName = '宋体';
/** In points. */
const lineHeight = 15;
const rowSpace = 4;
/** As many characters as an A4 page across shows legibly; a wider sheet goes on A3. */
const widestOnA4 = 180;
/** The most a spreadsheet takes. */
const highest = 409;
const [a4, a3] = [9, 8];
const china = 8 * 3_600_000;

export async function writeXlsx(to: Writable, { name, lines, columns }: SheetHead): Promise<SheetWriter> {
  const through = new PassThrough();
  const sent = pipeline(through, to);
  // Told where it is waited for; without this a reader who goes away would end the process.
  sent.catch(() => undefined);
  const columnWidths = columns.map(({ kind, width }) => width ?? widths[kind]);
  const whole = columnWidths.reduce((sum, one) => sum + one, 0);
  const book = new WorkbookWriter({ stream: through, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: lines.length + 1 }],
    pageSetup: { paperSize: whole > widestOnA4 ? a3 : a4, orientation: columns.length > 6 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${lines.length + 1}:${lines.length + 1}` },
  });
  sheet.columns = columnWidths.map((width) => ({ width }));
  for (const [index, line] of lines.entries()) {
    const row = sheet.addRow([line]);
    row.height = index === 0 ? 30 : 18;
    const cell = row.getCell(1);
    cell.font = { name: fontName, size: index === 0 ? 16 : 10, bold: index === 0 };
    cell.alignment = { horizontal: index === 0 ? 'center' : 'left', vertical: 'middle' };
    if (columns.length > 1) sheet.mergeCells(index + 1, 1, index + 1, columns.length);
    row.commit();
  }
  const head = sheet.addRow(columns.map((column) => column.title));
  head.eachCell((cell) => {
    cell.font = { name: fontName, size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    cell.border = ruled;
  });
  head.commit();

  const line = (cells: readonly SheetCell[], bold: boolean) => {
    const row = sheet.addRow(columns.map(({ kind }, index) => valueOf(kind, cells[index] ?? null)));
    for (const [index, { kind }] of columns.entries()) {
      const cell = row.getCell(index + 1);
      cell.numFmt = formats[kind];
      cell.font = { name: fontName, size: 11, bold };
      cell.border = ruled;
      cell.alignment = { vertical: 'middle', wrapText: kind === 'text', horizontal: kind === 'text' ? 'left' : kind === 'money' || kind === 'count' || kind === 'rate' ? 'right' : 'center' };
    }
    const lines = Math.max(1, ...columns.map(({ kind }, index) => (kind === 'text' ? linesIn(String(cells[index] ?? ''), columnWidths[index] ?? 0) : 1)));
    row.height = Math.min(highest, lines * lineHeight + rowSpace);
    row.commit();
  };
  return {
    async add(cells) {
      line(cells, false);
      if (through.writableNeedDrain) await Promise.race([once(through, 'drain'), sent]);
    },
    async end(sums) {
      if (sums !== undefined) line(sums, true);
      sheet.commit();
      await book.commit();
      await sent;
    },
  };
}

/** As a spreadsheet counts; a text stays a text whatever it begins with. */
function valueOf(kind: ColumnKind, cell: SheetCell): CellValue {
  if (cell === null || cell === '') return null;
  switch (kind) {
    case 'money':
      return typeof cell === 'number' ? cell / 100 : cell;
    case 'rate':
      return typeof cell === 'number' ? cell / 1_000_000 : cell;
    case 'date':
    case 'moment': {
      const at = new Date(kind === 'date' ? `${cell}T00:00:00Z` : String(cell));
      // Spreadsheets know no time zone: what is written is what a clock on the office's wall shows.
      return Number.isNaN(at.getTime()) ? String(cell) : new Date(at.getTime() + (kind === 'moment' ? china : 0));
    }
    case 'count':
    case 'text':
      return typeof cell === 'number' ? cell : withoutControls(cell);
  }
}

/** XML has no place for these. */
function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}|\uFFFE|\uFFFF/gu, (one) => ('\t\n\r'.includes(one) ? one : '')).slice(0, 32_000);
}

/** A tab of a spreadsheet holds 31 characters, and none of these. */
export function sheetName(name: string): string {
  return [...name.replaceAll(/[\\/?*[\]:']/gu, ' ').trim()].slice(0, 31).join('') || 'Sheet';
}
