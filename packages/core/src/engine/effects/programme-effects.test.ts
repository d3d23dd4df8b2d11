// What programmes keep beside their items: figures, quotas, numbers, certificates; and items only their handlers see.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { level } from '../../programme/blocks/level.ts';
import { putDown } from '../../programme/blocks/put-down.ts';
import { date, formSpec, money, personName, text } from '../../programme/fields.ts';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { at } from '../../programme/posts.ts';
import { textAt } from '../../programme/values.ts';
import { codeOf } from '../../testing/committee.ts';
import { createKit, type Kit } from '../../testing/kit.ts';

const application = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: personName('姓名', 'Name'), sum: money('金额', 'Sum', { minimum: 1 }) } }]);
const budgetForm = formSpec({ zh: '预算', en: 'Budget' }, [{ zh: '预算', en: 'Budget', fields: { budget: money('预算', 'Budget') } }]);

const grants = itemWorkflow({
  campaign: 'tools', code: 'XX01', workflow: 'tool-grant', title: { zh: '工具补助', en: 'Tool grant' }, startedBy: [{ applicant: true }], stakes: ['money'],
  fields: { sum: { from: 'application.sum', type: 'integer', unit: 'fen', title: { zh: '金额', en: 'Sum' } } },
  blocks: [
    fill('application', { title: { zh: '申请', en: 'Application' }, form: application }),
    level('townReview', { title: { zh: '审核', en: 'Review' }, by: [at.townHead], within: 5, effects: [{ effect: 'reserve', params: { ledger: 'budget', field: 'sum' } }] }),
    putDown('payment', {
      title: { zh: '拨付', en: 'Payment' }, by: [at.districtClerk], days: 5, failures: { given: { to: 'rejected', title: { zh: '放弃', en: 'Given up' } } },
      effects: [
        { effect: 'spend', params: { ledger: 'budget' } }, { effect: 'count', params: { figure: 'people' } }, { effect: 'count', params: { figure: 'money', field: 'sum' } },
        { effect: 'takeNumber', params: { series: '工〔{year}〕{serial}号', as: 'letter' } },
        { effect: 'issueCertificate', params: { series: '工证〔{year}〕{serial}', digits: 3, title: { zh: '工具证', en: 'Tool certificate' }, holder: 'application.name', validYears: 3 } },
      ],
    }),
  ],
});
/** Filed long after it was, of one kind or another, and taken back where it was filed by mistake. */
const sheds = itemWorkflow({
  campaign: 'tools', code: 'XX03', workflow: 'tool-shed', title: { zh: '工具房', en: 'Tool shed' }, startedBy: [{ role: 'villageOfficer' }], stakes: [],
  fields: { kind: { from: 'shed.kind', type: 'text', title: { zh: '类别', en: 'Kind' } }, builtOn: { from: 'shed.builtOn', type: 'date', title: { zh: '建成日期', en: 'Built on' } } },
  blocks: [
    fill('shed', { title: { zh: '登记', en: 'Filed' }, form: formSpec({ zh: '登记表', en: 'Sheet' }, [{ zh: '登记', en: 'Filed', fields: { kind: text('类别', 'Kind'), builtOn: date('建成日期', 'Built on') } }]), effects: [{ effect: 'count', params: { figure: 'sheds', on: 'builtOn' } }, { effect: 'count', params: { figure: 'large', on: 'builtOn', only: { kind: 'large' } } }] }),
    putDown('look', { title: { zh: '核对', en: 'Looked at' }, by: [at.townOfficer], days: 5, failures: { mistaken: { to: 'rejected', title: { zh: '误登', en: 'Filed by mistake' }, effects: [{ effect: 'count', params: { figure: 'sheds', on: 'builtOn', back: true } }] } } }),
  ],
});
const budgets = itemWorkflow({
  campaign: 'tools', code: 'XX01B', workflow: 'tool-budget', title: { zh: '年度预算', en: 'Budget of the year' }, level: 'district', startedBy: [{ role: 'sectionHead' }], stakes: [],
  blocks: [fill('budget', { title: { zh: '预算', en: 'Budget' }, form: budgetForm, by: [at.sectionHead], effects: [{ effect: 'limit', params: { ledger: 'budget', from: 'budget.budget' } }] })],
});
const quarrel = itemWorkflow({
  campaign: 'tools', code: 'XX02', workflow: 'tool-quarrel', title: { zh: '纠纷', en: 'Quarrel' }, startedBy: [{ role: 'villageOfficer' }], stakes: ['case'], visibleTo: 'handlers',
  blocks: [fill('report', { title: { zh: '登记', en: 'Report' }, form: application, by: [at.villageOfficer] }), level('talk', { title: { zh: '调解', en: 'Talk' }, by: [at.townOfficer], within: 3 })],
});
const plugin = definePlugin({
  name: 'tools', title: { zh: '工具', en: 'Tools' }, version: '1.0.0', engine: 1, workflows: [],
  programmes: [
    {
      code: 'XX01', title: grants.title, workflows: [{ definition: grants, itemTitle: () => '工具' }, { definition: budgets, itemTitle: () => '预算' }],
      figures: { people: { title: { zh: '受助人数', en: 'People' }, unit: { zh: '人', en: 'people' } }, money: { title: { zh: '补助金额', en: 'Money' }, unit: 'fen' } },
      report: ['开展工具补助，为{XX01.people}人补助{XX01.money|wan}万元。'],
      ledgers: { budget: { title: { zh: '年度预算', en: 'Budget of the year' }, unit: 'fen', per: 'year' } },
    },
    {
      code: 'XX03', title: sheds.title, workflows: [{ definition: sheds, itemTitle: () => '工具房' }],
      figures: { sheds: { title: { zh: '工具房', en: 'Sheds' }, unit: { zh: '间', en: 'sheds' } }, large: { title: { zh: '大工具房', en: 'Large sheds' }, unit: { zh: '间', en: 'sheds' } } },
      report: [{ since: 2022, text: '有工具房{XX03.sheds|total}间。' }],
    },
    { code: 'XX02', title: quarrel.title, workflows: [{ definition: quarrel, itemTitle: (data) => textAt(data, 'report.name') }] },
  ],
});

const posts = (role: string, unit: string) => [{ role, unit }];
let kit: Kit;
beforeEach(async () => {
  kit = await createKit({
    plugins: [plugin],
    people: [
      { username: 'lan', name: '沈兰', posts: [] }, { username: 'village', name: '余美芳', posts: posts('villageOfficer', 'v11') }, { username: 'town', name: '蔡云霞', posts: posts('townHead', 't1') },
      { username: 'talker', name: '吴晓红', posts: posts('townOfficer', 't1') }, { username: 'clerk', name: '金怡', posts: posts('districtClerk', 'd') }, { username: 'head', name: '顾敏华', posts: posts('sectionHead', 'd') },
    ],
  });
});
afterEach(() => kit.close());

const budget = (sum: number) => kit.as('head').start('tool-budget', { budget: sum }, { unit: 'd' });
const ask = async (sum: number) => (await kit.as('lan').start('tool-grant', { name: '沈兰', sum }, { unit: 'v11' })).itemId;
const lines = async () => (await kit.engine.ledgers(kit.as('head').person, { programme: 'XX01' })).map(({ scope, most, reserved, spent, left }) => ({ scope, most, reserved, spent, left }));

it('a budget is reserved, spent and never overdrawn, and what comes to nothing gives it back', async () => {
  await budget(100_000);
  const [first, second, third] = [await ask(60_000), await ask(40_000), await ask(1)];
  await kit.as('town').act('approve', first);
  await kit.as('town').act('approve', second);
  expect(await codeOf(kit.as('town').act('approve', third))).toBe('LEDGER_SHORT');
  expect((await kit.as('town').item(third)).stage).toBe('townReview');
  await kit.as('clerk').act('record', first);
  await kit.as('clerk').act('record', second, { verdict: 'given' });
  expect(await lines()).toEqual([{ scope: '2022', most: 100_000, reserved: 0, spent: 60_000, left: 40_000 }]);
  await kit.as('town').act('approve', third);
  expect(await lines()).toEqual([{ scope: '2022', most: 100_000, reserved: 1, spent: 60_000, left: 39_999 }]);
});

it('of thirty who take from a budget for ten at the same instant ten get it', async () => {
  await budget(10_000);
  const asked = await Promise.all(Array.from({ length: 30 }, () => ask(1_000)));
  const said = await Promise.all(asked.map((id) => codeOf(kit.as('town').act('approve', id))));
  expect(said.filter((one) => one === 'accepted')).toHaveLength(10);
  expect(new Set(said)).toEqual(new Set(['accepted', 'LEDGER_SHORT']));
  expect(await lines()).toEqual([{ scope: '2022', most: 10_000, reserved: 10_000, spent: 0, left: 0 }]);
});

it('nobody takes from a budget that nobody set, and none is lowered below what is taken', async () => {
  const id = await ask(1);
  expect(await codeOf(kit.as('town').act('approve', id))).toBe('LEDGER_SHORT');
  await budget(1_000);
  await kit.as('town').act('approve', id);
  expect(await codeOf(budget(0))).toBe('LEDGER_SHORT');
});

it('figures add up from the items behind them, year by year', async () => {
  await budget(100_000);
  for (const sum of [30_000, 20_000]) {
    const id = await ask(sum);
    await kit.as('town').act('approve', id);
    await kit.as('clerk').act('record', id);
  }
  const found = await kit.engine.figures(kit.as('head').person, { years: [2021, 2022] });
  expect(found.filter(({ programme }) => programme === 'XX01').map(({ figure, year, sum, items }) => ({ figure, year, sum, items }))).toEqual([
    { figure: 'people', year: 2021, sum: 0, items: 0 }, { figure: 'people', year: 2022, sum: 2, items: 2 },
    { figure: 'money', year: 2021, sum: 0, items: 0 }, { figure: 'money', year: 2022, sum: 50_000, items: 2 },
  ]);
  const behind = await kit.engine.itemsOfFigure(kit.as('head').person, { programme: 'XX01', figure: 'money', year: 2022 });
  expect(behind.rows.map((row) => row.amount)).toEqual([30_000, 20_000]);
  expect((await kit.engine.itemsOfFigure(kit.as('town').person, { programme: 'XX01', figure: 'money', year: 2022 })).rows).toHaveLength(2);
  expect(await codeOf(kit.engine.itemsOfFigure(kit.as('lan').person, { programme: 'XX01', figure: 'money', year: 2022 }))).toBe('NOT_FOUND');
});

it('a figure of one kind counts items of that kind, for the year in which it was, and what was filed by mistake is taken back', async () => {
  const shed = async (kind: string, builtOn: string) => (await kit.as('village').start('tool-shed', { kind, builtOn }, { unit: 'v11' })).itemId;
  await shed('large', '2020-05-04');
  await shed('small', '2022-03-01');
  // A day to come is no year to count for yet.
  await shed('large', '2031-01-01');
  await kit.as('talker').act('record', await shed('small', '2022-04-01'), { verdict: 'mistaken' });
  const found = await kit.engine.figures(kit.as('head').person, { years: [2020, 2022, 2031] });
  expect(found.filter(({ programme }) => programme === 'XX03').map(({ figure, sum }) => [figure, sum])).toEqual([['sheds', 1], ['sheds', 2], ['sheds', 0], ['large', 1], ['large', 1], ['large', 0]]);
});

it('the report leaves out what was not done before some year, and counts in a total what there was before', async () => {
  await kit.as('village').start('tool-shed', { kind: 'large', builtOn: '2020-05-04' }, { unit: 'v11' });
  const told = async (year: number) => (await kit.engine.report({ kind: 'person', person: kit.as('head').person }, { year })).sections.flatMap(({ paragraphs }) => paragraphs.map((parts) => parts.map(({ text: words }) => words).join('')));
  expect(await told(2021)).toEqual(['开展工具补助，为0人补助0.00万元。']);
  expect(await told(2022)).toEqual(['开展工具补助，为0人补助0.00万元。', '有工具房1间。']);
  const behind = async (total: boolean) => (await kit.engine.itemsOfFigure(kit.as('head').person, { programme: 'XX03', figure: 'sheds', year: 2022, total })).rows.map((row) => row.countedOn);
  expect([await behind(true), await behind(false)]).toEqual([['2020-05-04'], []]);
});

it('the report says in the office’s sentence what the items add up to, marks what nothing stands behind, and is nobody’s without a post', async () => {
  await budget(100_000);
  const id = await ask(30_000);
  await kit.as('town').act('approve', id);
  const told = async () => (await kit.engine.report({ kind: 'person', person: kit.as('head').person }, { year: 2022 })).sections.map(({ campaign, paragraphs }) => [campaign, ...paragraphs.map((parts) => parts.map((part) => (part.kind === 'number' && !part.backed ? `?${part.text}` : part.text)).join(''))]);
  expect(await told()).toEqual([['tools', '开展工具补助，为?0人补助?0.00万元。', '有工具房?0间。']]);
  await kit.as('clerk').act('record', id);
  expect(await told()).toEqual([['tools', '开展工具补助，为1人补助0.03万元。', '有工具房?0间。']]);
  expect(await codeOf(kit.engine.report({ kind: 'person', person: kit.as('lan').person }, { year: 2022 }))).toBe('NOT_FOUND');
});

it('the catalogue says of every programme what she may start, what is open where she looks, and what the year counted', async () => {
  await budget(100_000);
  const [id] = [await ask(30_000), await ask(20_000)];
  await kit.as('town').act('approve', id ?? '');
  await kit.as('clerk').act('record', id ?? '');
  await kit.as('village').start('tool-quarrel', { name: '沈兰', sum: 1 }, { unit: 'v11' });
  const told = async (name: string) => {
    const { campaigns } = await kit.engine.catalogue(kit.as(name).person);
    return campaigns.flatMap(({ programmes }) => programmes.map(({ code, open, workflows, figures }) => ({ code, open, may: workflows.filter((one) => one.mayStart).map((one) => one.workflow), sums: figures.map(({ sum }) => sum) })));
  };
  expect(await told('head')).toEqual([{ code: 'XX01', open: 1, may: ['tool-budget'], sums: [1, 30_000] }, { code: 'XX02', open: 0, may: [], sums: [] }, { code: 'XX03', open: 0, may: [], sums: [0, 0] }]);
  expect(await told('lan')).toEqual([{ code: 'XX01', open: 0, may: ['tool-grant'], sums: [] }, { code: 'XX02', open: 0, may: [], sums: [] }, { code: 'XX03', open: 0, may: [], sums: [] }]);
});

it('numbers have no gap, and a certificate can be checked by its code, its holder masked', async () => {
  await budget(100_000);
  const ids = [await ask(1_000), await ask(2_000)];
  for (const id of ids) {
    await kit.as('town').act('approve', id);
    await kit.as('clerk').act('record', id);
  }
  const rows = await kit.store.read.selectFrom('certificate').selectAll().orderBy('number').execute();
  expect(rows.map((row) => row.number)).toEqual(['工证〔2022〕001', '工证〔2022〕002']);
  const [first] = rows;
  expect(await kit.engine.certificate(first?.code ?? '')).toEqual({ number: '工证〔2022〕001', title: { zh: '工具证', en: 'Tool certificate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: '2025-09-05', revokedOn: null, replacedBy: null });
  expect(await codeOf(kit.engine.certificate('guessed'))).toBe('NOT_FOUND');
  expect((await kit.as('head').item(ids[0] ?? '')).certificates).toMatchObject([{ code: first?.code, number: '工证〔2022〕001', revokedOn: null }]);
});

it('a restricted item is seen by who reported it and by whom a task asks, not by the heads above them', async () => {
  const { itemId } = await kit.as('village').start('tool-quarrel', { name: '沈兰', sum: 1 }, { unit: 'v11' });
  expect((await kit.as('talker').item(itemId)).stage).toBe('talk');
  expect((await kit.as('village').item(itemId)).stage).toBe('talk');
  for (const name of ['town', 'clerk', 'head', 'lan']) expect(await codeOf(kit.as(name).item(itemId))).toBe('NOT_FOUND');
  const listed = async (name: string) => (await kit.engine.items(kit.as(name).person, { limit: 50 })).rows.length;
  expect([await listed('head'), await listed('town')]).toEqual([0, 0]);
  const found = await kit.engine.find(kit.as('head').person, { text: 'XX02-2022', limit: 10 });
  expect(found.rows).toEqual([]);
});

it('a certificate leads whoever may see its item to it, and the item as its rules see it is not masked', async () => {
  await budget(100_000);
  const id = await ask(60_000);
  await kit.as('town').act('approve', id);
  await kit.as('clerk').act('record', id);
  const [certificate] = (await kit.as('clerk').item(id)).certificates;
  const code = certificate?.code ?? '';
  expect(await kit.engine.certified(kit.as('clerk').person, code)).toEqual({ itemId: id });
  expect(await codeOf(kit.engine.certified(kit.as('clerk').person, 'nowhere'))).toBe('NOT_FOUND');
  expect(await kit.engine.ruleView(kit.as('head').person, id)).toMatchObject({ stage: 'closed', open: false, data: { application: { name: '沈兰', sum: 60_000 } } });
  const stranger = { id: 'p-nobody', name: '无名', posts: [] };
  expect(await codeOf(kit.engine.certified(stranger, code))).toBe('NOT_FOUND');
  expect(await codeOf(kit.engine.ruleView(stranger, id))).toBe('NOT_FOUND');
});
