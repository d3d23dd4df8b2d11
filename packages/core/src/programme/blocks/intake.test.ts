// 受理 on the real engine: whoever applied waits for the first desk, which takes it in, sends it back or does not accept it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { programmeOf } from '../archetypes/basics.ts';
import { formSpec, text, unit } from '../fields.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { fill } from './fill.ts';
import { level } from './level.ts';

const form = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const programme = programmeOf({ campaign: 'sketches', code: 'XX14', name: 'plots', title: { zh: '借地', en: 'Plots' }, issuer: '街坊会', startedBy: [{ applicant: true }] }, {
  form,
  itemTitle: (data) => textAt(data, 'application.name'),
  workflow: {
    stakes: [],
    blocks: [
      fill('application', { title: { zh: '申请', en: 'Application' }, form }),
      level('townReview', { title: { zh: '镇审核', en: 'Town review' }, by: [at.townOfficer], within: 10 }),
      level('districtCheck', { title: { zh: '区审查', en: 'District check' }, by: [at.districtClerk], within: 5 }),
    ],
    supplement: {}, takesIn: true,
  },
});
const people = [['lan'], ['cai', 'townOfficer', 't1'], ['ding', 'townOfficer', 't1'], ['head', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['chief', 'sectionHead', 'd']]
  .map(([username = '', role = '', post = '']) => ({ username, name: username, posts: role === '' ? [] : [{ role, unit: post }] }));
const day = (said: string) => parseLocalDate(said) ?? expect.unreachable(said);
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

let kit: Kit;
let itemId: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] })], people });
  // Monday; two working days on is Wednesday, the seventh.
  ({ itemId } = await kit.as('lan').start('plots', { name: '东园', orgUnit: 'v11' }, { unit: 'v11' }));
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
const see = (who = 'cai') => kit.as(who).item(itemId);
const offered = async () => (await see()).actions.map((one) => one.action).filter((one) => one === 'accept' || one === 'decline');
const told = async (who: string) => (await kit.engine.messages(kit.as(who).person)).map((one) => one.code).filter((one) => one !== 'dueSoon' && one !== 'dueToday');
const overdue = async () => (await kit.engine.workflowFigures(kit.as('chief').person, { workflow: 'plots', year: 2022 })).stages.map((one) => one.overdue);
const elsewhere = { opinion: '土地不在本镇', form: { rightBody: '余新镇妇联' } };

describe('an application that waits to be taken in', () => {
  it('is due by the day it must be taken in; afterwards the desk is reminded once, its head two working days later, and it counts as overdue', async () => {
    const [row] = (await kit.engine.inbox(kit.as('cai').person, { tab: 'todo', limit: 5 })).rows;
    const seen = await see();
    expect([row, seen, seen.waitsFor[0]].map((one) => [one?.dueOn, one?.dueForIntake])).toEqual(Array.from({ length: 3 }, () => ['2022-09-07', true]));
    await kit.passTo(day('2022-09-07'));
    expect([await told('cai'), await told('head'), (await overdue())[1]]).toEqual([[], [], 0]);
    await kit.passTo(day('2022-09-08'));
    expect([await told('cai'), await told('head'), (await overdue())[1]]).toEqual([['notTakenIn'], [], 1]);
    await kit.passTo(day('2022-09-09'));
    expect([(await told('cai')).length, await told('head')]).toEqual([2, ['notTakenIn']]);
    await kit.passTo(day('2022-09-19'));
    expect((await told('cai')).filter((one) => one === 'notTakenIn')).toHaveLength(2);
    expect(await codeOf(kit.as('head').act('accept', itemId))).toBe('NOT_ALLOWED');
  });

  it('is taken in by a word that the record keeps and the applicant is told; the stage’s own limit runs on from the day it came', async () => {
    expect(await offered()).toEqual(['decline', 'accept']);
    await kit.as('cai').act('accept', itemId);
    await kit.settle();
    const seen = await see();
    expect([seen.stage, seen.dueOn, seen.dueForIntake, await offered()]).toEqual(['townReview', '2022-09-20', false, []]);
    expect(seen.timeline.find((one) => one.action === 'accept')).toMatchObject({ action: 'accept' });
    expect(await told('lan')).toEqual(['takenIn']);
    expect([await codeOf(kit.as('cai').act('accept', itemId)), await codeOf(kit.as('cai').act('decline', itemId, elsewhere))]).toEqual(['ACTION_NOT_POSSIBLE', 'ACTION_NOT_POSSIBLE']);
    await kit.passTo(day('2022-09-15'));
    expect([await told('cai'), await told('head'), (await overdue())[1]]).toEqual([[], [], 0]);
  });

  it.each([['approve', 'districtCheck', {}], ['return', 'supplement', { opinion: '缺身份证' }], ['reject', 'rejected', { opinion: '不符合' }]] as const)('needs no such word where the desk acts at once: %s', async (action, to, more) => {
    await kit.as('cai').act(action, itemId, more);
    expect((await see('clerk')).stage).toBe(to);
    await kit.passTo(day('2022-09-09'));
    expect([await told('cai'), await told('head')]).toEqual([[], []]);
  });

  it('came back completed, it is taken in: the desk has its stage’s own limit left, and does not send it away', async () => {
    await kit.as('cai').act('return', itemId, { opinion: '缺身份证' });
    await kit.as('lan').act('submit', itemId, { form: { name: '东园', orgUnit: 'v11' } });
    expect([(await see()).dueOn, (await see()).dueForIntake, await offered()]).toEqual(['2022-09-20', false, []]);
  });
});

it('many are taken in at once, each by itself; pressed twice, or by two at a time, each once, and what waits for nobody says why', async () => {
  const others = await Promise.all(['v11', 'v11'].map((at) => kit.as('lan').start('plots', { name: '南园', orgUnit: at }, { unit: at })));
  const [first = '', second = '', gone = ''] = [itemId, ...others.map((one) => one.itemId)];
  const rows = async () => (await kit.engine.inbox(kit.as('cai').person, { tab: 'todo', limit: 9 })).rows;
  expect((await rows()).map((row) => row.quick.some((one) => one.action === 'accept'))).toEqual([true, true, true]);
  await kit.as('cai').act('decline', gone, elsewhere);
  const command = (id: string, key: string) => ({ itemId: id, action: 'accept' as const, key: `${key}-of-twenty-signs-${id}`, seenVersion: 1 });
  const press = (who: string, key: string) => kit.engine.actMany({ kind: 'person', person: kit.as(who).person }, [first, second, gone].map((id) => command(id, key)));
  const codes = (report: Awaited<ReturnType<typeof press>>) => report.lines.map((one) => (one.ok ? 'ok' : one.code));
  const [once, twice, another] = await Promise.all([press('cai', 'cai'), press('cai', 'cai'), press('ding', 'ding')]);
  expect(codes(twice)).toEqual(codes(once));
  expect([0, 1].map((n) => [codes(once)[n], codes(another)[n]].toSorted())).toEqual([['STALE_VERSION', 'ok'], ['STALE_VERSION', 'ok']]);
  expect([codes(once)[2], codes(another)[2]]).toEqual(['STALE_VERSION', 'STALE_VERSION']);
  await kit.settle();
  expect((await told('lan')).toSorted()).toEqual(['notAccepted', 'takenIn', 'takenIn']);
  expect((await rows()).map((row) => [row.dueOn, row.quick.some((one) => one.action === 'accept')])).toEqual([['2022-09-20', false], ['2022-09-20', false]]);
  const late = await kit.engine.actMany({ kind: 'person', person: kit.as('cai').person }, [first, second].map((id) => ({ ...command(id, 'late'), seenVersion: 2 })));
  expect(codes(late)).toEqual(['ACTION_NOT_POSSIBLE', 'ACTION_NOT_POSSIBLE']);
});

describe('an application that is not accepted', () => {
  it('ends on its own, with the reason and the right body told to the applicant', async () => {
    expect(await codeOf(kit.as('cai').act('decline', itemId, { opinion: '土地不在本镇' }))).toBe('FORM_INVALID');
    expect(await codeOf(kit.as('cai').act('decline', itemId, { form: { rightBody: '余新镇妇联' } }))).toBe('OPINION_REQUIRED');
    await kit.as('cai').act('decline', itemId, { ...elsewhere, opinion: `${elsewhere.opinion}。` });
    await kit.settle();
    const seen = await see('lan');
    expect([seen.stage, seen.result, seen.good, seen.stageTitle.zh]).toEqual(['notAccepted', 'notAccepted', false, '不予受理']);
    const [message] = await kit.engine.messages(kit.as('lan').person);
    expect(message?.text.zh).toBe('您的申请不予受理。理由：土地不在本镇。应当受理的机关：余新镇妇联');
    expect((await kit.engine.workflowFigures(kit.as('chief').person, { workflow: 'plots', year: 2022 })).ends.map((one) => [one.stage, one.n])).toEqual([['notAccepted', 1]]);
  });

  it('is only so at the first desk', async () => {
    await kit.as('cai').act('approve', itemId);
    expect((await see('clerk')).actions.map((one) => one.action)).not.toContain('decline');
    expect(await codeOf(kit.as('clerk').act('decline', itemId, { opinion: '土地不在本镇' }))).toBe('ACTION_NOT_POSSIBLE');
  });
});

it('says by its code on the open pages why it was not accepted, and where to go', async () => {
  const { code } = await kit.engine.applyOpenly({ workflow: 'plots', unit: 'v11', key: 'a-key-of-twenty-signs', form: { name: '西园', orgUnit: 'v11' } });
  expect((await kit.engine.progress(code)).notAccepted).toBeNull();
  const id = (await kit.engine.inbox(kit.as('cai').person, { tab: 'todo', limit: 5 })).rows.find((row) => row.itemId !== itemId)?.itemId ?? '';
  await kit.as('cai').act('decline', id, elsewhere);
  expect(await kit.engine.progress(code)).toMatchObject({ turn: 'nobody', stage: { zh: '不予受理' }, notAccepted: { reason: '土地不在本镇', rightBody: '余新镇妇联' } });
});
