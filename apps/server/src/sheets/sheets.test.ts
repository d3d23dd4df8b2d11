// Sheets written and opened again, and what is refused before it is read.
import { Writable } from 'node:stream';
import { Workbook } from '@cj-tech-master/excelts';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { SheetCell, SheetHead } from './sheet-port.ts';
import { sheets } from './sheets.ts';

const head: SheetHead = {
  name: '工具/台账', lines: ['2022年工具台账', '导出：顾敏华'],
  columns: [{ title: '姓名', kind: 'text' }, { title: '金额', kind: 'money' }, { title: '人数', kind: 'count' }, { title: '利率', kind: 'rate' }, { title: '签订', kind: 'date' }, { title: '受理', kind: 'moment' }],
};

async function written(rows: readonly (readonly SheetCell[])[], sums?: readonly SheetCell[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  const writer = await sheets.write(new Writable({ write: (piece: Buffer, _encoding, done) => void (pieces.push(piece), done()) }), head);
  for (const row of rows) await writer.add(row);
  await writer.end(sums);
  return new Uint8Array(Buffer.concat(pieces));
}

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new RangeError('no sheet');
  return sheet;
}

test('a register opens again with money, dates and per cents as numbers in the office’s formats, and a line of sums', async () => {
  const sheet = await opened(await written([['沈兰', 650_222, 3, 43_500, '2022-09-05', '2022-09-05T16:30:00.000Z']], ['合计', 650_222, 3, null, null, null]));
  expect(sheet.name).toBe('工具 台账');
  expect(sheet.getCell('A1').value).toBe('2022年工具台账');
  expect(['A4', 'B4', 'C4', 'D4', 'E4', 'F4'].map((at) => sheet.getCell(at).value)).toEqual(['沈兰', 6502.22, 3, 0.0435, new Date('2022-09-05T00:00:00Z'), new Date('2022-09-06T00:30:00Z')]);
  expect(['B4', 'C4', 'D4', 'E4'].map((at) => sheet.getCell(at).numFmt)).toEqual(['#,##0.00', '#,##0', '0.00##%', 'yyyy"年"m"月"d"日"']);
  expect([sheet.getCell('A5').value, sheet.getCell('B5').value]).toEqual(['合计', 6502.22]);
});

test('a text that begins like a formula is a text', async () => {
  const evil = ['=1+1', '+86', '-5', '@SUM(A1)', '\tcmd', "=HYPERLINK(\"http://evil\",\"a\")"];
  const bytes = await written(evil.map((text) => [text, null, null, null, null, null]));
  const sheet = await opened(bytes);
  expect(evil.map((_, index) => sheet.getCell(`A${index + 4}`).value)).toEqual(evil);
  const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
  expect(xml).not.toContain('<f>');
});

describe('what is handed in', () => {
  test('is read as a clerk typed it: numbers without powers of ten, per cents, dates, formulas by their result', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('a');
    sheet.addRow(['卡号', '利率', '日期', '合计', '说明', '']);
    sheet.addRow([6_228_480_338_123_456, 0.0435, new Date('2022-09-05T00:00:00Z'), { formula: 'A1+1', result: 42 }, { richText: [{ text: '加' }, { text: '粗' }] }, true]);
    sheet.getCell('B2').numFmt = '0.00%';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await sheets.read(bytes)).toEqual({ headers: ['卡号', '利率', '日期', '合计', '说明'], rows: [{ number: 2, cells: ['6228480338123456', '4.35%', '2022-09-05', '42', '加粗', '是'] }] });
  });

  test('is refused when it is no sheet, is damaged, or claims to hold more than can be', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    await expect(async () => sheets.read(bytes('%PDF-1.7'))).rejects.toMatchObject({ code: 'SHEET_TYPE', params: { found: 'PDF' } });
    await expect(sheets.read(bytes('PK\u0003\u0004 and nothing else'))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    const bomb = new PizZip().file('xl/workbook.xml', '<workbook/>').generate({ type: 'nodebuffer' });
    // What its directory says of the size unpacked.
    bomb.writeUInt32LE(3_000_000_000, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    await expect(sheets.read(new Uint8Array(bomb))).rejects.toMatchObject({ code: 'BODY_TOO_LARGE', params: { limit: '200 MB' } });
    await expect(sheets.read(bytes(`a\n${'1\n'.repeat(10_001)}`))).rejects.toMatchObject({ code: 'BODY_TOO_LARGE', params: { limit: '10000 rows' } });
  });
});

test('a row is as high as what is wrapped in it, in programs too that do not see to that themselves', async () => {
  const sheet = await opened(await written([['沈兰', null, null, null, null, null], ['嘉兴市南湖区新丰镇竹林村便民服务中心', null, null, null, null, null]]));
  expect([sheet.getRow(4).height, sheet.getRow(5).height]).toEqual([19, 34]);
});
