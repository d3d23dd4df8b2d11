// The screens speak two languages. Every table of sentences says the same in both: no key without its other half, the same
// {placeholders}, no Chinese left in the English; and no sentence stands in a screen outside such a table.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['apps/console/src/**/*.{ts,tsx}', 'packages/console-kit/src/**/*.{ts,tsx}', 'packages/campaign-*/src/console/**/*.{ts,tsx}']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((path) => !/\.test\.|\/test\/|\/define-messages\.ts$/u.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }));

/** Names of languages are said in themselves; the office's name for a file of its own is data. */
const said: ReadonlySet<string> = new Set(['语言', '中文', '签名']);

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?<=^|\s)\/\/.*$/gmu, '');
}

/** Where a bracket that opens at a place closes; quotes hide what is in them. */
function closing(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if (quote !== '') {
      if (one === '\\') at += 1;
      else if (one === quote) quote = '';
    } else if ('\'"`'.includes(one)) quote = one;
    else if ('({['.includes(one)) depth += 1;
    else if (')}]'.includes(one)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

function tablesIn(text: string): readonly { readonly name: string; readonly start: number; readonly end: number; readonly zh: ReadonlyMap<string, string>; readonly en: ReadonlyMap<string, string> }[] {
  return [...text.matchAll(/defineMessages\(\s*'(?<name>[^']+)'/gu)].map((call) => {
    const start = call.index;
    const end = closing(text, text.indexOf('(', start));
    const zhAt = text.indexOf('{', start);
    const zhEnd = closing(text, zhAt);
    const enAt = text.indexOf('{', zhEnd);
    return { name: call.groups?.['name'] ?? '', start, end, zh: entries(text.slice(zhAt, zhEnd)), en: entries(text.slice(enAt, closing(text, enAt))) };
  });
}

function entries(object: string): ReadonlyMap<string, string> {
  return new Map([...object.matchAll(/(?:^|[\s{,])'?(?<key>[\w.]+)'?:\s*(?<quote>['"`])(?<value>(?:\\.|(?!\k<quote>).)*)\k<quote>/gu)].map((one) => [one.groups?.['key'] ?? '', one.groups?.['value'] ?? '']));
}

const placeholders = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)\}/gu)].map((one) => one[1] ?? ''))].toSorted();
const tables = sources.flatMap(({ path, text }) => tablesIn(text).map((table) => ({ path, ...table })));

test('there are tables, and each of their sentences is read', () => {
  expect(tables.length).toBeGreaterThan(40);
  expect(tables.filter(({ zh, en }) => zh.size === 0 || en.size === 0).map(({ path }) => path)).toEqual([]);
});

test.each(tables)('$name says the same in both languages', ({ zh, en }) => {
  const wrong: string[] = [];
  for (const [key, sentence] of zh) {
    const others = [en.get(key), en.get(`${key}_one`), en.get(`${key}_other`)].filter((one) => one !== undefined);
    if (others.length === 0) wrong.push(`${key}: no English`);
    // One of something need not say its number.
    for (const other of others.filter((one) => one !== en.get(`${key}_one`))) if (placeholders(other).join() !== placeholders(sentence).join()) wrong.push(`${key}: {${placeholders(sentence).join()}} is {${placeholders(other).join()}} in English`);
  }
  for (const [key, sentence] of en) if (/\p{Script=Han}/u.test(sentence)) wrong.push(`${key}: Chinese in the English`);
  expect(wrong).toEqual([]);
});

test('no screen says anything in Chinese outside such a table', () => {
  const stray = sources.flatMap(({ path, text }) => {
    const bare = tablesIn(text).toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
    return bare.split('\n').filter((line) => /\p{Script=Han}/u.test(line) && !/\bzh\b|language/u.test(line) && ![...line.matchAll(/\p{Script=Han}+/gu)].every(([run]) => said.has(run))).map((line) => `${path}: ${line.trim().slice(0, 120)}`);
  });
  expect(stray).toEqual([]);
});
