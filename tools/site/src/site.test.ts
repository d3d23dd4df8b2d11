// The site as a reader has it: every page of the docs is there, every link leads somewhere, every diagram is drawn, and nothing is
// loaded from elsewhere.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import { allPages } from './pages.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = join(root, 'docs');
const to = mkdtempSync(join(tmpdir(), 'jinguo-site-'));
afterAll(() => rmSync(to, { recursive: true, force: true }));
buildSite({ docs, to, source: 'source:' });
const pages = globSync('**/*.html', { cwd: to }).map((path) => ({ path, html: readFileSync(join(to, path), 'utf8') }));

it('has every page of the docs, and the first pages, tutorial and concepts in both languages', () => {
  expect(pages.map((page) => page.path.replaceAll('\\', '/').replace(/\.html$/u, '')).toSorted()).toEqual(allPages(docs));
  for (const path of ['index', 'zh/index', 'tutorial', 'zh/tutorial', 'architecture', 'zh/concepts']) expect(existsSync(join(to, `${path}.html`))).toBe(true);
});

it('leads nowhere that is not there: pages and pictures to the site, all else to a file of the repository', () => {
  const broken = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/(?:href|src)="(?!https?:|#)([^"#]+)/gu)].map(([, target = '']) => (target.startsWith('source:') ? join(root, target.slice('source:'.length)) : join(to, dirname(path), target))).filter((file) => !existsSync(file)).map((file) => `${path} → ${file}`),
  );
  expect(broken).toEqual([]);
});

it('draws every diagram, each with all its words', () => {
  for (const path of allPages(docs)) {
    const text = readFileSync(join(docs, `${path}.md`), 'utf8');
    const html = readFileSync(join(to, `${path}.html`), 'utf8');
    const sources = [...text.matchAll(/```mermaid\n([^]*?)```/gu)].map(([, source = '']) => source);
    expect({ path, drawn: html.split('<svg').length - 1 }).toEqual({ path, drawn: sources.length });
    const words = sources.flatMap((source) => [...source.replaceAll(/^\s*subgraph.*$/gmu, '').matchAll(/\["([^"]+)"\]/gu)].flatMap(([, said = '']) => said.split('<br/>'))).map((word) => word.replaceAll(/<\/?\w+>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').trim());
    expect({ path, missing: words.filter((word) => !html.includes(word)) }).toEqual({ path, missing: [] });
  }
});

it('runs no script and loads nothing from elsewhere', () => {
  for (const { path, html } of pages) {
    expect({ path, script: html.includes('<script') }).toEqual({ path, script: false });
    expect({ path, elsewhere: [...html.matchAll(/<(?:link|img)[^>]+(?:href|src)="https?:/gu)].length }).toEqual({ path, elsewhere: 0 });
  }
});
