// Decides items of the demonstration in a browser, for core's bench: for each, the milliseconds from the key that confirms to
// the frame that is painted without the item. Tells them as a line of JSON, or why it could not.
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { chromiumPath, openBrowser } from '../src/browser.ts';
import { startDemo } from '../src/demo-server.ts';
import { takeDesk } from '../src/desk.ts';
import { beginOneOfEach, officeApi } from '../src/office-api.ts';

const { wanted }: { readonly wanted: number } = JSON.parse(process.argv[2] ?? '{"wanted":5}');
const builtConsole = new URL('../../console/dist/index.html', import.meta.url);

if (chromiumPath === '') tell({ skipped: 'there is no Chromium: set CHROMIUM_PATH' });
else if (!existsSync(builtConsole)) tell({ skipped: 'the console is not built' });
else tell({ took: await measure() });

async function measure(): Promise<readonly number[]> {
  await using demo = await startDemo();
  const village = await officeApi(demo.url, 'yumf');
  for (const first of [1, 101]) await beginOneOfEach(village, first);
  const browser = await openBrowser();
  try {
    const { page } = await takeDesk(browser, demo.url, { name: '蔡云霞' });
    await page.locator('a[data-open]').first().waitFor();
    await page.keyboard.press('j');
    const took: number[] = [];
    for (let tries = 0; took.length < wanted && tries < wanted * 3; tries += 1) {
      const ms = await decide(page);
      if (ms === undefined) await page.keyboard.press('j');
      else took.push(ms);
    }
    return took;
  } finally {
    await browser.close();
  }
}

/** Undefined where more is asked for than words, or it is refused. */
async function decide(page: Page): Promise<number | undefined> {
  const here = page.locator('a[data-open]:focus');
  await here.waitFor();
  const id = await here.getAttribute('data-open');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^(?:确认|打开)/u }).waitFor();
  if ((await dialog.getByRole('textbox').count()) === 0) {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return undefined;
  }
  const painted = page.evaluate(paintedWithout, `a[data-open="${id}"]`);
  await page.keyboard.press('Enter');
  const ms = await painted;
  if (ms === null) await page.keyboard.press('Escape');
  return ms ?? undefined;
}

/** In the page: from the next key pressed to the end of the frame in which nothing matches any more; null when that never comes. */
function paintedWithout(selector: string): Promise<number | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 5000);
    addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        const look = (): void => {
          if (document.querySelector(selector) !== null) requestAnimationFrame(look);
          // What a frame draws is on screen once the next task runs.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
