// 受理期限 and 异议人身份 (domain.md §3.4): a signed objection from the open pages that nobody takes in is reminded of and escalated while
// its notice stands; who objects is known to who looks into it and did not sign what it names, and to nobody else.
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

const told = async (who: string) => (await kit.engine.messages(kit.as(who).person)).map((one) => one.code).filter((code) => code.startsWith('objection')).toSorted();
const first = async (who: string, notice: string) => (await kit.engine.objections(kit.as(who).person, notice))[0];
const show = async (who: string, id: string) => codeOf(kit.engine.showObjection(kit.as(who).person, { id, reason: '电话核实' }));

describe.each(['repairs', 'finest-garden'] as const)('an objection to %s', (what) => {
  it('is to be taken in within two working days: its desk is reminded half way and on the day', async () => {
    const { notice } = await onNotice(kit, what);
    const day = what === 'repairs' ? ['2022-09-09', '2022-09-13'] : ['2022-09-08', '2022-09-09'];
    await objectOpenly(kit);
    expect((await first('clerk', notice))?.takeInBy).toBe(day[1]);
    expect(await told('clerk')).toEqual([]);
    await kit.settle();
    expect(await told('clerk')).toEqual(['objection']);
    await passTo(kit, day[0] ?? '');
    expect(await told('clerk')).toEqual(['objection', 'objectionWaits']);
    await passTo(kit, day[1] ?? '');
    expect([await told('clerk'), await told('chair')]).toEqual([['objection', 'objectionWaits', 'objectionWaits'], []]);
  });

  it('that was seen to is reminded of no more', async () => {
    const { notice } = await onNotice(kit, what);
    await objectOpenly(kit);
    const one = await first('clerk', notice);
    await kit.engine.answerObjection(kit.as('clerk').person, { id: one?.id ?? '', state: 'accepted', reply: '已受理' });
    expect((await first('clerk', notice))?.takeInBy).toBeNull();
    await passTo(kit, '2022-09-13');
    expect(await told('clerk')).toEqual(['objection']);
  });

  it('names its objector to the leader who did not sign before; the desk registers it without knowing', async () => {
    const { id, notice } = await onNotice(kit, what);
    await objectOpenly(kit, 1, what === 'repairs' ? undefined : '竹里园');
    const one = await first('clerk', notice);
    expect(one).toMatchObject({ known: false, objector: null, contact: null });
    expect(await show('clerk', one?.id ?? '')).toBe('NOT_ALLOWED');
    expect(await first('chair', notice)).toMatchObject({ known: true, objector: '王*英' });
    expect(await show('chair', one?.id ?? '')).toBe('accepted');
    expect(await show('deputy', one?.id ?? '')).toBe(what === 'repairs' ? 'NOT_ALLOWED' : 'accepted');
    await kit.engine.registerObjection(kit.as('clerk').person, { id: one?.id ?? '', key: 'register-it', seenVersion: (await kit.as('clerk').item(notice)).version, ...(notice === id ? {} : { entryId: id }) });
    const form = what === 'repairs' ? 'noticeObjectionForm' : ((await kit.as('chair').item(id)).forms.find((each) => each.data['objector'] !== undefined)?.name ?? '');
    const unmask = (who: string) => codeOf(kit.engine.unmask(kit.as(who).person, { itemId: id, form, pointer: '/objector', reason: '电话核实' }));
    expect(await unmask('chair')).toBe('accepted');
    expect(await unmask('deputy')).toBe(what === 'repairs' ? 'NOT_ALLOWED' : 'accepted');
    await kit.as('chair').act('approve', id);
    expect([await show('chair', one?.id ?? ''), await unmask('chair')]).toEqual(['accepted', 'accepted']);
  });
});

it.each(['repairs', 'finest-garden'] as const)('registered later, an objection to %s is taken in within the days from when it came, of which at least one is left', async (what) => {
  for (const [on, due] of what === 'repairs' ? [['2022-09-08', '2022-09-13'], ['2022-09-09', '2022-09-13'], ['2022-09-13', '2022-09-14']] : [['2022-09-07', '2022-09-09'], ['2022-09-08', '2022-09-09'], ['2022-09-09', '2022-09-13']]) {
    await kit.close();
    kit = await noticedWorld();
    const { id, notice } = await onNotice(kit, what);
    await objectOpenly(kit, 1, what === 'repairs' ? undefined : '竹里园');
    await passTo(kit, on ?? '');
    await kit.engine.registerObjection(kit.as('clerk').person, { id: (await first('clerk', notice))?.id ?? '', key: 'register-it', seenVersion: (await kit.as('clerk').item(notice)).version, ...(notice === id ? {} : { entryId: id }) });
    expect([on, (await kit.as('chair').item(id)).dueOn]).toEqual([on, due]);
  }
});

it('to an item that ended meanwhile is reminded of no more', async () => {
  const { id } = await onNotice(kit, 'repairs');
  await objectOpenly(kit);
  await kit.as('head').act('terminate', id, { opinion: '申请人去世' });
  await passTo(kit, '2022-09-20');
  expect([await told('clerk'), await told('chair')]).toEqual([['objection'], []]);
});

it('that nobody can tell whom it means is escalated to the leaders two working days after that', async () => {
  await onNotice(kit, 'finest-garden', ['竹里园', '桂香园']);
  await objectOpenly(kit);
  await passTo(kit, '2022-09-14');
  expect([await told('chair'), await told('deputy'), (await told('clerk')).length]).toEqual([['objectionLate'], ['objectionLate'], 3]);
});
