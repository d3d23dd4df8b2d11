// 回避 beside the plain review (domain.md §1): a panel without the expert who is tied, lists with a relative on them, whatever else moves
// or stops an item, her own word about one item, and whoever decided on the list looking at it again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { grant } from '../../programme/archetypes/grant.ts';
import { selection } from '../../programme/archetypes/selection.ts';
import { formSpec, idNumber, money, points, text, unit } from '../../programme/fields.ts';
import { numberAt, textAt } from '../../programme/values.ts';
import { createKit, brokenPromises, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';

const hers = '330402198803150043';
const another = '33040219670930000X';
const gardens = selection({
  campaign: 'sketches', code: 'XX01', name: 'garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', unitField: 'orgUnit', years: 0,
  application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { gardenName: text('名称', 'Name'), idNumber: idNumber(), orgUnit: unit() } }]),
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 100) } }]), criteria: ['beauty'] },
  keys: (data) => ({ applicant: textAt(data, 'application.idNumber') }),
  itemTitle: (data) => textAt(data, 'application.gardenName'),
});
const repairs = grant({
  campaign: 'sketches', code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, issuer: '街坊会', noun: '修缮补助', noticed: false, onceBy: [],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'),
});
const application = { person: '沈月琴', idNumber: hers, phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, sharing: true, truth: true, cost: 100_000 };
const post = (username: string, role: string, at: string, more: readonly { readonly role: string; readonly unit: string }[] = []) => ({ username, name: username, posts: [{ role, unit: at }, ...more] });
const people = [
  post('village', 'villageOfficer', 'v11'), post('town', 'townHead', 't1'), post('clerk', 'districtClerk', 'd'), post('head', 'sectionHead', 'd'), post('head2', 'sectionHead', 'd'), post('deputy', 'deputyChair', 'd'),
  post('chair', 'chair', 'd', [{ role: 'partyGroup', unit: 'd' }]), post('group', 'partyGroup', 'd'), ...[1, 2, 3, 4].map((nth) => post(`e${nth}`, 'expert', 'd')), { username: 'lan', name: '沈月琴', posts: [] },
];
const minutes = { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0, ties: [] };

let kit: Kit;
const open = async (who: typeof people) => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [gardens, repairs] })], people: who });
};
beforeEach(() => open(people));
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const tie = (who: string) => kit.engine.declareTie(kit.as(who).person, { kind: 'relative', idNumber: hers });
const stageOf = async (id: string) => (await kit.as('clerk').item(id)).stage;
const round = async () => (await kit.as('head').start('garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' })).itemId;

async function toPanel(batchId: string, gardenName: string, number: string): Promise<string> {
  const { itemId } = await kit.as('lan').start('garden', { gardenName, idNumber: number, orgUnit: 'v11' }, { unit: 'v11', batchId });
  for (const who of ['village', 'town', 'clerk']) await kit.as(who).act('approve', itemId);
  return itemId;
}

async function toList(batchId: string, gardenName: string, number: string, beauty = 90): Promise<string> {
  const id = await toPanel(batchId, gardenName, number);
  for (const { name } of (await kit.as('clerk').item(id)).signers) await kit.as(name).act('approve', id, { form: { beauty } });
  return id;
}

it('a panel sits without the expert who declared a tie, and its marks end it', async () => {
  await tie('e1');
  const id = await toPanel(await round(), '竹里园', hers);
  expect((await kit.as('clerk').item(id)).signers.map((one) => one.name)).toEqual(['e2', 'e3', 'e4']);
  for (const who of ['e2', 'e3', 'e4']) await kit.as(who).act('approve', id, { form: { beauty: 90 } });
  expect(await stageOf(id)).toBe('awaitingRound');
});

it('who has a relative on a list decides neither on the list nor on another entry of it; a colleague does', async () => {
  const batch = await round();
  const [id, rival] = [await toList(batch, '竹里园', hers), await toList(batch, '桂香园', another)];
  await kit.as('clerk').act('approve', batch);
  await tie('group');
  expect(await codeOf(kit.as('group').act('approve', batch, { form: minutes, entries: [{ itemId: rival, verdict: 'excluded', reason: '名额所限' }] }))).toBe('TIED_TO_APPLICANT');
  expect((await kit.as('group').item(batch)).actions.map((one) => one.action)).not.toContain('approve');
  expect(await stageOf(id)).toBe('decision');
  await kit.as('chair').act('approve', batch, { form: minutes });
  expect((await kit.as('clerk').item(batch)).stage).toBe('notice');
});

it('a list that waits already moves on from who declares a tie to somebody on it: where nobody else decides, that is an incident', async () => {
  const batch = await round();
  await toList(batch, '竹里园', hers);
  await toList(batch, '桂香园', another);
  await kit.as('clerk').act('approve', batch);
  await tie('chair');
  const before = await kit.as('head').item(batch);
  expect([before.waitsFor.map((one) => one.names), before.incidents]).toEqual([[['group']], []]);
  await tie('group');
  const after = await kit.as('head').item(batch);
  expect([after.waitsFor.flatMap((one) => one.names), after.incidents]).toMatchObject([[], [{ kind: 'assignee' }]]);
});

it('a list that waits already goes to whoever stands in for who steps back from one entry of it', async () => {
  await kit.close();
  await open([...people.filter((one) => one.username !== 'group' && one.username !== 'head' && one.username !== 'chair'), post('head', 'sectionHead', 'd', [{ role: 'partyGroup', unit: 'd' }]), post('chair', 'chair', 'd')]);
  const batch = await round();
  const id = await toList(batch, '竹里园', hers);
  await kit.as('clerk').act('approve', batch);
  await kit.engine.recuseFromItem(kit.as('head').person, { itemId: id, reason: '申报人是我表妹' });
  const { waitsFor, timeline } = await kit.as('clerk').item(batch);
  expect([waitsFor.flatMap((one) => one.names), timeline.filter((one) => one.action === 'reroute').map((one) => one.opinion)]).toEqual([['chair'], [expect.stringContaining('应当回避')]]);
  await kit.as('chair').act('approve', batch, { form: minutes });
});

it('a relative’s item that is not on the list yet keeps nobody from deciding on the list', async () => {
  const batch = await round();
  await toList(batch, '桂香园', another);
  await toPanel(batch, '竹里园', hers);
  await tie('group');
  await kit.as('clerk').act('approve', batch);
  expect(await codeOf(kit.as('group').act('approve', batch, { form: minutes }))).toBe('accepted');
});

it('who decided on the list does not look at a refusal by it again', async () => {
  const batch = await round();
  const [id] = [await toList(batch, '竹里园', hers, 80), await toList(batch, '桂香园', another)];
  await kit.as('clerk').act('approve', batch);
  await kit.as('chair').act('approve', batch, { form: minutes, entries: [{ itemId: id, verdict: 'excluded', reason: '名额所限' }] });
  await kit.as('lan').act('appeal', id, { opinion: '请再看' });
  expect(await codeOf(kit.as('chair').act('reject', id, { opinion: '维持' }))).toBe('SIGNED_BEFORE');
  expect(await codeOf(kit.as('deputy').act('reject', id, { opinion: '维持' }))).toBe('accepted');
});

it('a tied officer neither returns, pauses, ends nor reopens it; her colleague does', async () => {
  await kit.as('chair').act('approve', (await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' })).itemId);
  const { itemId: id } = await kit.as('lan').start('repairs', application, { unit: 'v11' });
  for (const who of ['village', 'head']) await tie(who);
  const refused = [
    await codeOf(kit.as('village').act('return', id, { opinion: '请补正', target: 'supplement' })), await codeOf(kit.as('head').act('pause', id, { opinion: '等等' })),
    await codeOf(kit.as('head').act('terminate', id, { opinion: '不办了' })), await codeOf(kit.as('head').act('void', id, { opinion: '作废' })),
  ];
  expect(refused).toEqual(['NOT_ALLOWED', 'TIED_TO_APPLICANT', 'TIED_TO_APPLICANT', 'TIED_TO_APPLICANT']);
  expect(await codeOf(kit.as('head2').act('void', id, { opinion: '误报' }))).toBe('accepted');
});

it('by her own word she steps back from one item: a colleague is asked, the log says why, and she can end it', async () => {
  await kit.as('chair').act('approve', (await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' })).itemId);
  const [{ itemId: id }, { itemId: other }] = [await kit.as('lan').start('repairs', application, { unit: 'v11' }), await kit.as('lan').start('repairs', application, { unit: 'v11' })];
  const village = kit.as('village').person;
  expect([await codeOf(kit.engine.recuseFromItem(kit.as('deputy').person, { itemId: id, reason: '不想办' })), await codeOf(kit.engine.recuseFromItem(village, { itemId: id, reason: ' ' })), (await kit.as('village').item(id)).mayRecuse]).toEqual(['TIE_INVALID', 'OPINION_REQUIRED', true]);
  await kit.engine.recuseFromItem(village, { itemId: id, reason: '申报人是我表妹' });
  expect(await codeOf(kit.engine.recuseFromItem(village, { itemId: id, reason: '再说一次' }))).toBe('TIE_INVALID');
  const { timeline, mayRecuse } = await kit.as('village').item(id);
  expect([timeline.some((one) => one.action === 'recuse' && one.opinion === '申报人是我表妹'), mayRecuse]).toEqual([true, false]);
  expect(await codeOf(kit.as('village').act('approve', id))).not.toBe('accepted');
  await kit.as('village').act('approve', other);
  const ties = await kit.engine.ties(village);
  expect(ties).toMatchObject([{ kind: 'item', number: expect.stringContaining('XX02-2022-') }]);
  await kit.engine.endTie(village, ties[0]?.id ?? '');
  expect(await codeOf(kit.engine.recuseFromItem(village, { itemId: id, reason: '还是回避' }))).not.toBe('accepted');
});

it('another look at a refusal is had once: refused again, it stands', async () => {
  const { itemId: id } = await kit.as('lan').start('garden', { gardenName: '竹里园', idNumber: hers, orgUnit: 'v11' }, { unit: 'v11', batchId: await round() });
  for (const who of ['village', 'town']) await kit.as(who).act('approve', id);
  await kit.as('clerk').act('reject', id, { opinion: '材料不符' });
  await kit.as('lan').act('appeal', id, { opinion: '请再看' });
  await kit.as('deputy').act('approve', id);
  expect(await stageOf(id)).toBe('districtCheck');
  await kit.as('clerk').act('reject', id, { opinion: '仍不符' });
  const { stage, result } = await kit.as('clerk').item(id);
  expect([stage, result, await codeOf(kit.as('lan').act('appeal', id, { opinion: '再看' }))]).toEqual(['rejected', 'rejected', expect.stringMatching(/NOT/u)]);
  await kit.settle();
  expect((await kit.engine.messages(kit.as('lan').person)).map((one) => one.code).filter((code) => code.startsWith('refus')).toSorted()).toEqual(['refusalStands', 'refused']);
});
