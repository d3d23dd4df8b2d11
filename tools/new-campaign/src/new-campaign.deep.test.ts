// The whole of `npm run new:campaign` in a clone of its own, as somebody new would run it; what it prints, its times too, is shown.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const clone = mkdtempSync(join(tmpdir(), 'jinguo-clone-'));
const go = (...args: readonly string[]) => spawnSync(process.execPath, [join(clone, 'tools/go.mjs'), ...args], { cwd: clone, encoding: 'utf8' });

/** What git knows of and what is new, as it stands, with the Node and pnpm that were brought already. */
beforeAll(() => {
  const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  for (const path of paths) cpSync(join(root, path), join(clone, path), { recursive: true });
  mkdirSync(join(clone, '.toolchain'));
  for (const name of readdirSync(join(root, '.toolchain')).filter((one) => one !== 'packages.stamp')) symlinkSync(join(root, '.toolchain', name), join(clone, '.toolchain', name));
});
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
