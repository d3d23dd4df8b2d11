// A made-up neighbourhood plans its visits: when each falls due, what it is held against, and who is told where it is late.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, parseLocalDate } from '../../calendar/local-date.ts';
import type { OtherItem } from '../../plugin/contributions.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit } from '../../testing.ts';
import { askRule, workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { visits } from './visits.ts';

const day = (said: string) => parseLocalDate(said) ?? expect.unreachable(said);
const today = day('2022-09-05');
const walks = visits({ campaign: 'sketches', code: 'XX12', name: 'walks', title: { zh: '邻里走访', en: 'Walks' }, issuer: '街坊会', kinds: [{ value: 'home', zh: '家访', en: 'Home' }] });
const away = fc.integer({ min: -40, max: 40 });

it('plannedForwards: a task begins today or later and ends no sooner', holds(walks, ['visits.plannedForwards'], () => fc.assert(fc.asyncProperty(away, away, async (first, length) => {
  const found = await askRule(walks, 'plannedForwards', { data: { plan: { firstOn: addDays(today, first), lastOn: addDays(today, first + length) } }, today });
  expect(found.map((one) => one.code)).toEqual([...(first < 0 ? ['PLANNED_PAST'] : []), ...(length < 0 ? ['DATES'] : [])]);
}), { examples: [[0, 0]] })));

it('visitWritten: a visit is not ahead, and has a record of its household and of these visits since', holds(walks, ['visits.visitWritten'], () => fc.assert(fc.asyncProperty(fc.integer({ min: -9, max: 2 }), fc.integer({ min: -12, max: 0 }), fc.constantFrom('walks', 'talks'), fc.constantFrom(null, 'done', 'withdrawn'), async (visited, created, workflow, result) => {
  const record: OtherItem = { id: 'w', number: 'XX12-2022-0001', workflow, batch: null, stage: 'check', result, createdOn: addDays(today, created), since: today, fields: {} };
  const found = await askRule(walks, 'visitWritten', { data: { plan: { code: '户-061' }, visit: { visitedOn: addDays(today, visited) } }, today, others: (key) => (key === 'visited' ? [record] : []) });
  const written = workflow === 'walks' && result !== 'withdrawn' && created >= visited;
  expect(found.map((one) => `${one.severity} ${one.code}`)).toEqual(visited > 0 ? ['refuse NOT_YET'] : written ? [] : ['warn NO_RECORD']);
}))));

it('due: visits fall due by the months from the first, none after the last day, and one alone only once', holds(walks, ['visits.due'], () => fc.assert(fc.property(fc.constantFrom(['monthly', 1], ['quarterly', 3], ['halfYearly', 6], ['yearly', 12], ['usual', 0], ['once', 0]), fc.integer({ min: 1, max: 12 }), fc.nat(900), ([frequency, fixed], everyMonths, length) => {
  const plan = { frequency: String(frequency), firstOn: today, lastOn: addDays(today, length) };
  const ask = (due: object) => workOut(walks, 'due', { data: { plan, ...due }, today, parameters: { everyMonths } });
  let due = ask({});
  const on = [due['on']];
  while ((due = ask({ due }))['more'] === true) on.push(due['on']);
  const every = Number(fixed) || everyMonths;
  const expected = Array.from({ length: 40 }, (_, nth) => addMonths(today, nth * every)).filter((one, nth) => nth === 0 || (frequency !== 'once' && one <= plan.lastOn));
  expect(on).toEqual(expected);
}))));

it('a head plans two visits a quarter apart; the second waits for its day, and the head is told where it is late', async () => {
  const people = [['ann', 'villageOfficer', 'v11'], ['head', 'townHead', 't1']].map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));
  const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [walks] })], people });
  const { itemId } = await kit.as('head').start('walks-tasks', { code: '户-061', orgUnit: 'v11', kind: 'home', visitor: '沈兰', frequency: 'quarterly', firstOn: '2022-09-05', lastOn: '2022-12-31' }, { unit: 'v11' });
  const stage = async () => (await kit.as('ann').item(itemId)).stage;
  await kit.passTo(day('2022-09-06'));
  expect(await stage()).toBe('visit');
  await kit.as('ann').act('record', itemId, { form: { visitedOn: '2022-09-06' } });
  expect(await stage()).toBe('waiting');
  await kit.passTo(day('2022-12-04'));
  expect(await stage()).toBe('waiting');
  await kit.passTo(day('2022-12-06'));
  expect(await stage()).toBe('visit');
  const again = await kit.as('ann').item(itemId);
  expect(again.actions.find((one) => one.action === 'record')?.form?.data).toEqual({});
  expect(again.fields.filter((one) => one.type === 'boolean')).toEqual([]);
  await kit.passTo(day('2022-12-30'));
  expect((await kit.as('head').item(itemId)).timeline.map((one) => one.action)).toContain('timer.escalate');
  await kit.as('head').act('record', itemId, { form: { visitedOn: '2022-12-29' } });
  expect(await stage()).toBe('closed');
  await kit.close();
});
