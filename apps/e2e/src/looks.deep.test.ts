// Every screen of the desk fit for any width, light and language: each page at six widths, and axe in both lights.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { serious } from './serious.ts';

const widths = [360, 390, 768, 1024, 1440, 1920];
describe.skipIf(!chromiumPath)('the desk', { timeout: 180_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test.each(['light', 'dark'])('in the %s, the desk, an item, a decision and a search have no serious fault, in both languages', async (look) => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await page.getByRole('button', { name: /顾敏华/u }).last().click();
    await page.getByRole('button', { name: look === 'light' ? '浅色' : '深色', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-look')).toBe(look);
    await page.locator('a[data-open]').first().waitFor();
    await serious(page);
    await picture(page, `desk-${look}-1440`);
    for (const tab of ['done', 'started', 'copied', 'followed', 'drafts']) {
      await open(`/?tab=${tab}`);
      await page.getByRole('region').first().waitFor();
      await serious(page);
    }
    await open('/');
    await page.locator('a[data-open]').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('办理后').waitFor();
    await serious(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('下一件', { exact: true }).waitFor();
    await serious(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('新丰');
    await page.getByText(/FZ01-2022/u).last().waitFor();
    await serious(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('审批记录').waitFor();
    await serious(page);
    // The language changes where one is, without a reload.
    await page.evaluate(() => Object.assign(globalThis, { unchanged: true }));
    await page.getByRole('button', { name: /顾敏华/u }).last().click();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByText('Record of decisions').first().waitFor();
    expect(await page.evaluate(() => Object.hasOwn(globalThis, 'unchanged'))).toBe(true);
    await serious(page);
    await open('/');
    await page.getByText('Name, number or text').or(page.getByPlaceholder('Name, number or text')).first().waitFor();
    await serious(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('no page runs over the edge, from 360 to 1920 pixels', async () => {
    for (const device of ['desktop', 'phone'] as const) {
      const { page, open, leave } = await takeDesk(browser, demo.url, { name: '顾敏华', device });
      const paths = ['/', '/?tab=followed', '/?tab=drafts', new URL((await page.locator('main a[href^="/items/"]').first().getAttribute('href')) ?? '/', demo.url).pathname, '/start', '/me', '/notices', '/messages'];
      for (const width of widths.filter((one) => (one < 768) === (device === 'phone'))) {
        await page.setViewportSize({ width, height: 844 });
        for (const path of paths) {
          await open(path);
          await page.getByRole('main').waitFor();
          await page.waitForLoadState('networkidle');
          expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width, width]);
        }
      }
      if (device === 'phone') {
        await page.setViewportSize({ width: 390, height: 844 });
        await open('/');
        await page.locator('main a[href^="/items/"]').first().waitFor();
        await serious(page);
        await picture(page, 'desk-head-390');
      }
      await leave();
    }
  });
});
