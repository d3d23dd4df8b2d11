// A sample on a page is part of a file that is typed and tested; its first line names the file. What is changed there and not here
// is found, so that no page shows what does not run.
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
