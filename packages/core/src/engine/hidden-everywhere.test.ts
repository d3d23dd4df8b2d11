// What a stage hides from who acts there does not reach her by any way of reading there is: page, reasons, trials, lists,
// searches, registers, figures, papers, files, what procedures are handed. Whoever does not act there reads all of it. What a form
// that names its readers holds, and how its stage came out, reaches nobody else in any of these ways either, nor what is for those
// who handle the item.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyEdits } from '../definition/edits/apply.ts';
import type { DefinitionEdit } from '../definition/edits/definition-edit.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../testing.ts';

const text = (zh: string) => ({ zh, en: zh });
const field = (title: string, more: object) => ({ title, 'x-en': title, ...more });
const at = (data: object, name: string) => String(Object(Object(data).case)[name] ?? '');

const plugin = definePlugin({
  name: 'cases', title: text('个案'), version: '1.0.0', engine: 1, workflows: [],
  programmes: [{
    code: 'XX07', title: text('个案'), report: ['办理个案{XX07.points}。'],
    figures: { points: { title: text('分数'), unit: text('分') } },
    papers: { sheet: ({ data }) => ({ title: `登记表 ${at(data, 'name')}`, blocks: [{ kind: 'paragraph', text: JSON.stringify(data) }] }) },
    workflows: [{
      itemTitle: (data) => `${at(data, 'name')}一案`,
      keys: (data) => ({ person: at(data, 'idNumber') }),
      definition: {
        format: 1, campaign: 'cases', programme: 'case', code: 'XX07', workflow: 'case', title: text('个案'), form: 'item', appeal: 'none', stakes: [],
        startedBy: [{ role: 'villageOfficer' }], keepers: [{ role: 'sectionHead', unit: 'district' }], start: 'filing',
        fields: { points: { from: 'case.points', type: 'integer', title: text('分数') }, reason: { from: 'case.reason', type: 'text', title: text('缘由'), searched: true }, name: { from: 'case.name', type: 'text', title: text('姓名') } },
        forms: { case: { title: text('登记'), schema: { type: 'object', required: ['name'], properties: {
          name: field('姓名', { type: 'string', maxLength: 20 }), points: field('分数', { type: 'integer', minimum: 0, maximum: 99_999 }), reason: field('缘由', { type: 'string', maxLength: 60 }),
          idNumber: field('身份证号', { type: 'string', format: 'resident-id', 'x-mask': 'idNumber' }), files: field('材料', { type: 'array', items: { type: 'string' }, 'x-widget': 'attachments' }),
        } } } },
        stages: [
          { id: 'filing', kind: 'fillIn', title: text('登记'), actors: [{ applicant: true }], form: 'case', outcomes: { submitted: { to: 'intake' } } },
          {
            id: 'intake', kind: 'review', title: text('受理'), actors: [{ role: 'districtClerk', unit: 'district' }],
            outcomes: { approved: [{ to: 'judging', when: [{ cel: 'has(fields.points) && fields.points > 50 && has(fields.reason) && fields.reason != "无"' }], effects: [{ effect: 'count', params: { figure: 'points', field: 'points' } }, { effect: 'makePaper', params: { paper: 'sheet' } }, { effect: 'makePaper', params: { paper: 'sheet', readers: ['expert', 'chair'] } }] }, { to: 'refused' }], rejected: { to: 'refused' } },
          },
          { id: 'judging', kind: 'review', title: text('评判'), actors: [{ role: 'expert', unit: 'district' }], outcomes: { approved: [{ to: 'named', when: [{ cel: 'has(fields.points) && fields.points > 60' }] }, { to: 'refused' }], rejected: { to: 'refused' } } },
          { id: 'named', kind: 'end', title: text('通过'), settings: { result: 'named', good: true } },
          { id: 'refused', kind: 'end', title: text('未通过'), settings: { result: 'refused', good: false } },
        ],
      },
    }, {
      itemTitle: (data) => String(Object(data['wish'])['name'] ?? ''),
      definition: {
        format: 1, campaign: 'cases', programme: 'case', code: 'XX07L', workflow: 'asking', title: text('推荐'), form: 'item', appeal: 'none', stakes: [], startedBy: [{ role: 'villageOfficer' }], start: 'wish',
        fields: { need: { from: 'wish.need', type: 'text', title: text('需求'), optional: true }, ground: { from: 'answer.ground', type: 'text', title: text('原因'), optional: true } },
        forms: {
          wish: { title: text('意向'), schema: { type: 'object', required: ['name'], properties: { name: field('名称', { type: 'string', maxLength: 20 }), need: field('需求', { type: 'string', maxLength: 20, 'x-readers': 'handlers' }) } } },
          answer: { title: text('回复'), schema: { 'x-readers': ['expert'], type: 'object', properties: { ground: field('原因', { type: 'string', maxLength: 20 }), files: field('凭证', { type: 'array', items: { type: 'string' }, 'x-widget': 'attachments' }) } } },
        },
        stages: [
          { id: 'wish', kind: 'fillIn', title: text('意向'), actors: [{ applicant: true }], form: 'wish', outcomes: { submitted: { to: 'answer', effects: [{ effect: 'makePaper', params: { paper: 'sheet' } }] } } },
          {
            id: 'answer', kind: 'record', title: text('调查'), actors: [{ role: 'expert', unit: 'district' }], form: 'answer', settings: { failures: ['snubbed'] },
            outcomes: { recorded: [{ to: 'over', title: text('有条件办结'), when: [{ cel: 'has(fields.ground) && fields.ground == "另议"' }] }, { to: 'given', title: text('已经给到') }], snubbed: { to: 'over', title: text('没有给成') } },
          },
          { id: 'given', kind: 'end', title: text('已完成'), settings: { result: 'given', good: true } },
          { id: 'over', kind: 'end', title: text('已办结'), settings: { result: 'over', good: false } },
        ],
      },
    }],
  }],
});

/** What stands in each field, and by what it is told again. */
const values = { name: '沈桂香', points: 73_519, reason: '心事重重叠叠', idNumber: '33040219670930000X' };
const told: Readonly<Record<string, RegExp>> = { name: /沈桂香/u, points: /73,?519/u, reason: /心事重重叠叠/u, idNumber: /670930|000X/u, files: /借据/u };
const fields = Object.keys(told);

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [plugin], people: samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'districtClerk', units: ['d'] }, { role: 'expert', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'sectionHead', units: ['d'] }]) });
});
afterAll(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** An item of a version that hides some fields from the expert, standing before her. */
async function judged(hidden: readonly string[]): Promise<string> {
  const now = kit.engine.registry.current('case')?.definition;
  if (now === undefined) throw new RangeError('case');
  const edits = fields.map((one): DefinitionEdit => ({ op: 'set-field-access', stage: 'judging', form: 'case', field: one, access: hidden.includes(one) ? 'hidden' : null }));
  await kit.engine.publish({ kind: 'person', person: kit.as('sectionHead.d').person }, applyEdits(now, edits));
  const officer = kit.as('villageOfficer.v11');
  const file = await kit.engine.addAttachment(officer.person, { name: '借据.pdf', mime: 'application/pdf', bytes: 7, sha256: 'a'.repeat(64) });
  const { itemId } = await officer.start('case', { ...values, files: [file.id] }, { unit: 'v11' });
  await kit.as('districtClerk.d').act('approve', itemId);
  return itemId;
}

const orCode = (work: Promise<unknown>) => work.catch((error: { code?: string }) => error.code);

/** Everything a person can be told of an item, by whatever is asked. */
async function everythingRead(who: string, itemId: string, workflow = 'case'): Promise<Readonly<Record<string, unknown>>> {
  const { engine } = kit;
  const { person } = kit.as(who);
  const actor = { kind: 'person', person } as const;
  const { version } = await kit.as(who).item(itemId);
  const { columns } = await engine.registerColumns(person, { list: 'items', workflow });
  const documents = await kit.store.read.selectFrom('document').select('id').where('item_id', '=', itemId).execute();
  const files = await kit.store.read.selectFrom('attachment').select('id').where('item_id', '=', itemId).execute();
  const mine = <Row extends { readonly itemId: string }>(rows: readonly Row[]) => rows.filter((row) => row.itemId === itemId);
  const tabs = await Promise.all((['todo', 'overdue', 'done', 'started', 'copied', 'followed'] as const).map(async (tab) => mine((await engine.inbox(person, { tab, limit: 50 })).rows)));
  await engine.follow(person, { itemId, on: true });
  return {
    page: await engine.item(person, itemId),
    why: await engine.explain(actor, itemId),
    trial: await engine.dryRun(actor, { itemId, action: 'approve', seenVersion: version }),
    preview: await orCode(engine.preview(person, { workflow, unit: 'v11', itemId, form: {} })),
    tabs,
    items: mine((await engine.items(person, { limit: 50 })).rows),
    register: (await engine.register(person, { of: { list: 'items', workflow }, columns: columns.map((one) => one.key), language: 'zh', limit: 1 })).rows,
    figure: mine((await engine.itemsOfFigure(person, { programme: 'XX07', figure: 'points', year: 2022 })).rows),
    related: (await engine.related(person, itemId)).filter(({ row }) => row.itemId === itemId),
    rules: await engine.ruleView(person, itemId),
    unmasked: await Promise.all(fields.map((one) => orCode(engine.unmask(person, { itemId, form: 'case', pointer: `/${one}`, reason: '核对' })))),
    papers: await Promise.all(documents.map(({ id }) => orCode(engine.openPaper(person, { documentId: id, reason: '核对' })))),
    files: await Promise.all(files.map(({ id }) => orCode(engine.attachment(person, id)))),
    messages: (await engine.messages(person)).filter((one) => one.itemId === itemId),
    incidents: await engine.incidents(person, { itemId, limit: 20 }),
  };
}

const found = async (who: string, itemId: string, words: string) => (await kit.engine.find(kit.as(who).person, { text: words, limit: 50 })).rows.some((row) => row.itemId === itemId);
const onDesk = async (who: string, itemId: string, words: string) => (await kit.engine.inbox(kit.as(who).person, { tab: 'todo', text: words, limit: 50 })).rows.some((row) => row.itemId === itemId);
const searched = { name: values.name, reason: values.reason, idNumber: values.idNumber };

it.each([...fields.map((one) => [one]), fields])('%s does not reach who acts where it is hidden, and reaches everybody else', async (...hidden) => {
  const itemId = await judged(hidden);
  const [hers, chairs] = [await everythingRead('expert.d', itemId), JSON.stringify(await everythingRead('chair.d', itemId))];
  for (const one of hidden) {
    const telling = Object.entries(hers).filter(([, read]) => told[one]?.test(JSON.stringify(read)));
    expect({ [one]: telling.map(([name]) => name) }).toEqual({ [one]: [] });
    expect(chairs).toMatch(told[one] ?? /^$/u);
  }
  for (const one of fields.filter((other) => !hidden.includes(other))) expect(JSON.stringify(hers)).toMatch(told[one] ?? /^$/u);
  for (const [one, words] of Object.entries(searched)) {
    const isHidden = hidden.includes(one);
    expect({ [one]: [await found('expert.d', itemId, words), await onDesk('expert.d', itemId, words), await found('chair.d', itemId, words)] }).toEqual({ [one]: [!isHidden, !isHidden, true] });
  }
});

/** An item whose answer was put down by the expert, who alone reads it, with words of hers. */
async function answered(act: { readonly verdict?: string; readonly ground: string }): Promise<string> {
  const expert = kit.as('expert.d');
  const { itemId } = await kit.as('villageOfficer.v11').start('asking', { name: '推荐一', need: '夫妻分居' }, { unit: 'v11' });
  const file = await kit.engine.addAttachment(expert.person, { name: '调查笔录.pdf', mime: 'application/pdf', bytes: 7, sha256: 'b'.repeat(64) });
  const verdict = act.verdict === undefined ? {} : { verdict: act.verdict };
  await expert.act('record', itemId, { ...verdict, opinion: '查过征信', form: { ground: act.ground, files: [file.id] } });
  return itemId;
}

const sealed = { field: /answer\.|征信不良/u, words: /查过征信/u, file: /调查笔录/u, outcome: /没有给成|snubbed/u };

it('what a form says that names its readers, and how its stage came out, reaches its readers and nobody else', async () => {
  const itemId = await answered({ verdict: 'snubbed', ground: '征信不良' });
  const reads = async (who: string) => JSON.stringify(await everythingRead(who, itemId, 'asking'));
  const told = (read: string) => Object.entries(sealed).flatMap(([name, words]) => (words.test(read) ? [name] : []));
  expect(told(await reads('expert.d'))).toEqual(Object.keys(sealed));
  for (const who of ['villageOfficer.v11', 'districtClerk.d', 'chair.d', 'sectionHead.d']) {
    const read = await reads(who);
    expect({ [who]: told(read) }).toEqual({ [who]: [] });
    expect(read).toContain('已办结');
  }
});

it('a condition that read it does not tell what it read', async () => {
  const itemId = await answered({ ground: '另议' });
  expect(JSON.stringify(await everythingRead('expert.d', itemId, 'asking'))).toContain('另议');
  expect(JSON.stringify(await everythingRead('chair.d', itemId, 'asking'))).not.toMatch(/另议|有条件/u);
});

it('what is for those who handle an item reaches whose it is and whom a task asked, and not the heads above', async () => {
  const itemId = await answered({ ground: '征信不良' });
  const tells = async (who: string) => Object.entries(await everythingRead(who, itemId, 'asking')).flatMap(([name, read]) => (/夫妻分居|wish\.need|查过征信/u.test(JSON.stringify(read)) ? [name] : []));
  for (const who of ['villageOfficer.v11', 'expert.d']) expect(await tells(who)).toEqual(expect.arrayContaining(['page', 'register', 'rules', 'papers']));
  for (const who of ['districtClerk.d', 'chair.d', 'sectionHead.d']) expect({ [who]: await tells(who) }).toEqual({ [who]: [] });
  expect((await kit.as('chair.d').item(itemId)).stageTitle.zh).toBe('已完成');
});
