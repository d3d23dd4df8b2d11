// Each rule and sum of each programme is held by a property test that names it by programme and rule. Which it holds, `holds` of the
// test kit has made sure of where that test runs; here every rule of the catalogue is looked for among them. A rule that several
// programmes have word for word, as those of one archetype do, is held where it is held in one of them.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

/** A programme whose rules of these names are its archetype's as they are: what is asked of a sketch of the archetype holds for it. */
const archetypes: Readonly<Record<string, string>> = {
  activity: 'SY05', appointment: 'FZ10', claiming: 'MJ11', course: 'FZ04', founding: 'JH20', grant: 'JH15', nomination: 'SY08', partnership: 'MJ16', places: 'QJ13', points: 'JH04', project: 'SY10', publishing: 'SY04', selection: 'MJ10', visits: 'SY11', vote: 'JH05',
};

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Rules of the same words, by all their names. */
const rules = new Map<string, string[]>();
for (const { code, checks = {}, computes = {} } of campaigns.flatMap((one) => one.programmes ?? [])) {
  for (const [name, rule] of [...Object.entries(checks), ...Object.entries(computes)]) {
    const same = `${name} ${String(rule)}`;
    rules.set(same, [...(rules.get(same) ?? []), `${code}.${name}`]);
  }
}

/** What is named in a test by `holds` and by `asksOtherwise`, and by `showsBy`, which shows it beside. */
const named = { holds: new Set<string>(), showsBy: new Set<string>(), asksOtherwise: new Set<string>() };
for (const file of globSync('packages/*/src/**/*.test.ts', { cwd: root })) {
  for (const how of ['holds', 'showsBy', 'asksOtherwise'] as const) {
    for (const [, names = ''] of read(file).matchAll(new RegExp(`\\b${how}\\((?:\\w+, )?\\[([^\\]]*)\\]`, 'gu'))) {
      for (const [, whose = '', rule = ''] of names.matchAll(/'(\w+)\.(\w+)'/gu)) named[how].add(`${archetypes[whose] ?? whose}.${rule}`);
    }
  }
}
const known = new Set([...rules.values()].flat());

it('is held by a property, or asked for whatever may be in another way: each rule of each programme', () => {
  const bare = [...rules.values()].filter((names) => !names.some((name) => named.holds.has(name) || named.asksOtherwise.has(name)));
  expect(bare.map((names) => names.join(' '))).toEqual([]);
  expect(rules.size).toBeGreaterThan(200);
});

it('names no rule that no programme has', () => {
  expect([...named.holds, ...named.showsBy, ...named.asksOtherwise].filter((name) => !known.has(name))).toEqual([]);
});

it('asks nothing another way that a property holds', () => {
  expect([...named.asksOtherwise].filter((name) => named.holds.has(name))).toEqual([]);
});
