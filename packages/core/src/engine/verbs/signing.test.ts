// Signing together, as people live it: who is asked, who is not yet, what ends it, and what a return leaves valid.
import { afterEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../store/queries/people.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { buttons, codeOf, committee, experts, idOf, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

describe('会签 of everybody who is on the jury', () => {
  it('asks all five at once and goes on when the last has signed', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    expect((await kit.as('e3').item(id)).signers.map((one) => one.name)).toEqual(['评委e1', '评委e2', '评委e3', '评委e4', '评委e5']);
    for (const one of experts.slice(0, 4)) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
    expect((await kit.engine.inbox(kit.as('e1').person, { tab: 'todo', limit: 10 })).rows).toEqual([]);
    expect((await kit.engine.inbox(kit.as('e5').person, { tab: 'todo', limit: 10 })).rows).toHaveLength(1);
    await kit.as('e5').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('ends with the first who does not agree, and nobody else is asked any more', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    await kit.as('e2').act('reject', id, { opinion: '材料不实' });
    expect(await stageOf(kit, id)).toBe('refused');
    expect((await kit.engine.inbox(kit.as('e3').person, { tab: 'todo', limit: 10 })).rows).toEqual([]);
  });

  it('lets nobody sign twice', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    expect(await codeOf(kit.as('e1').act('approve', id))).toBe('NOT_ALLOWED');
    expect(await buttons(kit, 'e1', id)).not.toContain('approve');
  });

  it('takes five who sign at the same instant from the same page, each once', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    const { version } = await kit.as('lan').item(id);
    const said = await Promise.all([...experts, ...experts].map((one) => codeOf(kit.as(one).act('approve', id, { seenVersion: version }))));
    expect(said.filter((one) => one === 'accepted')).toHaveLength(5);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('whose page shows other data than now is asked to look again', async () => {
    kit = await committee({ sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury');
    const { version } = await kit.as('lan').item(id);
    await kit.as('e1').act('return', id, { target: 'nomination', opinion: '请补充' });
    await kit.as('lan').act('submit', id, { form: { family: '沈兰家', points: 10 } });
    expect(await codeOf(kit.as('e2').act('approve', id, { seenVersion: version }))).toBe('STALE_VERSION');
  });
});

it('顺序会签 asks one after the other', async () => {
  kit = await committee({ sign: { mode: 'inOrder' } });
  const id = await nominated(kit, 'jury');
  expect(await codeOf(kit.as('e2').act('approve', id))).toBe('NOT_ALLOWED');
  for (const one of experts) {
    expect(await stageOf(kit, id)).toBe('jury');
    expect((await kit.engine.inbox(kit.as(one).person, { tab: 'todo', limit: 10 })).rows).toHaveLength(1);
    await kit.as(one).act('approve', id);
  }
  expect(await stageOf(kit, id)).toBe('chair');
});

it('或签 is decided by the first of the group', async () => {
  kit = await committee({ sign: { mode: 'any' } });
  const id = await nominated(kit, 'jury');
  await kit.as('e4').act('approve', id);
  expect(await stageOf(kit, id)).toBe('chair');
});

it('票签 ends as soon as the votes still to come cannot change it', async () => {
  kit = await committee({ sign: { mode: 'vote' } });
  const id = await nominated(kit, 'jury');
  await kit.as('e1').act('approve', id);
  await kit.as('e2').act('reject', id, { opinion: '不符' });
  await kit.as('e3').act('approve', id);
  expect(await stageOf(kit, id)).toBe('jury');
  await kit.as('e5').act('approve', id);
  expect(await stageOf(kit, id)).toBe('chair');
});

describe('a roster that is known only when the item is there', () => {
  it('one per village: every officer of the item’s units signs', async () => {
    kit = await committee({ level: 'town', jury: [{ role: 'villageOfficer', each: 'village' }], sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury', {}, 't1');
    expect((await kit.as('sectionHead.d').item(id)).signers).toHaveLength(2);
    await kit.as('villageOfficer.v11').act('approve', id);
    expect(await codeOf(kit.as('villageOfficer.v21').act('approve', id, { seenVersion: 1 }))).toBe('NOT_FOUND');
    await kit.as('villageOfficer.v12').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('people the form names sign, and the applicant is not among them though she named herself', async () => {
    kit = await committee({ jury: [{ named: 'nomination.judges' }], sign: { mode: 'all' } });
    const id = await nominated(kit, 'jury', { judges: [idOf(kit, 'e2'), idOf(kit, 'lan')] });
    expect((await kit.as('e2').item(id)).signers.map((one) => one.name)).toEqual(['评委e2']);
    await kit.as('e2').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });
});

describe('a stage that nobody is there to sign', () => {
  it('is never passed: the item waits there as an incident, and goes on when somebody was appointed', async () => {
    kit = await committee({ jury: [{ role: 'judge', everyone: 'district' }], fallback: [] });
    const id = await nominated(kit, 'jury');
    expect(await stageOf(kit, id)).toBe('jury');
    const head = kit.as('sectionHead.d').person;
    const [incident] = (await kit.engine.incidents(head, { limit: 10 })).incidents;
    expect(incident).toMatchObject({ kind: 'assignee', rule: 'roster jury', itemId: id });
    await expect(kit.engine.retryIncident(head, incident?.id ?? '', '再试')).rejects.toMatchObject({ code: 'NOBODY_SIGNS' });
    await createAccount(kit.store, { id: 'judge', username: 'judge', passwordHash: '-', name: '新评委', posts: [{ id: 'judge-post', role: 'judge', unit: 'd' }] });
    await kit.engine.retryIncident(head, incident?.id ?? '', '已任命评委');
    expect((await kit.engine.incidents(head, { limit: 10 })).incidents).toEqual([]);
    const judge = { id: 'judge', name: '新评委', posts: [{ role: 'judge', unit: 'd' }] };
    await kit.engine.act({ kind: 'person', person: judge }, { itemId: id, action: 'approve', key: 'judge-approves', seenVersion: (await kit.engine.item(judge, id)).version });
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('is signed by the named fallback, where there is one', async () => {
    kit = await committee({ jury: [{ role: 'judge', everyone: 'district' }], fallback: [{ role: 'clerk', unit: 'district' }] });
    const id = await nominated(kit, 'jury');
    expect((await kit.as('chair.d').item(id)).timeline.find((one) => one.action === 'roster')?.opinion).toContain('改由南湖区clerk签署');
    await kit.as('clerk2').act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });
});

describe('after a return', () => {
  const signed = async (keepUnless: string[] | null) => {
    kit = await committee({ sign: { mode: 'all', keepUnless } });
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    await kit.as('e2').act('approve', id);
    await kit.as('e3').act('return', id, { target: 'nomination', opinion: '请补充说明' });
    return id;
  };
  const resubmit = (id: string, form: Readonly<Record<string, string | number>>) => kit.as('lan').act('submit', id, { form: { family: '沈兰家', points: 80, ...form } });

  it('sign-offs stay valid where the stage keeps them and their subject did not change', async () => {
    const id = await signed(['points']);
    await resubmit(id, { note: '已补充' });
    const { signers } = await kit.as('e3').item(id);
    expect(signers.filter((one) => one.verdict === 'approve').map((one) => one.name)).toEqual(['评委e1', '评委e2']);
    for (const one of experts.slice(2)) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('they do not when the subject changed', async () => {
    const id = await signed(['points']);
    await resubmit(id, { points: 90 });
    expect((await kit.as('e1').item(id)).signers.filter((one) => one.verdict !== null)).toEqual([]);
    for (const one of experts.slice(2)) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
    for (const one of experts.slice(0, 2)) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('they do not where the stage does not say so', async () => {
    const id = await signed(null);
    await resubmit(id, {});
    expect((await kit.as('e1').item(id)).signers.filter((one) => one.verdict !== null)).toEqual([]);
  });
});

describe('加签', () => {
  it('before: the colleague signs first, then the one who asked her', async () => {
    kit = await committee();
    const id = await nominated(kit, 'check');
    await kit.as('sectionHead.d').act('addSigner', id, { to: idOf(kit, 'e1'), place: 'before' });
    expect(await codeOf(kit.as('sectionHead.d').act('approve', id))).toBe('NOT_ALLOWED');
    await kit.as('e1').act('approve', id, { opinion: '同意推荐' });
    expect(await stageOf(kit, id)).toBe('check');
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('after: the item goes on only when she has signed too', async () => {
    kit = await committee();
    const id = await nominated(kit, 'check');
    await kit.as('sectionHead.d').act('addSigner', id, { to: idOf(kit, 'e1'), place: 'after' });
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
    await kit.as('e1').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('is taken back by 减签, which only who added her may do, and only before she signed', async () => {
    kit = await committee();
    const id = await nominated(kit, 'jury');
    await kit.as('e1').act('addSigner', id, { to: idOf(kit, 'clerk.d'), place: 'beside' });
    expect(await codeOf(kit.as('e2').act('removeSigner', id, { to: idOf(kit, 'clerk.d') }))).toBe('SIGNER_INVALID');
    expect(await buttons(kit, 'e2', id)).not.toContain('removeSigner');
    await kit.as('e1').act('removeSigner', id, { to: idOf(kit, 'clerk.d') });
    const told = (await kit.as('e1').item(id)).timeline.filter((one) => one.action.endsWith('Signer'));
    expect(told.map((one) => [one.action, one.about.map((who) => who.zh).join()])).toEqual([['addSigner', 'clerk@d'], ['removeSigner', 'clerk@d']]);
    expect((await kit.as('e1').item(id)).signers).toHaveLength(5);
    for (const one of experts) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('asks nobody from outside the item’s offices, not the applicant, not oneself, nobody twice', async () => {
    kit = await committee();
    const id = await nominated(kit, 'check');
    const add = (to: string) => codeOf(kit.as('sectionHead.d').act('addSigner', id, { to }));
    expect([await add(idOf(kit, 'villageOfficer.v21')), await add(idOf(kit, 'lan')), await add(idOf(kit, 'sectionHead.d')), await add('nobody')]).toEqual(['PERSON_INVALID', 'PERSON_INVALID', 'PERSON_INVALID', 'PERSON_INVALID']);
    expect([await add(idOf(kit, 'e1')), await add(idOf(kit, 'e1'))]).toEqual(['accepted', 'SIGNER_INVALID']);
  });
});
