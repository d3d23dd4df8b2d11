// 人民调解法 33 (domain.md §9 JH08 to JH10): what was agreed is asked of the court together within thirty days, of which its handler is reminded,
// and what the court said is written down.
import { addDays, addWorkingDays, daysBetween, officialCalendar, parseLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { askRule, createKit, holds, workOut } from '@jinguo/core/testing';
import { assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { expect, it } from 'vitest';
import { disputes } from './disputes.ts';
import { families } from './index.ts';
import { mediators } from './people.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const people = [['village', 'villageOfficer', 'v11'], ['town', 'townOfficer', 't1'], ['townHead', 'townHead', 't1'], ['clerk', 'districtClerk', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

it('an agreement is asked for by the thirtieth day, reminded of before, and what the court said is counted', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('town').start('court-confirmations', { code: '案-2022-0138', orgUnit: 'v11', agreedOn: '2022-09-01' }, { unit: 'v11' });
  expect(await kit.as('town').item(itemId)).toMatchObject({ stage: 'asked', dueOn: '2022-10-01' });
  await kit.passTo(addDays(today, 12));
  await kit.settle();
  const reminded = await kit.store.read.selectFrom('message').select('code').where('item_id', '=', itemId).execute();
  expect(reminded.map((one) => one.code)).toContain('dueComes');
  expect(await codeOf(kit.as('town').act('record', itemId, { form: { askedOn: '2022-08-31', court: '南湖区人民法院' } }))).toBe('RULE_REFUSED');
  await kit.as('town').act('record', itemId, { form: { askedOn: '2022-09-16', court: '南湖区人民法院' } });
  // Twenty-two working days of the court, over the holiday of October.
  expect(await kit.as('town').item(itemId)).toMatchObject({ stage: 'decided', dueOn: '2022-10-21' });
  expect(await codeOf(kit.as('town').act('record', itemId, { form: { result: 'confirmed', decidedOn: '2022-09-17' } }))).toBe('RULE_REFUSED');
  await kit.as('town').act('record', itemId, { form: { result: 'confirmed', decidedOn: '2022-09-17', number: '（2022）浙0402民特18号' } });
  expect((await kit.as('town').item(itemId)).stage).toBe('closed');
  const { itemId: known } = await kit.as('town').start('court-confirmations', { code: '案-2022-0139', orgUnit: 'v11', agreedOn: '2022-09-01', askedOn: '2022-09-10' }, { unit: 'v11' });
  expect((await kit.as('town').item(known)).stage).toBe('decided');
  await kit.close();
});

it('the court has as many working days from when it was asked as a lead says', holds(mediators, ['JH10.court'], async () => {
  await assert(asyncProperty(integer({ min: 0, max: 300 }), option(integer({ min: 0, max: 300 }), { nil: undefined }), constantFrom(undefined, 1, 15, 30), async (before, asked, days) => {
    const data = { agreement: { askedOn: addDays(today, -before) }, ...(asked === undefined ? {} : { asked: { askedOn: addDays(today, -asked) } }) };
    expect(workOut(mediators, 'court', { data, today, ...(days === undefined ? {} : { parameters: { courtDays: days } }) })).toEqual({ by: addWorkingDays(officialCalendar, addDays(today, -(asked ?? before)), days ?? 22) });
    expect(workOut(mediators, 'court', { data: {}, today })).toEqual({});
  }), { numRuns: 100 });
}));

const day = integer({ min: -40, max: 5 }).map((days) => addDays(today, days));

it('asking, askedInTime, decidedAfter: thirty days from the agreement, none of them to come, and the court after it (JH10)', holds(mediators, ['JH10.asking', 'JH10.askedInTime', 'JH10.decidedAfter'], async () => {
  await assert(asyncProperty(record({ agreedOn: day, before: option(day, { nil: undefined }), askedOn: option(day, { nil: undefined }), decidedOn: day, result: constantFrom('confirmed', 'refused', 'withdrawn'), number: constantFrom('', '民特18号') }), async ({ agreedOn, before, askedOn, decidedOn, result, number }) => {
    const data: JsonObject = { agreement: { agreedOn, ...(before === undefined ? {} : { askedOn: before }) }, asked: askedOn === undefined ? {} : { askedOn }, decided: { decidedOn, result, number } };
    expect(workOut(mediators, 'asking', { data, today })).toEqual({ until: addDays(agreedOn, 30), already: before !== undefined });
    const late = (on: typeof today | undefined) => on !== undefined && (on < agreedOn || daysBetween(agreedOn, on) > 30 || on > today);
    expect((await askRule(mediators, 'askedInTime', { data, today })).map((one) => one.path)).toEqual([...(late(before) ? ['/agreement/askedOn'] : []), ...(late(askedOn) ? ['/asked/askedOn'] : [])]);
    const from = askedOn ?? before ?? '';
    expect((await askRule(mediators, 'decidedAfter', { data, today })).map((one) => one.code)).toEqual([...(decidedOn >= from && decidedOn <= today ? [] : ['DECIDED_DAY']), ...(result === 'withdrawn' || number !== '' ? [] : ['DECIDED_NUMBER'])]);
  }), { numRuns: 300 });
}));

it('confirmation: a mediation and a case that came to an agreement are looked after, unless the parties will not ask the court (JH08, JH10)', holds(disputes, ['JH08.confirmation'], async () => {
  await assert(asyncProperty(record({ agreement: constantFrom(undefined, true, false), outcome: constantFrom('resolved', 'referred', 'refused', 'toRed'), agreedOn: constantFrom(undefined, '2022-09-01'), toCourt: constantFrom(undefined, true, false), confirmationAskedOn: constantFrom(undefined, '2022-09-03') }), async (given) => {
    const closing: JsonObject = { on: today, ...Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) };
    const starts = given.agreement === true && ['resolved', 'referred'].includes(given.outcome) && (given.toCourt !== false || given.confirmationAskedOn !== undefined);
    expect(workOut(disputes, 'confirmation', { data: { report: { code: '案-2022-0138' }, closing }, today })).toEqual(starts ? { of: { code: '案-2022-0138', orgUnit: 'v11', agreedOn: given.agreedOn ?? today, ...(given.confirmationAskedOn === undefined ? {} : { askedOn: given.confirmationAskedOn }) } } : {});
  }));
}));

it('confirmation: of a mediation, from the day it was held (JH10)', holds(mediators, ['JH10.confirmation'], async () => {
  await assert(asyncProperty(constantFrom('agreed', 'goesOn', 'refused'), constantFrom(undefined, true, false), constantFrom('', '案-2022-0138'), async (outcome, toCourt, caseCode) => {
    const service = { outcome, servedOn: today, ...(toCourt === undefined ? {} : { toCourt }) };
    const made = workOut(mediators, 'confirmation', { data: { request: { caseCode }, service }, today });
    expect(made).toEqual(outcome === 'agreed' && toCourt !== false ? { of: { code: caseCode || '待编号', orgUnit: 'v11', agreedOn: today } } : {});
  }));
}));
