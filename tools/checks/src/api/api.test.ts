// The public API as it was last announced. A change of it is told here first: write it down in .changeset/, read docs/deprecation.md,
// and make the pages anew with `node tools/go.mjs pnpm --filter @jinguo/checks exec vitest run src/api -u`.
import { describe, expect, it } from 'vitest';
import { declarationsOf } from './declarations.ts';
import { reportOf, surfaceOf } from './surface.ts';

const packages = {
  core: { name: '@jinguo/core', folder: 'packages/core', entries: { plugin: 'src/plugin.ts', programme: 'src/programme.ts', testing: 'src/testing.ts' } },
  'console-kit': { name: '@jinguo/console-kit', folder: 'packages/console-kit', entries: { '': 'src/index.ts' } },
} as const;

describe.each(Object.entries(packages))('%s', (key, { name, folder, entries }) => {
  const files = declarationsOf(folder, Object.values(entries));
  it.each(Object.entries(entries))('exports what docs/api says (%s)', async (entry, path) => {
    const surface = surfaceOf(files, path.replace(/^src\//u, '').replace(/\.ts$/u, '.d.ts'));
    expect([...surface].filter(([, declared]) => declared.code === '').map(([one]) => one)).toEqual([]);
    // The page is the reference: a name that nobody tells about is half of one.
    expect([...surface].filter(([, { code, told }]) => told === '' && !code.startsWith('from ')).map(([one]) => one)).toEqual([]);
    expect(surface.size).toBeGreaterThan(10);
    const called = entry === '' ? key : `${key}-${entry}`;
    await expect(reportOf(entry === '' ? name : `${name}/${entry}`, surface)).toMatchFileSnapshot(`../../../../docs/api/${called}.md`);
  });
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
