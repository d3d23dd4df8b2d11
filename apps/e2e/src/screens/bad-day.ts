// What every screen owes its reader while the server is slow, broken in one place or in all, or out of reach.
import type { Page, Request } from 'playwright-core';
import { bones } from '../desk.ts';
import { failAll, failOne, holdAnswers, namesIn } from './answers.ts';

/** Where a screen may move: what web.dev calls good. */
const mostShift = 0.1;
/** A limit only ends what hangs: the machine runs much else as well. */
const patience = 30_000;
/** One that is drawn: beside a page that failed, the line above it is not. */
const alerts = '[role="alert"]:visible';
const retry = /^(?:重试|Try again)$/u;
/** What no reader may meet: codes, and the words of programs. */
const programWords = /[A-Z]{3,}_[A-Z_]+|\b(?:undefined|null|NaN|TypeError|SyntaxError|HTTP|fetch)\b|\[object|Internal Server Error/u;

export interface Visit {
  readonly page: Page;
  readonly url: string;
  readonly shows: string;
}

/** Notes how far what stands on the page is pushed about; before it is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { readonly by: number; readonly what: string }[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources }: { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] } = Object(entry);
        shifts.push({ by: value, what: sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(' ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const isSeen = (page: Page, what: string, timeout = patience) => page.locator(what).filter({ visible: true }).first().waitFor({ timeout }).then(() => true, () => false);
const isOver = (page: Page) => page.locator(bones).filter({ visible: true }).first().waitFor({ state: 'hidden', timeout: patience }).then(() => true, () => false);
const words = (page: Page) => page.evaluate(() => document.body.innerText);

/** The skeleton stands where the rows will be, and nothing jumps when they come. What was asked is told to `asked`. */
export async function waits({ page, url, shows }: Visit, asked: Set<string>): Promise<readonly string[]> {
  const wrong: string[] = [];
  const note = (request: Request) => namesIn(request).forEach((name) => asked.add(name));
  page.on('request', note);
  const release = await holdAnswers(page);
  await page.goto(url);
  if (!(await isSeen(page, `${bones}, ${shows}`))) wrong.push('is blank while it waits');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  if (asked.size > 0 && !(await page.locator(bones).filter({ visible: true }).first().isVisible()) && !(await page.locator(shows).filter({ visible: true }).first().isVisible())) wrong.push('shows neither bones nor rows while it waits');
  await release();
  if (!(await isSeen(page, shows))) wrong.push(`shows no ${shows} after it waited`);
  if (!(await isOver(page))) wrong.push('still waits when all is there');
  const shifts: readonly { readonly by: number; readonly what: string }[] = await page.evaluate(() => Object(globalThis).shifts);
  const moved = shifts.reduce((sum, one) => sum + one.by, 0);
  if (moved > mostShift) wrong.push(`jumps by ${moved.toFixed(2)}: ${shifts.map((one) => `${one.by.toFixed(2)} ${one.what}`).join(' | ')}`);
  page.off('request', note);
  return wrong;
}

/** Anew, also where only what follows a # tells the address from the one before: the browser would take that for the same page. */
async function load(page: Page, url: string): Promise<void> {
  if (url.includes('#')) await page.goto('about:blank');
  await page.goto(url);
}

/** Nothing is answered: it says so in people's words, and the one button there brings it back. */
export async function fails({ page, url, shows }: Visit): Promise<readonly string[]> {
  const wrong: string[] = [];
  const mend = await failAll(page);
  await load(page, url);
  if (!(await isSeen(page, alerts))) wrong.push('does not say that nothing came');
  const said = programWords.exec(await words(page));
  if (said !== null) wrong.push(`says ${said[0]}`);
  await mend();
  const again = page.getByRole('button', { name: retry }).filter({ visible: true });
  if (!(await again.first().isVisible())) return [...wrong, 'offers nothing to try again'];
  // A panel that failed has a button of its own; one press may mend several.
  for (let press = 0; press < 6 && (await again.first().isVisible()); press += 1) {
    await again.first().click({ timeout: 1000 }).catch(() => undefined);
    await isOver(page);
  }
  if (!(await isSeen(page, shows))) wrong.push(`shows no ${shows} when tried again`);
  return wrong;
}

/** One answer does not come: what does not need it stays, and nothing waits for it for ever. */
export async function failsAt({ page, url, shows }: Visit, name: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const mend = await failOne(page, name);
  await load(page, url);
  if (!(await isSeen(page, `${alerts}, ${shows}`))) wrong.push(`without ${name} shows nothing`);
  if (!(await isOver(page))) wrong.push(`without ${name} waits for ever`);
  const said = programWords.exec(await words(page));
  if (said !== null) wrong.push(`without ${name} says ${said[0]}`);
  if (!(await page.locator(shows).filter({ visible: true }).first().isVisible()) && !(await page.getByRole('button', { name: retry }).filter({ visible: true }).first().isVisible())) wrong.push(`without ${name} offers nothing to try again`);
  await mend();
  return wrong;
}

/** Without a connection it says so and keeps what it shows, and says no more of it afterwards. */
export async function goesOffline({ page, url, shows }: Visit): Promise<readonly string[]> {
  const wrong: string[] = [];
  await load(page, url);
  await isSeen(page, shows);
  const strip = page.getByText(/网络已断开|You are offline/u).first();
  await page.context().setOffline(true);
  if (!(await strip.waitFor({ timeout: patience }).then(() => true, () => false))) wrong.push('does not say that it is offline');
  if (!(await page.locator(shows).filter({ visible: true }).first().isVisible())) wrong.push('lost its rows with the connection');
  await page.context().setOffline(false);
  await strip.waitFor({ state: 'detached' }).catch(() => wrong.push('still says that it is offline'));
  return wrong;
}
