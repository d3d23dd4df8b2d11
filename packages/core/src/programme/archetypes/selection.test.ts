// A selection put together from parameters alone walks like one written out stage by stage.
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../analysis/check.ts';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { createKit } from '../../testing/kit.ts';
import { brokenPromises } from '../../testing/invariants.ts';
import { formSpec, longText, personName, points, text, unit } from '../fields.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { selection } from './selection.ts';

const application = formSpec({ zh: '最美花园申报表', en: 'Application' }, [
  { zh: '花园', en: 'Garden', fields: { gardenName: text('名称', 'Name'), keeper: personName('主理人', 'Keeper'), orgUnit: unit(), deeds: longText('事迹', 'Deeds') } },
]);
const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 60), care: points('养护', 'Care', 40) } }]);

const programme = selection({
  campaign: 'gardens', code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', letters: '街妇',
  application, unitField: 'orgUnit', years: 2, quota: {}, fields: { namedOn: { from: 'naming.on', type: 'date', title: { zh: '命名日期', en: 'Named on' }, optional: true } }, namingComputes: ['naming'], own: { computes: { naming: ({ today }) => ({ on: today }) } }, given: { series: '园〔{year}〕{serial}', called: { zh: '牌匾编号', en: 'Plaque' } }, counts: { title: { zh: '最美花园', en: 'Finest gardens' }, unit: { zh: '个', en: 'gardens' } },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['beauty', 'care'], pass: 85 },
  itemTitle: (data) => textAt(data, 'application.gardenName'),
  rows: { head: ['名称'], row: (entry) => [entry.title] },
});
const plugin = definePlugin({ name: 'gardens', title: { zh: '花园', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] });
const registry = createRegistry([plugin]);

describe.each(['finest-garden', 'finest-garden-round'])('%s', (name) => {
  const compiled = registry.current(name)?.compiled;
  if (compiled === undefined) throw new RangeError(name);

  it('is sound, together with its other half: every stage and way is come to', () => {
    expect(checkWorkflow(compiled, { related: (other) => registry.current(other)?.compiled })).toEqual([]);
  });
});

it('a garden is put forward, marked by the panel, decided, published, named, and looked at twice', async () => {
  const staff = [
    { username: 'village', name: '余美芳', posts: [{ role: 'villageOfficer', unit: 'v11' }] }, { username: 'town', name: '蔡云霞', posts: [{ role: 'townHead', unit: 't1' }] },
    { username: 'clerk', name: '金怡', posts: [{ role: 'districtClerk', unit: 'd' }] }, { username: 'head', name: '顾敏华', posts: [{ role: 'sectionHead', unit: 'd' }] },
    { username: 'group', name: '周丽君', posts: [{ role: 'partyGroup', unit: 'd' }] }, { username: 'chair', name: '沈静', posts: [{ role: 'chair', unit: 'd' }] },
    ...[1, 2, 3].map((nth) => ({ username: `expert${nth}`, name: `评委${'甲乙丙'[nth - 1]}`, posts: [{ role: 'expert', unit: 'd' }] })),
    { username: 'lan', name: '沈兰', posts: [] },
  ];
  const kit = await createKit({ plugins: [plugin], people: staff });
  const round = await kit.as('head').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心', places: [{ unit: 't1', amount: 1 }] }, { unit: 'd' });
  const opening = await kit.store.read.selectFrom('document').select('paper').where('name', '=', 'openingNotice').executeTakeFirst();
  for (const words of ['关于做好2022年度最美花园申报工作的通知', '自2022年9月1日至2022年9月30日（含当日）', '共1个', '["新丰镇","1"]', '符合条件的均可自愿申报', '《最美花园申报表》', '村（社区）初核（3个工作日）—镇（街道）审核（5个工作日）', '0573-82838888']) expect(opening?.paper).toContain(words);
  const { itemId: id } = await kit.as('lan').start('finest-garden', { gardenName: '竹里园', keeper: '沈兰', orgUnit: 'v11', deeds: '四季常青' }, { unit: 'v11', batchId: round.itemId });
  await kit.as('village').act('approve', id);
  await kit.as('town').act('approve', id);
  await kit.as('clerk').act('approve', id);
  await kit.as('expert1').act('approve', id, { form: { beauty: 50, care: 36 } });
  await kit.as('expert2').act('approve', id, { form: { beauty: 55, care: 36 } });
  await kit.as('expert3').act('approve', id, { form: { beauty: 48, care: 40 } });
  expect((await kit.as('clerk').item(id)).fields.find((one) => one.name === 'score')?.value).toBe(8833);
  await kit.as('clerk').act('approve', round.itemId);
  await kit.as('group').act('approve', round.itemId, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  const after = parseLocalDate('2022-09-16');
  if (after === undefined) throw new RangeError('date');
  await kit.passTo(after);
  await kit.as('chair').act('record', round.itemId);
  expect((await kit.as('clerk').item(id)).stage).toBe('year1');
  expect((await kit.as('clerk').item(id)).fields.find((one) => one.name === 'namedOn')?.value).toBe(after);
  expect((await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).map((one) => one.sum)).toEqual([1]);
  expect((await kit.engine.ledgers(kit.as('clerk').person, { programme: 'XX01' })).map((one) => [one.unitName?.zh, one.most, one.spent])).toEqual([['新丰镇', 1, 1]]);
  const nextYear = parseLocalDate('2023-09-20');
  if (nextYear === undefined) throw new RangeError('date');
  await kit.passTo(nextYear);
  await kit.as('town').act('record', id, { form: { reviewedOn: '2023-09-20', findings: '保持良好' } });
  expect((await kit.as('clerk').item(id)).stage).toBe('year2');
  expect((await kit.as('clerk').item(round.itemId)).documents.map((one) => one.name)).toContain('namingDocument');
  const naming = await kit.store.read.selectFrom('document').select('paper').where('name', '=', 'namingDocument').executeTakeFirst();
  expect(naming?.paper).toContain('["1","竹里园","园〔2022〕001"]');
  expect((await kit.as('lan').item(id)).fields.find((one) => one.name === 'given')?.value).toBe('园〔2022〕001');
  // One series of the office for the notice, which came first, and the naming; lists find the round by either.
  expect([opening?.paper, naming?.paper].map((one) => /"documentNumber":"([^"]*)"/u.exec(one ?? '')?.[1])).toEqual(['街妇〔2022〕1号', '街妇〔2022〕2号']);
  expect((await kit.as('clerk').item(round.itemId)).fields.find((one) => one.name === 'namingNumber')?.value).toBe('街妇〔2022〕2号');
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('whoever does not reach the mark is refused and may ask for another look', () => {
  const panel = registry.current('finest-garden')?.compiled.stages.get('panel');
  expect(panel?.outcomes['approved']).toMatchObject([{ to: 'awaitingRound' }, { to: 'appealPeriod' }]);
});

it('knows who may mark', () => {
  expect(programme.workflows[0]?.definition.stages.find((one) => one.id === 'townReview')?.actors).toEqual([at.townHead]);
});
