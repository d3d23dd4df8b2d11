// The desk beyond one item after the other: many at once with a report, what is followed, filters that stay, a correction
// that shows what it changed, files beside the text, and what was typed surviving a closed tab.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { beginOneOfEach, officeApi, type OfficeApi } from './office-api.ts';
import { serious } from './serious.ts';

describe.skipIf(!chromiumPath)('the desk', { timeout: 180_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  let village: OfficeApi;
  let chair: OfficeApi;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
    [village, chair] = await Promise.all([officeApi(demo.url, 'yumf'), officeApi(demo.url, 'caiyx')]);
    await beginOneOfEach(village, 1);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('all that wait are taken in at once, and the report says of the others that they do not wait', async () => {
    const { page, complaints, leave } = await takeDesk(browser, demo.url, { name: '蔡云霞' });
    await page.locator('a[data-open]').first().waitFor();
    const waiting = async () => {
      const rows: readonly { readonly quick: readonly { readonly action: string }[] }[] = Object(await chair.query('inbox.list', { tab: 'todo', limit: 100 })).rows;
      return { all: rows.length, waiting: rows.filter((row) => row.quick.some((one) => one.action === 'accept')).length };
    };
    const before = await waiting();
    expect(before.waiting).toBeGreaterThan(1);
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('region', { name: `已选 ${before.all} 件` }).getByRole('button', { name: '受理', exact: true }).click();
    await serious(page);
    await page.getByRole('button', { name: `受理 ${before.all} 件` }).dblclick();
    await page.getByRole('button', { name: '完成' }).waitFor({ timeout: 60_000 });
    const report = page.getByRole('dialog');
    const [done, failed] = await Promise.all([report.getByText(/^\s*成功 \d+/u).innerText(), report.getByText(/^\s*失败 \d+/u).innerText()]);
    expect([done, failed].map((one) => Number(/\d+/u.exec(one)?.[0]))).toEqual([before.waiting, before.all - before.waiting]);
    await report.getByText('此件不在等待受理').first().waitFor();
    await page.getByRole('button', { name: '完成' }).click();
    expect(await waiting()).toEqual({ all: before.all, waiting: 0 });
    expect(complaints).toEqual([]);
    await leave();
  });

  test('many items are decided at once, each by itself, and the report says why some were not', async () => {
    const { page, complaints, leave } = await takeDesk(browser, demo.url, { name: '蔡云霞' });
    await page.locator('a[data-open]').first().waitFor();
    const before = Number(Object(await chair.query('inbox.counts')).todo);
    await page.getByRole('checkbox', { name: '全选' }).check();
    await serious(page);
    await page.getByRole('region', { name: `已选 ${before} 件` }).getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('材料齐全，同意。');
    await page.getByRole('button', { name: `同意 ${before} 件` }).click();
    await page.getByRole('button', { name: '完成' }).waitFor({ timeout: 60_000 });
    const report = page.getByRole('dialog');
    const [done, failed] = await Promise.all([report.getByText(/^\s*成功 \d+/u).innerText(), report.getByText(/^\s*失败 \d+/u).innerText()]);
    const [yes, no] = [done, failed].map((one) => Number(/\d+/u.exec(one)?.[0]));
    expect([yes, no].reduce((sum, one) => Number(sum) + Number(one), 0)).toBe(before);
    expect(yes).toBeGreaterThan(10);
    expect(no).toBeGreaterThan(0);
    await report.getByText('此件还要填写内容，请打开后办理').first().waitFor();
    await serious(page);
    await picture(page, 'batch-1440');
    await page.getByRole('button', { name: '完成' }).click();
    expect(Number(Object(await chair.query('inbox.counts')).todo)).toBe(no);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('a star puts an item among the followed, and a filter, a column and a page’s length stay where they were put', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await page.getByRole('button', { name: /^关注“/u }).first().click();
    await page.getByRole('button', { name: /^取消关注“/u }).first().waitFor();
    await page.getByRole('link', { name: /^关注/u }).first().click();
    await page.waitForURL(/tab=followed/u);
    await page.locator('a[data-open]').first().waitFor();
    expect(await page.locator('a[data-open]').count()).toBe(1);
    await open('/?overdue=true');
    await page.getByRole('button', { name: '保存筛选' }).click();
    await page.getByPlaceholder('给这个筛选起个名字').fill('超期的');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '超期的', exact: true }).waitFor();
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByRole('checkbox', { name: '所属单位' }).click();
    await page.getByRole('columnheader', { name: '所属单位' }).waitFor({ state: 'detached' });
    // Hers on every machine: another browser knows them too.
    const elsewhere = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await elsewhere.page.getByRole('button', { name: '超期的', exact: true }).click();
    await elsewhere.page.waitForURL(/overdue=true/u);
    expect(await elsewhere.page.getByRole('columnheader', { name: '所属单位' }).count()).toBe(0);
    await elsewhere.page.goBack();
    await elsewhere.page.waitForURL((url) => !url.search.includes('overdue'));
    expect([...complaints, ...elsewhere.complaints]).toEqual([]);
    await Promise.all([leave(), elsewhere.leave()]);
  });

  test('a correction shows what it changed beside what was there, and its papers lie beside the text', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await page.getByRole('link', { name: /凌\*菊/u }).first().click();
    await page.getByRole('heading', { name: /凌\*菊/u }).waitFor();
    const path = new URL(page.url()).pathname;
    const itemId = path.split('/').at(-1) ?? '';
    const item = Object(await village.query('item.get', { id: itemId }));
    await village.mutate('item.act', { itemId, action: 'return', seenVersion: item.version, key: 'e2e-back-1', opinion: '付息清单缺银行盖章' });
    const returned = Object(await village.query('item.get', { id: itemId }));
    const { form } = returned.actions.find((one: { action: string }) => one.action === 'submit');
    const lists = Object.entries<Record<string, unknown>>(form.schema.properties).filter(([, one]) => one['x-widget'] === 'attachments').map(([name]) => name);
    // Any picture will do for a scanned paper: one of this very page.
    const scan = new Uint8Array(await page.screenshot());
    const files = await Promise.all(['付息清单.png', '营业执照.png'].map((name) => village.upload(name, scan)));
    const [jobs = ''] = Object.entries<Record<string, unknown>>(form.schema.properties).flatMap(([name, one]) => (String(one['title']).includes('带动就业') ? [name] : []));
    const corrected = { ...form.data, [jobs]: 11, ...Object.fromEntries(lists.slice(0, 1).map((name) => [name, files])) };
    const nested = Object.entries<Record<string, unknown>>(form.schema.properties).find(([, one]) => one['type'] === 'object' && JSON.stringify(one).includes('"attachments"'));
    if (nested !== undefined && lists.length === 0) {
      const [name, part] = nested;
      const [first = ''] = Object.entries<Record<string, unknown>>(Object(part['properties'])).flatMap(([key, one]) => (one['x-widget'] === 'attachments' ? [key] : []));
      corrected[name] = { ...form.data[name], [first]: files };
    }
    await village.mutate('item.act', { itemId, action: 'submit', seenVersion: returned.version, key: 'e2e-again-1', form: corrected });
    await open(path);
    await page.getByText(/较上次提交修改 \d+ 处/u).waitFor();
    await page.getByRole('checkbox', { name: '只看修改' }).check();
    await page.getByRole('link', { name: /付息清单\.png/u }).click();
    await page.getByRole('img', { name: '付息清单.png' }).waitFor();
    await page.getByText('只看修改').scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: /付息清单\.png/u }).scrollIntoViewIfNeeded();
    await picture(page, 'former-1440');
    await serious(page);
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: '付息清单.png' }).waitFor({ state: 'detached' });
    await page.getByText(/已阅 \d+ 人/u).click();
    await page.getByRole('listitem').filter({ hasText: '余美芳' }).first().waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  test('two who fill in the same form see each other', async () => {
    const todo: readonly { readonly itemId: string; readonly title: string }[] = Object(await village.query('inbox.list', { tab: 'todo', limit: 100 })).rows;
    const itemId = todo.find((one) => one.title.includes('凌*菊'))?.itemId ?? '';
    await chair.mutate('draft.save', { workflow: 'interest-subsidy', itemId, form: {} });
    const { page, open, leave } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open(`/items/${itemId}`);
    await page.getByText(/蔡云霞 正在填写/u).waitFor();
    await leave();
  });

  test('what was typed without a connection is there again after the tab was closed', async () => {
    const { page, open, leave } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open('/start?workflow=lectures');
    const first = page.locator('form input[type="text"], [data-pointer] input').first();
    await first.waitFor();
    await page.context().setOffline(true);
    const field = page.locator('[data-pointer] textarea').first();
    await field.fill('下雨天也写得完的一段话');
    await page.getByText('网络已断开').waitFor();
    await page.close({ runBeforeUnload: false });
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(`${demo.url}/start?workflow=lectures`);
    await again.getByText('已恢复上次没来得及保存的内容').waitFor();
    expect(await again.locator('[data-pointer] textarea').first().inputValue()).toBe('下雨天也写得完的一段话');
    await again.getByText(/已保存 \d/u).waitFor();
    await again.waitForURL(/draft=/u);
    await leave();
  });

  test('own phrases are kept, edited, and at hand where a decision is made', async () => {
    const { page, leave, complaints } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    await page.locator('a[data-open]').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('a[data-open]:focus').waitFor();
    await page.keyboard.press('Enter');
    const phrase = page.getByPlaceholder('新的常用语');
    // An item that is told of a change while its page opens draws its form anew: whoever sees the menu go opens it again.
    await expect.poll(async () => {
      if (await phrase.isVisible()) return true;
      if (!(await page.getByText('管理我的常用语').isVisible())) await page.getByRole('button', { name: '常用语' }).click();
      await page.getByText('管理我的常用语').click();
      return phrase.isVisible();
    }, { interval: 500, timeout: 60_000 }).toBe(true);
    await phrase.fill('请按会议纪要办理。');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^保\s?存$/u }).click();
    await page.getByRole('button', { name: '常用语' }).click();
    await page.getByRole('menuitem', { name: '请按会议纪要办理。' }).click();
    expect(await page.getByLabel('办理意见').last().inputValue()).toBe('请按会议纪要办理。');
    // What she is about to say survives a refresh, and the list goes on where she left it.
    await page.reload();
    await page.getByText('审批记录').waitFor();
    expect(await page.getByLabel('办理意见').last().inputValue()).toBe('请按会议纪要办理。');
    const here = new URL(page.url()).pathname;
    await page.getByRole('link', { name: '返回工作台' }).click();
    await page.locator('a[data-open]:focus').waitFor();
    expect(await page.locator('a[data-open]:focus').getAttribute('href')).toBe(here);
    expect(complaints).toEqual([]);
    await leave();
  });
});
