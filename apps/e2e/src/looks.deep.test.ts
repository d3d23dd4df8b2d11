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
    // Whatever the demonstration puts first on her desk: this is one that a level may agree to and return.
    await open('/?text=FZ01-2022-0002');
    await page.locator('a[data-open]').first().waitFor();
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

  test('the menu, an item’s head and a phone’s tabs stand as every office knows them', async () => {
    const desk = await takeDesk(browser, demo.url, { name: '顾敏华' });
    const menu = await desk.page.getByRole('navigation', { name: '主导航' }).innerText();
    const order = ['待办', '已办', '我发起的', '抄送我的', '草稿箱', '关注', '行动', '公示', '统计', '设置'].map((word) => menu.indexOf(word));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
    await desk.open('/?text=FZ01-2022-0002');
    await desk.page.locator('a[data-open]').first().click();
    const head = desk.page.getByLabel('当前状态');
    await head.waitFor();
    expect(await head.locator('dt').allInnerTexts()).toEqual(['状态', '当前环节', '等待办理', '办理时限']);
    await desk.page.getByRole('button', { name: /更多/u }).click();
    for (const word of ['转办', '抄送', '沟通', '打印办理单']) await desk.page.getByText(word, { exact: true }).first().waitFor();
    await desk.page.keyboard.press('Escape');
    // The page stands still under a drawer, however far it was scrolled.
    await desk.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await desk.page.getByRole('button', { name: '退回', exact: true }).first().click();
    await desk.page.getByRole('dialog').waitFor();
    expect(await desk.page.getByRole('navigation', { name: '主导航' }).evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
    await desk.leave();
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华', device: 'phone' });
    const tabs = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
    await tabs.first().waitFor();
    expect(await tabs.evaluateAll((links) => links.map((one) => one.lastChild?.textContent))).toEqual(['待办', '已办', '我发起', '抄送我', '草稿箱']);
    for (const [index, tab] of ['done', 'started', 'copied', 'drafts'].entries()) {
      await tabs.nth(index + 1).click();
      await page.waitForURL((address) => address.searchParams.get('tab') === tab);
    }
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '运行数据' }).waitFor();
    await serious(page);
    await page.getByRole('dialog').getByRole('link', { name: '运行数据' }).click();
    await page.waitForURL(/\/figures/u);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Nothing a finger is meant for is smaller than 44 pixels.
    for (const path of ['/', '/start', '/me']) {
      await open(path);
      await page.waitForLoadState('networkidle');
      const small = await page.getByRole('main').locator('button:not([role=switch]):visible, a[href]:visible').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43 && getComputedStyle(one).display !== 'inline').map((one) => one.outerHTML.slice(0, 90)));
      expect([path, small]).toEqual([path, []]);
    }
    expect(complaints).toEqual([]);
    await leave();
  });

  test('who applies again finds what she filled in before', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '林晓燕' });
    await open('/start?workflow=interest-subsidy');
    await page.getByRole('button', { name: /^带出 \d+ 项$/u }).click();
    await expect.poll(() => page.getByLabel(/^姓名/u).first().inputValue()).toBe('林晓燕');
    await page.getByRole('button', { name: /^带出/u }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  });

  test('no page runs over the edge, from 360 to 1920 pixels', async () => {
    for (const device of ['desktop', 'phone'] as const) {
      const { page, open, leave } = await takeDesk(browser, demo.url, { name: '顾敏华', device });
      const paths = ['/', '/?tab=followed', '/?tab=drafts', new URL((await page.locator('main a[href^="/items/"]').first().getAttribute('href')) ?? '/', demo.url).pathname, '/start', '/me', '/notices', '/messages'];
      for (const path of paths) {
        await open(path);
        await page.getByRole('main').waitFor();
        await page.waitForLoadState('networkidle');
        for (const width of widths.filter((one) => (one < 768) === (device === 'phone'))) {
          await page.setViewportSize({ width, height: 844 });
          // What stands otherwise at this width has been drawn by the second frame.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
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
