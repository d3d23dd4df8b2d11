// 答复: whoever objected over the open pages reads by her code how it stands, in the words of who ruled on it, and nobody types them
// twice (domain.md §3.4); on the real engine, with a grant on notice by itself and with a list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../testing/committee.ts';
import { noticedWorld, objectOpenly, onNotice } from '../../testing/noticed-world.ts';
import { brokenPromises, type Kit } from '../../testing.ts';

const ruling = { findings: '实地查看，李秀兰家屋面已修缮', reply: '经查，房屋已修缮', repliedOn: '2022-09-13' };

let kit: Kit;
beforeEach(async () => {
  kit = await noticedWorld();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
/** Comes in over the open page and is registered at the desk; answers the code of who objected. */
async function objected({ id, notice }: { readonly id: string; readonly notice: string }, nth = 1): Promise<string> {
  const code = await objectOpenly(kit, nth);
  const clerk = kit.as('clerk');
  const [newest] = await kit.engine.objections(clerk.person, notice);
  await kit.engine.registerObjection(clerk.person, { id: newest?.id ?? '', key: `register-${nth}-it`, seenVersion: (await clerk.item(notice)).version, ...(notice === id ? {} : { entryId: id }) });
  return code;
}
const told = async (code: string) => {
  const { state, reply } = await kit.engine.objectionStatus(code);
  return [state, reply];
};

describe.each(['repairs', 'finest-garden'] as const)('who objected to %s', (what) => {
  it.each<[string, string]>([['recorded', 'notUpheld'], ['partlyKept', 'partly'], ['partlyRemoved', 'partly'], ['upheld', 'upheld'], ['upheldReturned', 'upheld']])('reads that it came in, that it was accepted, and by %s that it is %s, with the reply', async (verdict, state) => {
    const where = await onNotice(kit, what);
    const code = await objected(where);
    expect(await told(code)).toEqual(['received', null]);
    await kit.as('chair').act('approve', where.id);
    expect(await told(code)).toEqual(['accepted', null]);
    await kit.as('chair').act('record', where.id, { ...(verdict === 'recorded' ? {} : { verdict }), form: ruling, opinion: '经调查核实' });
    expect(await told(code)).toEqual([state, '经查，房屋已修缮']);
    expect(JSON.stringify(await kit.engine.objectionStatus(code))).not.toContain('李秀兰');
  });

  it('reads why it was not accepted', async () => {
    const where = await onNotice(kit, what);
    const code = await objected(where);
    await kit.as('chair').act('reject', where.id, { opinion: '与公示内容无关' });
    expect(await told(code)).toEqual(['notAccepted', '与公示内容无关']);
  });
});

it('a ruling answers what was looked into, and leaves the answer to an earlier one as it was', async () => {
  const where = await onNotice(kit, 'repairs');
  const first = await objected(where, 1);
  await kit.as('chair').act('reject', where.id, { opinion: '与公示内容无关' });
  const second = await objected(where, 2);
  await kit.as('chair').act('approve', where.id);
  await kit.as('chair').act('record', where.id, { form: ruling, opinion: '异议不成立' });
  expect([await told(first), await told(second)]).toEqual([['notAccepted', '与公示内容无关'], ['notUpheld', '经查，房屋已修缮']]);
});

it('and is answered once: the desk writes no answer while it is looked into, and none over the ruling', async () => {
  const where = await onNotice(kit, 'finest-garden');
  const code = await objected(where);
  const desk = async () => (await kit.engine.objections(kit.as('clerk').person, where.notice))[0];
  const answer = async () => codeOf(kit.engine.answerObjection(kit.as('clerk').person, { id: (await desk())?.id ?? '', state: 'upheld', reply: '另一个答复' }));
  expect([(await desk())?.answerable, await answer()]).toEqual([false, 'ACTION_NOT_POSSIBLE']);
  await kit.as('chair').act('approve', where.id);
  expect([(await desk())?.answerable, await answer()]).toEqual([false, 'ACTION_NOT_POSSIBLE']);
  await kit.as('chair').act('record', where.id, { form: ruling, opinion: '异议不成立' });
  expect([(await desk())?.answerable, await answer()]).toEqual([false, 'ACTION_NOT_POSSIBLE']);
  expect(await told(code)).toEqual(['notUpheld', '经查，房屋已修缮']);
});
