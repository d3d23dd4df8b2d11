// A new application, typed into the form as a village officer would, with what the form says on the way; made by a citizen
// without an account; then the refusals a browser meets.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { officeApi, onePixel } from './office-api.ts';
import { serious } from './serious.ts';

const texts: readonly (readonly [label: string, value: string])[] = [
  ['姓名', '陈晓云'], ['证件号码', '330402199104150006'], ['手机', '13800009901'],
  ['经营主体', '嘉兴市南湖区新丰竹林花圃'], ['信用代码', '92330402MA2DEM105W'], ['经营场所地址', '桂苑路88号'], ['行业', '花卉种植'], ['带动就业', '5'], ['女性', '4'],
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
    // Her business may be in another town of the district than she is.
    await choose(page, /^经营场所所在村/u, '烟雨社区');
    await page.getByRole('combobox', { name: /^用途/u }).click();
    await page.getByTitle('原料').click();
    await page.getByText('壹拾捌万元整').waitFor();
    await picture(page, 'apply-1440');
    for (const box of await page.getByRole('checkbox', { name: /^(?:同意|承诺)/u }).all()) await box.check();
    await field(page, '签名').fill('陈晓云');
    await page.getByText(/已保存/u).first().waitFor();
    // She enters it for somebody: without the signed paper it is not taken.
    await page.getByText(/还缺 1 份签字纸质件/u).waitFor();
    await page.locator('input[type=file]').last().setInputFiles({ name: '签字页.png', mimeType: 'image/png', buffer: onePixel });
    await page.getByText('未发现问题').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).last().click();
    await page.getByText(/FZ01-2022-\d{4}/u).first().waitFor();
    await picture(page, 'applied-1440');
    expect(complaints).toEqual([]);
    await leave();
  });

  test('is made by a citizen on her phone without an account, signed by hand, followed and withdrawn by its code', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, { device: 'phone' });
    await open('/open');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.reload();
    await page.getByRole('button', { name: '标准字号' }).click();
    await serious(page);
    await page.getByRole('main').getByRole('link', { name: /我要申报/u }).click();
    await page.getByRole('link', { name: /信用贷/u }).click();
    for (const [label, value] of [['姓名', '陈晓云'], ['身份证号', '330402199104150006'], ['手机', '13800009901'], ['意向金额', '80000'], ['期限', '12']] as const) await field(page, label).fill(value);
    await choose(page, /^所属村/u, '竹林');
    await page.reload();
    await page.getByText('已为您恢复上次填写的内容').waitFor();
    expect(await field(page, '姓名').inputValue()).toBe('陈晓云');
    await page.getByRole('radio', { name: /巾帼创客贷/u }).check();
    await choose(page, /^用途/u, '原料');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await draw(page);
    await page.getByRole('button', { name: '使用此签名' }).click();
    await page.getByAltText('已签名').waitFor();
    await serious(page);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('申报已提交').waitFor();
    const code = (await page.locator('[data-code]').textContent()) ?? '';
    await serious(page);
    await picture(page, 'open-receipt-390');

    const officer = await officeApi(demo.url, 'yumf');
    const { rows } = Object(await officer.query('inbox.list', { tab: 'todo', limit: 5, text: 'FZ02' }));
    await officer.mutate('item.act', { itemId: rows[0].itemId, action: 'return', seenVersion: rows[0].version, key: 'e2e-return-it', opinion: '请核对意向金额' });
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('需要您补充材料').waitFor();
    await page.getByText('请核对意向金额').waitFor();
    // Her village stands there by its name, and could be chosen anew.
    await page.getByTitle('新丰镇竹林村', { exact: true }).first().waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.getByText('330402199104150006').count()).toBe(0);
    await serious(page);
    await field(page, '意向金额').fill('60000');
    await page.getByRole('button', { name: '补充后重新提交' }).click();
    await page.getByText('工作人员办理中').waitFor();
    await open('/open/follow');
    await page.getByLabel('查询码').fill(code.toLowerCase());
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('button', { name: '撤回申报' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已结束，未通过').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  test('and an objection to a notice is signed, sent and followed by its code, and every open page is fit for everybody', async () => {
    const { page, open, leave, complaints } = await takeDesk(browser, demo.url, {});
    await open('/open/notices');
    await page.getByLabel('按标题、姓名或单位查找').fill('公示');
    await serious(page);
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请填写姓名').waitFor();
    await page.getByLabel('姓名', { exact: true }).fill('王秀英');
    await page.getByLabel('联系电话').fill('13800009999');
    await page.getByLabel('反映的情况').fill('<b>所述与事实不符</b>');
    await serious(page);
    await picture(page, 'open-notice-1440');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已收到您的异议').waitFor();
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('正在处理').waitFor();
    for (const path of ['/open/check', '/open/apply', '/open/follow']) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await serious(page);
    }
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

/** Chooses of a list by part of what it says. */
async function choose(page: Page, label: RegExp, part: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  // A long list is drawn only as far as it is looked at, and found by typing.
  await page.keyboard.type(part);
  await page.locator('.ant-select-item-option', { hasText: part }).first().click();
}

/** A stroke across the field for a signature. */
async function draw(page: Page): Promise<void> {
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4, { steps: 4 });
  await page.mouse.move(box.x + (box.width * 3) / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

/** A field by the beginning of its label: required ones carry a star after it. */
function field(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^${label}`, 'u')).first();
}
