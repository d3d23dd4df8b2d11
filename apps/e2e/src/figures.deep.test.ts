// The figures of the demonstration's year: what the page counts is what its lists hold, on a desk and a phone, in both
// languages, and a hall's screen turns by itself.
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { serious } from './serious.ts';

/** The first four cells of each row. */
async function readSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.worksheets[0];
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => Array.from({ length: 4 }, (__, column) => sheet?.getCell(row + 1, column + 1).value ?? null));
}

describe.skipIf(!chromiumPath)('the figures of a year', { timeout: 180_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('a number opens the items it counts, a programme its stages, and last year stands beside', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await open('/figures');
    await page.getByRole('figure', { name: /逐月申报/u }).locator('canvas').waitFor();
    await picture(page, 'figures-1440');
    await serious(page);
    const number = page.getByRole('button', { name: /^超期/u }).first();
    const counted = Number(/\d+/u.exec(await number.innerText())?.[0]);
    await number.click();
    await page.getByRole('dialog').locator('a[href^="/items/"]').nth(counted - 1).waitFor();
    expect(await page.getByRole('dialog').locator('a[href^="/items/"]').count()).toBe(counted);
    await serious(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '看各环节：妇女创业小额贷款贴息', exact: true }).click();
    await page.getByRole('heading', { name: /逐个环节/u }).waitFor();
    await page.getByText('退回原因').waitFor();
    expect(new URL(page.url()).searchParams.get('workflow')).toBe('interest-subsidy');
    // Who applied: no small number is told, and the sheet says no more than the page.
    const people = page.locator('section', { has: page.getByRole('heading', { name: '申报人构成（人）' }) }).last();
    const told = await people.locator('li').evaluateAll((lines) => lines.map((line) => [...line.children].map((one) => one.textContent)));
    expect(told.length).toBeGreaterThan(7);
    expect(told.filter(([, n]) => /^[1-4]$/u.test(n ?? ''))).toEqual([]);
    expect(told.map(([, n]) => n)).toContain('<5');
    const file = await page.request.get(`${demo.url}${await page.getByRole('link', { name: '导出表格' }).getAttribute('href') ?? ''}`);
    const sheet = await readSheet(new Uint8Array(await file.body()));
    expect(sheet.filter(([kind]) => String(kind).startsWith('申报人')).map(([, , name, n]) => [name, String(n)])).toEqual(told);
    await serious(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('on a phone they fit, in English too, and a town reads its own', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '蔡云霞', device: 'phone' });
    await page.evaluate(() => localStorage.setItem('jinguo.language', 'en'));
    await open('/figures');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await page.getByRole('figure').first().locator('canvas').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.getByText('Money and budget').count()).toBe(0);
    await serious(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('the big screen shows one chart after the other', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open('/figures/wall');
    await page.getByRole('heading', { level: 2, name: '逐月申报与办结' }).waitFor();
    await page.locator('canvas').waitFor();
    await serious(page);
    await page.getByRole('button', { name: '各行动' }).click();
    await page.getByRole('heading', { level: 2, name: '各行动' }).waitFor();
    await picture(page, 'figures-wall-1920');
    await page.getByRole('link', { name: '退出大屏' }).click();
    await page.getByRole('heading', { level: 1, name: '运行数据' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
