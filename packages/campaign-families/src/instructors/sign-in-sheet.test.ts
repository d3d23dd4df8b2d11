// The sign-in sheet on the real engine: one press writes a session down for everybody, and each trainee’s hours come from it.
import { expect, it } from 'vitest';
import { day, runningClass, signIns } from './testing.ts';

it('writes a session down for the whole class at once, leave only with who approved it, and only for the desk', async () => {
  const { kit, classId, trainees } = await runningClass();
  const [lan = '', mei = ''] = trainees;
  const hours = async (id: string) => (await kit.as('clerk').item(id)).fields.find((one) => one.name === 'hours')?.value;
  const order = (session: number, rows: readonly object[]) => kit.as('clerk').order('families.signIn', { classId, session, rows });
  expect(await kit.as('clerk').ask('families.signInSheet', { classId })).toMatchObject({ sessions: [{ number: 1, hasCome: true }, { number: 2, hasCome: false }, {}, {}, {}], trainees: [{ itemId: lan, name: '沈兰', known: [], scanned: [] }, { itemId: mei, name: '陆梅', known: [] }] });
  await expect(kit.as('lan').ask('families.signInSheet', { classId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

  expect(await order(1, [{ itemId: lan, presence: 'present', reason: '手机没电' }, { itemId: mei, presence: 'leave' }])).toMatchObject({ done: 1, refused: [{ itemId: mei, zh: '请假须经批准，请填写批准人' }] });
  expect(await order(1, [{ itemId: mei, presence: 'leave', approvedBy: '班主任' }])).toMatchObject({ done: 1, refused: [] });
  expect(await order(2, [{ itemId: lan, presence: 'present', reason: '手机没电' }])).toMatchObject({ done: 0, refused: [{ itemId: lan }] });
  expect([await hours(lan), await hours(mei)]).toEqual([8, 0]);
  await kit.passTo(day('2022-10-14'));
  await kit.as('clerk').act('record', lan, { form: signIns('present', 'present', 'present', 'present') });
  expect(await order(5, [{ itemId: lan, presence: 'present', reason: '手机没电' }])).toMatchObject({ done: 1 });
  expect([(await kit.as('clerk').item(lan)).stage, await hours(lan)]).toEqual(['guidedCase', 40]);
  await kit.close();
});
