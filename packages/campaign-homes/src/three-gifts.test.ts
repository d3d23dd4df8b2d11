// MJ11 on the real engine: one giver has a request, for as long as she keeps her word; what nobody gives the federation gives.
import { addDays, parseLocalDate } from '@jinguo/core/plugin';
import { askRule, createKit, type Kit } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { homes } from './index.ts';
import { threeGifts } from './three-gifts.ts';

const people = [['village', 'villageOfficer', 'v11'], ['town', 'townOfficer', 't1'], ['kind', 'volunteer', 'd'], ['kind2', 'volunteer', 'd'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const day = (text: string) => parseLocalDate(text) ?? expect.unreachable(text);
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

let kit: Kit;
let itemId: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [homes], people });
  ({ itemId } = await kit.as('village').start('three-gifts', { name: '庭院月季苗200株', orgUnit: 'v11', gift: 'seedlings', amount: 200, wantedOn: '2022-09-20', need: '村口花坛' }, { unit: 'v11' }));
  await kit.as('town').act('approve', itemId, { form: { openedOn: '2022-09-05' } });
});
afterEach(() => kit.close());
const stage = async () => (await kit.as('clerk').item(itemId)).stage;
const claim = (who: string) => codeOf(kit.as(who).act('approve', itemId, { form: { giver: `${who}志愿队`, amount: 200 } }));
const confirm = (who: string) => codeOf(kit.as(who).act('record', itemId, { verdict: 'confirmed', form: { plannedOn: '2022-09-05' } }));
const deliver = (amount: number) => codeOf(kit.as('clerk').act('record', itemId, { form: { deliveredOn: '2022-09-05', amount } }));
const sums = async () => Object.fromEntries((await kit.engine.figures(kit.as('head').person, { years: [2022] })).filter((one) => one.programme === 'MJ11').map((one) => [one.figure, one.sum]));

it('of two who claim a gift at the same instant one has it; what she brings is counted and her giver thanked', async () => {
  const said = await Promise.all(['kind', 'kind2'].map(claim));
  expect(said.filter((one) => one === 'accepted')).toHaveLength(1);
  const [first, second] = said[0] === 'accepted' ? ['kind', 'kind2'] : ['kind2', 'kind'];
  expect([await confirm(second), await confirm(first), await deliver(180)]).toEqual([expect.not.stringContaining('accepted'), 'accepted', 'accepted']);
  await kit.as('village').act('record', itemId, { form: { receivedOn: '2022-09-05', words: '已栽好' } });
  expect(JSON.stringify((await kit.as('clerk').item(itemId)).documents)).toContain(`${first}志愿队`);
  expect(await sums()).toEqual({ gifts: 1, delivered: 180 });
});

it('a claim not confirmed within 48 hours, or of which nothing came, is open for others and counts nothing', async () => {
  await claim('kind');
  await kit.passTo(day('2022-09-07'));
  expect([await stage(), await claim('kind2'), await confirm('kind'), await confirm('kind2')]).toEqual(['claim', 'accepted', expect.not.stringContaining('accepted'), 'accepted']);
  expect([await deliver(0), await stage(), await sums()]).toEqual(['accepted', 'claim', { gifts: 0, delivered: 0 }]);
  expect([await claim('kind'), await confirm('kind'), await deliver(200), await sums()]).toEqual(['accepted', 'accepted', 'accepted', { gifts: 1, delivered: 200 }]);
});

it('what nobody claims in fifteen days the federation gives, and not before', async () => {
  expect(await codeOf(kit.as('clerk').act('reject', itemId, { opinion: '无人认领' }))).toBe('RULE_REFUSED');
  await kit.passTo(day('2022-09-20'));
  expect(await codeOf(kit.as('clerk').act('reject', itemId, { opinion: '无人认领' }))).toBe('accepted');
  await kit.as('clerk').act('record', itemId, { form: { giver: '南湖区妇联', amount: 200 } });
  expect([await stage(), await deliver(200), await stage()]).toEqual(['delivery', 'accepted', 'receipt']);
});

it('more or less than was claimed is told to who writes it down', async () => {
  const asked = async (amount: number) => (await askRule(threeGifts, 'asClaimed', { data: { claim: { amount: 200 }, delivery: { amount } }, today: day('2022-09-05') })).map((one) => [one.severity, one.code]);
  expect([await asked(200), await asked(180), await asked(220)]).toEqual([[], [['warn', 'NOT_AS_CLAIMED']], [['warn', 'NOT_AS_CLAIMED']]]);
});

it('a gift is delivered on a day that has come, and received on that day or after it and on one that has come too', async () => {
  const today = day('2022-09-05');
  const away = fc.integer({ min: -30, max: 30 });
  const found = async (rule: string, data: Parameters<typeof askRule>[2]['data']) => (await askRule(threeGifts, rule, { data, today })).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
  await fc.assert(fc.asyncProperty(away, away, async (delivered, received) => {
    const data = { delivery: { deliveredOn: addDays(today, delivered) }, receipt: { receivedOn: addDays(today, received) } };
    expect(await found('deliveredByNow', data)).toEqual(delivered > 0 ? ['refuse NOT_DELIVERED_YET /delivery/deliveredOn'] : []);
    expect(await found('receivedAfter', data)).toEqual(received < delivered || received > 0 ? ['refuse RECEIVED /receipt/receivedOn'] : []);
  }), { examples: [[0, 0], [1, 1], [-1, -2], [-1, 0]] });
});
