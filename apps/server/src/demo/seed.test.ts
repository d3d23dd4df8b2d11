// The demonstration as it is found on a first start: it must add up, hold together, and leave work on every desk.
import { openIncidents } from '@jinguo/core';
import { brokenInvariants } from '@jinguo/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../office.ts';
import { openApplication2022 } from './open-application-2022.ts';
import { filledOffice, type FilledOffice } from '../testing/filled-office.ts';
import { firstStart } from '../testing/first-start.ts';
import { afterOthers, notByChance, services, visitTasks } from './season/not-by-chance.ts';

let filled: FilledOffice;
let office: Office;

beforeAll(async () => {
  filled = await filledOffice((await firstStart()).dataFolder);
  ({ office } = filled);
}, 180_000);

afterAll(() => filled[Symbol.asyncDispose]());

const person = (username: string) => filled.person(username);

async function rows(username: string, tab: 'todo' | 'done' | 'started', overdueOnly = false) {
  return (await office.engine.inbox(person(username), { tab, overdueOnly, limit: 100 })).rows;
}

async function rounds() {
  const started = await rows('gumh', 'started');
  const ours = started.filter((row) => row.number.startsWith('FZ01R'));
  return Promise.all(ours.toSorted((a, b) => (a.number < b.number ? -1 : 1)).map((row) => office.engine.item(person('gumh'), row.itemId)));
}

test('leaves the clock at ten on Friday, 23 September 2022', () => {
  // It runs on from there while this test does.
  expect(office.engine.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2022-09-23T10:00:00+08:00'));
  expect(office.engine.today()).toBe('2022-09-23');
});

test('shows every programme with something that went through the engine', async () => {
  const { registry } = office.engine;
  const shown = new Set((await office.store.read.selectFrom('item').select('workflow').distinct().execute()).map((row) => registry.current(row.workflow)?.programme));
  // Changing a process is the studio's own business, and begun from a draft.
  const ofCampaigns = registry.workflows().filter((one) => one.definition.campaign !== 'studio');
  expect([...new Set(ofCampaigns.map((one) => one.programme))].filter((code) => !shown.has(code))).toEqual([]);
});

test('shows a season in each programme, not one item: three at least', async () => {
  const rows = await office.store.read.selectFrom('item').select(['workflow', 'status']).execute();
  const byProgramme = Map.groupBy(rows, (row) => office.engine.registry.current(row.workflow)?.programme ?? '');
  expect([...byProgramme].filter(([, items]) => items.length < 3).map(([code, items]) => `${code} ${items.length}`)).toEqual([]);
  expect(rows.length).toBeGreaterThan(700);
});

test('has last year’s number beside each of this year’s that was counted last year', async () => {
  const { sections } = await office.engine.report({ kind: 'system' }, { year: 2022 });
  const numbers = sections.flatMap((section) => section.paragraphs.flat()).flatMap((part) => (part.kind === 'number' ? [part] : []));
  const before = new Set((await office.engine.figures(person('gumh'), { years: [2021] })).filter((one) => one.items > 0).map((one) => `${one.programme}.${one.figure}`));
  const counted = numbers.filter((one) => one.sources.every(({ programme, figure }) => before.has(`${programme}.${figure}`)));
  expect(counted.length).toBeGreaterThan(20);
  expect(counted.filter((one) => one.lastYear === '—').map((one) => one.sources)).toEqual([]);
  expect(numbers.filter((one) => !counted.includes(one) && one.lastYear !== '—' && !one.sources.some(({ programme, figure }) => before.has(`${programme}.${figure}`))).map((one) => [one.text, one.lastYear, one.sources])).toEqual([]);
});

test('says of whatever runs when it can be over', async () => {
  const clerk = person('jiny');
  const stuck: string[] = [];
  for (const { workflow } of office.engine.registry.workflows().map((one) => one.definition)) {
    const { rows: open } = await office.engine.items(clerk, { workflow, status: 'open', limit: 8 });
    for (const row of open) {
      const { earliest, comesBack } = await office.engine.explain({ kind: 'person', person: clerk }, row.itemId);
      if (earliest === null && !comesBack) stuck.push(`${row.number} ${row.stage}`);
    }
  }
  expect(stuck).toEqual([]);
});

test('gives who was named outstanding a certificate of her own, which anybody may check', async () => {
  const given = await office.store.read.selectFrom('certificate').innerJoin('document', 'document.item_id', 'certificate.item_id').select(['certificate.code', 'document.paper']).where('certificate.number', 'like', 'SY07证%').where('document.name', '=', 'certificate').execute();
  expect(given.length).toBeGreaterThan(0);
  for (const { code, paper } of given) {
    const { number, holder, revokedOn } = await office.engine.certificate(code);
    expect([paper.includes(number), revokedOn]).toEqual([true, null]);
    expect(holder).toContain('*');
  }
});

test('pays nine women exactly 69,600.00 yuan in 2021, after a notice of five working days', async () => {
  const [of2021] = await rounds();
  expect(of2021).toMatchObject({ number: 'FZ01R-2021-0001', stage: 'filed', good: true });
  expect(of2021?.entries.map((entry) => entry.stage)).toEqual(Array.from({ length: 9 }, () => 'wait12'));
  expect(of2021?.entries.reduce((sum, entry) => sum + Number(entry.fields['amount']), 0)).toBe(6_960_000);
  expect(of2021?.notices).toMatchObject([{ startsOn: '2021-10-25', endsOn: '2021-10-29', days: 5, provisional: false }]);
});

test('spreads the round of 2022 over every stage its stories name', async () => {
  const [, of2022] = await rounds();
  expect(of2022).toMatchObject({ number: 'FZ01R-2022-0001', stage: 'collecting' });
  const stages = Map.groupBy(of2022?.entries ?? [], (entry) => entry.stage);
  expect(Object.fromEntries([...stages].map(([stage, entries]) => [stage, entries.length]))).toEqual({
    villageCheck: 4, notAccepted: 1, townReview: 6, supplement: 4, districtCheck: 3, sectionReview: 2, awaitingRound: 2, rejected: 1, withdrawn: 1,
  });
  expect(await office.engine.drafts(person('xuewq'))).toMatchObject([{ workflow: 'interest-subsidy' }]);
});

describe('a visitor finds', () => {
  test('one application that was not accepted in time, told why and where to go, as her code shows it', async () => {
    const { form, appliedOn, reason, rightBody } = openApplication2022;
    const [, of2022] = await rounds();
    const entry = of2022?.entries.find((one) => one.stage === 'notAccepted');
    const item = await office.engine.item(person('jiny'), entry?.itemId ?? '');
    const declined = item.timeline.find((one) => one.action === 'decline');
    expect([item.stageTitle.zh, declined?.opinion, item.forms.find((one) => one.name === 'notAccepted')?.data]).toEqual(['不予受理', reason, { rightBody }]);
    // Sent again, the same request is told the same code: nobody else knows it.
    const { code, number } = await office.engine.applyOpenly({ workflow: 'interest-subsidy', unit: form.orgUnit, batchId: of2022?.id ?? '', form: { ...form }, key: `demo-file-${appliedOn}-${form.idNumber}` });
    expect(number).toBe(item.number);
    expect(await office.engine.progress(code)).toMatchObject({ turn: 'nobody', stage: { zh: '不予受理' }, notAccepted: { reason, rightBody } });
    const told = await office.store.read.selectFrom('message').select('text').where('item_id', '=', item.id).where('code', '=', 'notAccepted').execute();
    expect(told).toEqual([{ text: expect.stringContaining(`${reason}应当受理的机关：${rightBody}`) }]);
  });

  test('a vote of the public open, with six households whose names are masked and no count, and may vote', async () => {
    const [open] = await office.engine.openVotes();
    expect(open).toMatchObject({ title: '2022年度最美家庭与家庭荣誉', endsOn: '2022-09-30', candidates: 6 });
    const { list } = await office.engine.openVote(open?.poll ?? '');
    expect(list.map((one) => one.title)).toContain('沈*国家庭');
    expect(list.every((one) => one.facts.length === 2)).toBe(true);
    expect(JSON.stringify(list)).not.toContain('建国');
    await expect(office.engine.castVote({ candidate: list[0]?.id ?? '', device: 'a-visitor-of-the-demo', phone: '13800005555', source: '115.192' })).resolves.toBeUndefined();
  });

  test('items of every programme, open ones and finished ones, in both years', async () => {
    const rows = await office.store.read.selectFrom('item').select(['workflow', 'status', 'created_at']).execute();
    const met = new Set([...rows.map((row) => row.workflow), ...notByChance, ...afterOthers, ...services, ...visitTasks]);
    expect(office.engine.registry.workflows().map((one) => one.compiled.definition.workflow).filter((name) => !met.has(name))).toEqual([]);
    for (const year of ['2021', '2022']) expect(rows.filter((row) => row.created_at.startsWith(year)).length).toBeGreaterThan(60);
    for (const status of ['open', 'done']) expect(rows.filter((row) => row.status === status).length).toBeGreaterThan(60);
  });

  test('work on the desks the login page shows', async () => {
    const desks = ['gumh', 'jiny', 'caiyx', 'yumf', 'linxy'];
    const idle = await Promise.all(desks.map(async (username) => ((await rows(username, 'todo')).length === 0 ? [username] : [])));
    expect(idle.flat()).toEqual([]);
    expect((await rows('zhumx', 'done')).length).toBeGreaterThan(0);
    expect((await rows('zhoulj', 'done')).length).toBeGreaterThan(0);
  });

  test('overdue ones among them, and one that came back to its applicant', async () => {
    expect((await rows('yumf', 'todo', true)).length).toBeGreaterThan(0);
    expect((await rows('jiny', 'todo', true)).length).toBeGreaterThan(0);
    expect(await rows('linxy', 'todo')).toMatchObject([{ stage: 'supplement', returned: true, dueOn: '2022-09-26' }]);
  });

  test('a public notice that names nobody in full', async () => {
    const notices = await office.engine.notices();
    expect(notices.length).toBeGreaterThan(5);
    // Only the paper: digits of a random id may look like a telephone number.
    expect(JSON.stringify(notices.map((notice) => notice.paper))).not.toMatch(/沈雨薇|\d{17}[\dX]|1[3-9]\d{9}/);
  });

  test('last year’s messages read and this month’s not', async () => {
    const counts = await office.engine.counts(person('yumf'));
    expect(counts.unread).toBeGreaterThan(0);
    const messages = await office.engine.messages(person('yumf'));
    expect(messages.filter((message) => message.at < '2022-08' && message.readAt === null)).toEqual([]);
  });
});

test('has nothing in it that somebody would have to repair', async () => {
  expect(await openIncidents(office.store, 10)).toEqual([]);
});

test('keeps every invariant, and an audit chain that verifies', async () => {
  expect(await brokenInvariants(office.store, office.engine.registry)).toEqual([]);
  expect(await office.engine.verifyAudit()).toMatchObject({ ok: true });
});

describe('a lead in the studio', () => {
  const lead = () => ({ kind: 'person', person: person('gumh') }) as const;
  const open = (workflow: string) => office.engine.startWorkflowDraft(lead(), { workflow, number: 1 });
  const errorsIn = async (id: string) => (await office.engine.checkWorkflowDraft(lead(), id)).findings.filter((one) => one.severity === 'error').map((one) => one.words.zh);

  test('can change every process of the district: none says what the studio refuses', async () => {
    for (const { definition } of office.engine.registry.workflows()) {
      const draft = await open(definition.workflow);
      const edited = await office.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'set-title', title: definition.title }] });
      expect(edited.revision).toBe(1);
      await office.engine.removeWorkflowDraft(lead(), draft.id);
    }
  });

  test.each(['twoLevels', 'everyoneSigns', 'panel', 'publicNotice', 'waitAndCheck'] as const)('finds the building block %s sound, and somebody at each of its posts', async (block) => {
    const held = new Set(filled.people.flatMap(({ posts }) => posts.map(({ role, unit }) => `${role}@${office.engine.units.get(unit)?.level}`)));
    const workflow = 'family-titles';
    const draft = await open(workflow);
    const [paper] = draft.sketch.papers;
    const after = draft.definition.stages.find((one) => one.kind === 'review' && Object.hasOwn(one.outcomes, 'approved'))?.id ?? '';
    const before = await errorsIn(draft.id);
    const { definition } = await office.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'add-block', block, after, outcome: 'approved', id: 'added', ...(paper === undefined ? {} : { paper }) }] });
    expect(await errorsIn(draft.id)).toEqual(before);
    const asked = definition.stages.filter((one) => one.id.startsWith('added')).flatMap((one) => one.actors).map((rule) => Object.values(rule).join('@'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((post) => !held.has(post))).toEqual([]);
    await office.engine.removeWorkflowDraft(lead(), draft.id);
  });
});
