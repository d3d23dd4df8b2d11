// A new application, typed into the form as a village officer would, with what the form says on the way; then the refusals
// a browser meets.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';

const texts: readonly (readonly [label: string, value: string])[] = [
  ['姓名', '陈晓云'], ['证件号码', '330402199104150006'], ['手机', '13800009901'],
  ['经营主体', '嘉兴市南湖区新丰竹林花圃'], ['信用代码', '92330402MA2DEM105W'], ['行业', '花卉种植'], ['带动就业', '5'], ['女性', '4'],
  ['经办银行', '嘉兴银行南湖支行'], ['合同号', '嘉银借字第2022031501号'], ['借款本金', '180000'], ['合同年利率', '4.35'],
  ['窗口内已付利息', '4000'], ['已享受次数', '0'],
  ['收款户名', '陈晓云'], ['账号', '6228480338123456786'], ['开户行', '农行南湖支行'],
];
const dates: readonly (readonly [label: string, value: string])[] = [['成立日期', '2020年5月8日'], ['签订', '2022年3月15日'], ['放款', '2022年3月15日'], ['到期', '2023年3月15日']];

describe.skipIf(!chromiumPath)('a new application', { timeout: 120_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test('is typed in, checked beside, kept as a draft, and submitted with a number', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { name: '余美芳' });
    await open('/start');
    await page.getByLabel('按名称或代码查找事项').fill('FZ01');
    await page.getByRole('link', { name: '妇女创业小额贷款贴息' }).click();
    await field(page, '证件号码').fill('330402199104150002');
    await field(page, '手机').click();
    await page.getByText('身份证号码不正确').first().waitFor();
    for (const [label, value] of texts) await field(page, label).fill(value);
    for (const [label, value] of dates) {
      await field(page, label).fill(value);
      await page.keyboard.press('Enter');
    }
    for (const choice of ['居民身份证', '南湖区户籍', '经营者']) await page.getByRole('radio', { name: choice, exact: true }).check();
    await page.getByRole('combobox', { name: /^用途/u }).click();
    await page.getByTitle('原料').click();
    await page.getByText('壹拾捌万元整').waitFor();
    await picture(page, 'apply-1440');
    for (const box of await page.getByRole('checkbox', { name: /^(?:同意|承诺)/u }).all()) await box.check();
    await field(page, '签名').fill('陈晓云');
    await page.getByText(/已保存/u).first().waitFor();
    await page.getByText('未发现问题').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).last().click();
    await page.getByText(/FZ01-2022-\d{4}/u).first().waitFor();
    await picture(page, 'applied-1440');
    expect(complaints).toEqual([]);
    await leave();
  });

  test('is nobody’s business outside the village’s line: another street finds nothing there', async () => {
    const officer = await takeDesk(browser, demo.url, { name: '余美芳' });
    await officer.page.getByRole('link', { name: /凌\*菊/u }).first().click();
    await officer.page.getByRole('heading', { name: /凌\*菊/u }).waitFor();
    const path = new URL(officer.page.url()).pathname;
    await officer.leave();
    const stranger = await takeDesk(browser, demo.url, { name: '张建英' });
    await stranger.open(path);
    await stranger.page.getByText(/没有找到/u).first().waitFor();
    await stranger.leave();
  });
});

/** A field by the beginning of its label: required ones carry a star after it. */
function field(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^${label}`, 'u')).first();
}
