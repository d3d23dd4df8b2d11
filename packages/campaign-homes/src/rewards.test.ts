// Rewards of stars (domain.md §9 奖惩): who has one, how much, once a year a house, out of a budget that cannot be overdrawn. The
// last test is the whole way on the real engine: titled, asked for twice at once, held while money is short, paid.
import { addDays, addMonths, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, createKit, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { homes } from './index.ts';
import { rewards } from './rewards.ts';
import { criteria } from './stars.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const made = rewards({ code: 'MJ01G', budgetCode: 'MJ01B', of: 'courtyards', title: { zh: '优美庭院星级奖励', en: 'Rewards of yards' } });
const title: OtherItem = { id: 'i', number: 'MJ01-2022-0007', workflow: 'courtyards', batch: 'b', stage: 'year1', result: null, createdOn: day('2022-03-01'), since: day('2022-06-01'), fields: { reward: 50_000 } };
const asked: OtherItem = { ...title, number: 'MJ01G-2022-0001', workflow: 'courtyards-rewards', stage: 'payment', createdOn: day('2022-07-01'), fields: {} };
const found = async (others: readonly OtherItem[], due = 50_000) => (await askRule(made, 'entitled', { data: { application: { orgUnit: 'v11', place: '竹林浜12号', due } }, today, others })).map((one) => one.code);

it('a house is rewarded while its title stands, by the sum of its stars', async () => {
  expect(await Promise.all([found([title]), found([title], 100_000), found([]), found([{ ...title, stage: 'rectify1' }]), found([{ ...title, stage: 'review1' }]), found([{ ...title, stage: 'revoked', result: 'revoked' }]), found([{ ...title, stage: 'closed', result: 'named' }]), found([{ ...title, workflow: 'balconies' }])]))
    .toEqual([[], ['OTHER_SUM'], ['NO_TITLE'], ['NO_TITLE'], ['NO_TITLE'], ['NO_TITLE'], [], ['NO_TITLE']]);
});

it('a title that has a last day is rewarded to that day, in its last month too, and not once it is over', async () => {
  const dated = (stage: string, until: string, result: string | null = null) => found([{ ...title, stage, result, fields: { ...title.fields, validUntil: until } }]);
  expect(await Promise.all([dated('term', '2022-09-05'), dated('year2', '2023-06-01'), dated('term', '2022-09-04'), dated('review3', '2022-10-01'), dated('closed', '2022-09-04', 'named')])).toEqual([[], [], ['NO_TITLE'], ['NO_TITLE'], ['NO_TITLE']]);
});

it('a reward is asked for once after each naming or look, and within a year of it', holds(made, ['MJ01.entitled'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), fc.constantFrom('rejected', 'withdrawn', 'closed', null), async (lookedAgo, askedAgo, result) => {
    const since = addDays(today, -lookedAgo);
    const codes = await found([{ ...title, since }, { ...asked, createdOn: addDays(today, -askedAgo), result }]);
    const dropped = result === 'rejected' || result === 'withdrawn';
    expect(codes).toEqual(addMonths(since, 12) <= today ? ['NO_TITLE'] : !dropped && askedAgo <= lookedAgo ? ['PAID_SINCE'] : []);
  }));
}));

it('a star that fell begins no new year: what was paid for since the naming or the look is not paid again, and the sum is what is left', async () => {
  const fell = { ...title, since: day('2022-08-20'), fields: { reward: 20_000, lowered: '2022-08-20', ratedOn: '2022-05-10', namedOn: '2022-06-01' } };
  expect(await Promise.all([found([fell], 20_000), found([fell], 50_000), found([fell, asked], 20_000), found([{ ...fell, fields: { ...fell.fields, lowered: null } }, asked], 20_000)])).toEqual([[], ['OTHER_SUM'], ['PAID_SINCE'], []]);
});

const staff = [['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['group', 'partyGroup', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const marks: JsonObject = Object.fromEntries(Object.keys(criteria).map((name) => [name, 12]));
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code ?? 'unknown');

it('the star of a yard is rewarded out of the year’s budget, once, by a payment with its receipt', async () => {
  const kit = await createKit({ plugins: [homes], people: staff });
  const round = await kit.as('head').start('courtyards-round', { name: '2022年', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const yard = await kit.as('village').start('courtyards', { ...marks, household: '沈小兰', orgUnit: 'v11', place: '竹林浜12号', kind: 'flowers', before: 0, publication: true, feature: '月季与桂花' }, { unit: 'v11', batchId: round.itemId });
  await kit.as('village').act('approve', yard.itemId, { form: marks });
  await kit.as('town').act('approve', yard.itemId, { form: marks });
  await kit.as('clerk').act('approve', round.itemId);
  await kit.as('group').act('approve', round.itemId, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  await kit.passTo(day('2022-09-16'));
  await kit.as('chair').act('record', round.itemId);
  expect((await kit.as('clerk').item(yard.itemId)).stage).toBe('year1');

  const form = { person: '沈小兰', payee: '沈小兰', idNumber: '330402198803150000', phone: '13800000001', orgUnit: 'v11', place: '竹林浜12号', due: 50_000, reason: '四星', cardNo: '6228480338123456786', sensitive: true, sharing: true, truth: true };
  const ask = (said: JsonObject) => kit.as('village').start('courtyards-rewards', { ...form, ...said }, { unit: 'v11' });
  expect(await codeOf(ask({ payee: '别人' }))).toBe('RULE_REFUSED');
  const both = await Promise.allSettled([ask({}), ask({ person: '陆建国', payee: '陆建国', idNumber: '330402198506120016', place: '竹林浜 12号' })]);
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const id = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.itemId] : []))[0] ?? '';
  await kit.as('town').act('approve', id);

  expect(await codeOf(kit.as('deputy').act('approve', id))).toBe('LEDGER_SHORT');
  const budget = async (fen: number) => kit.as('chair').act('approve', (await kit.as('head').start('courtyards-rewards-budget', { budget: fen }, { unit: 'd' })).itemId);
  await budget(49_999);
  expect(await codeOf(kit.as('deputy').act('approve', id))).toBe('LEDGER_SHORT');
  await budget(50_000);
  await kit.as('deputy').act('approve', id);
  const paid = async () => (await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.programme === 'MJ01' && one.figure === 'money' && one.sum > 0).map((one) => one.sum);
  expect(await paid()).toEqual([]);
  expect(await codeOf(kit.as('head').act('record', id))).toBe('FORM_INVALID');
  await kit.as('head').act('record', id, { form: { receiptNo: '回单0916', paidOn: '2022-09-16' } });
  expect(await paid()).toEqual([50_000]);
  expect((await kit.engine.ledgers(kit.as('clerk').person, { programme: 'MJ01' })).map((one) => [one.most, one.spent])).toEqual([[50_000, 50_000]]);
  expect(await codeOf(ask({}))).toBe('RULE_REFUSED');
  // The village's own upkeep is reckoned with as many households as are titled there (MJ13).
  const upkeep = (households: number) => codeOf(kit.as('village').start('upkeep', { person: '联丰村村民委员会', payee: '联丰村村民委员会', idNumber: '92330402MA2B8K3T51', phone: '13800000001', orgUnit: 'v11', built: 0, cost: 1_000_000, households, reason: '长效管护', cardNo: '6228480338123456786', sharing: true, truth: true }, { unit: 'v11' }));
  expect([await upkeep(2), await upkeep(1)]).toEqual(['RULE_REFUSED', 'accepted']);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
