// A register over the real server, opened again as the spreadsheet it is.
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { xlsxType } from '../sheets/sheets.ts';
import { numberColumns, numberRows } from './number-rows.ts';
import { asksToBeTold, readTold } from '../testing/read-told.ts';
import { runServer, village, type TestServer } from '../testing/running-server.ts';

const columns = ['number', 'title', 'unit', 'begun', 'form.wish.wish', 'form.wish.phone'];

async function post(server: TestServer, cookie: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  return server.fetch('/registers', { method: 'POST', headers: { Cookie: cookie, 'Content-Type': 'application/json', ...more }, body: JSON.stringify(body) });
}

async function rows(answer: Pick<Response, 'arrayBuffer'>): Promise<readonly (readonly unknown[])[]> {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await answer.arrayBuffer()));
  const sheet = book.worksheets[0];
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, n) => columns.map((_, column) => sheet?.getCell(n + 1, column + 1).value ?? null));
}

async function wish(server: TestServer, cookie: string, form: Readonly<Record<string, string>>, key: string): Promise<void> {
  await server.mutate('item.start', { workflow: 'wish', key, unit: village, form: { village, ...form } }, cookie);
}

test('a register opens with its title, who made it, the rows as texts and dates, masked', async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  await wish(server, officer, { wish: '=1+1', phone: '13800002101' }, 'register-1');
  await wish(server, officer, { wish: '书桌' }, 'register-2');
  const of = { list: 'inbox', tab: 'todo', workflow: 'wish' };
  const offered = await server.query('registers.columns', of, head);
  expect(offered.data).toMatchObject({ mayUnmask: true });
  const answer = await post(server, head, { of, columns, language: 'zh' });
  expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent('微心愿待办台账.xlsx')}`]);
  const [title, made, heads, first, second] = await rows(answer);
  expect([title?.[0], String(made?.[0]).startsWith('导出人：蔡云霞'), heads]).toEqual(['微心愿待办台账', true, ['办件编号', '名称', '所属单位', '受理时间', '心愿', '手机']]);
  expect(first?.filter((_, place) => place !== 3)).toEqual(['XX02-2022-0001', '微心愿', '新丰镇竹林村', '=1+1', '138****2101'].map((cell, place) => (place === 0 ? first?.[0] : cell)));
  expect([first?.[3] instanceof Date, second?.[4], second?.[5]]).toEqual([true, '书桌', null]);
  // Who asks to be told how far it is gets the same in frames, and a unit by its name.
  const told = await readTold(await post(server, head, { of, columns: ['number', 'form.wish.village'], language: 'zh' }, asksToBeTold));
  expect(told.words).toEqual([{ name: '微心愿待办台账.xlsx', type: xlsxType }, { done: 2, total: null }]);
  expect((await rows(new Response(new Uint8Array(told.file)))).at(-1)?.[1]).toBe('新丰镇竹林村');
});

test('in full it is for who is entitled and says why; every item in it is recorded', async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  await wish(server, officer, { wish: '书桌', phone: '13800002101' }, 'register-3');
  const ask = { of: { list: 'items', workflow: 'wish' }, columns, language: 'en', reason: '送货联系' };
  expect((await post(server, officer, ask)).status).toBe(403);
  expect((await rows(await post(server, head, ask))).at(-1)?.[5]).toBe('13800002101');
  const looked = await server.office.store.read.selectFrom('audit_entry').select(['opinion']).where('action', '=', 'unmask').execute();
  expect(looked).toEqual([{ opinion: '送货联系' }]);
});

test('what is no list, no column or nobody’s is refused before a file begins', async () => {
  await using server = await runServer();
  const head = await server.signIn('head');
  const statuses = [];
  for (const body of [null, {}, { of: { list: 'items' }, columns: ['secret'], language: 'zh' }, { of: { list: 'everything' }, columns, language: 'zh' }, { of: { list: 'entries', batch: 'x' }, columns: ['number'], language: 'zh' }]) statuses.push((await post(server, head, body)).status);
  expect(statuses).toEqual([400, 400, 400, 400, 404]);
  expect((await post(server, '', { of: { list: 'items' }, columns: ['number'], language: 'zh' })).status).toBe(401);
});

test('the register of documents is a sheet of every number of the year, for the district’s own', async () => {
  await using server = await runServer();
  const [head, officer] = await Promise.all([server.signIn('head'), server.signIn('officer')]);
  const of = { list: 'numbers', year: 2022 };
  const line = { number: '南妇〔2022〕1号', title: '关于开展评选的通知', itemNumber: 'XX01R-2022-0001', takenOn: '2022-03-04', cancelled: { on: '2022-03-07', reason: { zh: '未印发', en: 'not sent' } } };
  expect(numberRows([{ ...line, itemId: 'i' }], { columns: numberColumns.map(({ key }) => key), language: 'zh' })).toEqual([['南妇〔2022〕1号', '关于开展评选的通知', 'XX01R-2022-0001', '2022-03-04', '作废', '2022-03-07', '未印发']]);
  const answer = await post(server, await server.signIn('admin'), { of, columns: ['number', 'title', 'state'], language: 'zh' });
  expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent('2022年发文登记簿.xlsx')}`]);
  expect([(await post(server, head, { of, columns: ['number'], language: 'zh' })).status, (await post(server, officer, { of, columns: ['number'], language: 'zh' })).status]).toEqual([404, 404]);
});
