// The programme on the real engine: a scenario, what every plugin must be, and a walk over every edge.
import { conformanceProblems, createKit, walkEveryEdge, type Kit } from '@jinguo/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { template } from './index.ts';

const form = { applicant: '沈兰', phone: '13905730000', orgUnit: 'v11', name: '楼道小书架', plannedOn: '2022-09-20', people: 30, plan: '每层楼一个书架，邻里轮流管理。' };

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [template] });
});
afterAll(() => kit.close());

it('a woman applies, village and town agree, and what came of it counts in the yearly report', async () => {
  const item = await kit.as('woman').start('neighbourhood-project', form, { unit: 'v11' });
  await kit.as('villageOfficer').approve(item, { opinion: '情况属实。' });
  await kit.as('townHead').approve(item);
  await kit.as('woman').record(item, { form: { doneOn: '2022-09-05', served: 42, told: '借出八十多本。' } });
  expect(await kit.as('townHead').item(item)).toMatchObject({ title: '楼道小书架', stage: 'closed', good: true });
  const [served] = await kit.engine.figures(kit.as('sectionHead').person, { years: [2022] });
  expect(served).toMatchObject({ programme: 'MB01', sum: 42 });
});

it('the village takes an application in in time, or does not accept it, says why and names the right body', async () => {
  const [one, other] = [await kit.as('woman').start('neighbourhood-project', form, { unit: 'v11' }), await kit.as('woman').start('neighbourhood-project', { ...form, name: '小区停车棚' }, { unit: 'v11' })];
  // Two working days after a Monday.
  expect(await kit.as('villageOfficer').item(one)).toMatchObject({ dueOn: '2022-09-07', dueForIntake: true });
  await kit.as('villageOfficer').accept(one);
  expect(await kit.as('villageOfficer').item(one)).toMatchObject({ stage: 'villageCheck', dueOn: '2022-09-08', dueForIntake: false });
  await kit.as('villageOfficer').decline(other, { opinion: '公共停车设施由街道建设。', form: { rightBody: '街道办事处' } });
  expect(await kit.as('woman').item(other)).toMatchObject({ stage: 'notAccepted', good: false });
  await kit.settle();
  const told = (await kit.engine.messages(kit.as('woman').person)).map((message) => message.text.zh);
  expect(told).toEqual(expect.arrayContaining(['您的申请已受理', '您的申请不予受理。理由：公共停车设施由街道建设。应当受理的机关：街道办事处']));
});

it('a day that has passed is refused at its field, with what to do', async () => {
  const late = kit.as('woman').start('neighbourhood-project', { ...form, plannedOn: '2022-09-01' }, { unit: 'v11' });
  await expect(late).rejects.toMatchObject({ code: 'RULE_REFUSED', issues: [{ path: '/application/plannedOn', code: 'PLANNED_PAST' }] });
});

it('keeps every promise of a plugin: sound, whole in both languages, no promise of the engine broken by chance', async () => {
  expect(await conformanceProblems({ plugin: template })).toEqual([]);
});

it('every edge is walked, and all that must hold holds', async () => {
  const { missed, faults } = await walkEveryEdge({ plugin: template, programme: 'MB01' });
  expect({ missed, faults }).toEqual({ missed: [], faults: [] });
});
