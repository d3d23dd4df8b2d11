// A page that points to what is not there is worse than no page: every relative link in the Markdown files leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const pages = ['README.md', 'AGENTS.md', ...['docs', 'docs/zh'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)))];

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map((match) => match[1] ?? '');
  expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test('every path the README names in its table is there', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const named = [...text.matchAll(/`((?:apps|packages|tools|docs)\/[\w./-]+)`/gu)].map((match) => match[1] ?? '').filter((path) => !path.includes('<'));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
