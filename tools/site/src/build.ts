// Builds the site out of docs/: a page for each of its pages, its pictures beside them, two first pages, one style sheet.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allPages, groupsOf } from './pages.ts';
import { renderPage, wholePage } from './render.ts';
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
  const pages = new Map(allPages(docs).map((path) => [path, renderPage(path, readFileSync(join(docs, `${path}.md`), 'utf8'), source)]));
  const titles = new Map([...pages].map(([path, { title }]) => [path, title]));
  const groups = groupsOf(docs);
  for (const [path, page] of pages) {
    const other = path.startsWith('zh/') ? path.slice('zh/'.length) : `zh/${path}`;
    mkdirSync(dirname(join(to, `${path}.html`)), { recursive: true });
    writeFileSync(join(to, `${path}.html`), wholePage(page, { path, groups, titles, other: pages.has(other) ? other : undefined }));
  }
  if (existsSync(join(docs, 'screens'))) cpSync(join(docs, 'screens'), join(to, 'screens'), { recursive: true });
  writeFileSync(join(to, 'site.css'), style);
  return pages.size;
}
