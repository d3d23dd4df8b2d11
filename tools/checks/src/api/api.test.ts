// The public API as it was last announced. A change of it is told here first: write it down in .changeset/, each name that came, went
// or changed, read docs/deprecation.md, and make the pages anew with `node tools/go.mjs pnpm --filter @jinguo/checks exec vitest run src/api -u`.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { released, releasedFile, unannounced } from './announced.ts';
import { entries } from './entries.ts';
import { reportOf, surfaceOf } from './surface.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const all = entries();

it.each(all.map((one) => [one.name, one] as const))('%s exports what docs/api says', async (name, { page, surface }) => {
  expect([...surface].filter(([, declared]) => declared.code === '').map(([one]) => one)).toEqual([]);
  // The page is the reference: a name that nobody tells about is half of one.
  expect([...surface].filter(([, { code, told }]) => told === '' && !code.startsWith('from ')).map(([one]) => one)).toEqual([]);
  expect(surface.size).toBeGreaterThan(10);
  await expect(reportOf(name, surface)).toMatchFileSnapshot(`../../../../docs/api/${page}.md`);
});

it('what is exported is what was released, or a file in .changeset names it', () => {
  const before = JSON.parse(readFileSync(join(root, releasedFile), 'utf8'));
  const changesets = globSync('.changeset/*.md', { cwd: root }).filter((path) => !path.endsWith('README.md')).map((path) => readFileSync(join(root, path), 'utf8'));
  const missing = unannounced(released(new Map(all.map((one) => [one.name, one.surface]))), before, changesets);
  expect(missing, 'name each of these between backticks in a file in .changeset, with what plugin authors can or must do').toEqual([]);
});

it('a name that came, went or changed without a changeset is found, and blanks are no change', () => {
  const of = (code: string, more = '') => released(new Map([['plugin', surfaceOf({ 'index.d.ts': `${code}\n${more}` }, 'index.d.ts')]]));
  const before = of('export interface Stall { readonly size: number }', 'export declare const old: 1;');
  const changed = of('export interface Stall { readonly size: string }', 'export declare const young: 1;');
  expect(unannounced(changed, before, ['Nothing of it, or without backticks: Stall, old.', 'An `older` one.'])).toEqual(['plugin: Stall changed', 'plugin: old went', 'plugin: young came']);
  expect(unannounced(changed, before, ['`Stall.size` is a text; `old` is gone, `young(1)` is there.'])).toEqual([]);
  expect(unannounced(of('export interface Stall {\n  readonly size: number\n}', 'export declare const old: 1;'), before, [])).toEqual([]);
  expect(unannounced(changed, {}, [])).toEqual(['plugin: Stall came', 'plugin: young came']);
});

it('a name is followed through files that pass it on with what is told of it, and a library is named', () => {
  const files = {
    'index.d.ts': "export { a as b, type C } from './one.ts';\nexport * from './two.ts';\nexport * as cells from './two.ts';\nimport { z } from 'zod';\nexport { z };\n",
    'one.d.ts': '/**\n * Says a number.\n * @param x what is said\n * @returns it in words, see {@link C}\n */\nexport declare function a(x: number): string;\nexport declare function a(x: string): string;\nexport interface C { readonly d: number }\n',
    'two.d.ts': 'export declare const two: 2;\ndeclare const hidden: 3;\n',
  };
  const surface = surfaceOf(files, 'index.d.ts');
  expect(surface.get('b')?.told).toBe('Says a number.\n\n- `x`: what is said\n\nReturns it in words, see `C`');
  expect(Object.fromEntries([...surface].map(([name, { code }]) => [name, code]))).toEqual({
    b: 'declare function a(x: number): string;\ndeclare function a(x: string): string;',
    C: 'interface C { readonly d: number }',
    two: 'declare const two: 2;',
    'cells.two': 'declare const two: 2;',
    z: 'from zod',
  });
});
