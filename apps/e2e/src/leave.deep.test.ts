// Going on leave, in a browser: who is away names a colleague, whose list then holds her items under her name; and whoever
// declares a tie finds an item of that person with somebody else.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { anyFaults } from './serious.ts';

describe.skipIf(!chromiumPath)('leave and ties', { timeout: 120_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  async function accessible(page: Page): Promise<void> {
    expect(await anyFaults(page)).toEqual([]);
  }

  test('a colleague is named for some days, and ends being one at once', async () => {
    const away = await takeDesk(browser, demo.url, { name: '顾敏华' });
    const { page } = away;
    await page.getByRole('button', { name: /顾敏华/u }).click();
    await page.getByRole('link', { name: '请假代办、回避申报' }).click();
    await page.getByRole('button', { name: /设置代办/u }).click();
    await page.locator('#cover-who').fill('徐佳');
    await page.getByTitle('徐佳莹').click();
    await page.locator('#cover-until').fill('2022年12月30日');
    await page.keyboard.press('Enter');
    await accessible(page);
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByText('由 徐佳莹 代办').waitFor();
    await picture(page, 'leave-1440');

    const cover = await takeDesk(browser, demo.url, { name: '徐佳莹', device: 'phone' });
    await cover.page.getByText('代顾敏华').first().waitFor();
    await cover.open('/me');
    await cover.page.getByText('代 顾敏华').waitFor();
    await accessible(cover.page);

    await page.getByRole('button', { name: '提前结束' }).click();
    await page.getByRole('button', { name: /^结\s?束$/u }).click();
    await page.getByText('没有设置代办').waitFor();
    await cover.open('/me');
    await cover.page.getByText('没有设置代办').waitFor();
    expect(await cover.page.getByText('代 顾敏华').count()).toBe(0);
    expect([...away.complaints, ...cover.complaints]).toEqual([]);
    await away.leave();
    await cover.leave();
  });

  test('a declared number is checked, kept, and never shown again', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open('/me');
    await page.getByRole('button', { name: /申报$/u }).click();
    await page.locator('#tie-number').fill('330402199104150002');
    await page.getByRole('button', { name: /^申\s?报$/u }).last().click();
    await page.getByText('号码不正确，请核对').waitFor();
    await page.locator('#tie-number').fill('330402199104150006');
    await page.getByRole('button', { name: /^申\s?报$/u }).last().click();
    await page.getByText(/2022年9月\d+日 [\d:]+ 申报/u).waitFor();
    expect(await page.content()).not.toContain('330402199104150006');
    await accessible(page);
    expect(complaints).toEqual([]);
    await leave();
  });
});
