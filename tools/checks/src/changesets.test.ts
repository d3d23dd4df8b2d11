// Each change that plugin authors meet is announced for packages that exist, with how much it changes, in words.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readRepository } from './read-repository.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const names = readRepository().packages.map(({ name }) => name);

it.each(globSync('.changeset/*.md', { cwd: root }).filter((path) => !path.endsWith('README.md')))('%s says for which packages, how much, and what', (path) => {
  const [, head = '', words = ''] = /^---\n([^]*?)\n---\n([^]*)$/u.exec(readFileSync(join(root, path), 'utf8')) ?? [];
  const lines = head.split('\n').map((line) => /^"(.+)": (?:patch|minor|major)$/u.exec(line)?.[1] ?? line);
  expect(lines.filter((name) => !names.includes(name))).toEqual([]);
  expect(words.trim().length).toBeGreaterThan(20);
});
