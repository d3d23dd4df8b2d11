// A sheet's whole way over the real server: template, upload, red cells mended, good rows filed, the rest given back.
import { Workbook } from '@cj-tech-master/excelts';
import { putImportRows, importRows } from '@jinguo/core';
import { expect, test } from 'vitest';
import { runServer, type TestServer } from '../testing/running-server.ts';
import { sheets } from '../sheets/sheets.ts';
import type { ImportRowPage, ImportRowView, ImportSheetView } from './import-desk.ts';

const headers = ['心愿', '村', '手机'];
const village = '新丰镇竹林村';

async function upload(server: TestServer, cookie: string, body: string | Uint8Array<ArrayBuffer>): Promise<ImportSheetView> {
  const answer = await server.fetch('/sheets?spec=wishes&name=心愿.xlsx', { method: 'PUT', headers: { Cookie: cookie }, body });
  const view: unknown = await answer.json();
  if (!isView(view)) throw new TypeError(JSON.stringify(view));
  return view;
}

function isView(value: unknown): value is ImportSheetView {
  return typeof value === 'object' && value !== null && 'counts' in value;
}

/** Waits until nothing is being worked on; answers the sheet as it is then. */
async function settled(server: TestServer, cookie: string, id: string): Promise<ImportSheetView> {
  for (;;) {
    const { data } = await server.query('imports.get', { id }, cookie);
    if (!isView(data)) throw new TypeError('no sheet');
    if (data.state === 'ready') return data;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function rowsOf(server: TestServer, cookie: string, id: string): Promise<readonly ImportRowView[]> {
  const { data } = await server.query('imports.rows', { id, limit: 200 }, cookie);
  return isPage(data) ? data.rows : [];
}

function isPage(value: unknown): value is ImportRowPage {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

async function download(server: TestServer, cookie: string, path: string) {
  const answer = await server.fetch(path, { headers: { Cookie: cookie } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const lines = (rows: readonly (readonly string[])[]) => [headers, ...rows].map((row) => row.join(',')).join('\n');

test('the template opens in a spreadsheet with notes, an example and a list, and filled in it is taken without them', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('officer');
  const book = new Workbook();
  await book.xlsx.load(await download(server, cookie, '/sheets/template.xlsx?spec=wishes'));
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new RangeError('no sheet');
  expect(['A1', 'B1', 'C1', 'B2', 'B3', 'C3'].map((at) => sheet.getCell(at).value)).toEqual([...headers, '必填；写全称，从列表中选择', village, '13812345678']);
  expect(sheet.dataValidations.find('B4')).toMatchObject({ type: 'list', formulae: [`"${village}"`] });
  expect(sheet.getCell('C4').numFmt).toBe('@');
  sheet.getRow(4).values = ['缝纫机', village, '13800002101'];
  const view = await upload(server, cookie, new Uint8Array(await book.xlsx.writeBuffer()));
  expect((await settled(server, cookie, view.id)).counts).toEqual({ unchecked: 0, good: 1, bad: 0, taken: 0 });
  expect(await rowsOf(server, cookie, view.id)).toMatchObject([{ row: 4, cells: ['缝纫机', village, '13800002101'] }]);
});

test('red cells are mended where they stand, good rows are filed in their order, the rest comes back with its reason', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('officer');
  const { id } = await upload(server, cookie, lines([['缝纫机', village, ''], ['书桌', '丢失村', ''], ['台灯', village, '138'], ['=1+1', '丢失村', '']]));
  expect((await settled(server, cookie, id)).counts).toMatchObject({ good: 1, bad: 3 });
  expect((await rowsOf(server, cookie, id)).map(({ problems }) => problems.map(({ column, code }) => `${column} ${code}`))).toEqual([[], ['村 unit'], ['手机 format'], ['村 unit']]);

  const mend = (row: number, column: string, value: string) => server.mutate('imports.mend', { id, row, column, value }, cookie);
  expect((await mend(3, '村', '新丰')).data).toMatchObject({ state: 'bad', problems: [{ column: '村' }] });
  expect((await mend(3, '村', village)).data).toMatchObject({ state: 'good', problems: [] });
  expect((await mend(4, '手机', '13800002101')).data).toMatchObject({ state: 'good' });
  expect((await mend(4, '邮编', '314000')).error?.code).toBe('NOT_FOUND');

  await server.mutate('imports.run', { id }, cookie);
  expect((await settled(server, cookie, id)).counts).toEqual({ unchecked: 0, good: 0, bad: 1, taken: 3 });
  expect((await rowsOf(server, cookie, id)).map((row) => row.itemNumber?.slice(-4) ?? row.state)).toEqual(['0001', '0002', '0003', 'bad']);
  expect((await mend(2, '心愿', '另一台')).error?.code).toBe('NOT_FOUND');

  const back = await sheets.read(await download(server, cookie, `/sheets/${id}.xlsx?state=bad`));
  expect(back).toEqual({ headers: [...headers, '导入结果', '办件编号', '问题列', '原因'], rows: [{ number: 2, cells: ['=1+1', '丢失村', '', '未通过', '', '村', '没有这个村（社区），请写全称，如“某镇某村”'] }] });
  const all = await sheets.read(await download(server, cookie, `/sheets/${id}.xlsx`));
  expect(all.rows.map((row) => row.cells[3])).toEqual(['成功', '成功', '成功', '未通过']);
});

test('a row that was filed and not noted before the server died is the same item after it', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('officer');
  const { store } = server.office;
  const { id } = await upload(server, cookie, lines(Array.from({ length: 90 }, (_, n) => [`心愿第${n % 45}号`, village, ''])));
  await settled(server, cookie, id);
  const before = await importRows(store.read, { id, after: 0, limit: 200 });
  await server.mutate('imports.run', { id }, cookie);
  await settled(server, cookie, id);
  const numbers = (await rowsOf(server, cookie, id)).map((row) => row.itemNumber);
  // Rows that say the same are two wishes all the same.
  expect(new Set(numbers).size).toBe(90);

  // As if nothing had been noted of the rows below the thirtieth.
  await store.write((tx) => tx.db.updateTable('import_row').set({ state: 'good', item_id: null, item_number: null }).where('sheet_id', '=', id).where('row', '>', 31).execute());
  await putImportRows(store, before.filter((row) => row.row > 31));
  await server.mutate('imports.run', { id }, cookie);
  await settled(server, cookie, id);
  expect((await rowsOf(server, cookie, id)).map((row) => row.itemNumber)).toEqual(numbers);
});

test('the same sheet uploaded anew is known: its rows are there already, and a new one is filed', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('officer');
  const first = await upload(server, cookie, lines([['缝纫机', village, ''], ['书桌', village, '']]));
  await settled(server, cookie, first.id);
  await server.mutate('imports.run', { id: first.id }, cookie);
  await settled(server, cookie, first.id);
  const again = await upload(server, cookie, lines([['缝纫机', village, ''], ['书桌', village, ''], ['台灯', village, '']]));
  expect((await settled(server, cookie, again.id)).counts).toMatchObject({ good: 1, taken: 2 });
  expect((await rowsOf(server, cookie, again.id)).map((row) => row.itemNumber?.slice(-4))).toEqual(['0001', '0002', undefined]);
});

test('a sheet is its clerk’s alone, can be forgotten, and is not for who may not file', async () => {
  await using server = await runServer();
  const [officer, head, woman] = await Promise.all(['officer', 'head', 'woman'].map((name) => server.signIn(name)));
  const { id } = await upload(server, officer ?? '', lines([['缝纫机', village, '']]));
  await settled(server, officer ?? '', id);
  for (const procedure of ['imports.run', 'imports.stop', 'imports.remove']) expect((await server.mutate(procedure, { id }, head)).error?.code).toBe('NOT_FOUND');
  expect((await server.fetch(`/sheets/${id}.xlsx`, { headers: { Cookie: head ?? '' } })).status).toBe(404);
  for (const cookie of [head, woman]) {
    expect((await server.query('imports.choices', undefined, cookie)).data).toEqual([]);
    expect((await server.fetch('/sheets?spec=wishes&name=a.csv', { method: 'PUT', headers: { Cookie: cookie ?? '' }, body: lines([]) })).status).toBe(404);
  }
  expect((await server.fetch('/sheets?spec=wishes&name=a.csv', { method: 'PUT', headers: { Cookie: officer ?? '' }, body: lines([]) })).status).toBe(422);
  expect((await server.mutate('imports.remove', { id }, officer)).data).toEqual({ ok: true });
  expect((await server.query('imports.list', undefined, officer)).data).toEqual([]);
});
