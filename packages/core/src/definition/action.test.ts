// The vocabulary is closed, and told in one place: docs/command-path.md says of every word what it is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actionName, actions } from './action.ts';
import { signMode } from './sign-mode.ts';

const page = readFileSync(new URL('../../../../docs/command-path.md', import.meta.url), 'utf8');
const table = page.slice(page.indexOf('### Which word is what'), page.indexOf('## Second thoughts'));

it('every action stands in the table once, by its word and title, in the row of its family', () => {
  const rowOf = (word: string) => table.split('\n').filter((row) => row.includes(word));
  const told = actionName.options.map((name) => rowOf(`${actions[name].title.zh} \`${name}\``).map((row) => /\(`(\w+)`\)/u.exec(row)?.[1]));
  expect(told).toEqual(actionName.options.map((name) => [actions[name].family]));
});

it('and so does every way several can sign', () => {
  for (const mode of signMode.shape.mode.unwrap().options) expect(table).toContain(`\`${mode}\``);
});

it('no two actions are called alike', () => {
  for (const language of ['zh', 'en'] as const) expect(new Set(actionName.options.map((name) => actions[name].title[language])).size).toBe(actionName.options.length);
});
