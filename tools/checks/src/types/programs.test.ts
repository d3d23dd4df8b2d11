import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { typePrograms } from './programs.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

test('every package is in one program, with all that its own check looks at', () => {
  const programs = typePrograms(root);
  const packages = globSync('{apps,packages,tools}/*/package.json', { cwd: root }).map((path) => dirname(path)).filter((folder) => folder !== 'tools/toolchain' && folder !== 'tools/node24');
  expect(programs.flatMap((one) => one.packages).toSorted()).toEqual(packages.toSorted());
  const core = programs.find((one) => one.packages.includes('packages/core'));
  expect(core?.config.include).toEqual(expect.arrayContaining(['src', 'bench', 'test-setup'].map((path) => join(root, 'packages/core', path))));
  expect(core?.packages).not.toContain('apps/console');
});

test('a setting it does not know of is refused, not left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-types-'));
  mkdirSync(join(folder, 'packages/one'), { recursive: true });
  writeFileSync(join(folder, 'packages/one/tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.base.json', include: ['src'], exclude: ['src/some'] }));
  expect(() => typePrograms(folder)).toThrow('packages/one/tsconfig.json: write extends ("../../tsconfig.base.json"), compilerOptions and include only, not exclude.');
  rmSync(folder, { recursive: true });
});
