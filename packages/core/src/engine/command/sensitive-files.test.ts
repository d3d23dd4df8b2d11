// Scans of sensitive papers and masked fields: to see an item is not enough to see these in full; who handles it may, and each
// look is recorded. domain.md §3.7
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { looksAtPersonalData } from '../../store/queries/looks.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { grant } from '../../programme/archetypes/grant.ts';
import { money } from '../../programme/fields.ts';
import { numberAt } from '../../programme/values.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';

const repairs = grant({
  campaign: 'sketches', code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, issuer: '街坊会', noun: '修缮补助', noticed: true, onceBy: [],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'),
});
const people = [...[['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['aide', 'townOfficer', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['chair', 'chair', 'd'], ['other', 'villageOfficer', 'v12']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] })), { username: 'lan', name: '沈月琴', posts: [] }];
const application = { person: '沈月琴', idNumber: '330402198803150043', phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, publication: true, sharing: true, truth: true, cost: 100_000 };

let kit: Kit;
let item: string;
let file: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs] })], people });
  const { itemId: budget } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
  await kit.as('chair').act('approve', budget);
  file = (await kit.engine.addAttachment(kit.as('lan').person, { name: '身份证.jpg', mime: 'image/jpeg', bytes: 10, sha256: 'a'.repeat(64) })).id;
  item = (await kit.as('lan').start('repairs', { ...application, proof: [file] }, { unit: 'v11' })).itemId;
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const open = (who: string, reason?: string) => codeOf(kit.engine.attachment(kit.as(who).person, file, reason));
const unmask = (who: string) => codeOf(kit.engine.unmask(kit.as(who).person, { itemId: item, form: 'application', pointer: '/cardNo', reason: '核对' }));
const looks = async () => (await looksAtPersonalData(kit.store, {})).map(({ person, what, reason }) => [person, what.join(), reason]);
const lookOf = async (who: string) => (await kit.as(who).item(item)).attachments[0]?.look;

it('is opened by whom a task asks, recorded once a day as her work', async () => {
  for (const _ of [1, 2]) expect(await open('village')).toBe('accepted');
  expect(await lookOf('village')).toBe('recorded');
  expect(await looks()).toEqual([['village', 'application/proof', '办理']]);
  expect((await kit.as('village').item(item)).version).toBe(1);
  const day = '2022-09-06';
  if (isLocalDate(day)) await kit.passTo(day);
  await open('village', '电话核实');
  expect((await looks()).at(-1)).toEqual(['village', 'application/proof', '电话核实']);
});

it('is opened with a reason by who was asked before, keeps the programme or heads', async () => {
  await kit.as('village').act('approve', item);
  for (const who of ['village', 'clerk', 'head', 'chair']) {
    expect([await lookOf(who), await open(who), await open(who, ' '), await open(who, '核对'), await unmask(who)]).toEqual(['reason', 'OPINION_REQUIRED', 'OPINION_REQUIRED', 'accepted', 'accepted']);
  }
  expect((await looks()).filter(([, what]) => what === 'application/proof')).toHaveLength(4);
});

it('is refused to who only sees the item, and so is a masked field; the page offers neither', async () => {
  await kit.as('village').act('approve', item);
  expect([await lookOf('aide'), await open('aide', '看看'), await unmask('aide')]).toEqual(['refused', 'NOT_ALLOWED', 'NOT_ALLOWED']);
  expect((await kit.as('aide').item(item)).forms[0]?.masked).toEqual([]);
  expect(await open('other', '看看')).toBe('NOT_FOUND');
  expect(await looks()).toEqual([]);
});

it('is her own to open, which is no look of anybody’s', async () => {
  expect([await lookOf('lan'), await open('lan')]).toEqual([undefined, 'accepted']);
  expect(await looks()).toEqual([]);
});

it('stays closed after another scan took its place', async () => {
  await kit.as('village').act('return', item, { to: 'supplement', opinion: '不清楚' });
  const better = (await kit.engine.addAttachment(kit.as('lan').person, { name: '身份证2.jpg', mime: 'image/jpeg', bytes: 10, sha256: 'b'.repeat(64) })).id;
  await kit.as('lan').act('submit', item, { form: { ...application, proof: [better] } });
  expect(await open('aide', '看看')).toBe('NOT_ALLOWED');
  expect(await open('village')).toBe('accepted');
});

it('is closed as today’s version says, also in an item that was begun on one that did not mark it yet', async () => {
  const lead = { kind: 'person', person: kit.as('head').person } as const;
  const unmarked = JSON.stringify(kit.engine.registry.current('repairs')?.definition, (name, value: unknown) => (name === 'x-sensitive' || name === 'x-mask' ? undefined : value));
  await kit.engine.publish(lead, JSON.parse(unmarked));
  file = (await kit.engine.addAttachment(kit.as('lan').person, { name: '病历.jpg', mime: 'image/jpeg', bytes: 10, sha256: 'c'.repeat(64) })).id;
  item = (await kit.as('lan').start('repairs', { ...application, proof: [file] }, { unit: 'v11' })).itemId;
  await kit.as('village').act('approve', item);
  const shown = async (who: string) => (await kit.as(who).item(item)).forms[0];
  expect([await lookOf('aide'), await open('aide'), (await shown('aide'))?.data['cardNo']]).toEqual([undefined, 'accepted', application.cardNo]);
  await kit.engine.makeCurrent(lead, { workflow: 'repairs', number: 1 });
  expect([await lookOf('aide'), await open('aide', '看看'), await lookOf('clerk'), await open('clerk'), await open('clerk', '核对')]).toEqual(['refused', 'NOT_ALLOWED', 'reason', 'OPINION_REQUIRED', 'accepted']);
  expect((await shown('aide'))?.data['cardNo']).toMatch(/\*.*6786$/u);
  expect((await shown('clerk'))?.masked).toContain('/cardNo');
  const { rows } = await kit.engine.register(kit.as('aide').person, { of: { list: 'items', workflow: 'repairs' }, columns: ['form.application.cardNo'], language: 'zh', limit: 10 });
  expect([rows.length, JSON.stringify(rows).includes('6786'), JSON.stringify(rows).includes(application.cardNo)]).toEqual([2, true, false]);
});
