// A person at her desk: signed in on a page of her own, and the few things everybody does there.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const screens = fileURLToPath(new URL('../../../docs/screens', import.meta.url));

export interface Desk {
  readonly page: Page;
  /** What the browser complained about; a good page has nothing to say. */
  readonly complaints: string[];
  readonly open: (path: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** What stands where something is still to come. */
export const bones = '[aria-busy="true"]';

export type Device = 'desktop' | 'phone';

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Signs a person of the demonstration in through the login page; without a name, nobody. */
export async function takeDesk(browser: Browser, url: string, who: { readonly name?: string; readonly device?: Device }): Promise<Desk> {
  const device = who.device ?? 'desktop';
  const phone = device === 'phone' ? { isMobile: true, hasTouch: true } : {};
  const context = await browser.newContext({ viewport: sizes[device], ...phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (who.name !== undefined) {
    await page.goto(`${url}/login`);
    await page.getByPlaceholder('按姓名、岗位、单位查找').fill(who.name);
    await page.getByRole('button', { name: who.name }).first().click();
    await page.waitForURL((address) => !address.pathname.startsWith('/login'));
    // The address changes a moment before the login page, a main of its own with buttons of the same names, is gone.
    await page.locator('main#content').waitFor();
  }
  return {
    page,
    complaints,
    async open(path) {
      await page.goto(`${url}${path}`);
    },
    leave: () => context.close(),
  };
}

/** Keeps a picture of the page for the documentation, as it is when it has come to rest. */
export async function picture(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  await page.locator(bones).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(screens, `${name}.png`), ...options });
}
