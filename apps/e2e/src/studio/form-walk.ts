// A lead gives a form two more questions by the designer, one of which hangs on the other, looks at it on a phone and a desktop,
// and a citizen then applies with it.
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import type { OfficeApi } from '../office-api.ts';
import { serious } from '../serious.ts';

const workflow = 'bank-referral';
const first = '已经开业';
const years = '经营年限';

/** The palette, a section, dragging, the keyboard, conditions, limits, the preview; then it is published. */
export async function designForm(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const { page, open, leave, complaints } = await takeDesk(browser, url, { name: '顾敏华' });
  await open(`/studio/drafts/${String(id)}?tab=forms`);
  await page.getByRole('button', { name: '添加分组' }).click();
  const business = page.getByRole('region', { name: '新分组' });
  await business.getByRole('button', { name: /^分组名称/u }).click();
  await settle(page.getByRole('tooltip').getByLabel('分组名称', { exact: true }), '经营情况');
  await page.keyboard.press('Escape');
  const section = page.getByRole('region', { name: '经营情况' });

  // From the palette: one is pressed, one is dragged to its place.
  const palette = page.getByRole('navigation', { name: '添加栏目' });
  await palette.getByRole('button', { name: '数字' }).click();
  await section.getByRole('button', { name: /^新数字 /u, pressed: true }).waitFor();
  await settle(page.getByLabel('名称', { exact: true }), years);
  await settle(page.getByLabel('英文名称', { exact: true }), 'Years in business');
  await palette.getByRole('button', { name: '是否' }).dragTo(section.getByRole('listitem').first());
  await section.getByRole('button', { name: /^新勾选 /u, pressed: true }).waitFor();
  await settle(page.getByLabel('名称', { exact: true }), first);
  await settle(page.getByLabel('英文名称', { exact: true }), 'In business already');
  await expect.poll(() => fieldsOf(section)).toEqual([first, years]);

  // By keyboard into the section before and back, by dragging above the other and back.
  const handle = section.getByRole('button', { name: new RegExp(`^${first} `, 'u') });
  await handle.press('Alt+ArrowUp');
  await section.getByRole('button', { name: new RegExp(`^${first} `, 'u') }).waitFor({ state: 'detached' });
  const before = page.getByRole('region', { name: '授权' });
  await before.getByRole('button', { name: new RegExp(`^${first} `, 'u') }).press('Alt+ArrowDown');
  await handle.waitFor();
  await section.getByRole('button', { name: new RegExp(`^${years} `, 'u') }).dragTo(handle);
  await expect.poll(() => fieldsOf(section)).toEqual([years, first]);
  await section.getByRole('button', { name: `上移“${first}”` }).click();
  await expect.poll(() => fieldsOf(section)).toEqual([first, years]);

  // The years must be told, from one to sixty, by her who is in business.
  await section.getByRole('button', { name: new RegExp(`^${years} `, 'u') }).click();
  await page.getByRole('switch', { name: '必须填写' }).click();
  await settle(page.getByLabel('最小值', { exact: true }), '1');
  await settle(page.getByLabel('最大值', { exact: true }), '60');
  await settle(page.getByLabel('单位名称（如：人、场）', { exact: true }), '年');
  await settle(page.getByLabel('英文单位名称', { exact: true }), 'years');
  await choose(page, page.getByRole('combobox', { name: '取决于' }), `仅当“${first}”`);
  await section.getByText('有条件显示').waitFor();
  await serious(page);

  await page.getByText('预览', { exact: true }).click();
  await page.getByText('按提交时的要求检查').click();
  const phone = page.getByRole('region', { name: '手机（390 像素）' });
  await phone.getByRole('checkbox', { name: new RegExp(first, 'u') }).check();
  for (const device of ['手机（390 像素）', '电脑']) await page.getByRole('region', { name: device }).getByLabel(new RegExp(`^${years}`, 'u')).waitFor();
  await phone.getByLabel(new RegExp(`^${years}`, 'u')).fill('61');
  await phone.getByText(/60/u).first().waitFor();
  await serious(page);
  expect(complaints).toEqual([]);
  await leave();

  const { definition } = Object(await lead.query('studio.draft', { id }));
  await lead.mutate('workflow.publish', { definition });
}

/** A citizen on her phone meets the new questions: the second only when it is for her, and then it must be answered. */
export async function applyWithIt(browser: Browser, url: string): Promise<void> {
  const { page, open, leave, complaints } = await takeDesk(browser, url, { device: 'phone' });
  await open(`/open/apply/${workflow}`);
  const texts = [['姓名', '陈晓云'], ['身份证号', '330402199104150006'], ['手机', '13800009901'], ['意向金额', '80000'], ['期限', '12']] as const;
  for (const [label, value] of texts) await field(page, label).fill(value);
  await page.getByRole('combobox', { name: /^所属村/u }).fill('竹林');
  await page.locator('.ant-select-item-option', { hasText: '竹林' }).first().click();
  await page.getByRole('radio', { name: /巾帼创客贷/u }).check();
  await choose(page, page.getByRole('combobox', { name: /^用途/u }), '原料');
  for (const box of await page.getByRole('checkbox', { name: /^(?:同意|承诺)/u }).all()) await box.check();
  const told = field(page, years);
  expect(await told.count()).toBe(0);
  await page.getByRole('checkbox', { name: new RegExp(first, 'u') }).check();
  await told.waitFor();
  await page.getByText('年', { exact: true }).waitFor();
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByText('还有 1 处需要填写或更正').waitFor();
  await page.getByText('必须填写').waitFor();
  expect(await page.getByText(`${years}选填`).count()).toBe(0);
  await told.fill('8');
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByText('申报已提交').waitFor();
  expect(complaints).toEqual([]);
  await leave();
}

const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}`, 'u')).first();

async function fieldsOf(section: Locator): Promise<readonly string[]> {
  const names = await section.locator('button[aria-pressed]').all();
  return Promise.all(names.map(async (one) => ((await one.locator('span').first().textContent()) ?? '').replace(' *', '')));
}

/** Types a setting and finishes it; it counts from then on. */
async function settle(input: Locator, value: string): Promise<void> {
  await input.fill(value);
  await input.press('Enter');
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(option, { exact: true }).click();
}
