// Versions of a workflow at a desk and on a phone: one is looked at with what it changed, kept as everything it can be kept as,
// begun from in every way; running items move to the one in force, and the one before comes back with one click.
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import type { OfficeApi } from '../office-api.ts';
import { serious } from '../serious.ts';

const workflow = 'interest-subsidy';
const renamed = '科室复核把关';

export async function keepMoveReturn(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  await secondVersion(lead);
  for (const [device, inForce, before] of [['desktop', 2, 1], ['phone', 1, 2]] as const) {
    const { page, open, leave, complaints } = await takeDesk(browser, url, { name: '顾敏华', device });
    await open(`/studio/${workflow}`);
    const card = (number: number) => page.locator('section').filter({ has: page.getByRole('heading', { name: new RegExp(`^第${number}版`, 'u') }) });

    await card(2).getByRole('button', { name: '流程图' }).click();
    await card(2).getByRole('button').filter({ hasText: renamed }).filter({ hasText: '有改动' }).waitFor();
    const bundle = await keptAs(page, card(2));
    await serious(page);

    await card(before).getByText('在办：').waitFor();
    await card(before).getByRole('button', { name: `迁移到第${inForce}版` }).click();
    const moving = page.getByRole('dialog');
    await moving.getByText(/^可迁移 [1-9]\d* 件/u).waitFor();
    await moving.getByLabel('迁移理由（记入每件事项的记录）').fill('环节改名');
    await moving.getByRole('button', { name: '开始迁移' }).click();
    await moving.getByText(/^已迁移 [1-9]\d* 件/u).waitFor({ timeout: 60_000 });
    await moving.getByRole('button', { name: /关\s*闭/u }).last().click();
    await moving.waitFor({ state: 'detached' });

    await card(before).getByRole('button', { name: '新事项改用此版' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: /改\s*用/u }).click();
    await card(before).getByRole('heading', { name: /现用/u }).waitFor();
    const versions = Object(await lead.query('workflow.versions', { workflow }));
    expect([...versions].find((one) => one.current).number).toBe(before);

    await beginFrom(page, open, bundle);
    await arriving(page);
    expect(complaints).toEqual([]);
    await leave();
  }
}

/** The same with one stage called otherwise, published. */
async function secondVersion(lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const { definition } = Object(await lead.mutate('studio.edit', { id, seenRevision: 0, edits: [{ op: 'rename-stage', stage: 'sectionReview', title: { zh: renamed, en: 'Section review' } }] }));
  await lead.mutate('workflow.publish', { definition });
  await lead.mutate('studio.remove', { id });
}

/** Bundle, machine, Mermaid, picture, page to sign; answers the bundle. */
async function keptAs(page: Page, card: Locator): Promise<Buffer> {
  const kept = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name }).click()]);
    return readFile(await file.path());
  };
  const bundle = await kept('导出流程');
  expect(JSON.parse(String(bundle))).toMatchObject({ format: 'jinguo-workflow', definition: { workflow } });
  expect(JSON.parse(String(await kept('状态机 JSON')))).toMatchObject({ id: workflow, initial: 'application', states: { sectionReview: {} } });
  const mermaid = String(await kept('Mermaid 图'));
  expect(mermaid.startsWith('stateDiagram-v2')).toBe(true);
  expect(mermaid).toContain(renamed);
  const png = await kept('图片');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
  await card.getByRole('button', { name: '流程说明（签字页）' }).click();
  const signed = page.getByRole('dialog');
  await signed.getByText('“妇女创业小额贷款贴息”办理流程说明').waitFor();
  await signed.getByText(renamed).first().waitFor();
  await signed.getByText('审定人（签字）', { exact: false }).waitFor();
  await signed.getByRole('button', { name: /打\s*印/u }).waitFor();
  await page.keyboard.press('Escape');
  await signed.waitFor({ state: 'detached' });
  return bundle;
}

/** From another programme, from last year's with its dates moved, from the exported file; the last stays open. */
async function beginFrom(page: Page, open: (path: string) => Promise<void>, bundle: Buffer): Promise<void> {
  const begin = async (choose: (dialog: Locator) => Promise<void>) => {
    await open(`/studio/${workflow}`);
    await page.getByRole('button', { name: '修改流程' }).first().click();
    const dialog = page.getByRole('dialog');
    await choose(dialog);
    await dialog.getByRole('button', { name: /开\s*始/u }).click();
    await page.waitForURL(/\/studio\/drafts\//u);
  };
  await begin(async (dialog) => {
    await dialog.getByRole('radio', { name: '借用另一事项的流程' }).check();
    const which = dialog.getByRole('combobox', { name: '借用哪一个' });
    await which.click();
    await which.fill('好家庭信用贷');
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('好家庭信用贷', { exact: false }).first().click();
  });
  await page.getByRole('button', { name: /^银行调查授信/u }).first().waitFor();
  await begin(async (dialog) => {
    await dialog.getByRole('radio', { name: /日期顺延$/u }).check();
    await dialog.getByRole('spinbutton', { name: '顺延几年' }).fill('2');
  });
  await page.getByRole('button', { name: /^区妇联审查测算/u }).first().waitFor();
  await begin(async (dialog) => {
    await dialog.getByRole('radio', { name: '导入流程文件' }).check();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'exported.json', mimeType: 'application/json', buffer: bundle });
    await dialog.getByText('exported.json').waitFor();
  });
  await page.getByRole('button', { name: new RegExp(`^${renamed}`, 'u') }).first().waitFor();
}

/** A message on arriving at a stage, taken back and made again, and a word to the other lead. */
async function arriving(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^区妇联审查测算/u }).first().click();
  await page.getByRole('button', { name: '到达时' }).click();
  const adding = page.getByRole('combobox', { name: '添加' });
  await choose(page, adding, '通知申报人');
  await page.getByLabel('通知内容（中文）').fill('区妇联已开始审查');
  await page.getByRole('button', { name: /^添\s*加$/u }).click();
  const message = page.getByText('通知申报人：区妇联已开始审查');
  await message.waitFor();
  await expect.poll(() => page.getByRole('button', { name: '撤销' }).first().isEnabled()).toBe(true);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await message.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '重做' }).click();
  await message.waitFor();
  await serious(page);
  await page.getByRole('tab', { name: /^讨论/u }).click();
  await page.getByLabel('写下意见，另一位负责人可见').fill('到了就告诉申报人');
  await page.getByRole('button', { name: /发\s*送/u }).click();
  await page.getByRole('listitem').filter({ hasText: '到了就告诉申报人' }).filter({ hasText: '关于“区妇联审查测算”' }).waitFor();
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(option, { exact: true }).click();
}
