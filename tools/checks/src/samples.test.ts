// A sample on a page is part of a file that is typed and tested; its first line names the file. What is changed there and not here
// is found, so that no page shows what does not run. Samples of other languages are run where `runBy` says; one of a language or a
// page that nobody runs is found as well.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const spaceless = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const samples = globSync('docs/*.md', { cwd: root }).flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```tsx?\n(.*)\n([^]*?)^```/gmu)].map(([, first = '', code = '']) => ({ page, path: /^\/\/ (\S+)$/u.exec(first)?.[1] ?? '', code })),
);

it('there are samples to look at', () => {
  expect(samples.length).toBeGreaterThan(5);
});

it.each(samples)('$page shows what stands in $path', ({ path, code }) => {
  expect(path).toMatch(/^(?:packages|apps|tools)\//u);
  expect(existsSync(join(root, path))).toBe(true);
  const source = spaceless(readFileSync(join(root, path), 'utf8'));
  // Dots stand for what a sample leaves out.
  expect(code.split(/^\s*(?:\/\/ )?…$/mu).map(spaceless).filter((part) => !source.includes(part))).toEqual([]);
});

/** Who runs the samples of a language, on which pages. */
const runBy: readonly { readonly fence: string; readonly pages: RegExp; readonly by: string }[] = [
  { fence: 'ts', pages: /^docs\/(?:[\w-]+|api\/[\w-]+)\.md$/u, by: 'tools/checks/src/api/api.test.ts' },
  { fence: 'ts write', pages: /\/(?:tutorial|own-screens)\.md$/u, by: 'tools/new-campaign/src/tutorial.test.ts' },
  { fence: 'tsx write', pages: /\/(?:tutorial|own-screens)\.md$/u, by: 'tools/new-campaign/src/tutorial.test.ts' },
  { fence: 'sh run', pages: /\/(?:tutorial|own-screens)\.md$/u, by: 'tools/new-campaign/src/tutorial.deep.test.ts' },
  { fence: 'mermaid', pages: /./u, by: 'tools/site/src/site.test.ts' },
  { fence: 'json', pages: /^docs\/outbox\.md$/u, by: 'apps/server/src/doc-samples.test.ts' },
  { fence: 'js', pages: /^docs\/outbox\.md$/u, by: 'apps/server/src/testing/documented-receiver.ts' },
  { fence: 'js', pages: /^docs\/machine-clients\.md$/u, by: 'apps/server/src/api/api.test.ts' },
  { fence: 'sh', pages: /^docs\/(?:audit|machine-clients|proofs|versions)\.md$/u, by: 'apps/server/src/cli/doc-commands.deep.test.ts' },
  { fence: 'sh', pages: /^docs\/congress\.md$/u, by: 'packages/campaign-congress/src/archive/archive.test.ts' },
  { fence: 'sh', pages: /^docs\/(?:plugin|tutorial)\.md$/u, by: 'tools/new-campaign/src/new-campaign.deep.test.ts' },
  { fence: 'sh', pages: /^README\.md$/u, by: '.ci/run' },
];

it('every sample on every page is run by somebody', () => {
  const pages = ['README.md', ...globSync('{docs,packages}/**/*.md', { cwd: root, exclude: ['**/node_modules'] })];
  // A Chinese page has the samples of the English one to the letter: languages.test.ts.
  const fences = pages.flatMap((page) => [...readFileSync(join(root, page), 'utf8').matchAll(/^ *```(\S.*)$/gmu)].map(([, fence = '']) => ({ page: page.replaceAll('\\', '/').replace(/^docs\/zh\//u, 'docs/'), fence })));
  expect(fences.filter(({ page, fence }) => !runBy.some((one) => one.fence === fence && one.pages.test(page)))).toEqual([]);
  expect(runBy.filter(({ by }) => !existsSync(join(root, by)))).toEqual([]);
});

it('what a page tells to type is a script there is, of a package there is', () => {
  const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const names = ['@jinguo/campaign-gardens', ...globSync('{apps,packages,tools}/*/package.json', { cwd: root }).map((path): string => JSON.parse(readFileSync(join(root, path), 'utf8')).name)];
  const wrong = ['README.md', 'AGENTS.md', ...globSync('docs/**/*.md', { cwd: root })].flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const called = [...text.matchAll(/\bnpm run (?:--silent )?([\w:]+)/gu)].flatMap(([, name = '']) => (Object.hasOwn(scripts, name) ? [] : [`${page}: npm run ${name}`]));
    const filtered = [...text.matchAll(/--filter (@[\w/-]+)/gu)].flatMap(([, name = '']) => (names.includes(name) ? [] : [`${page}: --filter ${name}`]));
    const tests = [...text.matchAll(/--filter @jinguo\/(core|server|checks) exec vitest run [^\n`]*?(src\/[\w./-]+)/gu)].flatMap(([, name = '', path = '']) => (globSync(`{apps,packages,tools}/${name}/${path}*`, { cwd: root }).length > 0 ? [] : [`${page}: ${path}`]));
    return [...called, ...filtered, ...tests];
  });
  expect(wrong).toEqual([]);
});
