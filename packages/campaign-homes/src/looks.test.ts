// 三查 (domain.md §9 MJ01/MJ02): what a sheet of a village or a town must be, how the year's are asked for, and on the real engine how a
// house is rated by what is on them.
import { addDays, addMonths, parseLocalDate, yearOf, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, createKit, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { houseAt, houseCode } from './house.ts';
import { homes } from './index.ts';
import { failedBetween, failedLooks, periodOf, type Every } from './looks-in-the-books.ts';
import { looksOfTheYear } from './looks-of-the-year.ts';
import { looks, sheetKey } from './looks.ts';
import { criteria } from './stars.ts';
import { courtyards } from './starred.ts';

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable(text);
const today = day('2022-09-05');
const yards = { of: 'courtyards', noun: '优美庭院', title: { zh: '优美庭院', en: 'Yards' } };
const [monthly, quarterly] = looks({ ...yards, codes: { month: 'MJ01M', quarter: 'MJ01Q' } });
const monthSheet = monthly ?? courtyards;
const sheetOf = { month: monthSheet, quarter: quarterly ?? courtyards };
const year = looksOfTheYear({ ...yards, code: 'MJ01L' });
const other = (more: Partial<OtherItem>): OtherItem => ({ id: 'i', number: 'MJ01M-2022-0001', workflow: 'courtyards-monthly', batch: null, stage: 'noted', result: null, createdOn: today, since: today, fields: {}, ...more });
const filled = (every: Every, lookedOn: string, houses: readonly JsonObject[] = [], orgUnit = 'v11'): JsonObject => ({ [`${every}Sheet`]: { orgUnit, lookedOn, lookers: '村妇联2人', houses: [...houses] } });
const everies = fc.constantFrom<Every>('month', 'quarter');
const results = fc.constantFrom(null, 'done', 'withdrawn', 'terminated', 'voided', 'rejected');
const stands = (result: string | null) => result === null || result === 'done';
const codes = (found: readonly { readonly severity: string; readonly code: string }[]) => found.map((one) => `${one.severity} ${one.code}`);

it('lookedByNow: a sheet is of its own village, and of a day that has come', holds(monthSheet, ['MJ01.lookedByNow'], () => fc.assert(fc.asyncProperty(everies, fc.integer({ min: -400, max: 30 }), fc.constantFrom('v11', 'v12'), async (every, away, village) => {
  const found = await askRule(sheetOf[every], 'lookedByNow', { data: filled(every, addDays(today, away), [], village), today });
  expect(codes(found)).toEqual([...(village === 'v11' ? [] : ['refuse VILLAGE']), ...(away > 0 ? ['refuse NOT_YET'] : [])]);
}), { numRuns: 300 })));

it('onceAPeriod: a village has one sheet a month, and one of its town a quarter; what was dropped is no hindrance', holds(monthSheet, ['MJ01.onceAPeriod'], () => fc.assert(fc.asyncProperty(everies, fc.integer({ min: -400, max: 0 }), fc.integer({ min: -400, max: 0 }), results, async (every, away, before, result) => {
  const [on, was] = [addDays(today, away), addDays(today, before)];
  const there = sheetKey('courtyards', 'v11', periodOf(was, every));
  const found = await askRule(sheetOf[every], 'onceAPeriod', { data: filled(every, on), today, others: (key, value) => (key === 'sheet' && value === there ? [other({ workflow: `courtyards-${every}ly`, result })] : []) });
  const third = (date: string) => Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  const same = every === 'month' ? on.slice(0, 7) === was.slice(0, 7) : on.slice(0, 4) === was.slice(0, 4) && third(on) === third(was);
  expect(codes(found)).toEqual(same && stands(result) ? ['refuse LOOKED_ALREADY'] : []);
}), { numRuns: 300 })));

const rowsOf = fc.array(fc.record({ door: fc.integer({ min: 1, max: 6 }), spaced: fc.boolean(), verdict: fc.constantFrom('passed', 'failed'), found: fc.constantFrom('', '堆放杂物') }), { maxLength: 8 });
const written = (rows: readonly { readonly door: number; readonly spaced: boolean; readonly verdict: string; readonly found: string }[]) => rows.map(({ door, spaced, verdict, found }) => ({ place: spaced ? `东浜 ${door}号` : `东浜${door}号`, verdict, ...(found === '' ? {} : { found }) }));

it('eachHouseOnce: a house has one row of a sheet however its number is typed, and where it failed it is said what was found', holds(monthSheet, ['MJ01.eachHouseOnce'], () => fc.assert(fc.asyncProperty(everies, rowsOf, async (every, rows) => {
  const found = await askRule(sheetOf[every], 'eachHouseOnce', { data: filled(every, today, written(rows)), today });
  const twice = rows.length - new Set(rows.map((one) => one.door)).size;
  expect([found.filter((one) => one.code === 'HOUSE_TWICE').length, found.filter((one) => one.code === 'SAY_WHAT').length]).toEqual([twice, rows.filter((one) => one.verdict === 'failed' && one.found === '').length]);
}), { numRuns: 300 })));

it('knownHouses: a house that never applied is pointed at, and hinders nothing', holds(monthSheet, ['MJ01.knownHouses'], () => fc.assert(fc.asyncProperty(everies, rowsOf, fc.subarray([1, 2, 3, 4, 5, 6]), fc.constantFrom('courtyards', 'balconies'), async (every, rows, applied, workflow) => {
  const keys = applied.map((door) => houseAt('v11', `东浜${door}号`));
  const found = await askRule(sheetOf[every], 'knownHouses', { data: filled(every, today, written(rows)), today, others: (key, value) => (key === 'place' && keys.includes(value) ? [other({ workflow, stage: 'year1' })] : []) });
  const unknown = rows.filter((one) => workflow !== 'courtyards' || !applied.includes(one.door));
  expect(codes(found)).toEqual(unknown.map(() => 'warn NOT_IN_THE_BOOKS'));
}), { numRuns: 300 })));

it('lookedAt: a sheet keeps how many were looked at and failed, and which by codes that show no address', holds(monthSheet, ['MJ01.lookedAt'], () => fc.assert(fc.property(everies, rowsOf, (every, rows) => {
  const kept = workOut(sheetOf[every], 'lookedAt', { data: filled(every, today, written(rows)), today });
  const failed = rows.filter((one) => one.verdict === 'failed').map((one) => houseCode(houseAt('v11', `东浜${one.door}号`)));
  expect(kept).toEqual({ looked: rows.length, failed: failed.length, houses: failed.join('、') });
  expect(JSON.stringify(kept)).not.toContain('东浜');
}), { numRuns: 300 })));

it('of ten thousand doors no two have one code', () => {
  const doors = ['v11', 'v12'].flatMap((village) => Array.from({ length: 5000 }, (_, n) => houseCode(houseAt(village, `竹林浜${n}号`))));
  expect(new Set(doors).size).toBe(doors.length);
});

it('of any sheets a month counts once and a month without a sheet not at all; two quarters in a row are so over any turn of the year', () => {
  const sheets = fc.array(fc.record({ every: everies, on: fc.integer({ min: -900, max: 300 }), failed: fc.boolean(), result: results, workflow: fc.constantFrom('courtyards', 'balconies') }), { maxLength: 14 });
  fc.assert(fc.property(sheets, fc.integer({ min: 30, max: 500 }), (made, ago) => {
    const held = made.map((one) => other({ workflow: `${one.workflow}-${one.every}ly`, result: one.result, fields: { lookedOn: addDays(today, one.on), failedHouses: one.failed ? `${houseCode('v11|东浜1号')}、abc` : 'abc' } }));
    const counted = failedBetween(failedLooks({ held }, 'courtyards', 'v11|东浜1号'), addDays(today, -ago), today);
    const mine = made.filter((one) => one.failed && stands(one.result) && one.workflow === 'courtyards');
    const index = (on: number, months: number) => { const date = addDays(today, on); return Math.floor((yearOf(date) * 12 + Number(date.slice(5, 7)) - 1) / months); };
    const inTime = mine.filter((one) => one.on > -ago && one.on <= 0);
    const quarters = mine.filter((one) => one.every === 'quarter').map((one) => index(one.on, 3));
    expect(counted).toEqual({
      months: new Set(inTime.filter((one) => one.every === 'month').map((one) => index(one.on, 1))).size,
      quarters: new Set(inTime.filter((one) => one.every === 'quarter').map((one) => index(one.on, 3))).size,
      twice: inTime.some((one) => one.every === 'quarter' && quarters.includes(index(one.on, 3) - 1)),
    });
  }));
});

it('yearFits: the looks of a year are planned once a village, for this year or the next, from a month that is not over', holds(year, ['MJ01.yearFits'], () => fc.assert(fc.asyncProperty(fc.integer({ min: 2020, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('v11', 'v12'), results, async (planned, fromMonth, village, result) => {
  const found = await askRule(year, 'yearFits', { data: { yearPlan: { orgUnit: village, year: planned, fromMonth } }, today, others: (key, value) => (key === 'yearOfLooks' && value === 'courtyards@v11@2022' ? [other({ workflow: 'courtyards-looks', result })] : []) });
  expect(codes(found)).toEqual([...(village === 'v11' ? [] : ['refuse VILLAGE']), ...(planned === 2022 || planned === 2023 ? [] : ['refuse YEAR']), ...(planned === 2022 && fromMonth < 9 ? ['refuse MONTH'] : []), ...(village === 'v11' && planned === 2022 && stands(result) ? ['refuse PLANNED_ALREADY'] : [])]);
}))));

it('monthInTheBooks and quarterInTheBooks: the sheet is in the books, or it is said that nobody looked and why', holds(year, ['MJ01.monthInTheBooks', 'MJ01.quarterInTheBooks'], () => fc.assert(fc.asyncProperty(fc.tuple(everies, everies), fc.option(fc.boolean(), { nil: undefined }), fc.boolean(), results, async ([every, kind], missed, said, result) => {
  const data = { yearPlan: { orgUnit: 'v11', year: 2022 }, nextLook: { about: '2022-06', month: '2022-07' }, [every]: { ...(missed === undefined ? {} : { missed }), ...(said ? { reason: '连续暴雨' } : {}) } };
  const period = every === 'month' ? '2022-06' : '2022Q2';
  const found = await askRule(year, `${every}InTheBooks`, { data, today, others: (key, value) => (key === 'sheet' && value === `courtyards@v11@${period}` ? [other({ workflow: `courtyards-${kind}ly`, result })] : []) });
  const there = kind === every && stands(result);
  expect(codes(found)).toEqual(missed === true ? [...(there ? ['refuse LOOKED'] : []), ...(said ? [] : ['refuse REASON'])] : there ? [] : ['refuse NO_SHEET']);
}), { numRuns: 300 })));

it('nextLook: from its first month on each month is asked for when its last day is over, and each third with its quarter', holds(year, ['MJ01.nextLook'], () => fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(2022, 2023), (fromMonth, planned) => {
  const yearPlan = { year: planned, fromMonth };
  const asked: string[] = [];
  let nextLook = workOut(year, 'nextLook', { data: { yearPlan }, today });
  while (nextLook['more'] === true) {
    asked.push(String(nextLook['on']));
    const missed = String(nextLook['month']).endsWith('2');
    nextLook = workOut(year, 'nextLook', { data: { yearPlan, nextLook, month: { missed } }, today });
    expect(nextLook['endsQuarter']).toBe(['03', '06', '09', '12'].includes(String(nextLook['about']).slice(5)));
  }
  expect(asked).toEqual(Array.from({ length: 13 - fromMonth }, (_, n) => addDays(addMonths(day(`${planned}-01-01`), fromMonth + n), -1)));
  const months = Array.from({ length: 13 - fromMonth }, (_, n) => fromMonth + n);
  expect([nextLook['missed'] ?? '', nextLook['looked'] ?? '']).toEqual([[2, 12], [1, 3, 4, 5, 6, 7, 8, 9, 10, 11]].map((some) => months.filter((one) => some.includes(one)).map((one) => `${one}月`).join('、')));
}))));

it('quarterLook: the quarters looked at and those that were not stand side by side, each once', holds(year, ['MJ01.quarterLook'], () => fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), (missed) => {
  const names = ['第一季度', '第二季度', '第三季度', '第四季度'];
  let quarterLook: JsonObject = {};
  for (const [n, one] of missed.entries()) quarterLook = workOut(year, 'quarterLook', { data: { nextLook: { about: `2022-${String(3 * n + 3).padStart(2, '0')}` }, quarter: { missed: one }, quarterLook }, today });
  expect([quarterLook['missed'] ?? '', quarterLook['looked'] ?? '']).toEqual([true, false].map((which) => names.filter((_, n) => missed[n] === which).join('、')));
}))));

const staff = [['village', 'villageOfficer', 'v11'], ['officer', 'townOfficer', 't1'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const marks: JsonObject = Object.fromEntries(Object.keys(criteria).map((name) => [name, 12]));
const refusals = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));
const row = (place: string, verdict: 'passed' | 'failed'): JsonObject => ({ place, verdict, ...(verdict === 'failed' ? { found: '墙边堆放杂物' } : {}) });

it('a village notes its houses in one sheet a month and the town in one a quarter, and a yard is rated by them without anybody typing a count', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const look = (who: string, every: Every, lookedOn: string, houses: readonly JsonObject[]) => kit.as(who).start(`courtyards-${every}ly`, { orgUnit: 'v11', lookedOn, lookers: '2人', houses: [...houses] }, { unit: 'v11' });
  const forty = Array.from({ length: 40 }, (_, n) => row(`竹林浜${n + 1}号`, n === 11 ? 'failed' : 'passed'));
  const july = await look('village', 'month', '2022-07-20', forty);
  await kit.as('officer').act('approve', july.itemId);
  await look('village', 'month', '2022-08-18', [row('竹林浜 12号', 'failed'), row('竹林浜13号', 'passed')]);
  await look('officer', 'quarter', '2022-08-25', [row('竹林浜12号', 'failed')]);
  expect(await refusals(look('village', 'month', '2022-08-30', [row('竹林浜12号', 'passed')]))).toEqual(['LOOKED_ALREADY']);
  expect(await refusals(look('officer', 'quarter', '2022-09-01', [row('竹林浜12号', 'passed')]))).toEqual(['LOOKED_ALREADY']);

  const round = await kit.as('head').start('courtyards-round', { name: '2022年', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const rated = async (place: string) => {
    const { itemId } = await kit.as('village').start('courtyards', { ...marks, household: '沈小兰', orgUnit: 'v11', place, kind: 'flowers', before: 0, publication: true, feature: '月季与桂花' }, { unit: 'v11', batchId: round.itemId });
    await kit.as('village').act('approve', itemId, { form: marks });
    await kit.as('town').act('approve', itemId, { form: marks });
    const { data } = await kit.store.read.selectFrom('item').select('data').where('id', '=', itemId).executeTakeFirstOrThrow();
    const { rating }: { readonly rating: JsonObject } = JSON.parse(data);
    return rating;
  };
  expect(await rated('竹林浜12号')).toMatchObject({ score: 8700, stars: 3, failedMonths: 2, failedQuarters: 1 });
  expect(await rated('竹林浜13号')).toMatchObject({ score: 9600, stars: 4, failedMonths: 0, failedQuarters: 0 });
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);

it('a month nobody looked at is asked for when it is over, told to the town’s head when nobody answers, and counts for no house', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const { itemId } = await kit.as('officer').start('courtyards-looks', { orgUnit: 'v11', year: 2022, fromMonth: 9 }, { unit: 'v11' });
  const stage = async () => (await kit.as('village').item(itemId)).stage;
  expect(await stage()).toBe('waiting');
  await kit.passTo(day('2022-10-01'));
  expect(await stage()).toBe('month');
  expect(await refusals(kit.as('village').act('record', itemId, { form: {} }))).toEqual(['NO_SHEET']);
  await kit.passTo(day('2022-10-20'));
  expect((await kit.as('town').item(itemId)).timeline.map((one) => one.action)).toContain('timer.escalate');
  await kit.as('town').act('record', itemId, { form: { missed: true, reason: '连续暴雨' } });
  expect(await stage()).toBe('quarter');
  await kit.as('officer').start('courtyards-quarterly', { orgUnit: 'v11', lookedOn: '2022-09-28', lookers: '2人', houses: [row('竹林浜12号', 'passed')] }, { unit: 'v11' });
  await kit.as('officer').act('record', itemId, { form: {} });
  expect(await stage()).toBe('waiting');
  expect(await kit.engine.explain({ kind: 'person', person: kit.as('clerk').person }, itemId)).toMatchObject({ earliest: null, comesBack: true });
  await kit.passTo(day('2022-11-01'));
  const { actions, fields } = await kit.as('village').item(itemId);
  expect(actions.find((one) => one.action === 'record')?.form?.data).toEqual({});
  expect(fields.flatMap(({ title, value }) => (value === null ? [] : [[title.zh, value]]))).toEqual([['当前月份', '2022年10月'], ['本月截止', '2022-10-31'], ['未查月份', '9月'], ['已查季度', '第三季度']]);
  const figures = (await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.sum > 0).map((one) => [one.figure, one.sum]);
  expect(figures).toEqual([['missedMonths', 1]]);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);
