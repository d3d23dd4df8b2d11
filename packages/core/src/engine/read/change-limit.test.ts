// 额度调整: whoever may set a quota or budget raises it, or lowers it as far as what is taken; who, why and from how much stands in the
// log, and rules that read the form go by the new amount.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JinguoError } from '../../errors.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { level } from '../../programme/blocks/level.ts';
import { formSpec, money, personName, text } from '../../programme/fields.ts';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { at } from '../../programme/posts.ts';
import { placesSettings } from '../../programme/round-places.ts';
import { codeOf } from '../../testing/committee.ts';
import { brokenPromises } from '../../testing/invariants.ts';
import { createKit, type Kit } from '../../testing/kit.ts';

const application = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: personName('姓名', 'Name'), sum: money('金额', 'Sum', { minimum: 1 }) } }]);
const budgetForm = formSpec({ zh: '预算', en: 'Budget' }, [{ zh: '预算', en: 'Budget', fields: { budget: money('预算', 'Budget'), basis: text('依据', 'Basis') } }, placesSettings().section], ['basis', 'places', ...placesSettings().optional]);
const reserve = (ledger: string) => ({ effect: 'reserve', params: { ledger, field: 'sum' } });

const grants = itemWorkflow({
  campaign: 'tools', code: 'XX01', workflow: 'tool-grant', title: { zh: '工具补助', en: 'Tool grant' }, startedBy: [{ applicant: true }], stakes: ['money'],
  fields: { sum: { from: 'application.sum', type: 'integer', unit: 'fen', title: { zh: '金额', en: 'Sum' } } },
  blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form: application }), level('townReview', { title: { zh: '审核', en: 'Review' }, by: [at.townHead], within: 5, effects: [reserve('budget')] })],
});
const budgets = itemWorkflow({
  campaign: 'tools', code: 'XX01B', workflow: 'tool-budget', title: { zh: '年度预算', en: 'Budget of the year' }, level: 'district', startedBy: [{ role: 'sectionHead' }], stakes: [],
  blocks: [
    fill('budget', { title: { zh: '预算', en: 'Budget' }, form: budgetForm, by: [at.sectionHead] }),
    level('decision', { title: { zh: '审定', en: 'Decision' }, by: [at.chair], within: 5, effects: ['budget', 'places', 'firm'].map((ledger) => ({ effect: 'limit', params: { ledger, from: ledger === 'places' ? 'budget.places' : 'budget.budget' } })) }),
  ],
});
const line = { title: { zh: '年度预算', en: 'Budget of the year' }, unit: 'fen', per: 'year' } as const;
const plugin = definePlugin({
  name: 'tools', title: { zh: '工具', en: 'Tools' }, version: '1.0.0', engine: 1, workflows: [],
  programmes: [{
    code: 'XX01', title: grants.title, workflows: [{ definition: grants, itemTitle: () => '工具' }, { definition: budgets, itemTitle: () => '预算' }],
    ledgers: { budget: line, places: { title: { zh: '名额', en: 'Places' }, unit: 'count', per: 'year', by: 'town' }, firm: { ...line, fixed: { zh: '由方案确定', en: 'it is fixed by the plan' } } },
  }],
});

let kit: Kit;
let set: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [plugin] });
  set = await budget(100_000);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

async function budget(sum: number): Promise<string> {
  const { itemId } = await kit.as('sectionHead').start('tool-budget', { budget: sum, places: [{ unit: 't1', amount: 3 }, { unit: 't2', amount: 2 }] }, { unit: 'd' });
  await kit.as('chair').act('approve', itemId);
  return itemId;
}
const ask = async (sum: number) => (await kit.as('woman').start('tool-grant', { name: '沈兰', sum }, { unit: 'v11' })).itemId;
const change = (most: number, { by = 'chair', reason = '追加预算', line: id = 'XX01/budget/2022' } = {}) => kit.engine.changeLimit(kit.as(by).person, { line: id, most, reason });
const lines = (by = 'chair') => kit.engine.ledgers(kit.as(by).person, { programme: 'XX01' });
const of = async (id: string) => (await lines()).find((one) => one.line === id);
const said = async (wish: Promise<unknown>) => wish.then(() => 'accepted', (error: unknown) => (error instanceof JinguoError ? error.text('zh') : String(error)));

it('a raised budget lets go on who found it short, and says so in the log with who, why and from how much', async () => {
  const id = await ask(120_000);
  expect(await codeOf(kit.as('townHead').act('approve', id))).toBe('LEDGER_SHORT');
  await change(150_000);
  await kit.as('townHead').act('approve', id);
  expect(await of('XX01/budget/2022')).toMatchObject({ most: 150_000, reserved: 120_000, left: 30_000, setBy: { itemId: set } });
  const { timeline } = await kit.as('chair').item(set);
  expect(timeline.filter((one) => one.action === 'changeLimit')).toMatchObject([{ actionTitle: { zh: '额度调整' }, opinion: '1,000.00元→1,500.00元：追加预算'}]);
});

it('the form that said how much there is says the new amount, of a town’s places that town’s alone', async () => {
  await change(150_000);
  await change(7, { line: 'XX01/places/2022/t2' });
  const row = await kit.store.read.selectFrom('item').select(['data', 'version']).where('id', '=', set).executeTakeFirstOrThrow();
  expect(JSON.parse(row.data)).toMatchObject({ budget: { budget: 150_000, places: [{ unit: 't1', amount: 3 }, { unit: 't2', amount: 7 }] } });
});

it('a limit is lowered as far as what is taken, and no further', async () => {
  await kit.as('townHead').act('approve', await ask(60_000));
  expect(await said(change(59_999))).toBe('“年度预算”的额度没有调整：已占用和使用600.00元，新的额度不能低于它。请刷新“名额预算”核对；要另作安排的，请重新编制方案或预算报审。');
  await change(60_000);
  expect(await of('XX01/budget/2022')).toMatchObject({ most: 60_000, left: 0 });
});

it('only whoever decides the limit changes it, with a reason, and each is told whether she does', async () => {
  expect(await said(change(1, { by: 'sectionHead' }))).toContain('由chair办理');
  expect(await codeOf(change(1, { by: 'sectionHead' }))).toBe('NOT_ALLOWED');
  expect(await codeOf(change(1, { by: 'townHead' }))).toBe('NOT_FOUND');
  expect(await codeOf(change(1, { reason: ' ' }))).toBe('OPINION_REQUIRED');
  expect(await codeOf(change(1, { line: 'XX01/budget/2021' }))).toBe('NOT_FOUND');
  expect(await codeOf(change(1, { line: 'XX01/budget' }))).toBe('NOT_FOUND');
  expect((await lines()).map((one) => [one.ledger, one.mayChange])).toEqual([['budget', true], ['firm', false], ['places', true], ['places', true]]);
  expect((await lines('sectionHead')).map((one) => one.mayChange)).toEqual([false, false, false, false]);
});

it('what a plan fixes is not changed by itself, nor a year that is over', async () => {
  expect(await said(change(1, { line: 'XX01/firm/2022' }))).toContain('由方案确定。');
  kit.clock.advance(150 * 86_400_000);
  expect(await said(change(200_000))).toContain('2022年度已结束');
  expect(await of('XX01/budget/2022')).toMatchObject({ most: 100_000, mayChange: false });
});

it('raised while two decide, and lowered while two decide, no more is given than there is', async () => {
  for (const most of [150_000, 60_000]) {
    await change(100_000);
    const asked = [await ask(50_000), await ask(50_000), await ask(50_000)];
    const [changed, ...decided] = await Promise.all([codeOf(change(most)), ...asked.map((id) => codeOf(kit.as('townHead').act('approve', id)))]);
    const { most: there, reserved, left } = (await of('XX01/budget/2022')) ?? { most: 0, reserved: 0, left: -1 };
    expect(decided.filter((one) => one === 'accepted')).toHaveLength(reserved / 50_000);
    expect([there - reserved, left >= 0, there]).toEqual([left, true, changed === 'accepted' ? most : 100_000]);
    for (const id of asked) await kit.as('chair').act('terminate', id, { opinion: '重来' }).catch(() => undefined);
    if (most === 150_000) {
      await kit.close();
      kit = await createKit({ plugins: [plugin] });
      set = await budget(100_000);
    }
  }
});

it('the next decision of a budget counts from then on, also over what was changed', async () => {
  await change(150_000);
  const next = await budget(300_000);
  expect(await of('XX01/budget/2022')).toMatchObject({ most: 300_000, setBy: { itemId: next } });
});
