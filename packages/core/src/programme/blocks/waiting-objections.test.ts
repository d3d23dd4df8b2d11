// A signed objection that came in over the open page holds what it names until it is seen to (domain.md §3.4); on the real engine, with a
// grant on notice by itself and with a list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticedWorld, objectOpenly, onNotice, passTo } from '../../testing/noticed-world.ts';
import { brokenPromises, type Kit } from '../../testing.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await noticedWorld();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const clerk = () => kit.as('clerk');
const stageOf = async (id: string) => (await clerk().item(id)).stage;
const stateOf = async (id: string) => {
  const { state, why } = (await clerk().item(id)).state;
  return [state, why?.zh ?? null];
};
const waiting = ['suspended', '收到异议，待受理'];
const note = async (notice: string) => {
  const [one] = await kit.engine.objections(clerk().person, notice);
  await kit.engine.answerObjection(clerk().person, { id: one?.id ?? '', state: 'notAccepted', reply: '与公示内容无关' });
};

describe('of one item', () => {
  it('says so on its page, in lists and figures, and is registered by the system when the notice ends', async () => {
    const { id } = await onNotice(kit, 'repairs');
    expect(await stateOf(id)).toEqual(['going', null]);
    const code = await objectOpenly(kit);
    expect(await stateOf(id)).toEqual(waiting);
    expect((await kit.engine.items(clerk().person, { suspended: true, limit: 20 })).rows.map((row) => [row.itemId, row.state.why?.zh])).toEqual([[id, '收到异议，待受理']]);
    expect((await kit.engine.overview(clerk().person, { year: 2022 })).all.suspended).toBe(1);
    await passTo(kit, '2022-09-19');
    const { stage, timeline, notices, dueOn } = await clerk().item(id);
    // Its two working days ran while it waited; one is left.
    expect([stage, timeline.findLast((one) => one.moved)?.action, notices.length, dueOn]).toEqual(['noticeObjectionIntake', 'object', 1, '2022-09-15']);
    expect((await kit.as('chair').item(id)).forms.find((one) => one.name === 'noticeObjectionForm')?.data).toMatchObject({ objector: '王*英', facts: '所列情况与实际不符，请核实' });
    await kit.as('chair').act('reject', id, { opinion: '与公示内容无关' });
    expect([await stageOf(id), (await kit.engine.objectionStatus(code)).state]).toEqual(['payment', 'notAccepted']);
  });

  it('lets it go on once it was noted, and an anonymous one holds nothing', async () => {
    const { id } = await onNotice(kit, 'repairs');
    await objectOpenly(kit);
    await note(id);
    expect(await stateOf(id)).toEqual(['going', null]);
    await kit.engine.receiveObjection({ key: 'a-clue-of-twenty-letters', noticeId: (await kit.engine.openNotices(''))[0]?.id ?? '', kind: 'anonymous', facts: '听说没有修缮' });
    expect(await stateOf(id)).toEqual(['going', null]);
    await passTo(kit, '2022-09-19');
    expect(await stageOf(id)).toBe('payment');
  });

  it('is looked into together with one that is looked into already', async () => {
    const { id } = await onNotice(kit, 'repairs');
    await objectOpenly(kit, 1);
    const [one] = await kit.engine.objections(clerk().person, id);
    const waits = await objectOpenly(kit, 2);
    await kit.engine.registerObjection(clerk().person, { id: one?.id ?? '', key: 'register-the-first', seenVersion: (await clerk().item(id)).version });
    const late = await objectOpenly(kit, 3);
    await kit.as('chair').act('reject', id, { opinion: '均与公示内容无关' });
    expect(await Promise.all([waits, late].map(async (code) => (await kit.engine.objectionStatus(code)).reply))).toEqual(['均与公示内容无关', '均与公示内容无关']);
    expect(await stateOf(id)).toEqual(['going', null]);
  });
});

describe('of a list', () => {
  it('holds the entry it names, and the rest is confirmed', async () => {
    const { id, notice, others: [other = ''] } = await onNotice(kit, 'finest-garden', ['竹里园', '桂香园']);
    await objectOpenly(kit, 1, '竹里园');
    expect([await stateOf(id), await stateOf(other), await stateOf(notice)]).toEqual([waiting, ['going', null], ['going', null]]);
    expect((await clerk().item(notice)).entries.map((entry) => entry.state.why?.zh ?? null)).toEqual(['收到异议，待受理', null]);
    expect((await kit.engine.objections(clerk().person, notice))[0]).toMatchObject({ names: id, answerable: true });
    await passTo(kit, '2022-09-19');
    expect([await stageOf(id), await stageOf(other), await stageOf(notice)]).toEqual(['objectionIntake', 'confirmation', 'confirmation']);
    expect((await kit.engine.objections(clerk().person, notice))[0]).toMatchObject({ registered: true, answerable: false });
  });

  it('holds nothing where nobody can tell whom it names: the clerk is asked', async () => {
    const { id, notice } = await onNotice(kit, 'finest-garden', ['竹里园', '桂香园']);
    await objectOpenly(kit, 1, '那个花园');
    expect([await stateOf(id), (await kit.engine.objections(clerk().person, notice))[0]?.names]).toEqual([['going', null], null]);
    await passTo(kit, '2022-09-19');
    expect(await stageOf(id)).toBe('confirmation');
  });
});
