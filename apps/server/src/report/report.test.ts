// The yearly report as text and as a Word file, and who gets it; the check of a certificate by anybody.
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { YearlyReport } from '@jinguo/core';
import { runServer } from '../testing/running-server.ts';
import { printReport } from './print-report.ts';
import { reportTitle } from './title.ts';
import { wordOf } from './word.ts';

const source = { programme: 'XX01', figure: 'people', title: { zh: '受助人数', en: 'People' }, unit: { zh: '人', en: 'people' }, items: 9 };
const report: YearlyReport = {
  year: 2021,
  sections: [
    {
      campaign: 'tools',
      title: { zh: '工具', en: 'Tools' },
      paragraphs: [[{ kind: 'text', text: '为' }, { kind: 'number', text: '9', lastYear: '7', backed: true, sources: [source] }, { kind: 'text', text: '人补助，培训' }, { kind: 'number', text: '0', lastYear: '0', backed: false, sources: [{ ...source, items: 0 }] }, { kind: 'text', text: '人。' }]],
    },
  ],
};

test('as text it marks the number nothing stands behind, and gives the others last year’s and their items', () => {
  const lines = printReport(report, '2021年工作总结');
  expect(lines.slice(0, 5)).toEqual(['2021年工作总结', '', '（一）工具', '为9人补助，培训【0】人。', '    9（上年 7；XX01.people 9件）']);
  expect(lines.at(-1)).toMatch(/^2 numbers, 1 of them/u);
});

test('as a Word file it is a document Word opens', async () => {
  const word = await wordOf(report, '2021年工作总结');
  // A .docx is a zip whose central directory names its parts.
  expect(word.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(word.toString('latin1')).toContain('word/document.xml');
});

test('behind its text the Word file has each number with last year’s and its items, the one nothing stands behind in red', async () => {
  const xml = new PizZip(await wordOf(report, '2021年工作总结')).file('word/document.xml')?.asText() ?? '';
  const cells = (of: string) => [...of.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text);
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
  expect(rows.map(cells)).toEqual([['数据', '2021年', '2020年', '办件'], ['受助人数（人）', '9', '7', '9'], ['受助人数（人）', '0', '0', '无']]);
  expect(rows.map((row) => row.includes('C2182F'))).toEqual([false, false, true]);
});

test('the file is for who may read the report: not for strangers, not for applicants, not for a year nobody means', async () => {
  await using server = await runServer();
  const get = async (address: string, cookie?: string) => server.fetch(address, { headers: cookie === undefined ? {} : { Cookie: cookie } });
  const head = await server.signIn('head');
  const file = await get('/report.docx?year=2021', head);
  expect([file.status, file.headers.get('Content-Disposition')]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent(`${reportTitle(server.office.engine.units, 2021)}.docx`)}`]);
  expect((await get('/report.docx?year=2021')).status).toBe(401);
  expect((await get('/report.docx?year=2021', await server.signIn('woman'))).status).toBe(404);
  expect((await get('/report.docx?year=21', head)).status).toBe(400);
});

test('a certificate is checked without signing in, listed nowhere, and not without end', async () => {
  await using server = await runServer();
  expect(await server.query('certificate.check', { code: 'guessed' })).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } });
  expect((await server.fetch('/certificates/guessed')).headers.get('X-Robots-Tag')).toContain('noindex');
  const asked = [];
  for (let turn = 0; turn < 121; turn += 1) asked.push((await server.query('certificate.check', { code: 'guessed' })).status);
  expect(asked.at(-1)).toBe(429);
});
