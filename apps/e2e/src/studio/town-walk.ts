// The district pins what it asks of a workflow; a town's lead makes her own version of it on her phone, is held up where the
// pin is broken, mends it, asks for it, and the district sees what she changed and that the pin holds.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { takeDesk } from '../desk.ts';
import { officeApi, type OfficeApi } from '../office-api.ts';
import { serious } from '../serious.ts';

const workflow = 'interest-subsidy';
const pin = '不予通过后可以申请复核或补正重报';

export async function ownVersion(browser: Browser, url: string, lead: OfficeApi): Promise<void> {
  const { id } = Object(await lead.mutate('studio.start', { workflow, number: 1 }));
  const district = await takeDesk(browser, url, { name: '顾敏华' });
  await district.open(`/studio/drafts/${String(id)}?tab=publishing`);
  await district.page.getByRole('combobox', { name: '要求' }).click();
  await district.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle('不予通过后可申请复核', { exact: true }).click();
  await district.page.getByRole('button', { name: /^增\s*加$/u }).click();
  await district.page.getByRole('listitem').filter({ hasText: pin }).filter({ hasText: '顾敏华' }).waitFor();
  await serious(district.page);

  const { page, open, leave, complaints } = await takeDesk(browser, url, { name: '蔡云霞', device: 'phone' });
  await open(`/studio/${workflow}`);
  await page.getByRole('button', { name: '制定变体' }).click();
  await page.waitForURL(/\/studio\/drafts\//u);
  await page.getByRole('button', { name: /^镇（街道）审核/u }).first().click();
  const refused = page.getByRole('combobox', { name: '不同意 去往' });
  await refused.click();
  await refused.fill('不予通过');
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle('不予通过', { exact: true }).click();
  // What could be taken back cannot be once it ends the item: one click mends that, and what the district asks for is seen then.
  await page.getByRole('button', { name: /^修正：.*不可收回$/u }).first().click();
  await page.getByText('发布', { exact: true }).first().click();
  await page.getByRole('listitem').filter({ hasText: `区里要求：${pin}` }).filter({ has: page.getByLabel('未通过') }).waitFor();
  await page.getByLabel('变更理由').fill('不予通过的直接告知');
  expect(await page.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true);

  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销', disabled: true }).waitFor();
  await page.getByText('流程', { exact: true }).first().click();
  await page.getByRole('button', { name: /^镇（街道）审核/u }).first().click();
  const days = page.getByRole('spinbutton', { name: /^时限 数量/u });
  await days.fill('2');
  await days.press('Tab');
  await page.getByText('发布', { exact: true }).first().click();
  await page.getByRole('listitem').filter({ hasText: `区里要求：${pin}` }).filter({ has: page.getByLabel('通过', { exact: true }) }).waitFor();
  await page.getByLabel('变更理由').fill('本镇两天内审核');
  await serious(page);
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await page.getByText('已在审批中', { exact: false }).waitFor();
  await agree(url);

  await expect.poll(async () => {
    await district.open(`/studio/${workflow}`);
    await district.page.getByRole('heading', { level: 1 }).waitFor();
    await district.page.getByRole('heading', { name: /镇街变体/u }).waitFor();
    return district.page.getByRole('region', { name: '新丰镇' }).count();
  }, { timeout: 60_000, interval: 1000 }).toBe(1);
  const variant = district.page.getByRole('region', { name: '新丰镇' });
  await variant.getByText(/“镇（街道）审核”的时限/u).waitFor();
  await variant.getByRole('listitem').filter({ hasText: pin }).filter({ has: district.page.getByLabel('满足', { exact: true }) }).waitFor();
  await variant.getByRole('button', { name: '改回区里的流程' }).click();
  await district.page.getByRole('tooltip').getByRole('button', { name: /改\s*回/u }).click();
  await variant.waitFor({ state: 'detached' });
  expect([...complaints, ...district.complaints]).toEqual([]);
  await leave();
  await district.leave();
}

async function agree(url: string): Promise<void> {
  const deputy = await officeApi(url, 'shenxl');
  const { rows } = Object(await deputy.query('inbox.list', { tab: 'todo', workflow: 'process-variant' }));
  const { itemId, version } = rows[0];
  await deputy.mutate('item.act', { itemId, seenVersion: version, key: 'studio-town-agreed', action: 'approve' });
}
