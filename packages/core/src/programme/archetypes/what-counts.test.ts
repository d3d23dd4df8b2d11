// What the figures of a programme come to when an item is corrected, taken back, written down in the next year, or over (domain.md §3.9):
// each item counts once, as it was found right, for the day it was, and what ended stands in no total.
import { afterEach, expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit, type Kit } from '../../testing/kit.ts';
import { activity } from './activity.ts';
import { founding } from './founding.ts';
import { visits } from './visits.ts';

const basics = (code: string, name: string) => ({ campaign: 'sketches', code, name, title: { zh: '样例', en: 'Sample' }, issuer: '街坊会' });
const walks = visits({ ...basics('XX12', 'walks'), kinds: [{ value: 'home', zh: '家访', en: 'Home' }] });
const outings = activity({ ...basics('XX06', 'outings'), noun: '活动' });
const clubs = { ...founding({ ...basics('XX10', 'clubs'), noun: '社团' }), report: ['新建{XX10.founded}个，共有{XX10.founded|total}个。'] };
const people = [['ann', 'villageOfficer', 'v11'], ['officer', 'townOfficer', 't1'], ['townHead', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd']]
  .map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));

let kit: Kit;
const open = async (at: string) => void (kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [walks, outings, clubs] })], people, at }));
afterEach(() => kit.close());

const sums = async (programme: string, figure: string) => Promise.all([2021, 2022, 2023].map(async (year) => (await kit.engine.figures(kit.as('head').person, { years: [year] })).find((one) => one.programme === programme && one.figure === figure)?.sum));
const entries = async (figure: string) => (await kit.store.read.selectFrom('figure_entry').select(['counted_on', 'amount']).where('figure', '=', figure).orderBy('id').execute()).map((one) => [one.counted_on, Number(one.amount)]);
const walk = { visitedOn: '2022-12-28', orgUnit: 'v11', kind: 'home', code: '户-1', visits: 12, situation: '孩子无人照看。', way: 'district', need: '盼有人照看孩子。' };

it('a visit counts when the town has checked it, for the day of the visit; what is corrected counts anew, what is taken back not at all', async () => {
  await open('2023-01-04T02:00:00Z');
  const { itemId } = await kit.as('ann').start('walks', walk, { unit: 'v11' });
  expect(await sums('XX12', 'visits')).toEqual([0, 0, 0]);
  await kit.as('officer').act('approve', itemId);
  expect(await sums('XX12', 'visits')).toEqual([0, 12, 0]);
  await kit.as('clerk').act('return', itemId, { target: 'check', opinion: '户数有误' });
  await kit.as('officer').act('return', itemId, { target: 'supplement', opinion: '户数有误' });
  await kit.as('ann').act('submit', itemId, { form: { ...walk, visits: 2, visitedOn: '2023-01-03' } });
  await kit.as('officer').act('approve', itemId);
  expect(await sums('XX12', 'visits')).toEqual([0, 0, 2]);
  // Agreed to again and nothing of it changed: nothing is written.
  await kit.as('clerk').act('approve', itemId, { form: { department: 'federation' } });
  expect(await entries('visits')).toEqual([['2022-12-28', 12], ['2022-12-28', -12], ['2023-01-03', 2]]);
  const other = (await kit.as('ann').start('walks', walk, { unit: 'v11' })).itemId;
  await kit.as('officer').act('approve', other);
  await kit.as('clerk').act('return', other, { target: 'supplement', opinion: '不是走访' });
  await kit.as('ann').act('withdraw', other);
  const third = (await kit.as('ann').start('walks', walk, { unit: 'v11' })).itemId;
  await kit.as('officer').act('approve', third);
  await kit.as('head').act('void', third, { opinion: '重复登记' });
  expect(await sums('XX12', 'visits')).toEqual([0, 0, 2]);
});

it('an activity of the last days of a year counts for that year, whenever it is summed up', async () => {
  await open('2022-12-20T02:00:00Z');
  const { itemId } = await kit.as('ann').start('outings', { name: '迎新', orgUnit: 'v11', heldOn: '2022-12-28', place: '文化礼堂', headcount: 30, signsUp: false, purpose: '迎新年。', budget: 0, safety: '专人负责。' }, { unit: 'v11' });
  await kit.as('townHead').act('approve', itemId);
  await kit.passTo(kit.engine.today());
  kit.clock.set(new Date('2023-01-06T02:00:00Z'));
  await kit.as('ann').act('record', itemId, { form: { actualOn: '2022-12-28', people: 28, spent: 0, result: '顺利。', photoConsent: true } });
  expect([await sums('XX06', 'sessions'), await sums('XX06', 'people')]).toEqual([[0, 1, 0], [0, 28, 0]]);
});

it('what was dissolved stands in no total from then on, and the year it was new in keeps it', async () => {
  await open('2022-09-05T02:00:00Z');
  const club = async (name: string) => {
    const { itemId } = await kit.as('ann').start('clubs', { name, orgUnit: 'v11', place: '活动室', head: '沈兰', headPhone: '13800000000', members: 8, purpose: '互助。', partyConsent: true }, { unit: 'v11' });
    await kit.as('officer').act('approve', itemId, { form: { visitedOn: '2022-09-05', ready: true, note: '好' } });
    await kit.as('townHead').act('approve', itemId);
    await kit.as('ann').act('record', itemId, { form: { openedOn: '2022-09-05', elected: '推选产生。' } });
    await kit.as('clerk').act('record', itemId, { form: { number: `备-${name}`, filedOn: '2022-09-05' } });
    return itemId;
  };
  const [first, second, third, never] = [await club('一社'), await club('二社'), await club('三社'), (await kit.as('ann').start('clubs', { name: '四社', orgUnit: 'v11', place: '活动室', head: '沈兰', headPhone: '13800000000', members: 8, purpose: '互助。', partyConsent: true }, { unit: 'v11' })).itemId];
  expect(first).not.toBe(second);
  const said = async (year: number) => (await kit.engine.report({ kind: 'person', person: kit.as('head').person }, { year })).sections.flatMap(({ paragraphs }) => paragraphs.map((parts) => parts.map(({ text }) => text).join('')));
  expect(await said(2022)).toEqual(['新建3个，共有3个。']);
  await kit.as('head').act('terminate', third, { opinion: '并入二社' });
  await kit.as('head').act('terminate', never, { opinion: '不再建立' });
  expect(await said(2022)).toEqual(['新建3个，共有2个。']);
  await kit.as('head').act('void', second, { opinion: '重复登记' });
  expect(await said(2022)).toEqual(['新建2个，共有1个。']);
  expect([await sums('XX10', 'founded'), await sums('XX10', 'ended')]).toEqual([[0, 2, 0], [0, 1, 0]]);
});
