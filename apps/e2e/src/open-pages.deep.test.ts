// The open pages at every width and in 大字版; what was typed without a connection; and a photo out of a phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { takeDesk } from './desk.ts';
import { serious } from './serious.ts';
import { smsVendor, type SmsVendor } from './sms-vendor.ts';

const widths = [360, 390, 768, 1024, 1440, 1920];
const openPaths = ['/open', '/open/notices', '/open/votes', '/open/activities', '/open/apply', '/open/apply/interest-subsidy', '/open/apply/bank-referral', '/open/follow', '/open/check'];

describe.skipIf(!chromiumPath)('the open pages', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  let vendor: SmsVendor;
  beforeAll(async () => {
    vendor = await smsVendor();
    [browser, demo] = await Promise.all([openBrowser(), startDemo({ channels: vendor.file })]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
    await vendor[Symbol.asyncDispose]();
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

  test('the code on a certificate leads whoever scans it to the public check', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { device: 'phone' });
    await open('/certificates/nothing-of-ours');
    await page.waitForURL((address) => address.pathname === '/open/check/nothing-of-ours');
    await page.getByRole('link', { name: '证书查验' }).waitFor();
    await leave();
  });

  test('a citizen votes on her phone with the code that is sent to it, without an account, sees no count, and has one vote a day', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { device: 'phone' });
    await open('/open/votes');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: '投票' }).click();
    await page.getByText('请先选择一个对象').waitFor();
    await page.getByRole('radio', { name: /沈\*国家庭/u }).check();
    await page.getByLabel('手机号').fill('１３８００００９９９９');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText('验证码已发出').waitFor();
    const [phone, code] = vendor.sent.at(-1) ?? [];
    expect(phone).toBe('13800009999');
    await page.getByLabel('短信验证码').fill(code === '123456' ? '123457' : '123456');
    await serious(page);
    expect(await page.getByText('建国').or(page.getByText(/\d+\s*票/u)).count()).toBe(0);
    await page.getByRole('button', { name: '投票', exact: true }).click();
    await page.getByText('短信验证码不正确').waitFor();
    await page.getByLabel('短信验证码').fill(code ?? '');
    await page.getByRole('button', { name: '投票', exact: true }).click();
    await page.getByText('投票成功').waitFor();
    await serious(page);
    await page.getByRole('link', { name: '返回投票列表' }).click();
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('radio', { name: /许\*芳家庭/u }).check();
    await page.getByLabel('手机号').fill('13800009998');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText('验证码已发出').waitFor();
    await page.getByLabel('短信验证码').fill(vendor.sent.at(-1)?.[1] ?? '');
    await page.getByRole('button', { name: '投票', exact: true }).click();
    await page.getByText('请明天再来').waitFor();
    await leave();
  });

  test('a photo straight from a phone’s camera is sent at a fraction of its size', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { name: '余美芳', device: 'phone' });
    await open('/start?workflow=interest-subsidy');
    await page.getByLabel(/^姓名/u).first().waitFor();
    const photo = Buffer.from(await page.evaluate(async () => {
      const [width, height] = [4000, 3000];
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d');
      for (let n = 0; n < 60_000; n += 1) {
        context?.fillRect((n * 7919) % width, (n * 104_729) % height, 9, 5);
        if (context !== null) context.fillStyle = `hsl(${n % 360} 70% 50%)`;
      }
      return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? '';
    }), 'base64');
    const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'PUT' && request.url().includes('/files')), page.locator('input[type=file]').first().setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo })]);
    expect(Number((await sent.allHeaders())['content-length'])).toBeLessThan(photo.length / 2);
    await page.getByText('现场.jpg').first().waitFor();
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
