// What people do at the screens of settings, papers, templates, objections, versions and plugins, in either language.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Office } from './prepare.ts';

export interface Driving {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  readonly ids: Office['ids'];
  readonly say: (zh: string, en: string) => string;
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  return readFile(await download.path());
}

/** A box and a switch stay as they were put, wherever she signs in. */
export async function settings({ page, open, say }: Driving): Promise<void> {
  await open('/me');
  const box = page.getByRole('checkbox', { name: say('待办：企业微信', 'Tasks: WeCom') });
  const quiet = page.getByRole('switch', { name: say('免打扰时段', 'Quiet hours') });
  const isQuiet = () => quiet.getAttribute('aria-checked');
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(false);
  await quiet.click();
  await expect.poll(isQuiet).toBe('false');
  await page.waitForLoadState('networkidle');
  await open('/me');
  await expect.poll(isQuiet).toBe('false');
  expect(await box.isChecked()).toBe(false);
  // The office has no number of hers for short messages.
  expect(await page.getByRole('checkbox', { name: say('待办：短信', 'Tasks: SMS') }).isDisabled()).toBe(true);
  await box.click();
  await quiet.click();
  await expect.poll(async () => [await box.isChecked(), await isQuiet()]).toEqual([true, 'true']);
  await page.waitForLoadState('networkidle');
}

/** A template comes out, goes back as the office's own, prints, and is taken back. */
export async function templates({ page, open, ids, say }: Driving): Promise<void> {
  await open('/templates/interest-subsidy');
  const bytes = await saved(page, () => page.getByRole('link', { name: say('下载模板', 'Download') }).first().click());
  await page.locator('input[type=file]').first().setInputFiles({ name: '办理单.docx', mimeType: '', buffer: bytes });
  await page.getByText(say('本单位模板', 'Own, version')).first().waitFor();
  await open(`/items/${ids.item}`);
  // What stands above the papers comes later than they do.
  await page.waitForLoadState('networkidle');
  const pdf = await saved(page, () => page.getByRole('button', { name: say('下载 PDF', 'Download as PDF') }).first().press('Enter'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const word = await saved(page, () => page.getByRole('button', { name: say('下载 Word', 'Download for Word') }).first().press('Enter'));
  expect(word.subarray(0, 2).toString()).toBe('PK');
  await open('/templates/interest-subsidy');
  await page.getByRole('button', { name: say('恢复系统模板', 'Back to the system’s') }).first().click();
  await page.getByRole('button', { name: say('恢复', 'Go back'), exact: true }).click();
  await page.getByText(say('本单位模板', 'Own, version')).first().waitFor({ state: 'detached' });
}

/** Who objects is shown, for a reason, to who looks into it. */
export async function objector({ page, open, ids, say }: Driving): Promise<void> {
  const one = await objectionOn({ page, open, ids });
  await one.getByRole('button', { name: say('查看异议人身份', 'Show who objects') }).click();
  await page.getByLabel(say('查看原因（将记入审计）', 'Reason (goes into the audit log)')).fill('核实异议');
  await page.getByRole('button', { name: say('查看', 'Show'), exact: true }).click();
  await one.getByText('王秀英').waitFor();
}

/** A reply is sent by who keeps the notice, who is not told who objects. */
export async function objections({ page, open, ids, say }: Driving): Promise<void> {
  const one = await objectionOn({ page, open, ids });
  await one.getByText(say('异议人身份仅调查核实人员可见', 'Who objects is known to who looks into it')).waitFor();
  expect(await one.getByText('王').count()).toBe(0);
  await one.getByRole('button', { name: say('答复', 'Reply'), exact: true }).click();
  await one.getByRole('textbox').fill('已受理，核实后答复。');
  await one.getByRole('button', { name: say('发出答复', 'Send') }).click();
  await one.getByText(say('已答复：已受理', 'Replied: 已受理')).waitFor();
}

async function objectionOn({ page, open, ids }: Omit<Driving, 'say'>): Promise<Locator> {
  await open(`/items/${ids.noticed}`);
  return page.locator('article').filter({ hasText: '与实际情况不符' }).first();
}

/** Items ticked in the list, twenty at most, are one PDF with a paper of each. */
export async function printing({ page, open, say }: Driving): Promise<void> {
  await open('/');
  const ticks = page.locator('main li, main tbody tr').getByRole('checkbox');
  await ticks.nth(4).waitFor();
  const many = Math.min(20, await ticks.count());
  for (let n = 0; n < many; n += 1) await ticks.nth(n).check();
  const pdf = await saved(page, () => page.getByRole('button', { name: say('批量打印', 'Print all') }).click());
  expect(Number(/\/Type \/Pages\b[^>]*\/Count (\d+)/u.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThanOrEqual(many);
}

/** The version in force is saved as a file that other tools open. */
export async function versions({ page, open, say }: Driving): Promise<void> {
  await open('/studio/interest-subsidy');
  const bundle = await saved(page, () => page.getByRole('button', { name: say('导出流程', 'Export') }).first().click());
  expect(Object(JSON.parse(bundle.toString())).definition.workflow).toBe('interest-subsidy');
}

/** What a plugin brings unfolds by kind, its time is told, and it is turned off with a reason and on again. */
export async function plugins({ page, open, say }: Driving): Promise<void> {
  await open('/plugins');
  const first = page.locator('main details').first();
  await first.locator('summary').click();
  await first.locator('li').first().waitFor();
  await page.getByText(/^共用时 [\d.]+ m?s$|^[\d.]+ m?s in all$/u).first().waitFor();
  const off = page.getByText(say('它的办件可以查看，暂不能办理', 'Its items can be read but not moved'));
  expect(await off.count()).toBe(0);
  const turn = async (button: string, why: string, reason: string) => {
    await page.locator('main').getByRole('button', { name: button, exact: true }).first().click();
    await page.getByLabel(why).fill(reason);
    await page.getByLabel(why).press('Enter');
  };
  await turn(say('停用', 'Turn off'), say('停用原因（办件人会看到）', 'Why (shown to who meets its items)'), '核对额度');
  await off.filter({ hasText: '核对额度' }).waitFor();
  await turn(say('启用', 'Turn on'), say('启用说明', 'What was mended'), '已核对');
  await off.waitFor({ state: 'detached' });
}
