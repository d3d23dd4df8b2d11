// 更正公告 (domain.md §3.4): a notice is never edited; a correction is another, linked both ways, that stands for a whole period, and what was
// confirmed at the end of the first waits for its end; on the real engine, with a grant on notice by itself and with a list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const reason = '公示中金额单位有误，应为元';
const stageOf = async (id: string) => (await kit.as('clerk').item(id)).stage;

describe.each(['repairs', 'finest-garden'] as const)('the notice of %s', (what) => {
  it('is corrected by who publishes it, with a reason; the two link to each other and the old one stays as it was', async () => {
    const { notice } = await onNotice(kit, what);
    const clerk = kit.as('clerk');
    const [before] = (await clerk.item(notice)).notices;
    await passTo(kit, '2022-09-13');
    expect((await clerk.item(notice)).actions.map((one) => one.action)).toContain('correct');
    expect(await codeOf(clerk.act('correct', notice))).toBe('OPINION_REQUIRED');
    expect(await codeOf(kit.as('chair').act('correct', notice, { opinion: reason }))).toBe('NOT_ALLOWED');
    expect(await codeOf(clerk.act('correct', notice, { opinion: '联系电话应为 13800009999' }))).toBe('NOTICE_LEAKS');
    await clerk.act('correct', notice, { opinion: reason });
    const { notices, timeline, stage, dueOn } = await clerk.item(notice);
    const [old, now] = notices;
    expect([stage, dueOn, timeline.at(-1)?.action, timeline.at(-1)?.opinion]).toEqual(['notice', '2022-09-20', 'correct', reason]);
    expect(old).toEqual({ ...before, correctedBy: now?.id });
    expect(now).toMatchObject({ corrects: old?.id, correctedBy: null, reason, startsOn: '2022-09-14', endsOn: '2022-09-20', paper: { title: `关于《${old?.paper.title}》的更正公告` } });
    expect(JSON.stringify(now?.paper.blocks[0])).toContain(reason);
    expect(now?.paper.blocks.length).toBe((old?.paper.blocks.length ?? 0) + 1);
    const open = await kit.engine.openNotice(old?.id ?? '');
    expect([open.correctedBy, open.corrected, (await kit.engine.openNotice(now?.id ?? '')).corrects]).toEqual([now?.id, true, old?.id]);
  });

  it('holds back what it confirms until the end of the correction, also of a second', async () => {
    const { id, notice } = await onNotice(kit, what);
    await passTo(kit, '2022-09-13');
    await kit.as('clerk').act('correct', notice, { opinion: reason });
    await passTo(kit, '2022-09-19');
    expect(await stageOf(id)).toBe('notice');
    await kit.as('clerk').act('correct', notice, { opinion: '再次更正' });
    await passTo(kit, '2022-09-26');
    expect(await stageOf(id)).toBe('notice');
    await passTo(kit, '2022-09-27');
    expect([await stageOf(id), (await kit.as('clerk').item(notice)).notices.length]).toEqual([what === 'repairs' ? 'payment' : 'confirmation', 3]);
  });

  it('keeps the objections to the one corrected in force; both pages take them until the correction ends', async () => {
    const { id, notice } = await onNotice(kit, what);
    const [{ id: old = '' } = {}] = await kit.engine.openNotices('');
    const first = await objectOpenly(kit, 1, '竹里园');
    await passTo(kit, '2022-09-13');
    await kit.as('clerk').act('correct', notice, { opinion: reason });
    await passTo(kit, '2022-09-19');
    expect((await kit.as('clerk').item(id)).state.why?.zh).toBe('收到异议，待受理');
    const { code } = await kit.engine.receiveObjection({ key: 'on-the-old-page-of-it', noticeId: old, kind: 'person', objector: '李秀兰', contact: '13800008888', about: '竹里园', facts: '情况与实际不符，请核实' });
    expect((await kit.engine.objectionStatus(code)).late).toBe(false);
    await passTo(kit, '2022-09-21');
    expect(await stageOf(id)).toBe(what === 'repairs' ? 'noticeObjectionIntake' : 'objectionIntake');
    await kit.as('chair').act('reject', id, { opinion: '与公示内容无关' });
    expect(await Promise.all([first, code].map(async (one) => (await kit.engine.objectionStatus(one)).state))).toEqual(['notAccepted', 'notAccepted']);
    expect(await codeOf(kit.engine.openNotice(old))).toBe('NOTICE_ENDED');
  });
});

it('of one item, an objection ruled on meanwhile brings it back to the correction, whose end it waits for', async () => {
  const { id } = await onNotice(kit, 'repairs');
  await passTo(kit, '2022-09-13');
  await kit.as('clerk').act('correct', id, { opinion: reason });
  await kit.as('clerk').act('object', id, { form: { kind: 'person', objector: '王秀英', contact: '13800009999', channel: 'visit', receivedOn: '2022-09-13', facts: '房屋并未修缮' }, opinion: '来访一件' });
  await kit.as('chair').act('reject', id, { opinion: '与公示内容无关' });
  expect([await stageOf(id), (await kit.as('clerk').item(id)).dueOn]).toEqual(['notice', '2022-09-20']);
  await kit.as('clerk').act('correct', id, { opinion: '再次更正' });
  await passTo(kit, '2022-09-21');
  expect(await stageOf(id)).toBe('payment');
});

it('of a list, names whoever an objection took out that is not ruled on, and nobody who was taken out for good', async () => {
  const { id, notice, others: [gone = '', stays = ''] } = await onNotice(kit, 'finest-garden', ['竹里园', '桂香园', '莲心园']);
  await passTo(kit, '2022-09-13');
  await objectOpenly(kit, 1, '竹里园');
  const [one] = await kit.engine.objections(kit.as('clerk').person, notice);
  await kit.engine.registerObjection(kit.as('clerk').person, { id: one?.id ?? '', key: 'register-the-one', seenVersion: (await kit.as('clerk').item(notice)).version, entryId: id });
  await kit.as('lan').act('withdraw', gone, { opinion: '本人自愿放弃' });
  await kit.as('clerk').act('correct', notice, { opinion: reason });
  const paper = JSON.stringify((await kit.as('clerk').item(notice)).notices.at(-1)?.paper);
  expect(['竹里园', '桂香园', '莲心园'].map((name) => paper.includes(name))).toEqual([true, false, true]);
  await kit.as('chair').act('reject', id, { opinion: '与公示内容无关' });
  await passTo(kit, '2022-09-21');
  expect([await stageOf(id), await stageOf(stays)]).toEqual(['confirmation', 'confirmation']);
});
