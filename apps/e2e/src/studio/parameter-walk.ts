// A lead changes 参数, the numbers that a programme's rules go by: it counts when she has finished it, is a step she can
// take back, and has its name and unit in both languages.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import type { OfficeApi } from '../office-api.ts';
import { serious } from '../serious.ts';

const workflow = 'interest-subsidy';
const chinese = /\p{Script=Han}/u;

export async function changeParameters(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const oldest = async () => Object(await lead.query('studio.draft', { id })).definition.parameters.oldest.value;
  const { page, open, leave, complaints } = await takeDesk(browser, url, { name: '顾敏华' });
  await open(`/studio/drafts/${String(id)}`);
  const years = page.getByRole('spinbutton', { name: '申报最高年龄' });
  await years.fill('60');
  await years.press('Enter');
  await expect.poll(oldest).toBe(60);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(oldest).toBe(55);
  await serious(page);
  expect(complaints).toEqual([]);
  await leave();

  const phone = await takeDesk(browser, url, { name: '顾敏华', device: 'phone' });
  await phone.page.evaluate(() => localStorage.setItem('jinguo.language', 'en'));
  await phone.open(`/studio/drafts/${String(id)}`);
  const panel = phone.page.locator('section', { has: phone.page.getByRole('heading', { name: 'Parameters (what the rules go by)' }) }).last();
  await panel.getByRole('spinbutton', { name: 'Oldest' }).waitFor();
  // The letters of the office's documents and the words of a list are what she typed, in any language.
  const parameters: readonly unknown[] = Object.values(Object(await lead.query('studio.draft', { id })).definition.parameters);
  const typed = ['南妇', ...parameters.flatMap((one): unknown[] => Object(one).words ?? []).map(String)];
  expect(typed.reduce((said, word) => said.replaceAll(word, ''), await panel.innerText())).not.toMatch(chinese);
  await serious(phone.page);
  await phone.leave();
}
