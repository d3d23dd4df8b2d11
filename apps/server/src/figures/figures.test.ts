// The figures of a year as a sheet, opened again, and who gets it.
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { runServer, village } from '../testing/running-server.ts';

test('the sheet opens with a line each for the whole, campaigns, programmes, places and months, and adds up', async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  for (const key of ['figure-1', 'figure-2']) await server.mutate('item.start', { workflow: 'wish', key, unit: village, form: { village, wish: '书桌' } }, officer);
  const year = server.office.engine.today().slice(0, 4);
  const file = await server.fetch(`/figures.xlsx?year=${year}`, { headers: { Cookie: head } });
  expect([file.status, file.headers.get('Content-Disposition')]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent(`${year}年运行数据.xlsx`)}`]);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
  const sheet = book.worksheets[0];
  const lines = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => Array.from({ length: 5 }, (__, column) => sheet?.getCell(row + 1, column + 1).value ?? null));
  expect(lines.find(([kind]) => kind === '合计')?.slice(3)).toEqual([2, 2]);
  expect(lines.filter(([kind]) => kind === '事项').map((line) => line.slice(3))).toEqual([[2, 2]]);
  expect(lines.filter(([kind]) => kind === '月份')).toHaveLength(12);
});

test('whoever has no post, asks no year or for a unit beside her own gets none', async () => {
  await using server = await runServer();
  const [woman, head] = await Promise.all([server.signIn('woman'), server.signIn('head')]);
  const status = async (path: string, cookie?: string) => (await server.fetch(path, cookie === undefined ? {} : { headers: { Cookie: cookie } })).status;
  expect([await status('/figures.xlsx?year=2022'), await status('/figures.xlsx?year=2022', woman), await status('/figures.xlsx?year=22', head), await status('/figures.xlsx?year=2022&unit=nowhere', head), await status('/figures.xlsx?year=2022&campaign=a&campaign=b', head)]).toEqual([401, 404, 400, 404, 400]);
});
