// An item on which nobody may act, because all who could have signed it before or hold no post: whoever keeps it is told, reads why
// and what to do, and names a head above or a colleague; who was named and why stands on the item's chain.
import { afterEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { committeePlugin, type CommitteeOptions } from '../../testing/committee-plugin.ts';
import { codeOf, idOf, stageOf } from '../../testing/committee.ts';

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** `both` handles an item at two levels, and nobody stands in for her. */
async function stuck(roles: readonly string[], options: CommitteeOptions = {}, people: readonly { readonly username: string; readonly name: string; readonly posts: readonly { readonly role: string; readonly unit: string }[] }[] = []): Promise<string> {
  kit = await createKit({
    plugins: [committeePlugin({ fallback: [], ...options })],
    people: [
      { username: 'both', name: '双岗', posts: roles.map((role) => ({ role, unit: 'd' })) }, ...people,
      ...samplePeople([{ role: 'deputyChair', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'villageOfficer', units: ['v21'] }]), { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  await kit.as('both').act('approve', itemId);
  return itemId;
}
const incident = async (by = 'both') => (await kit.engine.incidents(kit.as(by).person, { limit: 10 })).incidents[0];
const name = async (to: string, more: { readonly by?: string; readonly keeper?: string; readonly reason?: string } = {}) => kit.engine.nameSubstitute(kit.as(more.by ?? more.keeper ?? 'both').person, { id: (await incident(more.keeper))?.id ?? '', to: idOf(kit, to), reason: more.reason ?? '本级无人可办，请副主席办理' });

describe('where one person would decide twice', () => {
  it('staff read why nobody may act and whom to ask, the applicant does not, and its keeper is told', async () => {
    const id = await stuck(['clerk', 'sectionHead']);
    expect(await stageOf(kit, id)).toBe('check');
    const told = (await kit.as('chair.d').item(id)).stuck;
    expect(told?.what.zh).toMatch(/没有可以办理此件的人。原因：上一环节由同一人办理/u);
    expect(told?.what.en).toContain('she decided the level before');
    expect([told?.next.zh, told?.next.en]).toEqual([expect.stringContaining('指定他人办理'), expect.stringContaining('name somebody who acts')]);
    expect((await kit.as('lan').item(id)).stuck).toBeNull();
    await kit.settle();
    expect((await kit.engine.messages(kit.as('both').person)).map((one) => [one.itemId, one.code])).toContainEqual([id, 'nobodyActs']);
    expect(await incident()).toMatchObject({ mayName: true, words: { next: { zh: expect.stringContaining('指定办理人'), en: expect.stringContaining('Name who acts') } } });
  });

  it('the keeper names a head above, who is told and decides; the log says who, and why', async () => {
    const id = await stuck(['clerk', 'sectionHead']);
    expect(await name('deputyChair.d')).toMatchObject({ state: 'resolved', mayName: false });
    expect(await incident()).toBeUndefined();
    const item = await kit.as('chair.d').item(id);
    expect([item.stuck, item.waitsFor.map((one) => [one.heldBy, one.names])]).toEqual([null, [['deputyChair@d', ['deputyChair@d']]]]);
    expect(item.timeline.at(-1)).toMatchObject({ actorName: '双岗', action: 'nameSubstitute', opinion: '本级无人可办，请副主席办理', about: [{ zh: 'deputyChair@d', en: 'deputyChair@d' }] });
    await kit.settle();
    expect((await kit.engine.messages(kit.as('deputyChair.d').person)).map((one) => one.code)).toContain('handed');
    expect((await kit.engine.inbox(kit.as('deputyChair.d').person, { tab: 'todo', limit: 5 })).rows.map((row) => row.itemId)).toEqual([id]);
    expect(await codeOf(kit.as('both').act('approve', id))).toBe('HELD_BY_OTHER');
    await kit.as('deputyChair.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('nobody is named who may not decide it herself, by nobody but its keeper, and not without a reason', async () => {
    await stuck(['clerk', 'sectionHead']);
    expect([await codeOf(name('both')), await codeOf(name('lan')), await codeOf(name('villageOfficer.v21'))]).toEqual(['PERSON_INVALID', 'PERSON_INVALID', 'PERSON_INVALID']);
    expect([await codeOf(name('deputyChair.d', { by: 'chair.d' })), await codeOf(name('deputyChair.d', { reason: ' ' }))]).toEqual(['NOT_FOUND', 'OPINION_REQUIRED']);
    expect(await incident()).toMatchObject({ state: 'open' });
  });
});

it('where several sign and all of them signed before, somebody named signs alone', async () => {
  const id = await stuck(['clerk', 'expert'], { sign: { mode: 'all' }, juryExcludesSigners: true }, [{ username: 'head', name: '科长', posts: [{ role: 'sectionHead', unit: 'd' }] }]);
  await kit.as('head').act('approve', id);
  expect([await stageOf(kit, id), (await incident('head'))?.rule, (await kit.as('chair.d').item(id)).stuck?.next.zh]).toEqual(['jury', 'roster jury', expect.stringContaining('指定他人办理')]);
  await name('deputyChair.d', { keeper: 'head' });
  expect((await kit.as('chair.d').item(id)).signers.map((one) => one.name)).toEqual(['deputyChair@d']);
  expect(await incident('head')).toBeUndefined();
  await kit.as('deputyChair.d').act('approve', id);
  expect(await stageOf(kit, id)).toBe('chair');
});
