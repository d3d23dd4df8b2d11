// An upheld objection removes what it is about, or sends it back to a named stage (domain.md §3.4); on the real engine, with a grant on
// notice by itself and with a list.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noticedWorld, objectOpenly, onNotice, passTo, type OnNotice } from '../../testing/noticed-world.ts';
import { brokenPromises, type Kit } from '../../testing.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await noticedWorld();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const ruling = { findings: '面积与申报不符', reply: '经查属实，退回重新审查', repliedOn: '2022-09-13' };
const stageOf = async (id: string) => (await kit.as('clerk').item(id)).stage;

async function sentBack({ id, notice }: OnNotice): Promise<string> {
  const code = await objectOpenly(kit);
  const [one] = await kit.engine.objections(kit.as('clerk').person, notice);
  await kit.engine.registerObjection(kit.as('clerk').person, { id: one?.id ?? '', key: 'register-the-one', seenVersion: (await kit.as('clerk').item(notice)).version, ...(notice === id ? {} : { entryId: id }) });
  await kit.as('chair').act('approve', id);
  await kit.as('chair').act('record', id, { verdict: 'upheldReturned', form: ruling, opinion: '经调查核实' });
  return code;
}

it('one item is checked and decided again, and published again for a full period', async () => {
  const on = await onNotice(kit, 'repairs');
  const code = await sentBack(on);
  const { stage, timeline } = await kit.as('chair').item(on.id);
  expect([stage, timeline.at(-1)?.actionTitle.zh, await kit.engine.objectionStatus(code)]).toEqual(['districtCheck', '异议成立，退回重新审查', expect.objectContaining({ state: 'upheld', reply: '经查属实，退回重新审查' })]);
  await kit.settle();
  expect((await kit.engine.messages(kit.as('lan').person)).map((one) => one.code)).toContain('recheck');
  await passTo(kit, '2022-09-14');
  await kit.as('clerk').act('approve', on.id, { form: { comparedOn: '2022-09-14', doublePaid: false, note: '已重新核对' } });
  await kit.as('deputy').act('approve', on.id);
  const { stage: again, dueOn, notices } = await kit.as('clerk').item(on.id);
  expect([again, dueOn, notices.map((one) => one.startsOn)]).toEqual(['notice', '2022-09-21', ['2022-09-09', '2022-09-15'].map(() => expect.any(String))]);
  await passTo(kit, '2022-09-22');
  expect(await stageOf(on.id)).toBe('payment');
  const { plans } = await kit.engine.workflowFigures(kit.as('clerk').person, { workflow: 'repairs', year: 2022 });
  expect(plans).toMatchObject([{ reserved: 100_000, left: 99_900_000 }]);
});

it('an entry of a list leaves it for its check, and waits for the next list; the others go on', async () => {
  const on = await onNotice(kit, 'finest-garden', ['竹里园', '桂香园']);
  await sentBack(on);
  expect(await stageOf(on.id)).toBe('districtCheck');
  await passTo(kit, '2022-09-19');
  expect([await stageOf(on.others[0] ?? ''), await stageOf(on.id)]).toEqual(['confirmation', 'districtCheck']);
  await kit.as('clerk').act('approve', on.id);
  expect(await stageOf(on.id)).toBe('awaitingRound');
});
