// What comes in after the end of a notice is a complaint 投诉, and no objection (domain.md §3.4): it holds nothing up, is shown with the item
// to who may review it, and is answered by its code; on the real engine, with a grant on notice by itself and with a list.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf } from '../../testing/committee.ts';
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

/** Complains after 24:00 of the last day; answers her code. */
async function complain(noticeId: string, about?: string): Promise<string> {
  const said = { kind: 'person', objector: '王秀英', contact: '13800009999', facts: '房屋并未修缮，请核实', ...(about === undefined ? {} : { about }) } as const;
  return (await kit.engine.receiveObjection({ key: 'a-late-one-of-twenty-letters', noticeId, ...said })).code;
}
const noticeId = async () => (await kit.engine.openNotices(''))[0]?.id ?? '';
const seenBy = async (who: string, id: string) => (await kit.engine.objections(kit.as(who).person, id)).map((one) => [one.late, one.objector]);

it('about one item: taken to the last minute as an objection, afterwards as a complaint that stops nothing and is answered', async () => {
  const { id } = await onNotice(kit, 'repairs');
  const notice = await noticeId();
  await passTo(kit, '2022-09-19');
  expect([(await kit.as('clerk').item(id)).stage, await codeOf(kit.engine.openNotice(notice))]).toEqual(['payment', 'NOTICE_ENDED']);
  const code = await complain(notice);
  expect(await kit.engine.objectionStatus(code)).toMatchObject({ late: true, state: 'received', reply: null });
  const { state, stage, timeline } = await kit.as('clerk').item(id);
  expect([state.state, stage, timeline.at(-1)?.action]).toEqual(['going', 'payment', 'complaintReceived']);
  await kit.settle();
  expect((await kit.engine.messages(kit.as('clerk').person)).map((one) => one.code)).toContain('complaint');
  expect((await kit.engine.messages(kit.as('lan').person)).map((one) => one.code)).not.toContain('complaint');
  const clerk = kit.as('clerk');
  const [one] = await kit.engine.objections(clerk.person, id);
  expect(one).toMatchObject({ late: true, registered: false, answerable: true, objector: '王*英' });
  const registering = kit.engine.registerObjection(clerk.person, { id: one?.id ?? '', key: 'register-it', seenVersion: (await clerk.item(id)).version });
  expect(await codeOf(registering)).toBe('ACTION_NOT_POSSIBLE');
  await kit.engine.answerObjection(clerk.person, { id: one?.id ?? '', state: 'notUpheld', reply: '经复核，房屋已修缮' });
  expect(await kit.engine.objectionStatus(code)).toMatchObject({ state: 'notUpheld', reply: '经复核，房屋已修缮' });
  expect((await clerk.item(id)).timeline.at(-1)?.action).toBe('complaintAnswered');
  expect((await kit.engine.workflowFigures(clerk.person, { workflow: 'repairs', year: 2022 })).objections.received).toBe(0);
});

it('about an entry of a list: it stands with the entry and with the round, for who kept the notice, who keeps the programme and the leaders alone', async () => {
  const { id, notice, others: [other = ''] } = await onNotice(kit, 'finest-garden', ['竹里园', '桂香园']);
  const published = await noticeId();
  const before = await objectOpenly(kit, 1, '竹里园');
  await passTo(kit, '2022-09-19');
  await complain(published, '桂香园');
  expect((await kit.engine.objectionStatus(before)).late).toBe(false);
  expect(await Promise.all(['clerk', 'chair', 'head', 'town', 'lan'].map((who) => seenBy(who, other)))).toEqual([[[true, '王*英']], [[true, '王*英']], [[true, '王*英']], [], []]);
  expect([await seenBy('clerk', notice), await seenBy('head', notice)]).toEqual([[[true, '王*英'], [false, null]], [[true, '王*英']]]);
  expect(await seenBy('clerk', id)).toEqual([[false, null]]);
  const [one] = await kit.engine.objections(kit.as('head').person, other);
  expect(await kit.engine.showObjection(kit.as('head').person, { id: one?.id ?? '', reason: '电话核实' })).toEqual({ objector: '王秀英', contact: '13800009999' });
  const { stage, state } = await kit.as('clerk').item(other);
  expect([stage, state.state]).toEqual(['confirmation', 'going']);
});

it('is no objection where the notice stands: what was filed before its end stays one', async () => {
  await onNotice(kit, 'repairs');
  const code = await objectOpenly(kit);
  await passTo(kit, '2022-09-19');
  expect(await kit.engine.objectionStatus(code)).toMatchObject({ late: false, state: 'received' });
});
