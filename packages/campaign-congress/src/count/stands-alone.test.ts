// The count can be lifted out and run by anyone: nothing of the product, of Node or of the clock is in it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('imports nothing but its own files and zod, and asks neither clock nor chance', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = files.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  const imported = texts.flatMap((text) => [...text.matchAll(/from '([^']+)'/gu)].map(([, specifier = '']) => specifier));
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.filter((specifier) => specifier !== 'zod' && !/^\.\/[\w-]+\.ts$/u.test(specifier))).toEqual([]);
  expect(texts.filter((text) => /Date|Math\.random|process|fetch|require\(|import\(/u.test(text))).toEqual([]);
});
