// 回避 where people sign by name: who may not decide is not asked in the first place, and an empty list is never a pass.
import { afterEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { codeOf, committee, experts, idOf, nominated, stageOf } from '../../testing/committee.ts';
import { committeePlugin, type CommitteeOptions } from '../../testing/committee-plugin.ts';

const herNumber = '33040219670930000X';
const withNumber = { idNumber: herNumber };

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const tie = (who: string) => kit.engine.declareTie(kit.as(who).person, { kind: 'relative', idNumber: herNumber });
const signers = async (id: string) => (await kit.as('chair.d').item(id)).signers.map((one) => one.name);
const said = async (id: string, action: string) => (await kit.as('chair.d').item(id)).timeline.filter((one) => one.action === action).map((one) => one.opinion ?? '').join();
const incidentsOf = async () => (await kit.engine.incidents(kit.as('sectionHead.d').person, { limit: 10 })).incidents;

/** A committee whose section head may hold an expert's post beside her own, with a deputy chair who stands in. */
async function smallOffice(options: CommitteeOptions, posts: readonly { readonly username: string; readonly roles: readonly string[] }[]): Promise<void> {
  kit = await createKit({
    plugins: [committeePlugin(options)],
    people: [
      ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'deputyChair', units: ['d'] }]),
      ...posts.map(({ username, roles }) => ({ username, name: username, posts: roles.map((role) => ({ role, unit: 'd' })) })),
      { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
}

describe('an expert with a declared tie to the applicant', () => {
  it('is not on the roster, and the log says why', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    await tie('e2');
    const id = await nominated(kit, 'jury', withNumber);
    expect(await signers(id)).toEqual(['评委e1', '评委e3', '评委e4', '评委e5']);
    expect(await said(id, 'roster')).toContain('评委e2');
    expect(await codeOf(kit.as('e2').act('approve', id))).toBe('NOT_ALLOWED');
    for (const one of ['e1', 'e3', 'e4', 'e5']) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('is not on it either when the form names her', async () => {
    kit = await committee({ jury: [{ named: 'nomination.judges' }], sign: { mode: 'all' } });
    await tie('e2');
    const id = await nominated(kit, 'jury', { ...withNumber, judges: [idOf(kit, 'e1'), idOf(kit, 'e2')] });
    expect(await signers(id)).toEqual(['评委e1']);
  });

  it('cannot be added as a signer, nor be handed the task, and is not offered as a colleague', async () => {
    kit = await committee();
    await tie('e1');
    const id = await nominated(kit, 'check', withNumber);
    const give = (action: 'addSigner' | 'transfer' | 'delegate') => codeOf(kit.as('sectionHead.d').act(action, id, { to: idOf(kit, 'e1') }));
    expect([await give('addSigner'), await give('transfer'), await give('delegate')]).toEqual(['PERSON_INVALID', 'PERSON_INVALID', 'PERSON_INVALID']);
    expect((await kit.engine.colleagues(kit.as('sectionHead.d').person, { itemId: id, text: '评委' })).map((one) => one.name)).toEqual(['评委e2', '评委e3', '评委e4', '评委e5']);
  });

  it('who declares it once she is asked is taken off at once, and the others decide', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury', withNumber);
    await kit.as('e1').act('approve', id);
    await tie('e2');
    expect(await signers(id)).toEqual(['评委e1', '评委e3', '评委e4', '评委e5']);
    expect(await codeOf(kit.as('e2').act('approve', id))).toBe('NOT_ALLOWED');
    for (const one of ['e3', 'e4', 'e5']) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('who declares it before her turn in the order is left out of it', async () => {
    kit = await committee({ sign: { mode: 'inOrder' } });
    const id = await nominated(kit, 'jury', withNumber);
    await tie('e2');
    for (const one of ['e1', 'e3', 'e4', 'e5']) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('who declares it as the last to sign leaves the stage to those who have', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury', withNumber);
    for (const one of experts.slice(0, 4)) await kit.as(one).act('approve', id);
    await tie('e5');
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('who had been asked by 加签 leaves the stage to who asked her', async () => {
    kit = await committee();
    const id = await nominated(kit, 'check', withNumber);
    await kit.as('sectionHead.d').act('addSigner', id, { to: idOf(kit, 'e1'), place: 'before' });
    await tie('e1');
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });
});

describe('a member of the jury who decided the level before', () => {
  const both = [{ username: 'both', roles: ['sectionHead', 'expert'] }, { username: 'e1', roles: ['expert'] }];

  it('is not asked again, and the others decide without her', async () => {
    await smallOffice({ sign: { mode: 'all' } }, both);
    const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
    await kit.as('clerk.d').act('approve', itemId);
    await kit.as('both').act('approve', itemId);
    expect(await signers(itemId)).toEqual(['e1']);
    expect(await said(itemId, 'roster')).toContain('上一环节由同一人办理');
    await kit.as('e1').act('approve', itemId);
    expect(await stageOf(kit, itemId)).toBe('chair');
  });

  it('passes by rule where the lead chose that, and the others still sign', async () => {
    await smallOffice({ sign: { mode: 'all' }, juryConsecutive: 'pass' }, both);
    const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
    await kit.as('clerk.d').act('approve', itemId);
    await kit.as('both').act('approve', itemId);
    expect((await kit.as('chair.d').item(itemId)).signers.map((one) => [one.name, one.verdict])).toEqual([['both', 'approve'], ['e1', null]]);
    await kit.as('e1').act('approve', itemId);
    expect(await stageOf(kit, itemId)).toBe('chair');
  });

  it('and is the whole jury: the stand-in of the definition is asked, and the log says so', async () => {
    await smallOffice({ sign: { mode: 'all' } }, both.slice(0, 1));
    const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
    await kit.as('clerk.d').act('approve', itemId);
    await kit.as('both').act('approve', itemId);
    expect(await signers(itemId)).toEqual(['南湖区deputyChair']);
    await kit.as('deputyChair.d').act('approve', itemId);
    expect(await stageOf(kit, itemId)).toBe('chair');
  });

  it('cannot be handed a colleague’s vote, or be asked to sign as well', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    const give = (action: 'addSigner' | 'transfer') => codeOf(kit.as('e1').act(action, id, { to: idOf(kit, 'sectionHead.d') }));
    expect([await give('addSigner'), await give('transfer')]).toEqual(['PERSON_INVALID', 'PERSON_INVALID']);
    const offered = async (action: 'addSigner' | 'comment') => (await kit.engine.colleagues(kit.as('e1').person, { itemId: id, action, text: 'sectionHead' })).map((one) => one.name);
    expect([await offered('addSigner'), await offered('comment')]).toEqual([[], ['sectionHead@d']]);
  });
});

it('a member of the jury who signed the item before is not asked where the stage excludes signers', async () => {
  await smallOffice({ sign: { mode: 'all' }, juryExcludesSigners: true }, [{ username: 'head', roles: ['sectionHead'] }, { username: 'both', roles: ['clerk', 'expert'] }, { username: 'e1', roles: ['expert'] }]);
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  await kit.as('both').act('approve', itemId);
  await kit.as('head').act('approve', itemId);
  expect(await signers(itemId)).toEqual(['e1']);
  expect(await said(itemId, 'roster')).toContain('此前已审签本件');
});

describe('too few who may sign', () => {
  it('for the votes it takes is an incident, never a refusal that nobody spoke', async () => {
    kit = await committee({ sign: { mode: 'vote', carries: { count: 5 } } });
    await tie('e2');
    const id = await nominated(kit, 'jury', withNumber);
    expect(await stageOf(kit, id)).toBe('jury');
    expect(await incidentsOf()).toMatchObject([{ kind: 'assignee', rule: 'roster jury', itemId: id }]);
    const head = kit.as('sectionHead.d').person;
    const [incident] = await incidentsOf();
    await expect(kit.engine.retryIncident(head, incident?.id ?? '', '再看')).rejects.toMatchObject({ code: 'NOBODY_SIGNS' });
    const [declared] = await kit.engine.ties(kit.as('e2').person);
    await kit.engine.endTie(kit.as('e2').person, declared?.id ?? '');
    await kit.engine.retryIncident(head, incident?.id ?? '', '申报已撤销');
    expect(await incidentsOf()).toEqual([]);
    for (const one of experts) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('because of a tie declared meanwhile is one too', async () => {
    kit = await committee({ sign: { mode: 'vote', carries: { count: 5 } } });
    const id = await nominated(kit, 'jury', withNumber);
    await tie('e2');
    expect(await stageOf(kit, id)).toBe('jury');
    expect(await incidentsOf()).toMatchObject([{ kind: 'assignee', rule: 'roster jury', itemId: id }]);
  });
});
