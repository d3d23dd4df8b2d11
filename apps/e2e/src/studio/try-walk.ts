// A lead plays her draft as everybody in turn with a clock she moves, keeps the play, and a later change that would make it come
// to something else is held up when it is to be published.
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import type { OfficeApi } from '../office-api.ts';
import { serious } from '../serious.ts';

const workflow = 'bank-referral';
const play = '退回补正后，银行未授信';

export async function tryOut(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const { page, open, leave, complaints } = await takeDesk(browser, url, { name: '顾敏华' });
  await open(`/studio/drafts/${String(id)}?tab=play`);
  await page.getByRole('button', { name: '用示例表单开始' }).click();

  // The village asks for more, two days go by, the applicant completes it.
  await stands(page, '村（社区）推荐');
  await does(page, /妇联主席$/u, '退回');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '意见' }).fill('请补充经营情况');
  await dialog.getByRole('button', { name: /退\s*回/u }).click();
  await stands(page, '退回补正');
  for (const day of ['2022年9月26日', '2022年9月27日']) {
    await page.getByRole('button', { name: '+1 个工作日' }).click();
    await page.getByRole('region', { name: '试走的时间' }).getByText(day).waitFor();
  }
  await does(page, '申报人', '提交');
  await dialog.getByRole('button', { name: /提\s*交/u }).click();
  await stands(page, '村（社区）推荐');
  await does(page, /妇联主席$/u, '同意');

  // Nobody acts in the town until its limit is over; what happens then is told.
  await stands(page, '镇（街道）审核');
  const path = page.getByRole('list').filter({ hasText: '请补充经营情况' }).or(page.locator('ol')).last();
  const before = await path.getByRole('listitem').count();
  await page.getByRole('button', { name: '到下一期限' }).click();
  await expect.poll(() => path.getByRole('listitem').count()).toBe(before + 1);
  await does(page, /妇联主席$/u, '同意');
  await stands(page, '区妇联出具推荐函');
  await does(page, /科室负责人$/u, '同意');
  await stands(page, '银行调查授信');
  await page.getByRole('listitem').filter({ hasText: '银行' }).getByRole('button').first().click();
  await dialog.getByText('银行未授信', { exact: true }).click();
  await choose(page, dialog.getByRole('combobox', { name: '未授信原因' }), '信用记录');
  await answerAll(dialog);
  await page.getByText('已办结', { exact: true }).first().waitFor();
  await serious(page);

  await page.getByRole('button', { name: '录制为用例' }).click();
  await dialog.getByRole('textbox', { name: '用例名称' }).fill(play);
  await dialog.getByRole('button', { name: /保\s*存/u }).click();
  const recorded = page.getByRole('listitem').filter({ hasText: play }).first();
  await recorded.getByText('符合', { exact: true }).waitFor();

  // A later version: the town does not look at it any more.
  await page.getByText('流程', { exact: true }).first().click();
  await page.getByRole('button', { name: /^村（社区）推荐/u }).first().click();
  await choose(page, page.getByRole('combobox', { name: /^同意 /u }).first(), '区妇联出具推荐函');
  await page.getByText('试走', { exact: true }).first().click();
  await recorded.getByText('不符', { exact: true }).waitFor();
  await recorded.getByText(/第\d+步/u).waitFor();
  await page.getByText('发布', { exact: true }).first().click();
  await page.getByText(new RegExp(`试走用例“${play}”第\\d+步不符`, 'u')).waitFor();
  await page.getByLabel('变更理由').fill('镇里不再审核');
  expect(await page.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true);
  await serious(page);
  const { definition } = Object(await lead.query('studio.draft', { id }));
  await expect(lead.mutate('workflow.publish', { definition })).rejects.toThrow(/^PLAY_BROKEN/u);

  // Taken back, nothing holds it up; the play is retired so that others go on.
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText(`试走用例“${play}”符合`).waitFor();
  await page.getByText('试走', { exact: true }).first().click();
  await recorded.getByRole('button', { name: /停\s*用/u }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /停\s*用/u }).click();
  await page.getByText(/^已停用的用例（\d+）/u).waitFor();
  expect(complaints).toEqual([]);
  await leave();
}

async function stands(page: Page, title: string): Promise<void> {
  await page.locator('.ant-tag').getByText(title, { exact: true }).or(page.locator('.ant-tag', { hasText: title })).first().waitFor();
}

async function does(page: Page, who: string | RegExp, what: string): Promise<void> {
  const row = page.getByRole('list', { name: '现在谁能办' }).getByRole('listitem').filter({ has: page.getByText(who) }).first();
  await row.getByRole('button', { name: new RegExp(`^${[...what].join(String.raw`\s*`)}`, 'u') }).first().click();
}

async function answerAll(dialog: Locator): Promise<void> {
  const opinion = dialog.getByRole('textbox', { name: '意见' });
  if (await opinion.count() > 0) await opinion.fill('征信不符合要求');
  await dialog.locator('.ant-modal-footer').getByRole('button').last().click();
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(option, { exact: true }).click();
}
