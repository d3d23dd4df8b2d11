// A page in both languages at the widths it is used at: nothing runs over the edge. With JINGUO_LOOKS set to a folder, the
// pictures are kept there to be looked at.
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env['JINGUO_LOOKS'];

/** Answers where something is wider than the screen; the page is left as it was. */
export async function everyLook(page: Page, name: string, widths: readonly number[] = [1440, 390]): Promise<readonly string[]> {
  const before = page.viewportSize();
  const wide: string[] = [];
  for (const language of ['en', 'zh']) {
    await page.evaluate((chosen) => localStorage.setItem('jinguo.language', chosen), language);
    await page.reload();
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 768 ? 844 : Math.round((width * 9) / 16) });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${name} ${language} ${width}: ${over}`);
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
    }
  }
  if (before !== null) await page.setViewportSize(before);
  return wide;
}
