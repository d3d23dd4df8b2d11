// The site as a reader has it: every page of the docs is there, every link leads somewhere, every diagram is drawn, the other language
// is one step away, search finds what stands on a page, and nothing is loaded from elsewhere.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import { allPages, inLanguage, languageOf, type Language } from './pages.ts';
import { findParts, type SearchedPage } from './search.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = join(root, 'docs');
const to = mkdtempSync(join(tmpdir(), 'jinguo-site-'));
afterAll(() => rmSync(to, { recursive: true, force: true }));
buildSite({ docs, to, source: 'source:' });
const pages = globSync('**/*.html', { cwd: to }).map((path) => ({ path: path.replaceAll('\\', '/').replace(/\.html$/u, ''), html: readFileSync(join(to, path), 'utf8') }));
const anchors = new Map(pages.map(({ path, html }) => [join(to, `${path}.html`), new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id))]));

it('has every page of the docs, the reference inside either language', () => {
  expect(pages.map((page) => page.path).toSorted()).toEqual([...allPages(docs).keys()].toSorted());
});

it('leads nowhere that is not there: pages, places on them and pictures to the site, all else to a file of the repository', () => {
  const broken = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/(?:href|src)="(?!https?:)([^"#]*)(?:#([^"]+))?"/gu)].flatMap(([, target = '', place]) => {
      const file = target === '' ? join(to, `${path}.html`) : target.startsWith('source:') ? join(root, target.slice('source:'.length)) : join(to, dirname(path), target);
      const there = existsSync(file) && (place === undefined || (anchors.get(file)?.has(decodeURI(place)) ?? false));
      return there ? [] : [`${path} → ${target}#${place ?? ''}`];
    }),
  );
  expect(broken).toEqual([]);
});

it('leads from every page to itself in the other language', () => {
  for (const { path, html } of pages) {
    const other = languageOf(path) === 'zh' ? 'en' : 'zh';
    const [, target = ''] = /<a href="([^"]+)" hreflang/u.exec(html) ?? [];
    expect({ path, to: join(dirname(path), target) }).toEqual({ path, to: `${inLanguage(path, other)}.html` });
  }
});

it('draws every diagram, each with all its words', () => {
  for (const [path, file] of allPages(docs)) {
    const text = readFileSync(join(docs, file), 'utf8');
    const html = readFileSync(join(to, `${path}.html`), 'utf8');
    const sources = [...text.matchAll(/```mermaid\n([^]*?)```/gu)].map(([, source = '']) => source);
    expect({ path, drawn: html.split('<svg').length - 1 }).toEqual({ path, drawn: sources.length });
    const words = sources.flatMap((source) => [...source.replaceAll(/^\s*subgraph.*$/gmu, '').matchAll(/\["([^"]+)"\]/gu)].flatMap(([, said = '']) => said.split('<br/>'))).map((word) => word.replaceAll(/<\/?\w+>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').trim());
    expect({ path, missing: words.filter((word) => !html.includes(word)) }).toEqual({ path, missing: [] });
  }
});

it.each(['command-path', 'timers', 'outbox', 'versions', 'soundness', 'audit', 'studio', 'congress', 'plugin', 'concepts'])('shows a picture of %s in both languages', (path) => {
  for (const language of ['zh', 'en'] as const) expect(readFileSync(join(to, `${inLanguage(path, language)}.html`), 'utf8')).toMatch(/<svg class="diagram"|<img/u);
});

function searched(language: Language): readonly SearchedPage[] {
  const window: { jinguoPages: readonly SearchedPage[] } = { jinguoPages: [] };
  runInNewContext(readFileSync(join(to, `search.${language}.js`), 'utf8'), { window });
  return window.jinguoPages;
}

it('finds a page by a piece of a Chinese sentence, and by English words in any order', () => {
  expect(findParts(searched('zh'), '种子交换')[0]?.page.path).toBe('zh/tutorial');
  expect(findParts(searched('zh'), '大字版')[0]?.page.path).toBe('zh/public');
  expect(findParts(searched('en'), 'countersign recipes')[0]).toMatchObject({ page: { path: 'recipes' }, part: { heading: 'A department countersigns 会签' } });
  expect(findParts(searched('en'), 'stale_version').map((one) => one.page.path)).toContain('errors');
  expect(findParts(searched('en'), 'no page says grommet')).toEqual([]);
});

it('runs only its own script, which is sound without modules, and loads nothing from elsewhere', () => {
  expect(() => runInNewContext(`() => ${readFileSync(join(to, 'site.js'), 'utf8')}`)).not.toThrow();
  for (const { path, html } of pages) {
    expect({ path, scripts: [...html.matchAll(/<script src="([^"]*)"/gu)].map(([, from = '']) => from.replaceAll('../', '')), inline: /<script(?! src)/u.test(html) }).toEqual({ path, scripts: ['site.js'], inline: false });
    expect({ path, elsewhere: [...html.matchAll(/<(?:link|img|script)[^>]+(?:href|src)="https?:/gu)].length }).toEqual({ path, elsewhere: 0 });
  }
});
