// Builds the site out of docs/: a page for each of its pages in either language, its pictures beside them, one style sheet, one script.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wholePage } from './page.ts';
import { allPages, groupsOf, languageOf } from './pages.ts';
import { renderPage } from './render.ts';
import { searchTexts, siteScript } from './script.ts';
import { style } from './site.css.ts';

export interface Site {
  readonly docs: string;
  readonly to: string;
  /** Address before a path of the repository, for what is no page. */
  readonly source: string;
}

/** @returns how many pages were written */
export function buildSite({ docs, to, source }: Site): number {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const pages = new Map([...allPages(docs)].map(([path, file]) => [path, renderPage(path, readFileSync(join(docs, file), 'utf8'), source)]));
  const titles = new Map([...pages].map(([path, { title }]) => [path, title]));
  const groups = groupsOf([...pages.keys()]);
  for (const [path, page] of pages) {
    mkdirSync(dirname(join(to, `${path}.html`)), { recursive: true });
    writeFileSync(join(to, `${path}.html`), wholePage(page, { path, groups, titles }));
  }
  if (existsSync(join(docs, 'screens'))) cpSync(join(docs, 'screens'), join(to, 'screens'), { recursive: true });
  writeFileSync(join(to, 'site.css'), style);
  writeFileSync(join(to, 'site.js'), siteScript());
  for (const language of ['zh', 'en'] as const) writeFileSync(join(to, `search.${language}.js`), searchTexts(new Map([...pages].filter(([path]) => languageOf(path) === language))));
  return pages.size;
}
