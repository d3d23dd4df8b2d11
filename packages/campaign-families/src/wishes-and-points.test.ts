// JH14 and JH04 on the real engine: one claims a wish and nobody else; a pair's book is never overdrawn.
import { parseLocalDate } from '@jinguo/core/plugin';
import { createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from './index.ts';

const people = [['village', 'villageOfficer', 'v11'], ['neighbour', 'villageOfficer', 'v11'], ['town', 'townOfficer', 't1'], ['kind', 'volunteer', 'd'], ['kind2', 'volunteer', 'd'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['town2', 'townOfficer', 't2']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};

const wish = { code: '童-2022-061', orgUnit: 'v11', age: 'to10', gender: 'girl', wish: '一盏护眼台灯', value: 20_000, guardianConsent: true, consentOn: '2022-09-01' };
const goods = { goods: '护眼台灯一盏', handedOn: '2022-09-06', worth: 19_900 };

it('a wish is verified, claimed by one of two at the same instant, delivered by the town, and seen by nobody else', async () => {
  const kit = await createKit({ plugins: [families], people });
  expect(await codeOf(kit.as('town').start('wishes', { ...wish, wish: '现金200元' }, { unit: 'v11' }))).toBe('RULE_REFUSED');
  expect(await codeOf(kit.as('town').start('wishes', { ...wish, value: 30_001 }, { unit: 'v11' }))).toBe('RULE_REFUSED');
  expect(await codeOf(kit.as('town').start('wishes', { ...wish, wish: '台灯，联系13812345678' }, { unit: 'v11' }))).toBe('RULE_REFUSED');
  const { itemId } = await kit.as('town').start('wishes', wish, { unit: 'v11' });
  expect(await codeOf(kit.as('town').start('wishes', wish, { unit: 'v11' }))).toBe('RULE_REFUSED');
  await kit.as('village').act('approve', itemId, { form: { visitedOn: '2022-09-05', under14: true, hardship: true, anonymous: true } });
  const claims = await Promise.all([codeOf(kit.as('kind').act('approve', itemId)), codeOf(kit.as('kind2').act('approve', itemId))]);
  expect(claims.filter((one) => one === 'accepted')).toHaveLength(1);
  const shown = JSON.stringify((await kit.as(claims[0] === 'accepted' ? 'kind' : 'kind2').item(itemId)).forms);
  expect([shown.includes('护眼台灯'), shown.includes('2022-09-05')]).toEqual([true, false]);
  const [first, second] = claims[0] === 'accepted' ? ['kind', 'kind2'] : ['kind2', 'kind'];
  const confirmed = { form: goods, verdict: 'confirmed' };
  expect(await codeOf(kit.as(second).act('record', itemId, confirmed))).not.toBe('accepted');
  await kit.as(first).act('record', itemId, confirmed);
  await kit.as('town').act('record', itemId, { form: { deliveredOn: '2022-09-07', guardianSigned: true } });
  expect(await codeOf(kit.as('town2').item(itemId))).toBe('NOT_FOUND');
  const sums = (await kit.engine.figures(kit.as('head').person, { years: [2022] })).filter((one) => one.programme === 'JH14').map((one) => one.sum);
  // Fulfilled, a girl's, claimed, none left to the federation.
  expect(sums).toEqual([1, 1, 1, 0]);
  await kit.close();
});

it('whoever claims a wish is told the code, the age band, the gender, the wish and its worth, and the town where the goods go: never the village, the guardian’s consent or who looked after it', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('village').start('wishes', wish, { unit: 'v11' });
  await kit.as('village').act('approve', itemId, { form: { visitedOn: '2022-09-05', under14: true, hardship: true, anonymous: true } });
  const kind = kit.as('kind');
  const told = async () => {
    const page = await kind.item(itemId);
    const lists = [await kit.engine.inbox(kind.person, { tab: 'todo', limit: 10 }), await kit.engine.inbox(kind.person, { tab: 'done', limit: 10 }), await kit.engine.find(kind.person, { text: '护眼台灯', limit: 10 })];
    const beside = [await kit.engine.explain({ kind: 'person', person: kind.person }, itemId), await kit.engine.colleagues(kind.person, { itemId })];
    return { page, found: (await kit.engine.find(kind.person, { text: '竹林村', limit: 10 })).rows.length, whole: JSON.stringify([page, lists, beside]) };
  };
  const check = async () => {
    const { page, found, whole } = await told();
    expect(page.forms.find((one) => one.name === 'wish')?.data).toEqual({ code: wish.code, age: wish.age, gender: wish.gender, wish: wish.wish, value: wish.value });
    expect(page.forms.filter((one) => one.name === 'verified' || 'guardianSigned' in one.data)).toEqual([]);
    expect([page.unitName.zh, page.applicantName, found]).toEqual(['新丰镇', '', 0]);
    expect([...whole.matchAll(/.{60}(?:竹林|v11|village员|town员|clerk员|neighbour员).{40}/gu)].map((one) => one[0])).toEqual([]);
  };
  await check();
  await kind.act('approve', itemId);
  await check();
  await kind.act('record', itemId, { form: goods, verdict: 'confirmed' });
  await check();
  await kit.as('town').act('record', itemId, { form: { deliveredOn: '2022-09-07', guardianSigned: true, thanks: '谢谢。' } });
  await check();
  expect((await kind.item(itemId)).documents.map((one) => one.name)).toEqual(['receiptPaper']);
  expect((await kit.as('town').item(itemId)).unitName.zh).toBe('新丰镇竹林村');
  await kit.close();
});

it('a claim that is not confirmed within 48 hours lapses, and another may claim the wish', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('town').start('wishes', wish, { unit: 'v11' });
  await kit.as('village').act('approve', itemId, { form: { visitedOn: '2022-09-05', under14: true, hardship: true, anonymous: true } });
  await kit.as('kind').act('approve', itemId);
  expect(await codeOf(kit.as('kind2').act('approve', itemId))).not.toBe('accepted');
  await kit.passTo(day('2022-09-07'));
  expect((await kit.as('town').item(itemId)).stage).toBe('pool');
  await kit.as('kind2').act('approve', itemId);
  expect(await codeOf(kit.as('kind').act('record', itemId, { form: goods, verdict: 'confirmed' }))).not.toBe('accepted');
  await kit.as('kind2').act('record', itemId, { form: goods, verdict: 'confirmed' });
  await kit.close();
});

it('a wish nobody claims in fifteen days is the federation’s', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('town').start('wishes', wish, { unit: 'v11' });
  await kit.as('village').act('approve', itemId, { form: { visitedOn: '2022-09-05', under14: true, hardship: true, anonymous: true } });
  expect(await codeOf(kit.as('kind').act('reject', itemId, { opinion: '太贵' }))).toBe('RULE_REFUSED');
  await kit.passTo(day('2022-09-23'));
  await kit.as('clerk').act('reject', itemId, { opinion: '十五日无人认领' });
  await kit.as('clerk').act('record', itemId, { form: goods });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('receipt');
  await kit.close();
});

it('points are entered within the day’s cap, taken back by a reversal, and redeemed never below zero', async () => {
  const kit = await createKit({ plugins: [families], people });
  const account = { pair: '家-2022-0138', orgUnit: 'v11' };
  const event = async (source: string, units: number, on: string) => kit.as('village').start('parent-points', { ...account, source, on, units, proof: '签到', byGuardian: true }, { unit: 'v11' });
  const numbers: string[] = [];
  for (const on of ['2022-08-29', '2022-08-30', '2022-08-31']) {
    const { itemId, number } = await event('volunteer', 8, on);
    await kit.as('town').act('approve', itemId);
    numbers.push(number);
  }
  const { itemId: course } = await event('course', 2, '2022-09-01');
  expect(await codeOf(event('course', 2, '2022-09-01'))).toBe('RULE_REFUSED');
  expect(await codeOf(event('course', 1, '2022-09-01'))).toBe('accepted');
  const redeem = (gift: string) => kit.as('village').start('parent-points-redemption', { ...account, gift, agreement: 'JH06-2022-0001', quantity: 1 }, { unit: 'v11' });
  expect(await codeOf(redeem('health'))).toBe('RULE_REFUSED');
  const { itemId: gift } = await redeem('ticket');
  expect(await codeOf(redeem('ticket'))).toBe('RULE_REFUSED');
  const reverse = (points: number) => kit.as('village').start('parent-points-reversal', { ...account, number: numbers[0] ?? '', points, reason: '重复登记' }, { unit: 'v11' });
  expect(await codeOf(reverse(41))).toBe('RULE_REFUSED');
  expect(await codeOf(reverse(21))).toBe('RULE_REFUSED');
  const { itemId: reversed } = await reverse(20);
  await kit.as('clerk').act('approve', reversed);
  await kit.as('town').act('approve', gift);
  await kit.as('village').act('record', gift);
  await kit.as('town').act('approve', course);
  const sums = Object.fromEntries((await kit.engine.figures(kit.as('head').person, { years: [2022] })).filter((one) => one.programme === 'JH04').map((one) => [one.figure, one.sum]));
  expect(sums).toEqual({ events: 4, points: 104, redeemed: 1 });
  await kit.close();
});

it('of two redemptions at the same instant that the book has points for one of, one is taken', async () => {
  const kit = await createKit({ plugins: [families], people });
  const account = { pair: '家-2022-0417', orgUnit: 'v11' };
  for (const on of ['2022-08-29', '2022-08-30', '2022-08-31']) {
    const { itemId } = await kit.as('village').start('parent-points', { ...account, source: 'volunteer', on, units: 8, proof: '签到', byGuardian: true }, { unit: 'v11' });
    await kit.as('town').act('approve', itemId);
  }
  const redeem = (who: string) => codeOf(kit.as(who).start('parent-points-redemption', { ...account, gift: 'ticket', agreement: 'JH06-2022-0001', quantity: 1 }, { unit: 'v11' }));
  const answers = await Promise.all(['village', 'neighbour', 'town', 'village', 'neighbour'].map(redeem));
  expect(answers.toSorted()).toEqual(['RULE_REFUSED', 'RULE_REFUSED', 'RULE_REFUSED', 'RULE_REFUSED', 'accepted']);
  await kit.close();
});

it('of families that claim a gift at the same instant only as many are taken as its agreement has left', async () => {
  const kit = await createKit({ plugins: [families], people });
  const firm = { name: '文旅礼遇', orgUnit: 'v11', partners: '南湖旅游公司', from: '2022-09-01', until: '2023-08-31', goals: '向最美家庭提供礼遇。', yearly: 1, uscc: '92330402MA2B8K3T51', contact: '钱明', phone: '13812345678', recruited: 'openCall', gift: 'ticket', each: 2, value: '双人门票一套' };
  const { itemId, number } = await kit.as('village').start('kind-firms', firm, { unit: 'v11' });
  await kit.as('head').act('approve', itemId);
  await kit.as('clerk').act('record', itemId, { form: { signedOn: '2022-09-05', signatures: [{ party: '南湖区妇联', signer: '顾敏华', on: '2022-09-05' }, { party: '南湖旅游公司', signer: '钱明', on: '2022-09-05' }], plan: '每季度发放一次。' } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('year1');
  const claims = await Promise.all(['330402198803150000', '330402199202290002', '33040219670930000X', '330402198007170019'].map((idNumber) => codeOf(kit.as('village').start('gift-claims', { householder: '沈小兰', idNumber, sensitive: true, orgUnit: 'v11', titleHeld: '南湖区最美家庭 南妇〔2021〕8号', agreement: number, gift: '双人门票一套' }, { unit: 'v11' }))));
  expect(claims.toSorted()).toEqual(['RULE_REFUSED', 'RULE_REFUSED', 'accepted', 'accepted']);
  await kit.close();
});
