// Monday morning: a chairwoman of a street finds more than thirty items of twenty programmes on her desk and decides thirty
// of them with the keyboard alone: in the list, on the items' pages, some back to where they came from.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk } from './desk.ts';
import { beginOneOfEach, officeApi, type OfficeApi } from './office-api.ts';

const wanted = 30;
const inList = 18;

describe.skipIf(!chromiumPath)('Monday morning', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  let chair: OfficeApi;
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
    const village = await officeApi(demo.url, 'yumf');
    for (const first of [1, 101]) await beginOneOfEach(village, first);
    chair = await officeApi(demo.url, 'caiyx');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  const todo = async (): Promise<number> => Number(Object(await chair.query('inbox.counts')).todo);

  test('thirty mixed items are decided without a mouse', async () => {
    const before = await todo();
    expect(before).toBeGreaterThanOrEqual(wanted);
    const programmes: readonly { readonly workflow: string }[] = Object(await chair.query('inbox.list', { tab: 'todo', limit: 100 })).rows;
    expect(new Set(programmes.map((one) => one.workflow)).size).toBeGreaterThan(15);
    const { page, complaints, leave } = await takeDesk(browser, demo.url, { name: '蔡云霞' });
    await page.locator('a[data-open]').first().waitFor();
    const begun = performance.now();
    let done = 0;
    let cursorStood = false;

    // In the list: A or R, the words, Enter; the next one stands where this one stood.
    await page.keyboard.press('j');
    while (done < inList) {
      const back = done % 5 === 4;
      if (await decideInList(page, back)) done += 1;
      else await page.keyboard.press('j');
      if (done === 3) {
        await page.keyboard.press('a');
        await page.getByRole('dialog').getByRole('textbox').waitFor();
        await page.getByText('办理后').waitFor();
        await picture(page, 'decide-1440');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        // Asked again of an item that is known by now, the words can be typed as soon as they can be sent.
        await page.keyboard.press('a');
        await page.getByRole('dialog').getByRole('button', { name: /^确认/u }).waitFor();
        cursorStood = await page.getByRole('dialog').getByRole('textbox').evaluate((area) => area === document.activeElement);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }

    expect(cursorStood).toBe(true);

    // On the items' pages: Enter opens one, each decision opens the next.
    await page.locator('a[data-open]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/items\//u);
    while (done < wanted) {
      const back = done % 5 === 4;
      const here = page.url();
      if (await decideOnPage(page, back)) {
        done += 1;
        await page.waitForURL((url) => url.href !== here);
      } else await page.keyboard.press('j');
    }
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${wanted} items decided by keyboard in ${seconds} s`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('u');
    await page.locator('a[data-open]').first().waitFor();
    expect(await todo()).toBe(before - wanted);
    expect(complaints).toEqual([]);
    await leave();
  });
});

/** Decides the item the keyboard is at, if words are all it asks for; else leaves it as it is. */
async function decideInList(page: Page, back: boolean): Promise<boolean> {
  // The focus follows the keyboard's row a moment later, once a dialogue has given it back.
  const here = page.locator('tr[aria-current="true"] a[data-open]');
  await here.waitFor();
  const id = await here.getAttribute('data-open');
  await page.keyboard.press(back ? 'r' : 'a');
  if (!(await answered(page, back))) return false;
  await page.locator(`a[data-open="${id}"]`).waitFor({ state: 'detached' });
  return true;
}

async function decideOnPage(page: Page, back: boolean): Promise<boolean> {
  await page.getByRole('region', { name: '办理意见' }).waitFor();
  await page.keyboard.press(back ? 'r' : 'a');
  return answered(page, back);
}

async function answered(page: Page, back: boolean): Promise<boolean> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^(?:确认|打开)/u }).waitFor();
  if ((await dialog.getByRole('textbox').count()) === 0) {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return false;
  }
  if (back) await page.keyboard.type('材料缺一份签名，请补齐');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return true;
}
