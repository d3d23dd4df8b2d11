// One application, in a browser, by the people who would really do it: returned, completed, reviewed, consulted on in
// parallel, decided, put on notice, paid. Pictures of each desk go to docs/screens.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk, type Desk } from './desk.ts';
import { serious } from './serious.ts';

const departments = ['马骏', '陈刚', '郑洁', '钱伟', '孙颖', '吴婷', '朱明霞'];

describe.skipIf(!chromiumPath)('an application walks all the way', { timeout: 120_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  /** Address of the application and of its round, once they were opened. */
  let itemPath = '';
  let roundPath = '';

  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  /** Does something at a person's desk and asks that the page had nothing to complain about. */
  async function at(name: string, work: (desk: Desk) => Promise<void>, device: 'desktop' | 'phone' = 'desktop'): Promise<void> {
    const desk = await takeDesk(browser, demo.url, { name, device });
    await work(desk);
    expect(desk.complaints).toEqual([]);
    await desk.leave();
  }

  test('the village returns it with a reason', () =>
    at('余美芳', async ({ page }) => {
      await picture(page, 'desk-village-1440');
      await page.getByRole('link', { name: /凌\*菊/u }).first().click();
      await page.getByRole('heading', { name: /凌\*菊/u }).waitFor();
      itemPath = new URL(page.url()).pathname;
      roundPath = (await page.getByRole('link', { name: /2022年第一批/u }).first().getAttribute('href')) ?? '';
      await page.getByRole('button', { name: '退回' }).click();
      await page.locator('#act-opinion').fill('付息清单缺银行盖章，请补充');
      await picture(page, 'return-1440');
      await page.getByRole('button', { name: '确认退回' }).click();
      await page.getByText(/已办理：退回/u).waitFor();
    }));

  test('whoever entered it completes it and sends it back to where it came from', () =>
    at('余美芳', async ({ page, open }) => {
      await open(itemPath);
      await page.getByText('付息清单缺银行盖章').first().waitFor();
      await page.getByRole('link', { name: '去补正' }).click();
      await page.getByLabel('带动就业').fill('11');
      await picture(page, 'correct-1440');
      await page.getByRole('button', { name: '提交' }).last().click();
      await page.waitForURL(`**${itemPath}`);
      await page.getByRole('button', { name: '属实' }).waitFor();
    }));

  test('the village confirms the facts', () =>
    at('余美芳', async ({ page, open }) => {
      await open(itemPath);
      await page.getByRole('button', { name: '属实' }).click();
      await fillDate(page, '走访日期', '2022年9月22日');
      await page.getByLabel('申报人、经营主体和借款用途情况属实').check();
      await page.getByLabel('八项材料齐全，已核对原件').check();
      await page.getByRole('button', { name: '确认属实' }).click();
      await page.getByText(/已办理：属实/u).waitFor();
    }));

  test('the town, the district’s clerk and the section head approve, each her level', async () => {
    await at('蔡云霞', async ({ page, open }) => {
      await open(itemPath);
      await page.getByRole('button', { name: '同意', exact: true }).waitFor();
      await picture(page, 'item-town-1440');
      await serious(page);
      await page.getByLabel('办理意见').last().fill('情况属实，同意上报。');
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.getByText(/已办理：同意/u).waitFor();
    });
    for (const name of ['金怡', '顾敏华']) await approve(name);
  });

  test('the list of the round is closed', () =>
    at('金怡', async ({ page, open }) => {
      await open(roundPath);
      await page.getByRole('button', { name: '截止收件，生成名单' }).click();
      await page.getByRole('button', { name: '确认截止收件，生成名单' }).click();
      await page.getByText(/已办理：截止收件/u).waitFor();
    }));

  test('seven departments answer in parallel', async () => {
    // At the same time, in earnest: nobody's answer is refused because of another's.
    await Promise.all(departments.map((name) =>
      at(name, async ({ page, open }) => {
        await open(roundPath);
        await page.getByRole('button', { name: '回复意见' }).click();
        await page.getByRole('dialog').getByText('无意见').first().click();
        if (name === '孙颖') await picture(page, 'opinion-1440');
        await page.getByRole('button', { name: '确认回复意见' }).click();
        await page.getByText(/已办理：回复意见/u).waitFor();
      })));
  });

  test('the party group decides, and the notice stands, masked, open to everybody', async () => {
    await at('周丽君', async ({ page, open }) => {
      await open(roundPath);
      await page.getByRole('button', { name: '审定通过，发布公示' }).click();
      await page.getByLabel('纪要编号').fill('〔2022〕9号');
      await fillDate(page, '会议日期', '2022年9月23日');
      await page.getByLabel('参会人员').fill('主席');
      await page.keyboard.press('Enter');
      await page.getByLabel('参会人员').fill('副主席');
      await page.keyboard.press('Enter');
      await page.getByLabel('同意票').fill('2');
      await page.getByLabel('反对票').fill('0');
      await page.getByLabel('弃权票').fill('0');
      await page.getByRole('button', { name: '确认审定通过，发布公示' }).click();
      await page.getByText(/已办理：审定通过/u).waitFor();
    });
    const nobody = await takeDesk(browser, demo.url, {});
    await nobody.open('/open/notices');
    await nobody.page.getByText('公示').first().waitFor();
    await nobody.page.getByRole('main').getByRole('link', { name: /贴息/u }).first().click();
    await nobody.page.getByText('凌*').first().waitFor();
    expect(await nobody.page.getByText('330402198310180009').count()).toBe(0);
    await picture(nobody.page, 'notice-1440');
    await nobody.leave();
  });

  test('the notice runs out by the clock, and the finance bureau writes down the payments', async () => {
    await at('朱明霞', async ({ page, open }) => {
      await open(roundPath);
      for (let n = 0; n < 2; n += 1) {
        const before = await page.getByText(/2022年\d+月\d+日 星期/u).first().textContent();
        await page.getByRole('button', { name: '+5个工作日' }).click();
        await expect.poll(() => page.getByText(/2022年\d+月\d+日 星期/u).first().textContent(), { timeout: 120_000 }).not.toBe(before);
      }
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('button', { name: '全部标为“已拨付”' }).click();
      const receipts = page.getByLabel(/^回单号 /u);
      for (let n = 0; n < (await receipts.count()); n += 1) await receipts.nth(n).fill(`财拨2022-${n + 1}`);
      const dates = page.getByLabel(/^拨付日期 /u);
      for (let n = 0; n < (await dates.count()); n += 1) {
        await dates.nth(n).fill('2022年10月10日');
        await page.keyboard.press('Enter');
      }
      await picture(page, 'payment-1440');
      await page.getByRole('button', { name: '确认登记' }).click();
      await page.getByText(/已办理：登记/u).waitFor();
    });
    await at('余美芳', async ({ page, open }) => {
      await open(itemPath);
      await page.getByText('待6个月回访').first().waitFor();
      await page.getByText('已拨付').first().waitFor();
      const node = page.locator('.react-flow__node').first();
      await page.getByRole('heading', { name: '流程图' }).scrollIntoViewIfNeeded();
      await node.waitFor();
      await node.scrollIntoViewIfNeeded();
      await picture(page, 'graph-1440');
    });
  });

  test('on a phone the same desk and the same item fit the hand', () =>
    at('蔡云霞', async ({ page, open }) => {
      await picture(page, 'desk-town-390');
      await open(itemPath);
      await page.getByText('审批记录').first().waitFor();
      await picture(page, 'item-390');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }, 'phone'));

  async function approve(name: string): Promise<void> {
    await at(name, async ({ page, open }) => {
      await open(itemPath);
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.getByText(/已办理：同意/u).waitFor();
    });
  }
});

/** Types a date as it is shown. */
async function fillDate(page: Page, label: string, date: string): Promise<void> {
  await page.getByLabel(label).fill(date);
  await page.keyboard.press('Enter');
}
