// A plugin's own tables: kept in the office's database, each record as the table says, and brought to today's shape before
// anybody is served.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createKit, type Kit } from '../../testing.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import type { Json, Plugin } from '../../plugin.ts';
import type { TableSpec } from '../../plugin/contributions.ts';
import { defineTable } from '../../plugin/define-table.ts';
import { isObject } from '../../values/json.ts';
import { command, query } from './procedures.ts';

const words = { zh: '工具', en: 'Tools' };
const first: TableSpec = { title: words, shape: z.strictObject({ lent: z.int() }) };

/** A shed of tools: who borrows one is counted. */
const shed = (tools: TableSpec): Plugin =>
  definePlugin({
    name: 'shed', title: words, version: '1.0.0', engine: 1, workflows: [], tables: { tools },
    procedures: {
      lend: command({ title: words, who: 'signedIn', input: z.string(), output: z.unknown(), run: async (tool, { table }) => (await table(tools).change(tool, (before) => ({ lent: Number(Object(before).lent ?? 0) + 1 }))) ?? null }),
      spoil: command({ title: words, who: 'signedIn', input: z.string(), output: z.unknown(), run: async (tool, { table }) => (await table(tools).change(tool, () => ({ lent: 'often' }))) ?? null }),
      lose: command({ title: words, who: 'signedIn', input: z.string(), output: z.unknown(), run: async (tool, { table }) => (await table(tools).change(tool, () => undefined)) ?? null }),
      all: query({ title: words, who: 'public', input: z.null(), output: z.unknown(), run: async (_input, { table }) => (await table(tools).list()).map(({ key, value }) => [key, value]) }),
      other: query({ title: words, who: 'public', input: z.null(), output: z.unknown(), run: async (_input, { table }) => (await table({ ...tools }).get('x')) ?? null }),
    },
  });

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [shed(first)] });
});
afterEach(() => kit.close());

const lend = (tool: string, on = kit) => on.as('woman').order('shed.lend', tool);
const all = (on = kit) => on.as('woman').ask('shed.all', null);

it('a record is read, changed alone in its transaction, listed by its key and taken away', async () => {
  await lend('spade');
  await Promise.all(Array.from({ length: 5 }, () => lend('rake')));
  expect(await all()).toEqual([['rake', { lent: 5 }], ['spade', { lent: 1 }]]);
  await kit.as('woman').order('shed.lose', 'spade');
  expect(await all()).toEqual([['rake', { lent: 5 }]]);
});

it('a record that is not what the table says is the plugin’s fault, and is not kept; another’s table is none of its own', async () => {
  await expect(kit.as('woman').order('shed.spoil', 'rake')).rejects.toMatchObject({ code: 'PROCEDURE_FAILED', params: { plugin: 'shed' } });
  expect(await all()).toEqual([]);
  await expect(kit.as('woman').ask('shed.other', null)).rejects.toMatchObject({ code: 'NOT_FOUND', params: { what: 'table Tools of shed' } });
});

it('records of earlier versions become today’s before anybody is served, one version after the other', async () => {
  await lend('rake');
  const counted = (before: Json) => ({ times: isObject(before) ? Number(before['lent']) : 0 });
  const dated = (before: Json) => ({ ...(isObject(before) ? before : {}), since: '2022-09-05' });
  const third: TableSpec = { title: words, shape: z.strictObject({ times: z.int(), since: z.iso.date() }), upgrades: [counted, dated] };
  const later = await kit.reopen([shed(third)]);
  expect(await all(later)).toEqual([['rake', { times: 1, since: '2022-09-05' }]]);
  expect(await kit.store.read.selectFrom('plugin_record').select(['version']).execute()).toEqual([{ version: 3 }]);
  await expect(kit.reopen([shed(first)])).rejects.toThrow('expected records of version 1 or before, found 3. A newer release of the plugin wrote them: install that one.');
});

it.each<[string, TableSpec, string]>([
  ['throws', { ...first, upgrades: [() => JSON.parse('{')] }, 'wrong at tables/tools/upgrades/0: expected a record of the next version, found SyntaxError. Mend the upgrade.'],
  ['makes what does not fit', { ...first, upgrades: [() => ({ lent: 'often' })] }, 'wrong at tables/tools/upgrades: expected records as the table says, found one that does not fit at /lent. Mend the upgrade.'],
])('an upgrade that %s is told at start, and nothing is changed', async (_how, spec, sentence) => {
  await lend('rake');
  await expect(kit.reopen([shed(spec)])).rejects.toThrow(sentence);
  expect(await all()).toEqual([['rake', { lent: 1 }]]);
});

it('what a record is, its procedures know: a field that is not there is a red line', async () => {
  const spades = defineTable({ title: words, shape: z.strictObject({ lent: z.int() }) });
  const spadeShed = definePlugin({
    name: 'spades', title: words, version: '1.0.0', engine: 1, workflows: [], tables: { spades },
    procedures: {
      lent: query({ title: words, who: 'public', input: z.null(), output: z.int(), run: async (_input, { table }) => (await table(spades).get('new'))?.lent ?? 0 }),
      // @ts-expect-error -- a record has no "lentt"
      wrong: query({ title: words, who: 'public', input: z.null(), output: z.unknown(), run: async (_input, { table }) => (await table(spades).get('new'))?.lentt }),
      // @ts-expect-error -- nobody is called "villageOficer"
      hidden: query({ title: words, who: { roles: ['villageOficer'] }, input: z.null(), output: z.null(), run: () => null }),
    },
  });
  expect(await (await kit.reopen([spadeShed])).as('woman').ask('spades.lent', null)).toBe(0);
});
