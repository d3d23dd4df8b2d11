// The console in English, page by page: whatever is still Chinese on a page came from the server as data (names, titles,
// papers), and not where the server gave an English word beside it. Then the open pages: every width, and 大字版.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { takeDesk } from './desk.ts';
import { serious } from './serious.ts';

const widths = [360, 390, 768, 1024, 1440, 1920];
const openPaths = ['/open', '/open/notices', '/open/apply', '/open/apply/interest-subsidy', '/open/apply/bank-referral', '/open/follow', '/open/check'];

describe.skipIf(!chromiumPath)('in English', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('no page of the desk and none of the open pages leaves a sentence of its own in Chinese', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    const data = listen(page);
    await page.evaluate(() => localStorage.setItem('jinguo.language', 'en'));
    await open('/');
    await page.locator('a[data-open]').first().waitFor();
    const item = new URL((await page.locator('main a[href^="/items/"]').first().getAttribute('href')) ?? '/', demo.url).pathname;
    const left: string[] = [];
    for (const path of ['/', '/?tab=done', '/?tab=started', '/?tab=drafts', item, '/start', '/me', '/notices', '/messages', '/programmes', '/incidents', '/import', ...openPaths]) {
      await open(path);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      const known = [...(await data())].join('\n');
      left.push(...(await chineseOn(page)).filter((run) => !known.includes(run)).map((run) => `${path}: ${run}`));
    }
    expect(left).toEqual([]);
    await leave();
  });

  test('what was typed without a connection is there again in another tab, and is saved then', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open('/start?workflow=interest-subsidy');
    const name = page.getByLabel(/^姓名/u).first();
    await name.waitFor();
    await page.context().setOffline(true);
    await name.fill('陈晓云');
    await page.getByText('未能保存').or(page.getByText('保存失败')).first().waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${demo.url}/start?workflow=interest-subsidy`);
    await again.getByText(/已保存/u).first().waitFor();
    expect(await again.getByLabel(/^姓名/u).first().inputValue()).toBe('陈晓云');
    await leave();
  });

  test('the open pages fit every width, in large letters too, without a serious fault', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { device: 'phone' });
    for (const large of ['0', '1']) {
      await open('/open');
      await page.evaluate((on) => localStorage.setItem('jinguo.large', on), large);
      for (const path of openPaths) {
        await open(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        for (const width of widths) {
          await page.setViewportSize({ width, height: 844 });
          expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width, width]);
        }
        await serious(page);
      }
    }
    await leave();
  });
});

/** Everything the server says from now on, but Chinese that has its English beside it; asked for, it waits for what is on its way. */
function listen(page: Page): () => Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  const coming: Promise<void>[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') said.add(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      const names = new Set(entries.map(([name]) => name));
      for (const [name, one] of entries) if (!(name === 'zh' && names.has('en')) && !(name === 'title' && names.has('x-en'))) take(one);
    }
  };
  page.on('response', (response) => {
    if (response.url().includes('/trpc/') && !response.url().includes('live.changes')) coming.push(response.json().then(take, () => undefined));
  });
  return async () => {
    await Promise.all(coming);
    return said;
  };
}

/** Runs of Chinese a reader meets: what is drawn, and what is read out. */
function chineseOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const own = (element: Element | null) => (element?.closest('[lang^="zh"], script, style') ?? null) !== null;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) if (!own(node.parentElement)) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (!own(element)) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))];
  });
}
