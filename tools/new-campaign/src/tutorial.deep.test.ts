// The tutorial and the page that goes on from it as somebody new follows them: the pages' own commands and files, in the page's order, in an empty clone.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { cloneOf } from './clone.ts';
import { tutorial, writeStep } from './steps.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const clone = cloneOf(root);
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it('whoever follows the page has a campaign of three programmes, with a table, a page and a field of its own, typed, linted, tested and on the list', () => {
  const told: string[] = [];
  const began = performance.now();
  for (const step of tutorial(root)) {
    const at = performance.now();
    if ('write' in step) writeStep(clone, step);
    const ended = 'run' in step ? spawnSync('sh', ['-c', step.run], { cwd: clone, encoding: 'utf8' }) : { status: 0, stdout: '', stderr: '' };
    told.push(`${((performance.now() - at) / 1000).toFixed(1).padStart(6)} s  ${'run' in step ? step.run : `wrote ${step.write}`}`);
    expect({ step, status: ended.status, said: ended.status === 0 ? '' : `${ended.stdout}${ended.stderr}` }).toEqual({ step, status: 0, said: '' });
  }
  console.log(`${told.join('\n')}\n${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  in all`);
  const list = readFileSync(join(clone, 'docs/programmes.md'), 'utf8');
  expect([list.includes('| GA01 | 微花园<br>Micro garden |'), list.includes('| GA02 | 种子交换<br>Seed exchange |'), list.includes('| GA03 | 共享菜地<br>Shared plot |')]).toEqual([true, true, true]);
});
