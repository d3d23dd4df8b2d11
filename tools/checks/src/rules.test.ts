// Each rule bites: a small wrong repository breaks it, the right one beside it does not.
import { describe, expect, test } from 'vitest';
import { houseOf, type Rule } from './house.ts';
import { campaignWords } from './rules/campaign-words.ts';
import { confinedLibraries } from './rules/confined-libraries.ts';
import { cycles } from './rules/cycles.ts';
import { directions } from './rules/directions.ts';
import { length } from './rules/length.ts';
import { pins } from './rules/pins.ts';
import { privatePaths } from './rules/private-paths.ts';
import { ranks } from './rules/ranks.ts';
import { settings } from './rules/settings.ts';
import { textAsProgram } from './rules/text-as-program.ts';

function manifestOf(name: string, role: string, more: object = {}): string {
  return JSON.stringify({ name, jinguo: { role, ...(role === 'campaign' ? { words: ['loan', 'subsidy', '贷'] } : {}) }, ...more });
}

const packages = {
  'packages/core/package.json': manifestOf('@jinguo/core', 'core', {
    exports: { '.': './src/index.ts', './plugin': './src/plugin.ts' },
  }),
  'packages/campaign-a/package.json': manifestOf('@jinguo/campaign-a', 'campaign', { exports: { '.': './src/index.ts' } }),
  'packages/campaign-b/package.json': manifestOf('@jinguo/campaign-b', 'campaign', { exports: { '.': './src/index.ts' } }),
  'packages/console-kit/package.json': manifestOf('@jinguo/console-kit', 'kit', { exports: { '.': './src/index.ts' } }),
  'apps/server/package.json': manifestOf('@jinguo/server', 'app', { exports: { './router': './src/router.ts' } }),
  'apps/console/package.json': manifestOf('@jinguo/console', 'app'),
  'tools/checks/package.json': manifestOf('@jinguo/checks', 'tool'),
};

/** What a rule says about these files in a repository of the usual packages. */
function said(rule: Rule, files: Record<string, string>): string[] {
  return rule(houseOf({ ...packages, ...files }));
}

describe('directions', () => {
  test.for([
    ['core → campaign', 'packages/core/src/engine/command/act.ts', '@jinguo/campaign-a', 'not campaign'],
    ['core → app', 'packages/core/src/engine/command/act.ts', '@jinguo/server/router', 'not app'],
    ['campaign → campaign', 'packages/campaign-a/src/index.ts', '@jinguo/campaign-b', 'no other campaign'],
    ['campaign → app', 'packages/campaign-a/src/index.ts', '@jinguo/server/router', 'not app'],
    ['app → app by value', 'apps/console/src/api.ts', '@jinguo/server/router', 'only by its types'],
    ['app → campaign outside campaigns.ts', 'apps/server/src/app.ts', '@jinguo/campaign-a', 'campaigns.ts alone'],
  ] as const)('refuses %s', ([, path, specifier, reason]) => {
    expect(said(directions, { [path]: `import { x } from '${specifier}';` })).toEqual([
      expect.stringContaining(`${path}:1 imports ${specifier}: `),
    ]);
    expect(said(directions, { [path]: `import { x } from '${specifier}';` })[0]).toContain(reason);
  });

  test('keeps what a campaign draws from what it does on the server', () => {
    const server = { 'packages/campaign-a/src/store.ts': `import { join } from 'node:path';`, 'packages/campaign-a/src/rules.ts': 'export const x = 1;' };
    const from = (path: string, line: string) => said(directions, { ...server, 'packages/campaign-a/src/console/page.tsx': '', [`packages/campaign-a/src/${path}`]: line });
    expect(from('index.ts', `import { Panel } from '@jinguo/console-kit';`)).toEqual([expect.stringContaining('draw')]);
    expect(from('index.ts', `const page = () => import('./console/page.tsx');`)).toEqual([expect.stringContaining('load a screen')]);
    expect(from('console.tsx', `import { x } from './store.ts';`)).toEqual([expect.stringContaining('import type')]);
    for (const line of [`import { Panel } from '@jinguo/console-kit';`, `import type { x } from './store.ts';`, `import { x } from './rules.ts';`, `const page = () => import('./console/page.tsx');`]) expect(from('console.tsx', line)).toEqual([]);
    expect(from('console/desk.tsx', `import { Panel } from '@jinguo/console-kit';`)).toEqual([]);
    expect(said(directions, { 'packages/console-kit/src/a.ts': `import type { Plugin } from '@jinguo/core/plugin';` })).toEqual([]);
    expect(said(directions, { 'packages/console-kit/src/a.ts': `import { a } from '@jinguo/campaign-a';` })).toHaveLength(1);
  });

  test('also sees re-exports, types and import()', () => {
    const path = 'packages/core/src/engine/command/act.ts';
    expect(said(directions, { [path]: `export * from '@jinguo/campaign-a';` })).toHaveLength(1);
    expect(said(directions, { [path]: `import type { X } from '@jinguo/campaign-a';` })).toHaveLength(1);
    expect(said(directions, { [path]: `const x = () => import('@jinguo/campaign-a');` })).toHaveLength(1);
  });

  test('refuses a package without a role', () => {
    expect(said(directions, { 'packages/new/package.json': '{ "name": "@jinguo/new" }' })).toHaveLength(1);
  });

  test('allows the ways that are meant', () => {
    expect(
      said(directions, {
        'packages/campaign-a/src/index.ts': `import { definePlugin } from '@jinguo/core/plugin';`,
        'apps/server/src/campaigns.ts': `import { a } from '@jinguo/campaign-a';`,
        'apps/console/src/api.ts': `import type { AppRouter } from '@jinguo/server/router';`,
        'apps/server/src/app.ts': `// import { x } from '@jinguo/campaign-a'\nimport { y } from '@jinguo/core';`,
      }),
    ).toEqual([]);
  });
});

describe('ranks', () => {
  const core = (path: string) => `packages/core/src/${path}`;
  const others = { [core('engine/act.ts')]: '', [core('definition/stage.ts')]: '', [core('people/may.ts')]: '', [core('testing.ts')]: '' };

  test.for([
    ['a higher rank', 'machine/decide.ts', '../engine/act.ts', 'machine (rank 2) may import only lower ranks, and engine has 4'],
    ['another folder of the same rank', 'machine/decide.ts', '../people/may.ts', 'and people has 2'],
    ['an entry', 'engine/plan.ts', '../testing.ts', 'and the entry testing.ts has 7'],
  ] as const)('refuses %s', ([, from, specifier, reason]) => {
    expect(said(ranks, { ...others, [core(from)]: `import type { x } from '${specifier}';` })).toEqual([expect.stringContaining(reason)]);
  });

  test('refuses a folder that has no rank', () => {
    expect(said(ranks, { [core('misc/things.ts')]: '' })).toEqual([expect.stringContaining('misc has no rank')]);
  });

  test('allows lower ranks, the own folder, and a test what it likes', () => {
    expect(
      said(ranks, {
        ...others,
        [core('engine/plan.ts')]: `import './act.ts'; import '../people/may.ts'; import '../definition/stage.ts';`,
        [core('index.ts')]: `export * from './engine/act.ts';`,
        [core('people/may.test.ts')]: `import '../testing.ts';`,
        [core('errors.ts')]: '',
      }),
    ).toEqual([]);
  });
});

describe('private paths', () => {
  test('refuses a file that a package does not export, by name or by path', () => {
    expect(said(privatePaths, { 'apps/server/src/app.ts': `import '@jinguo/core/src/engine/act.ts';` })).toEqual([
      expect.stringContaining('@jinguo/core exports @jinguo/core, @jinguo/core/plugin'),
    ]);
    expect(said(privatePaths, { 'apps/server/src/app.ts': `import '../../../packages/core/src/index.ts';` })).toHaveLength(1);
  });

  test('allows entries, and paths inside the package', () => {
    expect(said(privatePaths, { 'apps/server/src/routers/item.ts': `import '@jinguo/core/plugin'; import '../app.ts'; import 'zod';` })).toEqual([]);
  });
});

describe('confined libraries', () => {
  test.for([
    ['xstate', 'packages/core/src/engine/command/act.ts', 'packages/core/src/machine/compile.ts'],
    ['xstate/graph', 'packages/campaign-a/src/index.ts', 'packages/core/src/machine/explore.ts'],
    ['kysely', 'apps/server/src/app.ts', 'packages/core/src/store/commit.ts'],
    ['kysely', 'packages/campaign-a/src/index.ts', 'packages/campaign-a/src/migrations/001-first.ts'],
    ['@marcbachmann/cel-js', 'packages/core/src/definition/condition/condition.ts', 'packages/core/src/definition/condition/cel.ts'],
    ['better-sqlite3', 'packages/core/src/engine/command/act.ts', 'packages/core/bench/main.ts'],
  ] as const)('%s is refused in %s and allowed in %s', ([library, wrong, right]) => {
    expect(said(confinedLibraries, { [wrong]: `import type { x } from '${library}';` })).toHaveLength(1);
    expect(said(confinedLibraries, { [right]: `import { x } from '${library}';` })).toEqual([]);
  });
});

describe('settings', () => {
  test.for(['const port = process.env.PORT;', `const x = process['env'];`, 'const { env } = process;', `import { env } from 'node:process';`])(
    'refuses %s',
    (code) => {
      expect(said(settings, { 'apps/server/src/app.ts': `\n${code}` })).toEqual([expect.stringContaining('apps/server/src/app.ts:2 reads the environment')]);
    },
  );

  test('allows it in config.ts, tests, tools and comments', () => {
    const code = 'const port = process.env.PORT;';
    expect(
      said(settings, {
        'apps/server/src/config.ts': code,
        'apps/server/src/app.test.ts': code,
        'tools/checks/src/x.ts': code,
        'apps/server/src/app.ts': `// never process.env here\nprocess.exitCode = 1;`,
      }),
    ).toEqual([]);
  });
});

describe('a text as a program', () => {
  test.for(['const run = new Function(text);', 'eval(text);', 'const run = Function(text);', "setTimeout('go()', 1);", "import { runInNewContext } from 'node:vm';"])('refuses %s', (code) => {
    expect(said(textAsProgram, { 'packages/core/src/x.ts': `\n${code}` })).toEqual([expect.stringContaining('packages/core/src/x.ts:2 runs a text')]);
  });

  test('allows what only looks like it', () => {
    expect(said(textAsProgram, { 'packages/core/src/x.ts': `// eval(text)\nredis.eval(script); isFunction(one); setTimeout(() => go(), 1); type F = Function;` })).toEqual([]);
  });
});

describe('cycles', () => {
  const a = 'packages/core/src/engine/a.ts';
  const b = 'packages/core/src/engine/b.ts';
  const c = 'packages/core/src/engine/c.ts';

  test('refuses files that load each other, over any number of steps', () => {
    const circle = { [a]: `import './b.ts';`, [b]: `export * from './c.ts';`, [c]: `import { type X } from './a.ts';` };
    expect(said(cycles, circle)).toEqual([expect.stringContaining(`${a} → ${b} → ${c} → ${a}`)]);
  });

  test('refuses a circle through a package’s entry', () => {
    const circle = { [a]: `import '@jinguo/core';`, 'packages/core/src/index.ts': `export { x } from './engine/a.ts';` };
    expect(said(cycles, circle)).toHaveLength(1);
  });

  test('allows a circle of types, and one that closes later', () => {
    expect(said(cycles, { [a]: `import './b.ts';`, [b]: `import type { X } from './a.ts';` })).toEqual([]);
    expect(said(cycles, { [a]: `import './b.ts';`, [b]: `const later = () => import('./a.ts');` })).toEqual([]);
  });
});

describe('length', () => {
  test('refuses 401 lines and allows 400, and a test as many as it needs', () => {
    const lines = (count: number) => 'let x;\n'.repeat(count);
    expect(said(length, { 'apps/server/src/app.ts': lines(401) })).toEqual([expect.stringContaining('has 401 lines')]);
    expect(said(length, { 'apps/server/src/app.ts': lines(400), 'apps/server/src/app.test.ts': lines(900) })).toEqual([]);
  });
});

describe('campaign words', () => {
  test.for(['const loanAmount = 1;', 'const BANK_LOANS = 1;', 'type Subsidies = X;', '// the loan is paid', `const label = '贷款';`])(
    'refuses %s in core and apps',
    (code) => {
      expect(said(campaignWords, { 'packages/core/src/engine/command/act.ts': code })).not.toEqual([]);
      expect(said(campaignWords, { 'apps/console/src/main.tsx': code })).not.toEqual([]);
    },
  );

  test('allows them in the campaign, the list of campaigns and demo data, and allows longer words', () => {
    expect(
      said(campaignWords, {
        'packages/campaign-a/src/index.ts': 'const loan = 1;',
        'apps/server/src/campaigns.ts': 'const loan = 1;',
        'apps/server/src/demo/people.ts': 'const loan = 1;',
        'packages/core/src/engine/command/act.ts': 'const sloane = 1;',
      }),
    ).toEqual([]);
  });
});

describe('pins', () => {
  test('refuses a version outside the catalog, and a workspace package from anywhere else', () => {
    const wrong = manifestOf('@jinguo/new', 'tool', { dependencies: { zod: '4.6.7' }, devDependencies: { '@jinguo/core': 'catalog:' } });
    expect(said(pins, { 'tools/new/package.json': wrong })).toEqual([
      'tools/new/package.json pins zod at 4.6.7. Write "catalog:", and the version in pnpm-workspace.yaml.',
      'tools/new/package.json pins @jinguo/core at catalog:. Write "workspace:*".',
    ]);
  });

  test('allows catalog: and workspace:*', () => {
    const right = manifestOf('@jinguo/new', 'tool', { dependencies: { zod: 'catalog:', '@jinguo/core': 'workspace:*' } });
    expect(said(pins, { 'tools/new/package.json': right })).toEqual([]);
  });
});
