// What a desk keeps beside the items: what a person follows, who has read what, what a correction changed, who else is at
// it, what belongs together, and how she likes her lists.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '../../testing.ts';
import { usualChoice, usualQuiet } from '../channels/message-kinds.ts';
import { codeOf, committee, nominated } from '../../testing/committee.ts';

const herNumber = '33040219670930000X';
const later = 60_000;

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'check', { idNumber: herNumber });
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const person = (name: string) => kit.as(name).person;
const following = async (name: string) => (await kit.engine.inbox(person(name), { tab: 'followed', limit: 10 })).rows.map(({ itemId, unread }) => ({ itemId, unread }));

describe('following', () => {
  it('keeps an item on a list until it is let go, once, whatever becomes of it', async () => {
    const other = await nominated(kit, 'intake');
    for (const itemId of [id, other, id]) {
      kit.clock.advance(later);
      await kit.engine.follow(person('chair.d'), { itemId, on: true });
    }
    expect((await following('chair.d')).map((one) => one.itemId)).toEqual([other, id]);
    expect((await kit.as('chair.d').item(id)).followed).toBe(true);
    expect((await kit.engine.find(person('chair.d'), { text: 'XX', limit: 5 })).rows.every((row) => row.followed)).toBe(true);
    await kit.engine.follow(person('chair.d'), { itemId: other, on: false });
    expect((await following('chair.d')).map((one) => one.itemId)).toEqual([id]);
  });

  it('tells of what moved since she last opened it, and no longer once she has', async () => {
    await kit.engine.follow(person('chair.d'), { itemId: id, on: true });
    kit.clock.advance(later);
    expect(await following('chair.d')).toEqual([{ itemId: id, unread: false }]);
    await kit.as('sectionHead.d').act('approve', id);
    expect(await following('chair.d')).toEqual([{ itemId: id, unread: true }]);
    expect((await kit.engine.counts(person('chair.d'))).followed).toBe(1);
    kit.clock.advance(later);
    await kit.as('chair.d').item(id);
    expect(await following('chair.d')).toEqual([{ itemId: id, unread: false }]);
    expect((await kit.engine.counts(person('chair.d'))).followed).toBe(0);
  });

  it('opens nothing: what lies outside her units cannot be followed, and asking is no opening', async () => {
    expect(await codeOf(kit.engine.follow(person('villageOfficer.v21'), { itemId: id, on: true }))).toBe('NOT_FOUND');
    expect(await kit.engine.maySee(person('villageOfficer.v21'), id)).toBe(false);
    expect(await kit.engine.maySee(person('villageOfficer.v11'), id)).toBe(true);
    expect((await kit.as('chair.d').item(id)).readers.map((one) => one.name)).not.toContain('villageOfficer@v11');
  });
});

describe('who has read it', () => {
  it('is told with the first time each opened it, to staff alone, and the applicant is none of them', async () => {
    await kit.as('lan').item(id);
    await kit.as('chair.d').item(id);
    const first = kit.clock.now().toISOString();
    kit.clock.advance(later);
    await kit.as('chair.d').item(id);
    const { readers } = await kit.as('clerk.d').item(id);
    expect(readers.at(-1)).toEqual({ name: 'chair@d', at: first });
    expect(readers.map((one) => one.name)).not.toContain('沈*');
    expect((await kit.as('lan').item(id)).readers).toEqual([]);
    const before = await kit.engine.auditHeads();
    await kit.as('villageOfficer.v11').item(id);
    expect(await kit.engine.auditHeads()).toEqual(before);
  });
});

describe('a correction', () => {
  it('shows what it changed against what was sent in before, masked as the form is, until the item is over', async () => {
    expect((await kit.as('sectionHead.d').item(id)).forms[0]?.former).toBeNull();
    await kit.as('sectionHead.d').act('return', id, { target: 'nomination', opinion: '分数有误' });
    kit.clock.advance(later);
    await kit.as('lan').act('submit', id, { form: { family: '沈兰家', points: 70, idNumber: '330402196709300018' } });
    const former = (await kit.as('sectionHead.d').item(id)).forms[0]?.former;
    expect(former?.at).toBe(kit.clock.now().toISOString());
    expect(former?.changes.find((one) => one.pointer === '/points')).toEqual({ pointer: '/points', was: 80 });
    expect(former?.changes.map((one) => one.pointer)).not.toContain('/family');
    expect(JSON.stringify(former)).not.toContain(herNumber);
  });

  it('tells each of two who fill it in of the other, while both are at it', async () => {
    const form = { family: '沈兰家', points: 75 };
    const draft = await kit.engine.saveDraft(person('clerk.d'), { workflow: 'prize', itemId: id, form });
    expect((await kit.as('lan').item(id)).editing).toEqual([{ name: 'clerk@d', savedAt: draft.savedAt }]);
    expect((await kit.as('clerk.d').item(id)).editing).toEqual([]);
    kit.clock.advance(11 * later);
    expect((await kit.as('lan').item(id)).editing).toEqual([]);
    expect(await codeOf(kit.engine.saveDraft(person('villageOfficer.v21'), { workflow: 'prize', itemId: id, form }))).toBe('NOT_FOUND');
  });
});

it('items of the same person are found by her blinded number, newest first, only where they may be seen', async () => {
  const again = await nominated(kit, 'intake', { idNumber: herNumber });
  const elsewhere = await nominated(kit, 'intake', { idNumber: herNumber }, 'v21');
  await nominated(kit, 'intake');
  const found = await kit.engine.related(person('clerk.d'), id);
  expect(found.map((one) => [one.row.itemId, one.shares])).toEqual([[elsewhere, ['applicant']], [again, ['applicant']]]);
  expect((await kit.engine.related(person('villageOfficer.v11'), id)).map((one) => one.row.itemId)).toEqual([again]);
  expect(await codeOf(kit.engine.related(person('villageOfficer.v21'), id))).toBe('NOT_FOUND');
});

it('two items without a number are not one person’s', async () => {
  const [one] = [await nominated(kit, 'intake'), await nominated(kit, 'intake')];
  expect(await kit.engine.related(person('clerk.d'), one)).toEqual([]);
});

it('a row of the list says what may be decided on the spot', async () => {
  const [row] = (await kit.engine.inbox(person('sectionHead.d'), { tab: 'todo', limit: 5 })).rows;
  expect(row?.quick.map((one) => one.action)).toEqual(['approve', 'return', 'reject']);
  expect(row?.version).toBe((await kit.as('sectionHead.d').item(id)).version);
});

it('names of staff are told by their ids, to staff, and a private person’s to nobody', async () => {
  const ids = [person('e1').id, person('lan').id, 'nobody'];
  expect(await kit.engine.staffNames(person('clerk.d'), ids)).toEqual([{ id: person('e1').id, name: '评委e1' }]);
  expect(await kit.engine.staffNames(person('lan'), ids)).toEqual([]);
});

it('a desk is kept as its person left it, part by part, for her alone', async () => {
  const hers = person('chair.d');
  const unsaid = { tell: usualChoice, quiet: usualQuiet };
  expect(await kit.engine.deskSettings(hers)).toEqual({ phrases: [], filters: [], hidden: [], pageRows: 50, digestHour: 8, ...unsaid });
  await kit.engine.keepDesk(hers, { phrases: ['情况属实。'] });
  await kit.engine.keepDesk(hers, { pageRows: 100, filters: [{ name: '超期的', search: { tab: 'todo', overdue: true } }] });
  expect(await kit.engine.deskSettings(hers)).toEqual({ phrases: ['情况属实。'], filters: [{ name: '超期的', search: { tab: 'todo', overdue: true } }], hidden: [], pageRows: 100, digestHour: 8, ...unsaid });
  expect((await kit.engine.deskSettings(person('clerk.d'))).phrases).toEqual([]);
});
