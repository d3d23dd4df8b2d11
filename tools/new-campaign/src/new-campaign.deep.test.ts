// The whole of `npm run new:campaign` in a clone of its own, as somebody new would run it; what it prints, its times too, is shown.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneOf } from './clone.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
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

describe('while it is developed', () => {
  let dev: ChildProcess;
  let told = '';
  beforeAll(() => {
    dev = spawn(process.execPath, [join(clone, 'tools/go.mjs'), 'dev'], { cwd: clone, env: { ...process.env, PORT: '8473', JINGUO_DATA: join(clone, 'data'), JINGUO_DEMO: '0', NO_COLOR: '1' } });
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text: Buffer) => (told += text.toString()));
  });
  afterAll(() => new Promise((resolve) => dev.once('exit', resolve).kill()));
  const said = (pattern: RegExp) => expect.poll(() => told, { timeout: 120_000, interval: 20 }).toMatch(pattern);
  const change = (path: string, from: string, to: string) => writeFileSync(join(clone, path), readFileSync(join(clone, path), 'utf8').replace(from, to));

  it('a change of its programme is served by a new server', async () => {
    await said(/is ready at/u);
    change('packages/campaign-gardens/src/micro-garden.ts', "{ zh: '微花园'", "{ zh: '小花园'");
    await said(/↻/u);
    // By then the next one stands by.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    change('packages/campaign-gardens/src/micro-garden.ts', "{ zh: '小花园'", "{ zh: '微花园'");
    await said(/↻[^↻]*↻/u);
    console.log([...told.matchAll(/↻.*/gu)].map(([line]) => line).join('\n'));
  });

  it('a change of its screen is in the open page without a reload', async () => {
    await said(/http:\/\/localhost:\d+/u);
    const [, origin = ''] = /(http:\/\/localhost:\d+)/u.exec(told) ?? [];
    const text = async (path: string) => (await fetch(`${origin}${path}`)).text();
    const panel = `/@fs${join(realpathSync(clone), 'packages/campaign-gardens/src/console/served-panel.tsx')}`;
    expect(await text(panel)).toContain('import.meta.hot');
    const [, token = ''] = /wsToken = "([^"]+)"/u.exec(await text('/@vite/client')) ?? [];
    const updates: string[] = [];
    const page = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
    page.addEventListener('message', ({ data }) => updates.push(String(data)));
    await expect.poll(() => updates.length, { timeout: 60_000 }).toBeGreaterThan(0);
    const began = performance.now();
    change('packages/campaign-gardens/src/console/served-panel.tsx', 'fontSize: 22', 'fontSize: 24');
    await expect.poll(() => updates.find((one) => one.includes('served-panel')), { timeout: 60_000, interval: 5 }).toContain('"type":"update"');
    console.log(`HMR: ${Math.round(performance.now() - began)} ms from the change to the page`);
    page.close();
  });
});
