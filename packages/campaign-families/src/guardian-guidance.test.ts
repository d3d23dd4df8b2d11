// JH12 (domain.md §9): sessions are written down as they are held or missed; missed twice, the ordering body is told at once, and it goes on.
import { addDays } from '@jinguo/core/plugin';
import { askRule, createKit, holds, workOut } from '@jinguo/core/testing';
import { assert, asyncProperty, integer } from 'fast-check';
import { expect, it } from 'vitest';
import { guardianGuidance } from './guardian-guidance.ts';
import { families } from './index.ts';
import { day } from './instructors/testing.ts';

const people = [['town', 'townOfficer', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['other', 'townOfficer', 't1']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));

it('of two planned sessions each is written down on its day; at the second absence the ordering body is told, before the others are held', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('clerk').start('guardian-guidance', { code: '导-2022-003', body: 'procuratorate', orderedOn: '2022-09-01', orgUnit: 'v11', sessions: 2 }, { unit: 'v11' });
  const stage = async () => (await kit.as('clerk').item(itemId)).stage;
  const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
  expect(await codeOf(kit.as('head').act('approve', itemId))).toBe('FORM_INVALID');
  await kit.as('head').act('approve', itemId, { form: { station: '新丰镇家庭教育指导站', person: kit.as('town').person.id } });
  expect(await codeOf(kit.as('other').act('approve', itemId))).toBe('NOT_FOUND');
  await kit.as('town').act('approve', itemId);
  // Who was named handles it, and nobody else of her post.
  expect(await codeOf(kit.as('other').act('record', itemId, { form: { on: '2022-09-05', findings: '亲子沟通少。' } }))).toBe('NOT_FOUND');
  await kit.as('town').act('record', itemId, { form: { on: '2022-09-05', findings: '亲子沟通少。' } });
  expect(await codeOf(kit.as('town').act('record', itemId, { form: { sessions: 1, months: 3, topics: '亲子沟通。' } }))).toBe('RULE_REFUSED');
  await kit.as('town').act('record', itemId, { form: { sessions: 2, months: 3, topics: '亲子沟通、家庭规则。' } });
  // The last session is due as the plan's three months are over.
  expect(await kit.as('town').item(itemId)).toMatchObject({ stage: 'sessions', dueOn: '2022-12-05' });
  const session = async (on: string, attended: boolean) => {
    await kit.passTo(day(on));
    await kit.as('town').act('record', itemId, { form: { on, topic: '亲子沟通', attended } });
    return stage();
  };
  expect([await session('2022-09-13', false), await session('2022-09-20', true), await session('2022-09-27', false)]).toEqual(['sessions', 'sessions', 'notice']);
  await kit.as('clerk').act('record', itemId, { form: { toldOn: '2022-09-27' } });
  expect([await stage(), await session('2022-10-11', true)]).toEqual(['sessions', 'report']);
  await kit.as('clerk').act('record', itemId, { form: { reportedOn: '2022-10-11', result: '沟通方式有改善。' } });
  expect(await stage()).toBe('wait6');
  await kit.close();
});

it('planFits, term: no fewer sessions are planned than were ordered, and the plan is over after its months (JH12)', holds(guardianGuidance, ['JH12.planFits', 'JH12.term'], async () => {
  const times = integer({ min: 1, max: 24 });
  await assert(asyncProperty(times, times, integer({ min: 1, max: 12 }), integer({ min: 0, max: 400 }), async (ordered, planned, months, later) => {
    const today = addDays(day('2022-01-31'), later);
    const data = { order: { sessions: ordered }, plan: { sessions: planned, months } };
    expect((await askRule(guardianGuidance, 'planFits', { data, today })).map((one) => one.code)).toEqual(planned >= ordered ? [] : ['PLAN_SHORT']);
    const { from, until } = workOut(guardianGuidance, 'term', { data, today });
    const [year = 0, month = 0, on = 0] = today.split('-').map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    expect([from, until]).toEqual([today, new Date(Date.UTC(year, month - 1 + months, Math.min(on, last))).toISOString().slice(0, 10)]);
  }));
}));
