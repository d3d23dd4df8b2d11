// The browser itself: if this fails, look at the machine before looking at the console.
import { expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { seriousFaults } from './serious.ts';

test.skipIf(!chromiumPath)('Chromium starts, shows a page and lets axe check it', { timeout: 300_000 }, async () => {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.setContent('<html lang="zh-CN"><title>金果</title><main><h1>金果</h1></main></html>');
    expect(await page.getByRole('heading').innerText()).toBe('金果');
    expect(await seriousFaults(page)).toEqual([]);
    // Each fault is named, with every place that has it.
    await page.setContent('<html lang="zh-CN"><title>金果</title><main><h1>金果</h1><button></button><p style="color:#ccc">看不清</p><p style="color:#ddd">也看不清</p></main></html>');
    expect(await seriousFaults(page)).toEqual(['button-name: <button></button>', 'color-contrast: <p style="color:#ccc">看不清</p> <p style="color:#ddd">也看不清</p>']);
  } finally {
    await browser.close();
  }
});
