// 撤回同意, at both ends: a citizen withdraws one on her phone by her code, and the office writes another down on the item's page.
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { takeDesk } from './desk.ts';
import { fillRequired } from './fill-required.ts';
import { officeApi } from './office-api.ts';
import { serious } from './serious.ts';

describe.skipIf(!chromiumPath)('a consent', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('is withdrawn by her code on a phone, and by the office on the item’s page, where both stand with their day', async () => {
    const village = await officeApi(demo.url, 'yumf');
    const { today } = Object(await village.query('demo.clock'));
    const { units, form } = Object(await village.query('open.programme', { workflow: 'mentors' }));
    const unit = String(Object(await village.query('programme.get', { workflow: 'mentors' })).units[0]?.id ?? units[0].id);
    const { code, number } = Object(await village.mutate('open.submit', { workflow: 'mentors', unit, key: randomUUID(), trap: '', form: fillRequired(form.schema, { today, unit, serial: 7 }) }));

    const phone = await takeDesk(browser, demo.url, { device: 'phone' });
    await phone.open(`/open/follow#code=${code}`);
    await phone.page.getByRole('heading', { name: '已作出的同意' }).waitFor();
    const given = await phone.page.getByRole('button', { name: '撤回同意' }).count();
    expect(given).toBeGreaterThan(0);
    await phone.page.getByRole('button', { name: '撤回同意' }).first().click();
    await phone.page.getByText('撤回后不能恢复').waitFor();
    await phone.page.getByRole('button', { name: '确定' }).last().click();
    await phone.page.getByText(/同意已于.*撤回/u).waitFor();
    expect(await phone.page.getByRole('button', { name: '撤回同意' }).count()).toBe(given - 1);
    await serious(phone.page);
    expect(phone.complaints).toEqual([]);

    const desk = await takeDesk(browser, demo.url, { name: '余美芳' });
    const [row] = Object(await village.query('inbox.find', { text: number, limit: 1 })).rows;
    await desk.open(`/items/${row.itemId}`);
    await desk.page.getByRole('heading', { name: '已作出的同意' }).waitFor();
    await desk.page.getByText(/同意已于.*撤回/u).waitFor();
    const [hers] = Object(await village.query('inbox.items', { workflow: 'interest-subsidy', limit: 1 })).rows;
    await desk.open(`/items/${hers.itemId}`);
    await desk.page.getByRole('button', { name: '登记撤回' }).last().click();
    await desk.page.getByLabel('由谁提出').fill('范欣蕾');
    await desk.page.getByLabel('提出日期').fill(String(today));
    await desk.page.keyboard.press('Enter');
    await desk.page.getByLabel('提出方式或原因').fill('本人来电，不愿公开姓名');
    await desk.page.getByRole('dialog').getByRole('button', { name: '登记撤回' }).click();
    await desk.page.getByText('范欣蕾提出 · 本人来电，不愿公开姓名').waitFor();
    await serious(desk.page);
    expect(desk.complaints).toEqual([]);
    await phone.leave();
    await desk.leave();
  });
});
