// What a town owes again and again (domain.md §9 MJ01/MJ02): when each turn is asked for, what answers it, and on the real engine who is
// told of a week without a sheet and of a year nobody drew.
import { addDays, addMonths, isWorkingDay, officialCalendar, parseLocalDate, weekdayOf, yearOf, type OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, createKit, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { homes } from './index.ts';
import { askedInWeek, drawsOwed, weeksOwed } from './owed.ts';
import { balconies, courtyards } from './starred.ts';
import { mondayOf } from './weekly-sheet.ts';

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable(text);
const today = day('2022-09-05');
const draws = drawsOwed({ code: 'MJ01Y', of: 'courtyards', noun: '优美庭院示范户', en: 'Yards' });
const other = (more: Partial<OtherItem>): OtherItem => ({ id: 'i', number: 'MJ01W-2022-0001', workflow: 'courtyards-weekly', batch: null, stage: 'noted', result: null, createdOn: today, since: today, fields: {}, ...more });
const results = fc.constantFrom(null, 'done', 'withdrawn', 'terminated', 'voided', 'rejected');
const codes = (found: readonly { readonly code: string }[]) => found.map((one) => one.code);
const both = fc.constantFrom([weeksOwed, 'courtyards-weeks'] as const, [draws, 'courtyards-draws'] as const);

it('planFits: a town has one plan at a time, of its own, from today on and within a year', holds(weeksOwed, ['MJ01.planFits'], () => fc.assert(fc.asyncProperty(both, fc.integer({ min: -30, max: 500 }), fc.constantFrom('v11', 't2'), results, async ([programme, name], away, town, result) => {
  const from = addDays(today, away);
  const found = await askRule(programme, 'planFits', { data: { plan: { town, from } }, today, others: (key, value) => (key === 'turns' && value === `${name}@t2` ? [other({ workflow: name, result })] : []) });
  expect(codes(found)).toEqual([...(town === 'v11' ? [] : ['TOWN']), ...(away >= 0 && from <= addMonths(today, 12) ? [] : ['FROM']), ...(town === 't2' && result === null ? ['PLANNED_ALREADY'] : [])]);
}), { numRuns: 300 })));

it('turnInTheBooks: it is in the books, or it is said that it was not done and why; where nothing is titled nothing is drawn', holds(weeksOwed, ['MJ01.turnInTheBooks'], () => fc.assert(fc.asyncProperty(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), fc.option(fc.boolean(), { nil: undefined }), results, async ([weekly, said, titled], missed, result) => {
  const [programme, workflow, key, value, about] = weekly ? [weeksOwed, 'courtyards-weekly', 'week', 't1@2022-08-29', '2022-08-29'] : [draws, 'courtyards-spot-check', 'draw', 't1@2022', '2022-01-01'];
  const data = { plan: { town: 't1' }, turn: { about }, answer: { ...(missed === undefined ? {} : { missed }), ...(said ? { reason: '连续暴雨' } : {}) } };
  const found = await askRule(programme, 'turnInTheBooks', { data, today, standsAt: titled ? { 'MJ01-2021-0001': 'year1' } : {}, others: (asked, of) => (asked === key && of === value ? [other({ workflow, result })] : []) });
  const done = result === null || result === 'done';
  expect(codes(found)).toEqual(missed === true ? [...(done ? ['DONE'] : []), ...(said ? [] : ['REASON'])] : done || (!weekly && !titled) ? [] : ['NOT_DONE']);
}), { numRuns: 300 })));

it('a week is asked about on its last working day up to the weekday of the lead, and one without any with the next', () => {
  fc.assert(fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 7 }), (away, weekday) => {
    const monday = mondayOf(addDays(today, away));
    const asked = askedInWeek(monday, weekday, officialCalendar);
    const off = (from: number, until: number) => Array.from({ length: Math.max(0, until - from) }, (_, n) => addDays(monday, from + n)).every((one) => !isWorkingDay(officialCalendar, one));
    expect(isWorkingDay(officialCalendar, asked) && weekdayOf(asked) <= weekday).toBe(true);
    expect(asked < addDays(monday, 7) ? off(weekdayOf(asked), weekday) : off(0, weekday)).toBe(true);
  }));
});

it('turn: from its first day on each week, or year, is asked for once and in order, until it is said to be over; those not done are counted', holds(weeksOwed, ['MJ01.turn'], () => fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (ahead, weekly, missed) => {
  const from = addDays(today, ahead);
  const programme = weekly ? weeksOwed : draws;
  const plan = { town: 't1', from };
  let turn = workOut(programme, 'turn', { data: { plan }, today });
  expect(turn['about']).toBeUndefined();
  const askedOn = (begins: string) => (weekly ? askedInWeek(day(begins), 5, officialCalendar) : day(`${begins.slice(0, 4)}-09-01`));
  const first = day(String(turn['begins']));
  // The first that is asked for on or after the day the plan begins; a week before it is not asked for, though a holiday put it off.
  const before = weekly ? addDays(first, -7) : addMonths(first, -12);
  expect(askedOn(first) >= from && (askedOn(before) < from || (weekly && addDays(before, 6) < from))).toBe(true);
  for (const [n, one] of missed.entries()) {
    const over = n === missed.length - 1;
    const begins = String(turn['begins']);
    expect(turn['on']).toBe(addDays(askedOn(begins), -1));
    turn = workOut(programme, 'turn', { data: { plan, turn, answer: { missed: one, over } }, today });
    expect(turn).toMatchObject({ about: begins, more: !over, missed: missed.slice(0, n + 1).filter(Boolean).length });
    expect(turn['begins']).toBe(weekly ? addDays(day(begins), 7) : `${yearOf(day(begins)) + 1}-01-01`);
  }
}))));

it('a year is asked about on the day the lead says', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (drawMonth, drawDay) => {
    const turn = workOut(draws, 'turn', { data: { plan: { town: 't1', from: '2023-01-01' } }, today, parameters: { drawMonth, drawDay } });
    expect(addDays(day(String(turn['on'])), 1)).toBe(`2023-${String(drawMonth).padStart(2, '0')}-${String(drawDay).padStart(2, '0')}`);
  }));
});

it('balconies are asked about as yards are, and the sheet of the week is one for both', () => {
  const names = (programme: typeof courtyards) => programme.workflows.map((one) => one.definition.workflow).filter((name) => /-(?:weeks|draws)$/u.test(name));
  expect([names(courtyards), names(balconies)]).toEqual([['courtyards-draws', 'courtyards-weeks'], ['balconies-draws']]);
});

const staff = [['officer', 'townOfficer', 't1'], ['officer2', 'townOfficer', 't1'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const refusals = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));

it('a week without a sheet is asked for on its Friday, told to the town’s head when nobody answers, and each week after it is asked for in its turn', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const { itemId } = await kit.as('officer').start('courtyards-weeks', { town: 't1', from: '2022-09-05' }, { unit: 't1' });
  expect(await refusals(kit.as('town').start('courtyards-weeks', { town: 't1', from: '2022-09-05' }, { unit: 't1' }))).toEqual(['PLANNED_ALREADY']);
  const stage = async () => (await kit.as('officer').item(itemId)).stage;
  await kit.passTo(day('2022-09-08'));
  expect(await stage()).toBe('waiting');
  await kit.passTo(day('2022-09-09'));
  expect(await stage()).toBe('answer');
  // Whoever takes the task up changes nothing of what is asked.
  await kit.as('officer2').act('claim', itemId);
  await kit.as('officer2').act('release', itemId);
  expect(await refusals(kit.as('officer').act('record', itemId, { form: {} }))).toEqual(['NOT_DONE']);
  await kit.passTo(day('2022-09-16'));
  expect((await kit.as('town').item(itemId)).timeline.map((one) => one.action)).toContain('timer.escalate');
  const sheet = { town: 't1', weekOf: '2022-09-07', looked: 12, started: 2, ready: 6, failed: 1 };
  await kit.as('officer').start('courtyards-weekly', sheet, { unit: 't1' });
  await kit.as('officer').act('record', itemId, { form: {} });
  // The Friday after it has come meanwhile: that week is asked for at once.
  await kit.settle();
  expect(await stage()).toBe('answer');
  await kit.as('officer').act('record', itemId, { form: { missed: true, reason: '连续暴雨' } });
  expect(await stage()).toBe('waiting');
  const { fields } = await kit.as('officer').item(itemId);
  expect(fields.find((one) => one.title.zh === '未开展期数')?.value).toBe(1);
  const figures = (await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.sum > 0).map((one) => [one.figure, one.sum]);
  expect(figures).toEqual([['missedWeeks', 1]]);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);

it('a year nobody drew is asked for of the district’s clerk, told to her section’s head, and where nothing is titled answered as it is', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const { itemId } = await kit.as('clerk').start('balconies-draws', { town: 't1', from: '2022-09-06' }, { unit: 't1' });
  await kit.passTo(day('2023-08-31'));
  expect((await kit.as('clerk').item(itemId)).stage).toBe('waiting');
  await kit.passTo(day('2023-09-01'));
  expect((await kit.as('clerk').item(itemId)).stage).toBe('answer');
  await kit.passTo(day('2023-09-20'));
  expect((await kit.as('head').item(itemId)).timeline.map((one) => one.action)).toContain('timer.escalate');
  await kit.as('clerk').act('record', itemId, { form: {} });
  expect((await kit.as('clerk').item(itemId)).fields.find((one) => one.title.zh === '下期')?.value).toBe('2024年度抽查');
  await kit.passTo(day('2024-09-01'));
  await kit.as('clerk').act('record', itemId, { form: { over: true } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('closed');
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}, 120_000);
