// Papers of every length drawn as one PDF and read again: what stands on which page.
import type { PaperBlock } from '@jinguo/core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { pdfOf } from './pdf.ts';

const signature: PaperBlock = { kind: 'signature', lines: ['申请人（签名）：', '2022年3月4日'] };
/** From a few lines to over the end of a page. */
const lengths = Array.from({ length: 40 }, (_, n) => n + 5);
const title = '申报表';

/** The text of each paper's pages. */
async function pagesOf(papers: readonly (readonly PaperBlock[])[]): Promise<readonly (readonly string[])[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(papers.map((blocks) => ({ printed: { paper: { title, blocks }, qr: null } })))));
  const { text } = await extractText(pdf);
  const found: string[][] = [];
  for (const page of text.map((one) => one.replaceAll(/\d+ \/ \d+|\s+/gu, ''))) {
    if (page.startsWith(title)) found.push([page]);
    else found.at(-1)?.push(page);
  }
  expect(found).toHaveLength(papers.length);
  return found;
}

test('nobody signs an empty page: the last lines of a text or a table go over with the signature, and none is lost', async () => {
  const filled = lengths.map((n) => Array.from({ length: n }, (_, index) => [`第${index + 1}项`, `内容${index + 1}止`] as const));
  const tables = filled.map((rows): readonly PaperBlock[] => [{ kind: 'table', head: ['情况', ''], rows }, signature]);
  const texts = filled.map((rows): readonly PaperBlock[] => [...rows.map((row): PaperBlock => ({ kind: 'paragraph', text: row.join('') })), signature]);
  const drawn = await pagesOf([...tables, ...texts]);
  for (const [at, rows] of [...filled, ...filled].entries()) {
    const pages = drawn[at] ?? [];
    expect(pages.at(-1)).toContain(`${rows.at(-1)?.[1] ?? ''}申请人（签名）`);
    // The heading is said again on the next page.
    expect(pages.join('').replaceAll('情况', '')).toContain(rows.flat().join(''));
  }
  expect(drawn.filter((pages) => pages.length > 1).length).toBeGreaterThan(20);
}, 60_000);

const filler = (n: number): PaperBlock => ({ kind: 'table', head: ['家庭', ''], rows: Array.from({ length: n }, (_, index) => [`第${index + 1}项`, '是']) });

test('the heading of a table stays with its first row', async () => {
  const drawn = await pagesOf(lengths.map((n) => [filler(n), { kind: 'table', head: ['事迹', ''], rows: [['公开简介', '三代同堂'], ['称号', '绿色家庭']] }]));
  for (const pages of drawn) expect(pages.find((page) => page.includes('事迹'))).toContain('事迹公开简介三代同堂');
  expect(drawn.some((pages) => pages[1]?.startsWith('事迹') === true)).toBe(true);
}, 60_000);

test('a long row goes on over the end of the page, so that it leaves none half empty', async () => {
  const drawn = await pagesOf(lengths.map((n) => [filler(n), { kind: 'table', head: ['事迹', ''], rows: [['家庭事迹', '勤俭持家，邻里和睦。'.repeat(70)], ['公开简介', '三代同堂']] }]));
  for (const pages of drawn) {
    expect(pages.join('').split('勤').length - 1).toBe(70);
    expect(pages.at(-1)).toContain('三代同堂');
  }
  expect(drawn.filter((pages) => pages.filter((page) => page.includes('勤')).length > 1).length).toBeGreaterThan(15);
}, 60_000);
