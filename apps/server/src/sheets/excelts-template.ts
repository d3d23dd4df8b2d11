// Writes an import template: headers, a row of notes, an example row, and lists to choose from. Every cell is text, or a
// spreadsheet would turn an identity number into a power of ten.
import { Workbook } from '@cj-tech-master/excelts';
import { sheetName } from './excelts-write.ts';
import type { TemplateColumn } from './sheet-port.ts';

const fontName = '宋体';
const red = 'FFC2182F';
const grey = 'FF7F7F7F';
/** A list that stands in the cell itself may be this long; a longer one stands on a sheet of its own. */
const longestList = 200;
const listsName = '选项';

export async function writeTemplate(name: string, columns: readonly TemplateColumn[], rows: number): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, example }) => ({ width: Math.min(40, Math.max(12, header.length * 2.4, [...example].length * 1.4)), style: { numFmt: '@', alignment: { vertical: 'middle', wrapText: true } } }));
  const head = sheet.addRow(columns.map((column) => column.header));
  const notes = sheet.addRow(columns.map((column) => column.note));
  const example = sheet.addRow(columns.map((column) => column.example));
  for (const [index, column] of columns.entries()) {
    const top = head.getCell(index + 1);
    top.font = { name: fontName, size: 11, bold: true, ...(column.required ? { color: { argb: red } } : {}) };
    top.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    top.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    notes.getCell(index + 1).font = { name: fontName, size: 9, color: { argb: grey } };
    example.getCell(index + 1).font = { name: fontName, size: 10, italic: true, color: { argb: grey } };
  }
  notes.height = 48;
  const lists = book.addWorksheet(listsName, { state: 'veryHidden' });
  for (const [index, column] of columns.entries()) {
    if (column.choices.length === 0) continue;
    const at = sheet.getColumn(index + 1).letter;
    const long = column.choices.join(',').length > longestList || column.choices.some((one) => /[,"]/u.test(one));
    if (long) for (const [place, choice] of column.choices.entries()) lists.getCell(place + 1, index + 1).value = choice;
    const from = long ? `'${listsName}'!$${at}$1:$${at}$${column.choices.length}` : `"${column.choices.join(',')}"`;
    sheet.dataValidations.add(`${at}3:${at}${rows + 3}`, { type: 'list', allowBlank: true, formulae: [from], showErrorMessage: true, errorStyle: 'warning', errorTitle: column.header, error: '请从列表中选择' });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
