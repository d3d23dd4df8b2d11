// Who is asked when the one whose turn it is may not act: 本人, 回避, 上一级同一人, 空岗.
import { afterEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../store/queries/people.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { committeePlugin, type CommitteeOptions } from '../../testing/committee-plugin.ts';
import { buttons, codeOf, idOf, stageOf } from '../../testing/committee.ts';

const herNumber = '33040219670930000X';

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** An office with one holder a post; `both` holds the clerk's and the section head's. */
async function office(posts: readonly { readonly role: string; readonly units: readonly string[] }[], more: readonly { readonly username: string; readonly name: string; readonly posts: readonly { readonly role: string; readonly unit: string }[] }[] = [], options: CommitteeOptions = {}): Promise<void> {
  kit = await createKit({ plugins: [committeePlugin(options)], people: [...samplePeople(posts), { username: 'lan', name: '沈兰', posts: [] }, ...more] });
}

const everybody = [{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'deputyChair', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'villageOfficer', units: ['v11', 'v21'] }];
const nominate = async (who = 'lan', form: Readonly<Record<string, string>> = {}) => (await kit.as(who).start('prize', { family: '沈兰家', points: 80, ...form }, { unit: 'v11' })).itemId;
const waitsFor = async (id: string) => (await kit.as('chair.d').item(id)).waitsFor.map((one) => one.names.join());
const why = async (id: string) => (await kit.as('chair.d').item(id)).timeline.filter((one) => one.action === 'reroute').map((one) => one.opinion ?? '');

describe('the same person at two consecutive levels', () => {
  const both = { username: 'both', name: '双岗', posts: [{ role: 'clerk', unit: 'd' }, { role: 'sectionHead', unit: 'd' }] };
  const posts = everybody.filter((one) => one.role !== 'sectionHead');

  it('is not asked twice: the superior is, and the log says why', async () => {
    await office(posts, [both]);
    const id = await nominate();
    await kit.as('both').act('approve', id);
    expect(await waitsFor(id)).toEqual(['deputyChair@d']);
    expect((await why(id)).join()).toContain('上一环节由同一人办理');
    expect(await codeOf(kit.as('both').act('approve', id))).toBe('NOT_ALLOWED');
    await kit.as('deputyChair.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('passes by itself where the lead chose that and nothing is at stake, and the entry says so', async () => {
    await office(posts, [both, { username: 'e1', name: '评委', posts: [{ role: 'expert', unit: 'd' }] }], { consecutive: 'pass' });
    const id = await nominate();
    await kit.as('both').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
    const item = await kit.as('chair.d').item(id);
    expect(item.timeline.find((one) => one.action === 'approve' && one.actorName === '系统')?.opinion).toContain('自动通过');
    expect(item.signers.map((one) => one.name)).toEqual(['评委']);
    await kit.as('e1').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('is asked when a colleague holds the post too: the colleague acts', async () => {
    await office(everybody, [both]);
    const id = await nominate();
    await kit.as('both').act('approve', id);
    expect(await codeOf(kit.as('both').act('approve', id))).toBe('SAME_PERSON');
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });
});

it('a clerk’s own nomination goes to her superior', async () => {
  await office(everybody.filter((one) => one.role !== 'clerk'), [{ username: 'own', name: '申报经办', posts: [{ role: 'clerk', unit: 'd' }] }]);
  const id = await nominate('own');
  expect(await waitsFor(id)).toEqual(['deputyChair@d']);
  expect((await why(id)).join()).toContain('申报人');
});

describe('a post that nobody holds', () => {
  it('is filled in for by the named fallback', async () => {
    await office(everybody.filter((one) => one.role !== 'clerk'));
    const id = await nominate();
    expect(await waitsFor(id)).toEqual(['deputyChair@d']);
    expect((await why(id)).join()).toContain('岗位空缺');
  });

  it('with nobody to fill in is an incident, never a pass, and works again when somebody was appointed', async () => {
    await office([{ role: 'sectionHead', units: ['d'] }]);
    const id = await nominate();
    expect(await stageOf(kit, id)).toBe('intake');
    const head = kit.as('sectionHead.d').person;
    const [incident] = (await kit.engine.incidents(head, { limit: 10 })).incidents;
    expect(incident).toMatchObject({ kind: 'assignee', rule: 'clerk@d' });
    await expect(kit.engine.retryIncident(head, incident?.id ?? '', '再看')).rejects.toMatchObject({ code: 'NOBODY_SIGNS' });
    await createAccount(kit.store, { id: 'new', username: 'new', passwordHash: '-', name: '新经办', posts: [{ id: 'new-post', role: 'clerk', unit: 'd' }] });
    await kit.engine.retryIncident(head, incident?.id ?? '', '已任命');
    expect((await kit.engine.incidents(head, { limit: 10 })).incidents).toEqual([]);
  });
});

describe('a declared tie', () => {
  it('to the applicant keeps her from deciding, sends the task to somebody else, and shows no number', async () => {
    await office(everybody);
    await kit.engine.declareTie(kit.as('clerk.d').person, { kind: 'relative', idNumber: herNumber });
    expect(JSON.stringify(await kit.engine.ties(kit.as('clerk.d').person))).not.toContain('3304');
    const id = await nominate('lan', { idNumber: herNumber });
    expect(await waitsFor(id)).toEqual(['deputyChair@d']);
    expect((await why(id)).join()).toContain('利害关系');
  });

  it('declared after the task came closes it to her at once', async () => {
    await office(everybody, [{ username: 'clerk2', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] }]);
    const id = await nominate('lan', { idNumber: herNumber });
    await kit.engine.declareTie(kit.as('clerk.d').person, { kind: 'relative', idNumber: herNumber.toLowerCase() });
    expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('TIED_TO_APPLICANT');
    expect(await buttons(kit, 'clerk.d', id)).not.toContain('approve');
    expect((await kit.as('clerk.d').item(id)).closed.map((one) => one.zh).join()).toContain('回避');
    await kit.as('clerk2').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  describe('declared after the task came', () => {
    const clerk2 = { username: 'clerk2', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] };
    const tied = () => kit.engine.declareTie(kit.as('clerk.d').person, { kind: 'relative', idNumber: herNumber });
    const incidents = async () => (await kit.engine.incidents(kit.as('sectionHead.d').person, { limit: 10 })).incidents;

    it('by the only one who holds the post sends it to the stand-in at once, who is told', async () => {
      await office(everybody);
      const id = await nominate('lan', { idNumber: herNumber });
      const other = await nominate();
      await tied();
      expect([await waitsFor(id), await waitsFor(other)]).toEqual([['deputyChair@d'], ['clerk@d']]);
      expect((await why(id)).join()).toContain('利害关系');
      await kit.settle();
      expect((await kit.engine.messages(kit.as('deputyChair.d').person)).map((one) => one.code)).toEqual(['handed']);
      await kit.as('deputyChair.d').act('approve', id);
      expect(await stageOf(kit, id)).toBe('check');
    });

    it('with nobody to stand in is an incident, and the task stays where nobody of the tied can do it', async () => {
      await office(everybody, [], { fallback: [] });
      const id = await nominate('lan', { idNumber: herNumber });
      await tied();
      expect(await incidents()).toMatchObject([{ kind: 'assignee', rule: 'clerk@d', itemId: id }]);
      expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('TIED_TO_APPLICANT');
    });

    it('takes what she claimed or lent out from her, and a colleague may do it', async () => {
      await office(everybody, [clerk2]);
      const [claimed, lent] = [await nominate('lan', { idNumber: herNumber }), await nominate('lan', { idNumber: herNumber })];
      await kit.as('clerk.d').act('claim', claimed);
      await kit.as('clerk.d').act('delegate', lent, { to: idOf(kit, 'chair.d') });
      await tied();
      for (const id of [claimed, lent]) await kit.as('clerk2').act('approve', id);
      expect([await stageOf(kit, claimed), await stageOf(kit, lent)]).toEqual(['check', 'check']);
      expect((await why(claimed)).join()).toContain('退回南湖区clerk办理');
    });
  });

  it('is ended by who declared it and nobody else, and refused when it is no number or known', async () => {
    await office(everybody);
    const clerk = kit.as('clerk.d').person;
    await kit.engine.declareTie(clerk, { kind: 'self', idNumber: herNumber });
    const [tie] = await kit.engine.ties(clerk);
    expect([
      await codeOf(kit.engine.declareTie(clerk, { kind: 'self', idNumber: herNumber })),
      await codeOf(kit.engine.declareTie(clerk, { kind: 'self', idNumber: '123' })),
      await codeOf(kit.engine.endTie(kit.as('chair.d').person, tie?.id ?? '')),
      await codeOf(kit.engine.endTie(clerk, tie?.id ?? '')),
    ]).toEqual(['TIE_INVALID', 'TIE_INVALID', 'NOT_FOUND', 'accepted']);
  });
});
