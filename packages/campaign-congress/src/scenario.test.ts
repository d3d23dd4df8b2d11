// A town congress of 61 delegates and 25 committee members, from its plan to its certificates; on the real engine.
import { asksOtherwise, brokenPromises } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { adopted, candidatesListed, counted, delegatesElected, listOf, membersOf, openRound, opened, planned, rounds, sheetOf, stageOf, voted } from './testing/steps.ts';
import { day, meeting, team, townKit, worked } from './testing/town.ts';

it('a town congress is held, from its plan to its certificates', { timeout: 30_000 }, asksOtherwise(['SY02.bodyElected', 'SY02.opening', 'SY02.elected', 'SY02.ready'], async () => {
  const kit = await townKit();
  const walk = await planned(kit, worked);
  const delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  expect(await stageOf(kit, walk.id)).toBe('qualification');
  await kit.passTo(day('2022-05-12'));
  await opened(walk, delegates, 3);
  await adopted(walk, 58);

  const executive = await openRound(walk);
  await voted(kit, executive, { issued: 58, collected: 58 });
  const list = await listOf(kit, executive);
  expect(list).toHaveLength(28);
  expect(list[0]).toMatch(/^丁/u);
  await counted(kit, executive, await sheetOf(kit, executive, { valid: 57, invalid: 1, votes: list.map((_, index) => (index < 25 ? 57 - index : 1)) }));
  expect(await membersOf(walk, 'executive')).toHaveLength(25);
  await kit.as('desk').act('record', walk.id);
  expect(await stageOf(kit, walk.id)).toBe('committee');

  for (const one of await membersOf(walk, 'executive')) await kit.as('desk').act('record', one.id);
  await kit.as('desk').act('record', walk.id, { form: meeting({ votesFor: 25, votesAgainst: 0, votesAbstained: 0, ...team(kit) }) });
  for (const seats of [1, 2]) {
    const round = await openRound(walk);
    await voted(kit, round, { issued: 25, collected: 25 });
    await counted(kit, round, await sheetOf(kit, round, { valid: 25, votes: Array.from({ length: seats }, () => 25) }));
    await kit.as('desk').act('record', walk.id);
  }
  expect((await rounds(walk)).map((one) => one.body)).toEqual(['executive', 'chair', 'deputies']);
  await kit.as('desk').act('record', walk.id, { form: meeting({ resolutions: '通过工作报告的决议' }) });
  const announcement = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', walk.id).where('name', '=', 'announcement').executeTakeFirst();
  expect(announcement?.paper).toContain('执行委员会委员（25名）：丁');
  expect(announcement?.paper).not.toContain('57');
  const minutes = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', walk.id).where('name', '=', 'minutes').orderBy('id').execute();
  expect(minutes.map(({ paper }) => /应到\d+人，实到\d+人/u.exec(paper)?.[0])).toEqual([...Array.from({ length: 3 }, () => '应到61人，实到58人'), '应到25人，实到25人', '应到61人，实到58人']);
  await kit.as('desk').act('record', walk.id, { form: { number: '新妇〔2022〕5号', on: '2022-05-13' } });
  await kit.as('desk').act('record', walk.id, { form: { number: '新委〔2022〕9号', on: '2022-05-16' } });
  await kit.as('desk').act('record', walk.id, { form: { from: '2022-05-17' } });
  const seats = await Promise.all(['executive', 'chair', 'deputies'].map((body) => membersOf(walk, body)));
  expect(seats.map((one) => one.length)).toEqual([25, 1, 2]);
  expect(seats.flat().every((one) => one.stage === 'serving')).toBe(true);
  const certificates = await kit.store.read.selectFrom('certificate').select(['number', 'title']).execute();
  expect(certificates.filter((one) => one.title.includes('当选证书'))).toHaveLength(28);
  expect(certificates.filter((one) => one.title.includes('代表证'))).toHaveLength(61);
  expect(await kit.store.read.selectFrom('document').select('name').where('name', 'in', ['delegateCard', 'certificatePaper']).execute()).toHaveLength(61 + 28);
  await kit.as('desk').act('record', walk.id, { form: { catalogue: '全部文书', ballotsSealed: true, retention: 'permanent' } });
  expect(await stageOf(kit, walk.id)).toBe('filed');
  expect([await stageOf(kit, delegates[0] ?? ''), await stageOf(kit, delegates[5] ?? '')]).toEqual(['absent', 'closed']);
  const sums = Object.fromEntries((await kit.engine.figures(kit.as('clerk').person, { years: [2022] })).filter((one) => one.programme === 'SY02').map((one) => [one.figure, one.sum]));
  expect(sums).toEqual({ congresses: 1, delegates: 61, executive: 25, chair: 1, deputies: 2 });
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
}));
