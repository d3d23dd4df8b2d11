// The tutorial's code, and that of the page that goes on from it, in every test run: put over a package the generator writes, it has no error of types and its tests pass. The
// page's commands are run by tutorial.deep.test.ts.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { namesOf } from './answers.ts';
import { takenIn, writePackage } from './repository.ts';
import { tutorial, writeStep } from './steps.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const clone = mkdtempSync(join(tmpdir(), 'jinguo-tutorial-'));
const pack = join(clone, 'packages/campaign-gardens');
const steps = tutorial(root);
beforeAll(() => {
  writePackage(root, clone, namesOf({ name: 'gardens', title: '美丽庭院/Fair courtyards', programme: '微花园/Micro garden' }, takenIn(root)));
  for (const step of steps) if ('write' in step) writeStep(clone, step);
  for (const folder of ['packages/campaign-congress/node_modules', 'packages/campaign-template/node_modules']) link(folder);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  cpSync(join(root, 'tsconfig.base.json'), join(clone, 'tsconfig.base.json'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** What is installed for another package, a scope's packages one by one; the first that has one is taken. */
function link(folder: string): void {
  for (const path of globSync('{[!@]*,@*/*}', { cwd: join(root, folder) })) {
    const to = join(pack, 'node_modules', path);
    mkdirSync(dirname(to), { recursive: true });
    if (!existsSync(to)) symlinkSync(realpathSync(join(root, folder, path)), to);
  }
}

const node = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: pack, encoding: 'utf8' });
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` };
};

it('is the same in both languages', () => {
  expect(tutorial(root, 'zh')).toEqual(steps);
  expect(steps.filter((step) => 'write' in step)).toHaveLength(12);
  expect(steps.filter((step) => 'run' in step)).toHaveLength(11);
});

it('has no error of types', () => {
  expect(node([join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'])).toEqual({ status: 0, said: '' });
});

it('has nothing lint would say', () => {
  expect(node([join(root, 'node_modules/oxlint/bin/oxlint'), '-c', join(root, '.oxlintrc.json'), '--deny-warnings', 'src'])).toEqual({ status: 0, said: '' });
});

it('passes its own tests', () => {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  expect(node([vitest, 'run', 'src/seed-exchange.test.ts', 'src/shared-plot.test.ts', '--testTimeout=180000'])).toEqual({ status: 0, said: '' });
});
