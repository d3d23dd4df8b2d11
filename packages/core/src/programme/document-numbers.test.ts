// The register of documents 发文登记簿: whatever becomes of their items, the numbers of a year have no gap, none is drawn twice,
// and one whose paper does not count any more is marked 作废 and never used again. domain.md §3.6
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JinguoError } from '../errors.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { codeOf } from '../testing/committee.ts';
import { brokenPromises } from '../testing/invariants.ts';
import { createKit, type Kit } from '../testing/kit.ts';
import { selection } from './archetypes/selection.ts';
import { fill } from './blocks/fill.ts';
import { level } from './blocks/level.ts';
import { putDown } from './blocks/put-down.ts';
import { lettersParameter, numberedPaper, takeDocumentNumber } from './document-numbers.ts';
import { formSpec, money, text, typedNumber, unit } from './fields.ts';
import { itemWorkflow } from './item-workflow.ts';
import { at } from './posts.ts';
import { textAt } from './values.ts';

const request = formSpec({ zh: '请款单', en: 'Request' }, [{ zh: '请款', en: 'Request', fields: { name: text('事由', 'What for'), sum: money('金额', 'Sum', { minimum: 1 }) } }]);
const budgetForm = formSpec({ zh: '预算', en: 'Budget' }, [{ zh: '预算', en: 'Budget', fields: { budget: money('预算', 'Budget') } }]);

/** Approved by a numbered reply; paid by a numbered letter, written anew where the bank returns it. */
const requests = itemWorkflow({
  campaign: 'tools', code: 'XX01', workflow: 'tool-request', title: { zh: '请款', en: 'Request' }, level: 'town', startedBy: [{ role: 'townOfficer' }], stakes: ['money'],
  parameters: lettersParameter('街妇'),
  fields: { sum: { from: 'request.sum', type: 'integer', unit: 'fen', title: { zh: '金额', en: 'Sum' } } },
  blocks: [
    fill('request', { title: { zh: '请款', en: 'Request' }, form: request }),
    level('approval', { title: { zh: '审批', en: 'Approval' }, by: [at.deputyChair], within: 5, effects: [takeDocumentNumber('replyNumber'), { effect: 'makePaper', params: { paper: 'reply' } }] }),
    putDown('letter', { title: { zh: '拨款', en: 'Letter' }, by: [at.districtClerk], days: 5, effects: [{ effect: 'reserve', params: { ledger: 'budget', field: 'sum' } }, takeDocumentNumber('letterNumber'), { effect: 'makePaper', params: { paper: 'letter' } }] }),
    putDown('receipt', { title: { zh: '回单', en: 'Receipt' }, by: [at.districtClerk], days: 5, failures: { bounced: { to: 'letter', title: { zh: '退汇', en: 'Returned' } } } }),
  ],
});
const budgets = itemWorkflow({
  campaign: 'tools', code: 'XX01B', workflow: 'tool-budget', title: { zh: '年度预算', en: 'Budget of the year' }, level: 'district', startedBy: [{ role: 'sectionHead' }], stakes: [],
  blocks: [fill('budget', { title: { zh: '预算', en: 'Budget' }, form: budgetForm, by: [at.sectionHead], effects: [{ effect: 'limit', params: { ledger: 'budget', from: 'budget.budget' } }] })],
});
/** A paper of a town, whose number is typed in. */
const reports = itemWorkflow({
  campaign: 'tools', code: 'XX01C', workflow: 'tool-report', title: { zh: '上报', en: 'Report' }, level: 'town', startedBy: [{ role: 'townOfficer' }], stakes: [],
  blocks: [fill('report', { title: { zh: '上报', en: 'Report' }, form: formSpec({ zh: '上报', en: 'Report' }, [{ zh: '上报', en: 'Report', fields: { number: typedNumber('文号', 'Number') } }]), by: [at.townOfficer] })],
});
const plugin = definePlugin({
  name: 'tools', title: { zh: '工具', en: 'Tools' }, version: '1.0.0', engine: 1, workflows: [],
  programmes: [{
    code: 'XX01', title: requests.title, workflows: [{ definition: requests, itemTitle: (data) => textAt(data, 'request.name') }, { definition: budgets, itemTitle: () => '预算' }, { definition: reports, itemTitle: () => '上报' }],
    ledgers: { budget: { title: { zh: '年度预算', en: 'Budget of the year' }, unit: 'fen', per: 'ever' } },
    papers: { reply: numberedPaper('replyNumber', () => ({ title: '关于同意请款的批复', blocks: [] })), letter: numberedPaper('letterNumber', () => ({ title: '拨款函', blocks: [] })) },
  }],
});

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [plugin] });
  await kit.as('sectionHead').start('tool-budget', { budget: 100_000 }, { unit: 'd' });
});
afterEach(() => kit.close());

const begin = async (sum = 100) => (await kit.as('townOfficer').start('tool-request', { name: '添置桌椅', sum }, { unit: 't1' })).itemId;
const register = async (year = 2022) => (await kit.engine.documentNumbers(kit.as('districtClerk').person, { year })).rows;
const lines = async () => (await register()).map((row) => [row.number, row.title, row.cancelled?.reason.zh ?? '在用']);

it('each paper of the office stands in the register of its year under its number, with its title and the item it is of', async () => {
  const first = await begin();
  await kit.as('deputyChair').act('approve', first);
  const second = await begin();
  await kit.as('deputyChair').act('approve', second);
  await kit.as('districtClerk').act('record', first);
  expect(await lines()).toEqual([['街妇〔2022〕1号', '关于同意请款的批复', '在用'], ['街妇〔2022〕2号', '关于同意请款的批复', '在用'], ['街妇〔2022〕3号', '拨款函', '在用']]);
  const [, , letter] = await register();
  expect(letter).toEqual({ number: '街妇〔2022〕3号', title: '拨款函', itemId: first, itemNumber: 'XX01-2022-0001', takenOn: '2022-09-05', cancelled: null });
  expect(await register(2021)).toEqual([]);
});

it('a letter that is written anew has a number of its own, and the earlier one says by which it is replaced', async () => {
  const id = await begin();
  await kit.as('deputyChair').act('approve', id);
  await kit.as('districtClerk').act('record', id);
  await kit.as('districtClerk').act('record', id, { verdict: 'bounced' });
  await kit.as('districtClerk').act('record', id);
  expect(await lines()).toEqual([['街妇〔2022〕1号', '关于同意请款的批复', '在用'], ['街妇〔2022〕2号', '拨款函', '已由街妇〔2022〕3号代替'], ['街妇〔2022〕3号', '拨款函', '在用']]);
});

it('the numbers of an item that is voided are 作废; those of one that ended otherwise stay in force', async () => {
  const [voided, stopped] = [await begin(), await begin()];
  for (const id of [voided, stopped]) await kit.as('deputyChair').act('approve', id);
  await kit.as('sectionHead').act('void', voided, { opinion: '重复登记' });
  await kit.as('sectionHead').act('terminate', stopped, { opinion: '不再需要' });
  expect(await lines()).toEqual([['街妇〔2022〕1号', '关于同意请款的批复', '办件已作废'], ['街妇〔2022〕2号', '关于同意请款的批复', '在用']]);
});

it('the notice of a round that is ended by hand before anybody stands on its list is 作废', async () => {
  const prize = selection({
    campaign: 'prizes', code: 'XX02', name: 'tool-prize', title: { zh: '能手评选', en: 'Prize' }, award: '能手', issuer: '街坊会', letters: '街妇', years: 0, unitField: 'orgUnit', itemTitle: (data) => textAt(data, 'application.name'),
    application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '申报', en: 'Application', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]),
  });
  await kit.close();
  kit = await createKit({ plugins: [definePlugin({ name: 'prizes', title: { zh: '评选', en: 'Prizes' }, version: '1.0.0', engine: 1, workflows: [], programmes: [prize] })] });
  const round = () => kit.as('sectionHead').start('tool-prize-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const { itemId } = await round();
  await round();
  await kit.as('sectionHead').act('terminate', itemId, { opinion: '今年不办' });
  const { rows } = await kit.engine.documentNumbers(kit.as('districtClerk').person, { year: 2022 });
  expect(rows.map((row) => [row.number, row.cancelled?.reason])).toEqual([['街妇〔2022〕1号', { zh: '批次已停办', en: 'Called off' }], ['街妇〔2022〕2号', undefined]]);
});

it('a command that is refused draws no number', async () => {
  const dear = await begin(1_000_000);
  await kit.as('deputyChair').act('approve', dear);
  expect(await codeOf(kit.as('districtClerk').act('record', dear))).toBe('LEDGER_SHORT');
  const id = await begin();
  await kit.as('deputyChair').act('approve', id);
  expect((await register()).map((row) => row.number)).toEqual(['街妇〔2022〕1号', '街妇〔2022〕2号']);
});

it('a lead marks a number whose paper did not go out as 作废, with a reason that stays in the item’s log; nobody else does', async () => {
  const id = await begin();
  await kit.as('deputyChair').act('approve', id);
  const cancel = (name: string, reason: string, number = '街妇〔2022〕1号') => kit.engine.cancelDocumentNumber(kit.as(name).person, { number, reason });
  expect(await codeOf(cancel('districtClerk', '未印发'))).toBe('NOT_ALLOWED');
  expect(await codeOf(cancel('sectionHead', ' '))).toBe('OPINION_REQUIRED');
  expect(await codeOf(cancel('sectionHead', '未印发', '街妇〔2022〕9号'))).toBe('NOT_FOUND');
  await cancel('sectionHead', '未印发');
  await cancel('sectionHead', '又来一次');
  expect(await register()).toMatchObject([{ number: '街妇〔2022〕1号', cancelled: { on: '2022-09-05', reason: { zh: '未印发' } } }]);
  const told = (await kit.as('sectionHead').item(id)).timeline.filter((one) => one.action === 'cancelNumber');
  expect(told).toMatchObject([{ opinion: '未印发', actionTitle: { zh: '文号作废' } }]);
  expect(await brokenPromises(kit)).toEqual([]);
});

it('a number typed by hand is no number of the office’s own, however it is written: not one drawn for another paper, nor one cancelled, nor one made up', async () => {
  const type = async (number: string) => {
    try {
      await kit.as('townOfficer').start('tool-report', { number }, { unit: 't1' });
      return 'accepted';
    } catch (error) {
      return error instanceof JinguoError ? error.issues.map((issue) => `${issue.path} ${issue.zh}`).join() : String(error);
    }
  };
  const id = await begin();
  await kit.as('deputyChair').act('approve', id);
  await kit.as('districtClerk').act('record', id);
  await kit.engine.cancelDocumentNumber(kit.as('sectionHead').person, { number: '街妇〔2022〕2号', reason: '未印发' });
  expect(await type('街妇〔2022〕1号')).toBe('/report/number 街妇〔2022〕1号已用于另一份文件《关于同意请款的批复》');
  expect(await type('街妇[2022]01号')).toBe('/report/number 街妇〔2022〕1号已用于另一份文件《关于同意请款的批复》');
  expect(await type('街妇〔2022〕2号')).toBe('/report/number 街妇〔2022〕2号已作废，不再使用');
  expect(await type('街妇（2021）9 号')).toContain('街妇〔2021〕9号是本单位的文号，发文登记簿中没有取过此号');
  for (const other of ['镇妇〔2022〕1号', '南民〔2022〕35号', '街妇证〔2022〕001', '第3号']) expect(await type(other)).toBe('accepted');
});

it('the register is the district’s: a lead may mark, a clerk may read, a town and an applicant find none', async () => {
  const may = async (name: string) => (await kit.engine.documentNumbers(kit.as(name).person, { year: 2022 })).mayCancel;
  expect([await may('sectionHead'), await may('districtClerk')]).toEqual([true, false]);
  for (const name of ['townHead', 'woman']) expect(await codeOf(may(name))).toBe('NOT_FOUND');
});

it('however requests are approved, paid, returned, voided and refused, the numbers have no gap and none stands twice', async () => {
  const step = fc.constantFrom('begin', 'beginDear', 'approve', 'record', 'bounce', 'void', 'cancel', 'nextYear');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(3)), { minLength: 5, maxLength: 25 }), async (steps) => {
      const ids: string[] = [await begin()];
      const doing = { approve: 'deputyChair', record: 'districtClerk', void: 'sectionHead' } as const;
      for (const [what, which] of steps) {
        const id = ids[which % ids.length] ?? '';
        if (what === 'begin' || what === 'beginDear') ids.push(await begin(what === 'begin' ? 1 : 1_000_000));
        else if (what === 'nextYear') kit.clock.set('2023-01-04T09:00:00+08:00');
        else if (what === 'bounce') await codeOf(kit.as('districtClerk').act('record', id, { verdict: 'bounced' }));
        else if (what === 'cancel') for (const { number } of (await register()).slice(which, which + 1)) await kit.engine.cancelDocumentNumber(kit.as('sectionHead').person, { number, reason: '未印发' });
        else await codeOf(kit.as(doing[what]).act(what, id, { opinion: '同意' }));
      }
      for (const year of [2022, 2023]) {
        const rows = await register(year);
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => `街妇〔${year}〕${index + 1}号`));
      }
      expect(await brokenPromises(kit)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
