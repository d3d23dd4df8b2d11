// Two leads at one draft: what one does the other sees without doing anything, and while neither does anything the server is
// asked for nothing. What she does stands on her own screen before it is answered.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import type { OfficeApi } from '../office-api.ts';

const workflow = 'bank-referral';

export async function bothAtIt(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const [one, other] = [await takeDesk(browser, url, { name: '顾敏华' }), await takeDesk(browser, url, { name: '顾敏华' })];
  for (const { open, page } of [one, other]) {
    await open(`/studio/drafts/${String(id)}`);
    await page.getByRole('button', { name: /^村（社区）推荐/u }).first().waitFor();
  }
  const asked: string[] = [];
  other.page.on('request', (request) => void (request.url().includes('studio.draft') && asked.push(request.url())));

  await other.page.waitForTimeout(2500);
  expect(asked).toEqual([]);

  // The answer is kept back: the box is ticked all the same, and nothing jumps when it comes.
  const kept = Promise.withResolvers<undefined>();
  await one.page.route(/studio\.edit/u, async (route) => {
    await kept.promise;
    await route.continue();
  });
  await one.page.getByRole('button', { name: /^村（社区）推荐/u }).first().click();
  const box = one.page.getByRole('checkbox', { name: '到期自动离开本环节' });
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
  const name = one.page.getByLabel('名称', { exact: true });
  await name.fill('村（社区）把关');
  await name.press('Enter');
  kept.resolve(undefined);

  await other.page.getByRole('button', { name: /村（社区）把关/u }).first().waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(await box.isChecked()).toBe(true);
  await one.page.getByText(/^检查 \d+/u).first().waitFor();
  for (const { complaints, leave } of [one, other]) {
    expect(complaints).toEqual([]);
    await leave();
  }
}
