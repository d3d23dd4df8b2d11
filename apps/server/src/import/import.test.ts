// A clerk's sheet, through the real engine: what is filed, what comes back and why.
import { allPeople } from '@jinguo/core';
import { describe, expect, test } from 'vitest';
import { runServer, type TestServer } from '../testing/running-server.ts';
import { chooseClerk } from './choose-clerk.ts';
import { importSheet, type RowResult } from './import-sheet.ts';
import { readCsv as readSheet } from '../sheets/read-csv.ts';
import { writeSheet } from './write-sheet.ts';

async function importText({ office: { engine, store } }: TestServer, text: string | Buffer): Promise<readonly RowResult[]> {
  const spec = engine.registry.importSpec('wishes');
  if (spec === undefined) throw new TypeError('the campaign has no import');
  const { person } = await chooseClerk(engine, await allPeople(store.read), { workflow: 'wish', username: undefined });
  return importSheet(engine, { spec, sheet: readSheet(Buffer.from(text)), clerk: person, batchId: undefined, onRow: () => undefined });
}

const good = '\uFEFF心愿,村,手机\r\n"缝纫机,\n一台",新丰镇竹林村,13800002101\r\n书桌,新丰镇竹林村,\r\n';

test('each row is filed for its village by whoever may, with quotes, line ends and the mark of Excel', async () => {
  await using server = await runServer();
  const results = await importText(server, good);
  expect(results).toMatchObject([{ row: 2, accepted: true, itemNumber: /0001$/ }, { row: 3, accepted: true }].map(({ row, accepted }) => ({ row, accepted })));
  const list = await server.query('inbox.list', { tab: 'todo' }, await server.signIn('head'));
  expect(list.data).toMatchObject({ rows: [{ unitName: '新丰镇竹林村' }, { unitName: '新丰镇竹林村' }] });
});

test('a row that is wrong says which column and why, and does not stop the others', async () => {
  await using server = await runServer();
  const results = await importText(server, '心愿,村,手机\n书桌,新丰镇竹林村,138\n,丢失村,\n台灯,新丰镇竹林村,,多余\n书架,新丰镇竹林村,13800002101\n');
  expect(results.map((result) => (result.accepted ? result.row : result.problems.map(({ column, code }) => `${column}: ${code}`)))).toEqual([
    ['手机: format'],
    ['心愿: required', '村: unit'],
    ['null: cells'],
    5,
  ]);
});

test('a sheet imported again, with a row mended, files only that row anew', async () => {
  await using server = await runServer();
  const numbers = (results: readonly RowResult[]) => results.map((result) => (result.accepted ? result.itemNumber.slice(-4) : 'refused'));
  expect(numbers(await importText(server, '心愿,村\n书桌,新丰镇竹林村\n台灯,新丰\n'))).toEqual(['0001', 'refused']);
  expect(numbers(await importText(server, '心愿,村\n书桌,新丰镇竹林村\n台灯,新丰镇竹林村\n'))).toEqual(['0001', '0002']);
});

test('a sheet without a needed column is refused whole', async () => {
  await using server = await runServer();
  await expect(importText(server, '心愿,手机\n书桌,\n')).rejects.toMatchObject({ code: 'IMPORT_COLUMNS', params: { columns: '村' } });
  await expect(importText(server, '')).rejects.toMatchObject({ code: 'IMPORT_COLUMNS' });
});

test('who may not file is told so', async () => {
  await using server = await runServer();
  const { engine, store } = server.office;
  const people = await allPeople(store.read);
  await expect(chooseClerk(engine, people, { workflow: 'wish', username: 'head' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(chooseClerk(engine, people, { workflow: 'wish', username: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('sheets', () => {
  test('saved by a Chinese Excel in its own code are read too', () => {
    const gb = Buffer.from('d0c4d4b82cb4e50acae9d7c02cd6f1c1d6b4e50a', 'hex');
    expect(readSheet(gb)).toEqual({ headers: ['心愿', '村'], rows: [{ number: 2, cells: ['书桌', '竹林村'] }] });
  });

  test('whose quotes do not close are refused with the row', () => {
    expect(() => readSheet(Buffer.from('a,b\n1,"2\n'))).toThrow(/row/);
  });

  test('written back never run as formulas', () => {
    const text = writeSheet([['=1+1', '+86', '-5', '@x', '\ttab', '书桌'], ['a,b', 'say "hi"', 'two\nlines', '', "'", '1']]);
    expect(text).toBe(`\uFEFF'=1+1,'+86,'-5,'@x,'\ttab,书桌\r\n"a,b","say ""hi""","two\nlines",,',1\r\n`);
  });
});
