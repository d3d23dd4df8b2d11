// JH12 (domain.md §9): sessions are written down as they are held or missed; missed twice, the ordering body is told at once, and it goes on.
import { createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from './index.ts';
import { day } from './instructors/testing.ts';

const people = [['town', 'townOfficer', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd']].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));

it('of two planned sessions each is written down on its day; at the second absence the ordering body is told, before the others are held', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId } = await kit.as('clerk').start('guardian-guidance', { code: '导-2022-003', body: 'procuratorate', orderedOn: '2022-09-01', orgUnit: 'v11', sessions: 2 }, { unit: 'v11' });
  const stage = async () => (await kit.as('clerk').item(itemId)).stage;
  await kit.as('head').act('approve', itemId);
  await kit.as('town').act('record', itemId, { form: { on: '2022-09-05', findings: '亲子沟通少。' } });
  await kit.as('town').act('record', itemId, { form: { sessions: 2, months: 3, topics: '亲子沟通、家庭规则。' } });
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
