// What a screen shows when it has nothing to show: while it waits, when the server fails, without a connection, to who may not
// see it, and where there is nothing yet; and that the back button and an address lead where they should.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { takeDesk, type Device } from './desk.ts';
import { failAll } from './screens/answers.ts';
import { fails, failsAt, goesOffline, waits, watchShifts } from './screens/bad-day.ts';
import { everyScreen } from './screens/every-screen.ts';
import { prepareOffice, type Office } from './screens/prepare.ts';

/** Screens everybody may open who is signed in; what they list is her own. */
const everybodys: readonly string[] = ['/', '/start', '/incidents', '/messages', '/me', '/programmes', '/notices', '/notices/$noticeId', '/certificates/$code', '/import'];

describe.skipIf(!chromiumPath)('a screen', { timeout: 600_000 }, () => {
  let browser: Browser;
  let office: Office;
  beforeAll(async () => {
    [browser, office] = await Promise.all([openBrowser(), prepareOffice()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await office[Symbol.asyncDispose]();
  });

  const seen = (page: Page, what: string) => page.locator(what).first().waitFor({ timeout: 30_000 }).then(() => true, () => false);

  // Each question gone by itself, each screen offline, and a desktop as well: minutes of it, asked for by name, when screens change.
  const everyState = process.env['JINGUO_EVERY_STATE'] !== undefined;
  const ways: readonly (readonly [Device, string])[] = everyState ? [['desktop', 'zh'], ['phone', 'en']] : [['phone', 'en']];

  test.each(ways)('keeps its shape while it waits, and says what failed and how to go on, on a %s in %s', async (device, language) => {
    const failed = new Set<string>();
    const people = [...Map.groupBy(Object.entries(everyScreen).filter(([, one]) => one.mayRefuse !== true), ([, one]) => one.who)];
    const found: string[] = [];
    const goThrough = async ([who, screens]: (typeof people)[number]) => {
      const { page, leave } = await takeDesk(browser, office.demo.url, { device, ...(who === undefined ? {} : { name: who }) });
      page.setDefaultTimeout(30_000);
      if (who === undefined) await page.goto(`${office.demo.url}/login`);
      await page.evaluate((chosen) => localStorage.setItem('jinguo.language', chosen), language);
      await watchShifts(page);
      for (const [route, { at, shows }] of screens) {
        const visit = { page, url: `${office.demo.url}${at(office.ids)}`, shows };
        const note = (what: readonly string[]) => void found.push(...what.map((one) => `${route}: ${one}`));
        const asked = new Set<string>();
        note(await waits(visit, asked));
        if (asked.size > 0) note(await fails(visit));
        if (!everyState) continue;
        // What fails by itself is the same on every device, and once for what every screen's frame asks.
        for (const name of device === 'phone' ? [] : asked) {
          if (failed.has(name)) continue;
          failed.add(name);
          note(await failsAt(visit, name));
        }
        note(await goesOffline(visit));
      }
      await leave();
    };
    // Much of it is waiting: two go through theirs at the same time.
    const goOn = async () => {
      for (let next = people.shift(); next !== undefined; next = people.shift()) await goThrough(next);
    };
    await Promise.all([goOn(), goOn()]);
    expect(found).toEqual([]);
  });

  test('keeps what it shows when it is asked again in vain, and says that it may be old', async () => {
    const { page, open, leave } = await takeDesk(browser, office.demo.url, { name: '顾敏华' });
    for (const [path, shows] of [['/', 'main a[href^="/items/"]'], [`/items/${office.ids.noticed}`, 'main h1']] as const) {
      await open(path);
      await page.locator(shows).first().waitFor();
      const mend = await failAll(page);
      await page.evaluate(async () => {
        const { person } = Object(await (await fetch('/trpc/session.me')).json()).result.data;
        const channel = new BroadcastChannel(`jinguo-changes-${person.id}`);
        const tell = channel.postMessage.bind(channel);
        tell(location.pathname.split('/').at(-1));
      });
      await page.getByText('显示的是此前的内容').waitFor();
      expect(await page.locator(shows).first().isVisible()).toBe(true);
      await mend();
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByText('显示的是此前的内容').waitFor({ state: 'detached' });
    }
    await leave();
  });

  test('that somebody may not see says so, and shows no row', async () => {
    const { page, open, leave } = await takeDesk(browser, office.demo.url, { name: '林晓燕' });
    const wrong: string[] = [];
    for (const [route, { who, at, shows }] of Object.entries(everyScreen).filter(([route, one]) => one.mayRefuse !== true && one.who !== undefined && one.who !== '林晓燕' && !everybodys.includes(route))) {
      await open(at(office.ids));
      if (!(await seen(page, '[role="alert"]'))) wrong.push(`${route}: ${who ?? ''}’s, does not say that it is closed`);
      if (!(await page.getByText('没有找到，或不在您的管辖范围内').first().isVisible())) wrong.push(`${route}: not in the words of a closed page`);
      if ((await page.evaluate((rows) => [...document.querySelectorAll(rows)].filter((one) => one.closest('[role="alert"]') === null).length, shows)) > 0) wrong.push(`${route}: shows ${shows}`);
    }
    expect(wrong).toEqual([]);
    await leave();
  });

  test('of which there is nothing yet says so', async () => {
    const { page, open, leave } = await takeDesk(browser, office.demo.url, { name: '方晨' });
    for (const [path, words] of [['/', /没有|暂无/u], ['/?tab=done', /没有|还没有/u], ['/?tab=followed', /没有|还没有/u], ['/?tab=drafts', /没有|还没有/u], ['/messages', /没有|暂无/u]] as const) {
      await open(path);
      await page.getByRole('main').getByText(words).first().waitFor();
    }
    await leave();
  });

  test('loses its connection and says so, keeps what it shows, and goes on when it is back', async () => {
    for (const device of ['desktop', 'phone'] as const) {
      const { page, open, leave } = await takeDesk(browser, office.demo.url, { name: '顾敏华', device });
      await open('/');
      await page.locator('main a[href^="/items/"]').first().waitFor();
      await page.context().setOffline(true);
      await page.getByText(/网络已断开/u).first().waitFor();
      expect(await page.locator('main a[href^="/items/"]').count()).toBeGreaterThan(0);
      await page.locator('main a[href^="/items/"]').first().click();
      // What is not there yet is waited for, and comes by itself.
      await page.getByText(/网络已断开/u).first().waitFor();
      await page.context().setOffline(false);
      await page.getByText(/网络已断开/u).first().waitFor({ state: 'detached' });
      await page.getByText('审批记录').first().waitFor();
      await leave();
    }
  });

  test('tells others who is filling in its form, makes a phone’s photograph smaller before it is sent, and sends what was taken without a signal when there is one', async () => {
    const [hers, leads] = [await takeDesk(browser, office.demo.url, { name: '林晓燕', device: 'phone' }), await takeDesk(browser, office.demo.url, { name: '顾敏华' })];
    await hers.open(`/items/${office.ids.returned}/correct`);
    const field = hers.page.locator('main input[type=text]:not([readonly]):not([role=combobox])').first();
    await field.fill(`${await field.inputValue()}1`);
    await hers.page.getByText(/已保存/u).first().waitFor();
    await leads.open(`/items/${office.ids.returned}`);
    await leads.page.getByText(/正在填写（\d{2}:\d{2} 保存）/u).waitFor();
    await leads.leave();
    // As large as phones make them, and of noise, which no compression makes small.
    const photograph = await hers.page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [3200, 2400];
      const brush = canvas.getContext('2d');
      const dots = brush?.createImageData(3200, 2400);
      dots?.data.forEach((_, at, all) => void (all[at] = at % 4 === 3 ? 255 : (at * 2_654_435_761) >>> 24));
      if (dots !== undefined) brush?.putImageData(dots, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
    });
    const [sent] = await Promise.all([
      hers.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/files')),
      hers.page.locator('main input[type=file]').first().setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photograph, 'base64') }),
    ]);
    const { id } = Object(await sent.json());
    const longest = await hers.page.evaluate(async (file) => {
      const { width, height } = await createImageBitmap(await (await fetch(`/files/${file}?show`)).blob());
      return Math.max(width, height);
    }, String(id));
    expect(longest).toBe(2400);

    await hers.page.context().setOffline(true);
    const picture = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(photograph, 'base64') });
    await hers.page.locator('main input[type=file]').first().setInputFiles([picture('整治前.jpg'), picture('整治后.jpg')]);
    await expect.poll(() => hers.page.getByText('没有网络，连上后自动上传').count()).toBe(2);
    await hers.page.context().setOffline(false);
    for (const name of ['整治前.jpg', '整治后.jpg']) await hers.page.locator('main a[href^="/files/"]', { hasText: name }).waitFor();
    expect(await hers.page.getByText('没有网络').count()).toBe(0);
    await hers.leave();
  });

  test('is reached by its address through the sign-in, and the back button leads to the list as it was', async () => {
    const { page, open, leave } = await takeDesk(browser, office.demo.url, {});
    await open(`/items/${office.ids.item}`);
    await page.waitForURL(/\/login/u);
    await page.getByPlaceholder('按姓名、岗位、单位查找').fill('金怡');
    await page.getByRole('button', { name: '金怡' }).first().click();
    await page.waitForURL((address) => address.pathname === `/items/${office.ids.item}`);
    await open('/?tab=done&text=FZ01');
    await page.locator('main a[href^="/items/"]').first().click();
    await page.getByText('审批记录').first().waitFor();
    await page.goBack();
    await page.locator('main a[href^="/items/"]').first().waitFor();
    expect(new URL(page.url()).search).toContain('tab=done');
    expect(new URL(page.url()).search).toContain('FZ01');
    await page.goForward();
    await page.getByText('审批记录').first().waitFor();
    await leave();
  });
});
