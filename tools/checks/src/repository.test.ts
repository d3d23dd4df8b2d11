// The rules of the house, held against the whole repository. Each broken rule prints where, what, and what to do.
import { expect, test } from 'vitest';
import type { Rule } from './house.ts';
import { readRepository } from './read-repository.ts';
import { campaignWords } from './rules/campaign-words.ts';
import { confinedLibraries } from './rules/confined-libraries.ts';
import { cycles } from './rules/cycles.ts';
import { directions } from './rules/directions.ts';
import { length } from './rules/length.ts';
import { pins } from './rules/pins.ts';
import { privatePaths } from './rules/private-paths.ts';
import { ranks } from './rules/ranks.ts';
import { settings } from './rules/settings.ts';
import { textAsProgram } from './rules/text-as-program.ts';

const house = readRepository();

const rules: readonly [title: string, rule: Rule][] = [
  ['apps know campaigns, campaigns know core, and never the other way round', directions],
  ['inside core a file imports only lower ranks or its own folder', ranks],
  ['a package is entered by its exports', privatePaths],
  ['xstate, kysely and better-sqlite3 stay in their own places', confinedLibraries],
  ['the environment is read in config.ts alone', settings],
  ['no text is run as a program', textAsProgram],
  ['no files load each other in a circle', cycles],
  ['no file is longer than 400 lines', length],
  ['no campaign’s word stands in core or an app', campaignWords],
  ['every version comes from the catalog', pins],
];

test.for(rules)('%s', ([, rule]) => {
  const broken = rule(house);
  expect(broken, `\n${broken.join('\n')}\n`).toEqual([]);
});

test('the rules look at every package', () => {
  expect(house.packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@jinguo/core', '@jinguo/campaign-enterprise', '@jinguo/server', '@jinguo/console', '@jinguo/checks']),
  );
  for (const pack of house.packages.filter(({ folder }) => folder !== '.')) {
    expect(house.files.some((file) => file.pack === pack), `${pack.name} has no source files`).toBe(true);
  }
});
