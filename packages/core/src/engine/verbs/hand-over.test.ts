// 认领, 放回, 转办, 委派: who has the task in hand, and that nobody else decides meanwhile.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '../../testing.ts';
import { buttons, codeOf, committee, idOf, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'intake');
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const messages = async (username: string) => {
  await kit.settle();
  return (await kit.engine.messages(kit.as(username).person)).map((one) => one.code);
};

describe('a task that is claimed', () => {
  it('is hers until she puts it back; her colleague is told who has it', async () => {
    await kit.as('clerk.d').act('claim', id);
    expect((await kit.as('clerk2').item(id)).waitsFor[0]?.heldBy).toBe('clerk@d');
    expect(await codeOf(kit.as('clerk2').act('approve', id))).toBe('HELD_BY_OTHER');
    expect((await kit.as('clerk2').item(id)).closed.map((one) => one.zh).join()).toContain('认领');
    await kit.as('clerk.d').act('release', id);
    await kit.as('clerk2').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('goes to one of two who click at the same instant', async () => {
    const { version } = await kit.as('clerk.d').item(id);
    const said = await Promise.all(['clerk.d', 'clerk2'].map((one) => codeOf(kit.as(one).act('claim', id, { seenVersion: version }))));
    expect(said.toSorted()).toEqual(['STALE_VERSION', 'accepted']);
  });

  it('must be, where the pool asks for it', async () => {
    await kit.close();
    kit = await committee({ pool: 'claim' });
    id = await nominated(kit, 'intake');
    expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('NOT_CLAIMED');
    expect(await buttons(kit, 'clerk.d', id)).not.toContain('approve');
    await kit.as('clerk.d').act('claim', id);
    expect(await codeOf(kit.as('clerk.d').act('claim', id))).toBe('HELD_ALREADY');
    await kit.as('clerk.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });
});

describe('转办', () => {
  it('gives the task to a colleague of another office, who decides it instead and is told', async () => {
    await kit.as('clerk.d').act('transfer', id, { to: idOf(kit, 'sectionHead.d'), opinion: '请科长受理' });
    expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('HELD_BY_OTHER');
    expect(await messages('sectionHead.d')).toContain('handed');
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('shows in the timeline from whom and to whom, with her words', async () => {
    await kit.as('clerk.d').act('transfer', id, { to: idOf(kit, 'clerk2'), opinion: '请代办' });
    expect((await kit.as('clerk2').item(id)).timeline.at(-1)).toMatchObject({ action: 'transfer', actorName: 'clerk@d', about: [{ zh: '第二经办' }], opinion: '请代办', changed: [], moved: false });
  });

  it('goes to nobody outside, not to the applicant, and not without a name', async () => {
    const to = (person: string) => codeOf(kit.as('clerk.d').act('transfer', id, { to: person }));
    expect([await to(idOf(kit, 'villageOfficer.v21')), await to(idOf(kit, 'lan')), await to('x'.repeat(20)), await codeOf(kit.as('clerk.d').act('transfer', id))]).toEqual(['PERSON_INVALID', 'PERSON_INVALID', 'PERSON_INVALID', 'BAD_REQUEST']);
    expect((await kit.engine.colleagues(kit.as('clerk.d').person, { itemId: id })).map((one) => one.name)).not.toContain('沈兰');
  });
});

describe('委派', () => {
  beforeEach(() => kit.as('clerk.d').act('delegate', id, { to: idOf(kit, 'e1'), opinion: '请提专业意见' }));

  it('asks a colleague for advice, with which the task comes back', async () => {
    expect(await buttons(kit, 'e1', id)).toEqual(expect.arrayContaining(['opine']));
    expect(await codeOf(kit.as('e1').act('approve', id))).toBe('DELEGATED_TO_YOU');
    expect(await codeOf(kit.as('e1').act('opine', id))).toBe('OPINION_REQUIRED');
    await kit.as('e1').act('opine', id, { opinion: '建议受理' });
    expect(await messages('clerk.d')).toContain('advised');
    expect((await kit.as('e1').item(id)).timeline.slice(-2)).toMatchObject([{ action: 'delegate', about: [{ zh: '评委e1' }] }, { action: 'opine', about: [{ zh: 'clerk@d' }] }]);
    expect(await codeOf(kit.as('e1').act('opine', id, { opinion: '再说一句' }))).toBe('NOT_ALLOWED');
    await kit.as('clerk.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('is taken back by claiming the task again', async () => {
    expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('HELD_BY_OTHER');
    expect(await codeOf(kit.as('clerk2').act('claim', id))).toBe('HELD_BY_OTHER');
    await kit.as('clerk.d').act('claim', id);
    await kit.as('clerk.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('lets her read an item she would not see otherwise, and go on reading what she advised on', async () => {
    await kit.as('clerk.d').act('claim', id);
    await kit.as('clerk.d').act('delegate', id, { to: idOf(kit, 'chair.d') });
    expect((await kit.as('chair.d').item(id)).stage).toBe('intake');
  });
});
