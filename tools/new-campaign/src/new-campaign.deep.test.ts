// The whole of `npm run new:campaign` in a clone of its own, as somebody new would run it; what it prints, its times too, is shown.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloneOf } from './clone.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const browserPath = process.env['CHROMIUM_PATH'] ?? '';
const clone = cloneOf(root);
const go = (...args: readonly string[]) => spawnSync(process.execPath, [join(clone, 'tools/go.mjs'), ...args], { cwd: clone, encoding: 'utf8' });
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it('writes a campaign that is typed, linted, tested and on the list of programmes', () => {
  const { status, stdout, stderr } = go('new:campaign', '--name', 'gardens', '--title', '美丽庭院/Fair courtyards', '--programme', '微花园/Micro garden', '--yes');
  console.log(stdout);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(clone, 'docs/programmes.md'), 'utf8')).toContain('| GA01 | 微花园<br>Micro garden |');
});

it('leaves server and console typed', () => {
  for (const pack of ['@jinguo/server', '@jinguo/console']) {
    const { status, stdout } = go('pnpm', '--filter', pack, 'run', 'typecheck');
    expect({ pack, status, stdout: status === 0 ? '' : stdout }).toEqual({ pack, status: 0, stdout: '' });
  }
});

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('while it is developed', () => {
  const server = 'http://127.0.0.1:8473';
  let dev: ChildProcess;
  let told = '';
  let cookie = '';
  let scan = '';
  beforeAll(async () => {
    dev = spawn(process.execPath, [join(clone, 'tools/go.mjs'), 'dev'], { cwd: clone, env: { ...process.env, PORT: '8473', JINGUO_DATA: join(clone, 'data'), NO_COLOR: '1' } });
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text: Buffer) => (told += text.toString()));
    await said(/is ready at/u);
    const login = await post('session.login', { username: 'yumf', password: 'Jinguo-2022' });
    cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    // The officer enters it for somebody, who signed a paper.
    const kept = await fetch(`${server}/files?name=signed.png`, { method: 'PUT', headers: { Cookie: cookie }, body: onePixel });
    scan = String(Object(await kept.json()).id);
  });
  afterAll(() => new Promise((resolve) => dev.once('exit', resolve).kill()));

  const said = (pattern: RegExp) => vi.waitUntil(() => pattern.test(told), { timeout: 240_000, interval: 20 });
  const post = (procedure: string, input: unknown) => fetch(`${server}/trpc/${procedure}`, { method: 'POST', headers: { Cookie: cookie, 'Content-Type': 'application/json' }, body: JSON.stringify(input) });
  /** Whoever asks while the server changes asks again. */
  const begin = async (plannedOn: string): Promise<string> => {
    const form = { applicant: '沈兰', phone: '13905730000', orgUnit: '330402103215', name: '楼道小书架', plannedOn, people: 30, plan: '每层楼一个书架。' };
    return post('item.start', { workflow: 'micro-garden', unit: '330402103215', key: randomUUID(), form, scans: [scan] }).then((answer) => answer.text(), () => '');
  };
  /** As many editors save: another file in its place. */
  const change = (path: string, from: string, to: string) => {
    const text = readFileSync(join(clone, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(clone, `${path}~`), text.replace(from, to));
    renameSync(join(clone, `${path}~`), join(clone, path));
  };

  it('what a changed rule says is said by the server without anybody starting it', async () => {
    const times: number[] = [];
    for (const [from, to] of [['计划日期已过，请填写今后的日期', '这一天已经过去'], ['这一天已经过去', '日子已过，请另选一天'], ['日子已过，请另选一天', '请选今后的一天']] as const) {
      await expect.poll(() => begin('2022-09-01'), { timeout: 60_000, interval: 20 }).toContain(from);
      // By then the next server stands by.
      await new Promise((resolve) => setTimeout(resolve, 8000));
      const began = performance.now();
      change('packages/campaign-gardens/src/micro-garden.ts', from, to);
      await expect.poll(() => begin('2022-09-01'), { timeout: 60_000, interval: 10 }).toContain(to);
      times.push(performance.now() - began);
    }
    console.log(`server: ${times.map((ms) => `${(ms / 1000).toFixed(2)} s`).join(', ')} from a saved rule to its new sentence over HTTP, while ${loadavg()[0]?.toFixed(1)} programs at once wanted ${availableParallelism()} processors`);
  });

  it.skipIf(browserPath === '')('a change of its screen and of its words is in the open page, which is not loaded anew', async () => {
    await said(/http:\/\/localhost:\d+/u);
    const [, origin = ''] = /(http:\/\/localhost:\d+)/u.exec(told) ?? [];
    const { result } = Object(JSON.parse(await begin('2022-12-20')));
    const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
    try {
      const page = await browser.newPage();
      await page.goto(`${origin}/login`);
      await page.getByRole('button', { name: /余美芳/u }).first().click();
      await page.waitForURL((url) => url.pathname !== '/login');
      await page.goto(`${origin}/items/${Object(result).data.itemId}`);
      const heading = (text: string) => page.getByRole('heading', { name: text });
      await heading('受益情况').waitFor();
      await page.evaluate(() => Object.assign(globalThis, { kept: true }));
      const seen = async (path: string, words: readonly [from: string, to: string], look: () => Promise<unknown>) => {
        const began = performance.now();
        change(path, ...words);
        await look();
        return Math.round(performance.now() - began);
      };
      const larger = await seen('packages/campaign-gardens/src/console/served-panel.tsx', ['fontSize: 22', 'fontSize: 24'], () => page.locator('dd[style*="24px"]').first().waitFor());
      const reworded = await seen('packages/campaign-gardens/src/console/messages.ts', ['受益情况', '惠及多少人'], () => heading('惠及多少人').waitFor());
      expect(await page.evaluate(() => Reflect.get(globalThis, 'kept'))).toBe(true);
      console.log(`console: ${larger} ms from a saved component, ${reworded} ms from a saved word to the open page`);
    } finally {
      await browser.close();
    }
  });
});
