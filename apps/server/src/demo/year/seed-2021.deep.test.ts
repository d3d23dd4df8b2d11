// The whole year 2021 by `jinguo seed 2021`, whoever decides at whatever times the run's seed says: what the federation's own
// report tells is what the items add up to, number by number, a number is nothing but its items, every invariant holds, the
// log of all of it verifies, and replayed through its own definitions every item goes the way it went.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportPart } from '@jinguo/core';
import { brokenInvariants, runSeed } from '@jinguo/core/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Office } from '../../office.ts';
import { filledOffice, type FilledOffice } from '../../testing/filled-office.ts';
import { commandsIn } from '../../testing/first-start.ts';
import { said2021 } from './said-2021.ts';

const seed = runSeed(process.env);

let filled: FilledOffice;
let office: Office;
let said: { readonly code: number | null; readonly out: string; readonly err: string };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-year-'));
  const year = commandsIn(folder);
  said = await year.runAlone(['seed', '2021', '--seed', String(seed)]);
  filled = await filledOffice(year.dataFolder);
  ({ office } = filled);
  await rm(folder, { recursive: true, force: true });
}, 1_800_000);

afterAll(() => filled[Symbol.asyncDispose]());

const person = (username: string) => filled.person(username);

async function parts(year: number): Promise<readonly ReportPart[]> {
  const { sections } = await office.engine.report({ kind: 'system' }, { year });
  return sections.flatMap((section) => section.paragraphs.flat());
}

const words = (of: readonly ReportPart[]) => of.map((part) => part.text).join('');
const numbers = (of: readonly ReportPart[]) => of.filter((part) => part.kind === 'number');

async function itemsBehind(programme: string, figure: string) {
  const rows = [];
  for (let after: string | undefined; ; ) {
    const page = await office.engine.itemsOfFigure(person('gumh'), { programme, figure, year: 2021, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

describe(`the report of 2021, played by seed ${seed} (JINGUO_SEED),`, () => {
  it.each(said2021)('says: %s', async (sentence) => {
    expect(words(await parts(2021))).toContain(sentence);
  });

  it('has no number without items behind it, and nothing was refused on the way, of which a bar said how far it was', async () => {
    expect(numbers(await parts(2021)).filter((one) => !one.backed)).toEqual([]);
    expect([said.code, said.out]).toEqual([0, expect.stringMatching(/The year 2021: 6\d{3} items in \d{5} steps, 0 refused, \d+ s\./u)]);
    expect(said.err.match(/^\[[█·]+\] +\d+% +2021-\d\d-\d\d$/gmu)).toHaveLength(11);
  });

  it('has last year’s number beside: of 妇女微家 in all, those that were opened before', async () => {
    const total = numbers(await parts(2021)).find((one) => one.text === '101');
    expect(total?.lastYear).toBe('88');
  });

  it('marks every number of a year in which nothing was done', async () => {
    expect(numbers(await parts(2024)).filter((one) => one.backed && one.text !== one.lastYear)).toEqual([]);
  });
});

test('the year is whole, verified, free of incidents, and goes the same way again', async () => {
  expect(await brokenInvariants(office.store, office.engine.registry)).toEqual([]);
  expect(await office.engine.verifyAudit()).toMatchObject({ ok: true });
  const incidents = await office.store.read.selectFrom('incident').select(['kind', 'rule', 'detail']).where('state', '=', 'open').execute();
  expect(incidents).toEqual([]);
  expect(await otherwise(filled)).toEqual([]);
}, 900_000);

describe('a number is its items:', () => {
  it('every figure of the year lists as many items as it says and is what each of them counts, and every number of the report is made of such figures', async () => {
    const figures = (await office.engine.figures(person('gumh'), { years: [2021] })).filter((one) => one.items > 0);
    expect(figures.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    let open = 0;
    for (const { programme, figure, items, sum } of figures) {
      const rows = await itemsBehind(programme, figure);
      // What only its handlers may see is counted and not listed.
      if (rows.some((row) => row.amount === null) || rows.length === 0) continue;
      open += 1;
      const counted = rows.reduce((all, row) => all + (row.amount ?? 0), 0);
      if (rows.length !== items || counted !== sum) wrong.push(`${programme}.${figure} says ${sum} of ${items}, lists ${rows.length} with ${counted}`);
    }
    expect(wrong).toEqual([]);
    expect(open).toBeGreaterThan(90);
    const known = new Set(figures.map((one) => `${one.programme}.${one.figure}`));
    const of = numbers(await parts(2021)).filter((one) => one.backed);
    expect(of.filter((one) => one.sources.every((source) => !known.has(`${source.programme}.${source.figure}`))).map((one) => one.text)).toEqual([]);
  });

  test.each([['MJ01', 'named', 806], ['JH05', 'finest', 100], ['SY07', 'named', 100], ['JH17', 'sessions', 702], ['JH01', 'activities', 310]])('%s.%s lists %i items, each once', async (programme, figure, count) => {
    const rows = await itemsBehind(programme, figure);
    expect([rows.length, new Set(rows.map((row) => row.itemId)).size]).toEqual([count, count]);
  });

  test.each([['QJ03', 'visits', 16_704], ['MJ15', 'people', 11_523], ['FZ01', 'money', 6_960_000]])('%s.%s adds up to %i from what each counts', async (programme, figure, sum) => {
    expect((await itemsBehind(programme, figure)).reduce((all, row) => all + (row.amount ?? 0), 0)).toBe(sum);
  });

  it('each dispute and each wish is one of its own, counted and listed to nobody but its handlers', async () => {
    const counted = new Map((await office.engine.figures(person('gumh'), { years: [2021] })).map((one) => [`${one.programme}.${one.figure}`, one.items]));
    expect(['JH08.found', 'JH08.resolved', 'JH14.fulfilled', 'JH14.girls', 'JH15.insurance'].map((name) => counted.get(name))).toEqual([1078, 927, 61, 61, 85]);
    expect(await itemsBehind('JH08', 'found')).toEqual([]);
  });

  it('one more item, and the sentence says one more', async () => {
    const before = numbers(await parts(2021)).find((one) => one.sources.some(({ figure, programme }) => programme === 'QJ03' && figure === 'visits'));
    const record = { visitedOn: office.engine.today(), orgUnit: '330402103215', kind: 'households', code: '户-2021-001', visits: 3, situation: '情况良好。', way: 'none' };
    const { itemId, version } = await office.engine.start({ kind: 'person', person: person('yumf') }, { workflow: 'member-visits', unit: '330402103215', form: record, key: 'one-more-visit' });
    await office.engine.act({ kind: 'person', person: person('shengx') }, { itemId, seenVersion: version, key: 'one-more-checked', action: 'approve' });
    expect(before?.text).toBe('16704');
    expect(words(await parts(2021))).toContain('联系家庭16707户');
  });
});

/** Items of the year that would go another way through the very definition that decided them. */
async function otherwise({ office: { engine }, people }: FilledOffice): Promise<readonly string[]> {
  const lead = people.find((one) => engine.publishes(one));
  if (lead === undefined) return ['nobody leads'];
  const found: string[] = [];
  let items = 0;
  for (const { definition } of engine.registry.workflows()) {
    const report = await engine.replayHistory({ kind: 'person', person: lead }, { definition, year: 2021 });
    items += report.items;
    found.push(...report.lines.map((line) => `${line.number} ${line.outcome} at ${line.stage}`));
  }
  return items > 6000 ? found : [`only ${items} items`];
}
