// A clerk's sheet of three hundred rows with twelve that are wrong: the template filled in, uploaded, nine mended where they
// stand, three given back with their reason; the register exported afterwards opens again.
import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';

const rows = 300;
/** Row of the sheet, column, what is wrong there, and what it is mended to; without that it goes back. */
const wrong: readonly (readonly [row: number, column: number, value: string, mended?: string])[] = [
  [10, 0, '童2022', '童-2022-601'], [17, 1, '竹林', '新丰镇竹林村'], [40, 5, '3000', '300'], [41, 2, '十岁', '10至13岁'], [77, 7, '昨天', '2022-09-01'], [100, 4, '', '一双冬天的运动鞋'],
  [120, 6, '否'], [150, 4, '现金红包', '一套图书'], [180, 3, '不详'], [200, 5, '一百', '100'], [251, 0, '童-2022'], [299, 7, '2022-02-30', '2022-09-02'],
];

function good(n: number): readonly string[] {
  return [`童-2022-${n + 300}`, '新丰镇竹林村', '6至9岁', '女', '一盏护眼台灯', '120.00', '是', '2022-09-01'];
}

async function opened(file: Buffer) {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(file));
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new RangeError('no sheet');
  return { book, sheet };
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

describe.skipIf(!chromiumPath)('a sheet', { timeout: 180_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('is filled in, mended on the page, imported, and the rest given back', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open('/programmes');
    await page.getByRole('link', { name: '用表格导入：微心愿征集认领' }).click();
    const { book, sheet } = await opened(await saved(page, () => page.getByRole('link', { name: '下载模板' }).click()));
    await picture(page, 'import-1440');
    const headers = Array.from({ length: 8 }, (_, index) => String(sheet.getCell(1, index + 1).value));
    const values = Array.from({ length: rows }, (_, n) => [...good(n)]);
    for (const [row, column, value] of wrong) values[row - 4]?.splice(column, 1, value);
    for (const [n, line] of values.entries()) for (const [column, value] of line.entries()) sheet.getCell(n + 4, column + 1).value = value;
    await page.locator('input[type=file]').setInputFiles({ name: '微心愿.xlsx', mimeType: '', buffer: Buffer.from(await book.xlsx.writeBuffer()) });
    await page.getByRole('button', { name: '导入 288 行' }).waitFor();
    await picture(page, 'import-red-1440');

    for (const [row, column, , mended] of wrong) {
      if (mended === undefined) continue;
      await page.getByRole('button', { name: `修改第${row}行“${headers[column]}”` }).click();
      const field = page.getByLabel(`修改第${row}行“${headers[column]}”`);
      if (column === 1 || column === 2) await page.getByTitle(mended, { exact: true }).last().click();
      else {
        await field.fill(mended);
        await field.press('Enter');
      }
    }
    await page.getByRole('button', { name: '导入 297 行' }).click();
    await page.getByText('已导入 297 行，3 行未通过').waitFor({ timeout: 60_000 });
    await picture(page, 'import-done-1440');
    // A refresh finds everything as it was.
    await page.reload();
    await page.getByText('已导入 297 行，3 行未通过').waitFor();

    const back = await opened(await saved(page, () => page.getByRole('link', { name: '下载未通过的行' }).click()));
    const reasons = Array.from({ length: 3 }, (_, n) => [1, 11, 12].map((column) => back.sheet.getCell(n + 2, column).value));
    expect([back.sheet.rowCount, reasons.map(([, column]) => column)]).toEqual([4, [headers[6], headers[3], headers[0]]]);
    expect(reasons.every(([, , reason]) => typeof reason === 'string' && reason !== '')).toBe(true);

    await open('/');
    await page.getByRole('button', { name: /导出台账$/u }).click();
    await picture(page, 'register-1440');
    const register = await opened(await saved(page, () => page.getByRole('button', { name: /下载 \.xlsx$/u }).click()));
    expect(register.sheet.getCell('A1').value).toBe('待办台账');
    const wishes = Array.from({ length: register.sheet.rowCount }, (_, n) => register.sheet.getCell(n + 1, 3).value).filter((programme) => programme === '微心愿征集认领');
    expect(wishes).toHaveLength(297);
    expect(complaints).toEqual([]);
    await leave();
  });
});
