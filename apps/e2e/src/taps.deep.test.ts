// Counts the taps of the ten commonest jobs, from the desk to the job done, and holds docs/taps.md to them. Typing is no tap.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { takeDesk } from './desk.ts';

const written = readFileSync(new URL('../../../docs/taps.md', import.meta.url), 'utf8');
const told = new Map([...written.matchAll(/^\| (?<job>[^|]+) \| (?<taps>\d+) \|/gmu)].map((row) => [row.groups?.['job'], Number(row.groups?.['taps'])]));

/** Seconds of the keystroke-level model as the page puts it: a tap is M + P + K, typing is H and a K for each key. */
const modelled = (taps: number, keys: number) => (Math.round(taps * 26.5 + (keys === 0 ? 0 : 4 + keys * 2)) / 10).toFixed(1);
const rows = [...written.matchAll(/^\| [^|]+ \| (?<taps>\d+) \| (?:–|≥ (?<theirs>\d+)) \| (?:–|(?<keys>\d+) \/ (?<theirKeys>\d+)) \| \*\*(?<seconds>[\d.]+)\*\* \| (?:–|≥ (?<theirSeconds>[\d.]+)) \|/gmu)].map(({ groups }) => new Map(Object.entries(groups ?? {})));
const numberIn = (row: (typeof rows)[number], name: string) => Number(row.get(name) ?? 0);

const openFirst = async (page: Page) => {
  await page.locator('a[data-open]').first().click();
  await page.getByText('审批记录').first().waitFor();
};
const more = async (page: Page, action: string) => {
  await openFirst(page);
  await page.getByRole('button', { name: /更多/u }).first().click();
  await page.getByText(action, { exact: true }).first().click();
};
const inRow = async (page: Page, action: string) => {
  const row = page.locator('tr').filter({ hasText: 'FZ01-2022' }).filter({ hasText: '科室负责人复核' }).first();
  await row.hover();
  await row.getByRole('button', { name: action }).click();
};
const download = async (page: Page, tap: () => Promise<void>) => {
  await Promise.all([page.waitForEvent('download'), tap()]);
};

const jobs: readonly (readonly [job: string, doIt: (page: Page) => Promise<void>])[] = [
  ['see where an item stands, with whom and why', openFirst],
  ['follow an item', async (page) => {
    await page.getByRole('button', { name: /^关注“/u }).first().click();
    await page.getByRole('button', { name: /^取消关注“/u }).first().waitFor();
  }],
  ['begin an application', async (page) => {
    await page.getByText('新建办件').first().click();
    await page.getByLabel('按名称或代码查找事项').fill('SY');
    await page.locator('main a[href*="workflow="]').first().click();
    await page.getByRole('button', { name: '提交' }).first().waitFor();
  }],
  ['export the list as a sheet', async (page) => {
    await page.getByText('导出台账').first().click();
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    await download(page, () => page.getByRole('dialog').getByRole('button').last().click());
  }],
  ['print an item’s form as PDF', async (page) => {
    await openFirst(page);
    await download(page, () => page.getByText('PDF').first().click());
  }],
  ['urge who has it', async (page) => {
    await more(page, '催办');
    await page.getByRole('button', { name: '确认催办' }).click();
    await page.getByText(/已办理/u).first().waitFor();
  }],
  ['comment', async (page) => {
    await more(page, '沟通');
    // Of the drawer, once it is there: the page has a box to search as well.
    await page.getByRole('dialog').getByRole('textbox').last().fill('请核对');
    await page.getByRole('button', { name: '确认沟通' }).click();
    await page.getByText(/已办理/u).first().waitFor();
  }],
  ['approve an item', async (page) => {
    await inRow(page, '同意');
    await page.getByRole('button', { name: '确认同意' }).click();
    await page.getByText(/已办理/u).first().waitFor();
  }],
  ['return an item with a reason', async (page) => {
    await inRow(page, '退回');
    // The phrase is a beginning, which she ends in her own words.
    await page.getByRole('dialog').locator('button').filter({ hasText: '材料' }).first().click();
    await page.keyboard.type('合同复印件');
    await page.getByRole('button', { name: '确认退回' }).click();
    await page.getByText(/已办理/u).first().waitFor();
  }],
  ['approve all of a page at once', async (page) => {
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('region', { name: /已选/u }).getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('button', { name: /^同意 \d+ 件/u }).click();
    await page.getByRole('button', { name: '完成' }).waitFor({ timeout: 60_000 });
  }],
];

test('the seconds of both sides are the model’s, for the taps and keys beside them', () => {
  expect(rows.length).toBe(jobs.length);
  expect(rows.map((row) => [row.get('seconds'), row.get('theirSeconds') ?? '0.0'])).toEqual(rows.map((row) => [modelled(numberIn(row, 'taps'), numberIn(row, 'keys')), modelled(numberIn(row, 'theirs'), numberIn(row, 'theirKeys'))]));
});

describe.skipIf(!chromiumPath)('the taps of a job', { timeout: 120_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  test.each(jobs)('to %s are as many as the page says', async (job, doIt) => {
    const { page, leave } = await takeDesk(browser, demo.url, { name: '顾敏华' });
    // A machine that runs everything else as well may be slow.
    page.setDefaultTimeout(40_000);
    await page.locator('a[data-open]').first().waitFor();
    await page.evaluate(() => {
      sessionStorage.setItem('taps', '0');
      addEventListener('click', (event) => {
        if (event.isTrusted) sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps')) + 1));
      }, true);
    });
    await doIt(page);
    expect(Number(await page.evaluate(() => sessionStorage.getItem('taps')))).toBe(told.get(job));
    await leave();
  });
});
