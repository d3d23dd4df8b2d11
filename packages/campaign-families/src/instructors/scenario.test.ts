// A class from its plan to the roster on the real engine: recommended within the towns' places, admitted by score, attended,
// examined, one of them twice, published, certified, registered.
import type { JsonObject, OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, createKit, watchEdges, type Kit } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { families } from '../index.ts';
import { instructors } from './index.ts';
import { always, application, day, plan, recommended, signIns, staff, timetable } from './testing.ts';

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

async function examined(kit: Kit, id: string, { who, mark, sheet, by = ['e1', 'e2', 'e3'] }: { readonly who: string; readonly mark: number; readonly sheet: JsonObject; readonly by?: readonly string[] }): Promise<void> {
  await kit.as(who).act('submit', id, { form: { code: '案-2022-031', guidedOn: '2022-10-20', summary: '与家长约定使用时间，四周后冲突减少。' } });
  await kit.as('clerk').act('record', id, { form: { on: '2022-10-28', mark } });
  for (const expert of by) await kit.as(expert).act('approve', id, { form: sheet });
}

it('a class is planned, filled by score, taught, examined, published and certified', async () => {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.education'] });
  const field = async (id: string, name: string) => (await kit.as('clerk').item(id)).fields.find((one) => one.name === name)?.value;
  const stage = async (id: string) => (await kit.as('clerk').item(id)).stage;
  const { itemId: round } = await kit.as('clerk').start('instructor-class', plan, { unit: 'd' });
  await kit.as('school').act('opine', round);
  await kit.as('deputy').act('approve', round);
  const lines = await kit.engine.ledgers(kit.as('clerk').person, { programme: 'JH02' });
  expect(lines.map((one) => [one.unitName?.zh, one.most])).toEqual([['新丰镇', 2], ['凤桥镇', 2]]);

  const ask = async (who: string, unit: string, more: JsonObject = {}) => (await kit.as(who).start('instructor-training', application(who, { orgUnit: unit, ...more }), { unit, batchId: round })).itemId;
  expect(await codeOf(ask('lan', 'v11', { education: 'other', years: 2 }))).toBe('RULE_REFUSED');
  const [lan, mei, hua] = [await ask('lan', 'v11', { field: 'education', years: 10, education: 'master' }), await ask('mei', 'v12'), await ask('hua', 'v21', { years: 3 })];
  for (const [unit, town, id] of [['v11', 'town', lan], ['v12', 'town', mei], ['v21', 'town2', hua]] as const) await recommended(kit, id, { unit, town });
  expect(await codeOf(kit.as('clerk').act('approve', lan, { form: { recordCheckedOn: '2022-09-05', cleanRecord: false, there: 0 } }))).toBe('RULE_REFUSED');
  for (const id of [lan, mei, hua]) await kit.as('clerk').act('approve', id, { form: { recordCheckedOn: '2022-09-05', cleanRecord: true, there: 1 } });
  expect(await stage(lan)).toBe('educationCheck');
  await kit.as('school').act('opine', lan);
  expect([await field(lan, 'score'), await field(mei, 'score'), await field(hua, 'score')]).toEqual([86, 66, 54]);

  await kit.passTo(day('2022-10-08'));
  await kit.as('clerk').act('approve', round);
  expect(await codeOf(kit.as('head').act('approve', round))).toBe('RULE_REFUSED');
  const wait = (id: string) => ({ entries: [{ itemId: id, verdict: 'waiting' }] });
  expect(await codeOf(kit.as('head').act('approve', round, wait(mei)))).toBe('RULE_REFUSED');
  await kit.as('head').act('approve', round, wait(hua));
  expect([await stage(lan), await stage(mei), await stage(hua)]).toEqual(['attendance', 'attendance', 'waitingList']);
  expect(await codeOf(kit.as('head').act('approve', hua))).toBe('RULE_REFUSED');
  await kit.passTo(day('2022-10-10'));
  expect(await codeOf(kit.as('clerk').act('record', lan, { form: signIns('present', 'present') }))).toBe('RULE_REFUSED');
  expect(await codeOf(kit.as('clerk').act('record', lan, { form: { rows: [{ session: 1, presence: 'leave' }] } }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', lan, { form: signIns('leave') });
  expect([await stage(lan), await field(lan, 'hours'), await field(lan, 'enough')]).toEqual(['attendance', 0, false]);
  await kit.as('clerk').act('record', lan, { form: signIns('present') });
  expect(await field(lan, 'hours')).toBe(8);
  await kit.passTo(day('2022-10-14'));
  await kit.as('clerk').act('record', lan, { form: { rows: [2, 3, 4].map((session) => ({ session, presence: 'present', basis: '补签：签到表上手签' })) } });
  expect([await stage(lan), await field(lan, 'hours')]).toEqual(['attendance', 32]);
  for (const id of [lan, mei]) await kit.as('clerk').act('record', id, { form: always });
  expect([await stage(lan), await field(lan, 'hours'), await stage(mei)]).toEqual(['guidedCase', 40, 'guidedCase']);
  await kit.passTo(day('2022-10-28'));
  await examined(kit, lan, { who: 'lan', mark: 95, sheet: { analysis: 38, talk: 28, plan: 28 } });
  expect([await stage(lan), await field(lan, 'total')]).toEqual(['awaitingRound', 9440]);
  await examined(kit, mei, { who: 'mei', mark: 50, sheet: { analysis: 34, talk: 24, plan: 24 } });
  expect([await stage(mei), await field(mei, 'failed')]).toEqual(['theoryResit', 'theory']);
  await kit.as('clerk').act('record', mei, { form: { on: '2022-10-28', mark: 99 } });
  expect([await stage(mei), await field(mei, 'total')]).toEqual(['awaitingRound', 7720]);

  await kit.as('clerk').act('approve', round);
  await kit.passTo(day('2022-11-07'));
  await kit.as('chair').act('record', round);
  const certificates = await kit.store.read.selectFrom('certificate').select(['number', 'holder', 'valid_until', 'title']).orderBy('number').execute();
  const [valid, titled] = ['2025-11-07', expect.stringContaining('家庭教育指导师培训合格证书（2022年第一期家庭教育指导师培训班）')];
  expect(certificates).toEqual([{ number: '南妇证〔2022〕001', holder: '沈*', valid_until: valid, title: titled }, { number: '南妇证〔2022〕002', holder: '陆*', valid_until: valid, title: titled }]);
  const papers = (await kit.as('clerk').item(lan)).documents.map((one) => one.name);
  expect(papers).toContain('certificate');
  expect(await codeOf(kit.as('head').act('record', mei, { form: { tier: 'expert' } }))).toBe('RULE_REFUSED');
  await kit.as('head').act('record', lan, { form: { tier: 'expert' } });
  await kit.as('head').act('record', mei, { form: { tier: 'instructor' } });
  const sums = Object.fromEntries((await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.programme === 'JH02').map((one) => [one.figure, one.sum]));
  expect(sums).toMatchObject({ enrolled: 2, completed: 2, examined: 2, certified: 2, hours: 80, classes: 1 });

  expect(await stage(round)).toBe('filing');
  await kit.as('clerk').act('record', round, { form: { answers: 2, rating: 46, remarks: '案例研讨最受欢迎。', improve: '增加线下演练。' } });
  expect((await kit.as('clerk').item(round)).documents.map((one) => one.name)).toContain('evaluationPaper');

  await kit.as('clerk').act('record', lan, { form: { hours: 16, services: 4 } });
  await kit.as('clerk').act('record', mei, { form: { hours: 8, services: 1 } });
  expect([await stage(lan), await stage(mei)]).toEqual(['year2', 'suspended2']);
  await kit.as('clerk').act('record', mei, { form: { hours: 20, services: 3 } });
  expect(await stage(mei)).toBe('left');
  expect((await kit.store.read.selectFrom('certificate').select('number').where('revoked_on', 'is not', null).execute()).map((one) => one.number)).toEqual(['南妇证〔2022〕002']);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('who is examined after her class has closed waits for the next one, and stands on its list', async () => {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.education'] });
  const open = async (name: string, days: JsonObject): Promise<string> => {
    const { itemId } = await kit.as('clerk').start('instructor-class', { ...plan, name, ...days }, { unit: 'd' });
    await kit.as('school').act('opine', itemId);
    await kit.as('deputy').act('approve', itemId);
    return itemId;
  };
  const enrol = async (who: string, town: string, where: { readonly unit: string; readonly batchId: string }): Promise<string> => {
    const { itemId } = await kit.as(who).start('instructor-training', application(who, { orgUnit: where.unit }), where);
    await recommended(kit, itemId, { unit: where.unit, town });
    await kit.as('clerk').act('approve', itemId, { form: { recordCheckedOn: '2022-09-05', cleanRecord: true, there: 0 } });
    return itemId;
  };
  const sheet = { analysis: 38, talk: 28, plan: 28 };
  const first = await open('第一期', {});
  const [lan, mei] = [await enrol('lan', 'town', { unit: 'v11', batchId: first }), await enrol('mei', 'town', { unit: 'v12', batchId: first })];
  await kit.passTo(day('2022-10-08'));
  await kit.as('clerk').act('approve', first);
  await kit.as('head').act('approve', first);
  await kit.passTo(day('2022-10-28'));
  for (const id of [lan, mei]) await kit.as('clerk').act('record', id, { form: always });
  await examined(kit, lan, { who: 'lan', mark: 95, sheet });
  await kit.as('clerk').act('approve', first);
  await examined(kit, mei, { who: 'mei', mark: 90, sheet });
  const second = await open('第二期', { windowFrom: '2022-10-28', windowTo: '2022-11-10', from: '2022-11-20', until: '2022-12-10', sessions: timetable('2022-11-20') });
  await enrol('hua', 'town2', { unit: 'v21', batchId: second });
  await kit.as('clerk').act('approve', second);
  await kit.as('head').act('approve', second);
  expect(await kit.as('clerk').item(mei)).toMatchObject({ stage: 'awaitingRound' });
  expect((await kit.as('clerk').item(second)).entries.filter((one) => one.onList).map((one) => one.itemId)).toEqual([mei]);
  expect(await brokenPromises(kit)).toEqual([]);
  const { missed } = await (await watchEdges(kit, 'JH02')).report();
  expect(missed).not.toContain('instructor-training: awaitingRound —entry.adopted→ awaitingRound');
  await kit.close();
});

it('no paper of the programme speaks of a licence (职业资格)', () => {
  const programme = families.programmes.find((one) => one.code === 'JH02');
  expect(JSON.stringify(programme)).not.toContain('职业资格');
});

describe('what the system holds of services', () => {
  const today = day('2022-12-20');
  const done = (more: Partial<OtherItem> = {}): OtherItem => ({ id: 'a', number: 'JH02S-2022-0001', workflow: 'instructor-training-service', batch: null, stage: 'closed', result: 'done', createdOn: today, since: today, fields: {}, ...more });
  const codes = async (check: string, data: JsonObject, others: readonly OtherItem[]) => (await askRule(instructors, check, { data, today, others })).map((one) => `${one.severity} ${one.code}`);

  it('a year registered with other services than the books hold is looked at', async () => {
    const asked = (services: number, others: readonly OtherItem[]) => codes('asInTheBooks', { certificate: { number: '南妇证〔2022〕001' }, registration: { hours: 16, services } }, others);
    expect([await asked(2, [done(), done()]), await asked(4, [done(), done()]), await asked(1, [done(), done({ result: 'rejected' }), done({ createdOn: day('2021-12-01') })])]).toEqual([[], ['warn SERVICES'], []]);
  });

  it('whom a station asks for is on the roster, or the clerk looks', async () => {
    const asked = (others: readonly OtherItem[]) => codes('onRoster', { request: { provider: '南妇证〔2022〕001' } }, others);
    expect([await asked([done({ workflow: 'instructor-training', stage: 'year1', result: null })]), await asked([done({ workflow: 'instructor-training', stage: 'suspended2', result: null })]), await asked([])]).toEqual([[], ['warn NOT_ON_ROSTER'], ['warn NOT_ON_ROSTER']]);
  });
});

it('practice before two assessors is not valid, and neither passed nor failed: it is held anew before three', async () => {
  const kit = await createKit({ plugins: [families], people: staff.filter((one) => one.username !== 'e3'), partners: ['partner.education'] });
  const { itemId: round } = await kit.as('clerk').start('instructor-class', plan, { unit: 'd' });
  await kit.as('school').act('opine', round);
  await kit.as('deputy').act('approve', round);
  const { itemId: lan } = await kit.as('lan').start('instructor-training', application('lan', {}), { unit: 'v11', batchId: round });
  await recommended(kit, lan, { unit: 'v11' });
  await kit.as('clerk').act('approve', lan, { form: { recordCheckedOn: '2022-09-05', cleanRecord: true, there: 0 } });
  await kit.passTo(day('2022-10-08'));
  await kit.as('clerk').act('approve', round);
  await kit.as('head').act('approve', round);
  await kit.passTo(day('2022-10-28'));
  const sheet = { analysis: 38, talk: 28, plan: 28 };
  await kit.as('clerk').act('record', lan, { form: always });
  await examined(kit, lan, { who: 'lan', mark: 95, sheet, by: ['e1', 'e2'] });
  expect(await kit.as('clerk').item(lan)).toMatchObject({ stage: 'practice' });
  const stage = async () => (await kit.as('clerk').item(lan)).stage;
  const beforeThree = async (marks: JsonObject) => {
    await kit.as('e1').act('addSigner', lan, { to: kit.as('head').person.id, place: 'beside' });
    for (const one of ['e1', 'e2', 'head']) await kit.as(one).act('approve', lan, { form: marks });
    return stage();
  };
  expect(await beforeThree({ analysis: 10, talk: 10, plan: 10 })).toBe('practiceResit');
  const again = { ...sheet, on: '2022-10-28' };
  for (const one of ['e1', 'e2']) await kit.as(one).act('approve', lan, { form: again });
  expect([await stage(), await beforeThree(again)]).toEqual(['practiceResit', 'awaitingRound']);
  const { missed } = await (await watchEdges(kit, 'JH02')).report();
  expect(missed.filter((one) => /: practice(?:Resit)? —approved→ practice(?:Resit)? when/u.test(one))).toEqual([]);
  await kit.close();
});

it('who gives up before the first day leaves her place to the next in line and no longer counts as enrolled; who missed too much goes no further', async () => {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.education'] });
  const stage = async (id: string) => (await kit.as('clerk').item(id)).stage;
  const enrolled = async () => (await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).find((one) => one.programme === 'JH02' && one.figure === 'enrolled')?.sum;
  const { itemId: round } = await kit.as('clerk').start('instructor-class', plan, { unit: 'd' });
  await kit.as('school').act('opine', round);
  await kit.as('deputy').act('approve', round);
  const trainees: string[] = [];
  for (const [who, town, unit, years] of [['lan', 'town', 'v11', 9], ['mei', 'town', 'v12', 6], ['hua', 'town2', 'v21', 3]] as const) {
    const { itemId } = await kit.as(who).start('instructor-training', application(who, { orgUnit: unit, years }), { unit, batchId: round });
    await recommended(kit, itemId, { unit, town });
    await kit.as('clerk').act('approve', itemId, { form: { recordCheckedOn: '2022-09-05', cleanRecord: true, there: 0 } });
    trainees.push(itemId);
  }
  const [lan = '', mei = '', hua = ''] = trainees;
  await kit.passTo(day('2022-10-08'));
  await kit.as('clerk').act('approve', round);
  await kit.as('head').act('approve', round, { entries: [{ itemId: hua, verdict: 'waiting' }] });
  const before = await enrolled();
  await kit.as('mei').act('withdraw', mei);
  expect([before, await enrolled()]).toEqual([2, 1]);
  await kit.as('head').act('approve', hua);
  expect([await stage(mei), await stage(hua)]).toEqual(['withdrawn', 'attendance']);
  expect(await enrolled()).toBe(2);
  await kit.passTo(day('2022-10-14'));
  await kit.as('clerk').act('record', lan, { form: always });
  await kit.as('clerk').act('record', hua, { form: signIns('present', 'leave', 'absent', 'present', 'present') });
  expect([await stage(lan), await stage(hua)]).toEqual(['guidedCase', 'notCompleted']);
  expect(await enrolled()).toBe(2);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('a timetable comes to the hours of the class, on its days', async () => {
  const asked = async (sessions: readonly JsonObject[]) => (await askRule(instructors, 'timetable', { data: { roundSettings: { ...plan, sessions: [...sessions] } }, today: day('2022-09-01') })).map((one) => one.code);
  expect([await asked(timetable('2022-10-10')), await asked(timetable('2022-10-09')), await asked(timetable('2022-10-10').slice(1))]).toEqual([[], ['DATES'], ['HOURS']]);
});
