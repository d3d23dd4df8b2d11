// The side open to everybody: a notice stands and is taken down, an objection reaches those alone who handle it, a citizen
// applies by a code and nothing else, and what a code shows holds nothing masked elsewhere.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { removeIdleCitizens } from '../../store/queries/citizens.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { createKit } from '../../testing/kit.ts';
import { samplePeople } from '../../testing/sample-org.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';

let kit: Kit;
let round: { readonly itemId: string };
beforeEach(async () => {
  kit = await createKit({
    plugins: [samplePlugin()],
    partners: ['p.garden', 'p.water'],
    people: [...samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'townHead', units: ['t1'] }, { role: 'clerk', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'partnerOfficer', units: ['p.garden', 'p.water'] }]), { username: 'lan', name: '沈兰', posts: [] }],
  });
  round = await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const day = (text: string): LocalDate => (isLocalDate(text) ? text : kit.engine.today());
const form = { gardenName: '莲心园', keeper: '沈小兰', keeperId: '33040219670930000X', area: 12 };
const application = () => ({ workflow: 'micro-garden', key: 'a-key-that-nobody-guesses-1', unit: 'v11', batchId: round.itemId, form });
const objection = (noticeId: string) => ({ key: 'an-objection-of-her-own-key', noticeId, kind: 'person', objector: '王秀英', contact: '13800009999', about: '莲心园', facts: '此处并无花园，与事实不符' }) as const;

async function onNotice(): Promise<string> {
  const { itemId } = await kit.as('lan').start('micro-garden', { ...form, gardenName: '桂香园' }, { unit: 'v11', batchId: round.itemId });
  await kit.as('villageOfficer.v11').act('approve', itemId);
  await kit.as('townHead.t1').act('approve', itemId);
  await kit.as('clerk.d').act('approve', round.itemId);
  for (const partner of ['p.garden', 'p.water']) await kit.as(`partnerOfficer.${partner}`).act('opine', round.itemId, { verdict: 'none' });
  const [notice] = await kit.engine.openNotices('');
  return notice?.id ?? '';
}

describe('a notice', () => {
  it('is found by what it says while it stands, and is taken down when its period is over', async () => {
    const id = await onNotice();
    expect(await kit.engine.openNotices('桂香')).toMatchObject([{ id }]);
    expect(await kit.engine.openNotices('paragraph')).toEqual([]);
    expect(await codeOf(kit.engine.receiveObjection(objection(id)))).toBe('ACTION_NOT_POSSIBLE');
    await kit.passTo(day('2022-09-08'));
    expect((await kit.engine.openNotice(id)).begun).toBe(true);
    await kit.passTo(day('2022-09-14'));
    expect(await kit.engine.openNotices('')).toEqual([]);
    expect(await codeOf(kit.engine.openNotice(id))).toBe('NOTICE_ENDED');
  });
});

describe('an objection', () => {
  it('is read by its handlers alone, masked; who looks behind the mask is recorded with her reason', async () => {
    const id = await onNotice();
    await kit.passTo(day('2022-09-08'));
    const { code } = await kit.engine.receiveObjection(objection(id));
    expect(await kit.engine.receiveObjection(objection(id))).toEqual({ code });
    expect(await codeOf(kit.engine.receiveObjection({ ...objection(id), facts: '另一件事情' }))).toBe('KEY_REUSED');
    expect(await codeOf(kit.engine.receiveObjection({ ...objection(id), key: 'another-key-of-twenty', objector: undefined }))).toBe('FORM_INVALID');
    await kit.settle();
    const clerk = kit.as('clerk.d');
    const [one] = await kit.engine.objections(clerk.person, round.itemId);
    expect(one).toMatchObject({ objector: '王*英', contact: '****', about: '莲心园', state: 'received' });
    expect((await kit.engine.messages(clerk.person)).map((message) => message.code)).toContain('objection');
    const others = ['villageOfficer.v11', 'townHead.t1', 'chair.d', 'lan'];
    for (const name of others) {
      expect(await kit.engine.objections(kit.as(name).person, round.itemId)).toEqual([]);
      expect(await codeOf(kit.engine.showObjection(kit.as(name).person, { id: one?.id ?? '', reason: '好奇' }))).toBe('NOT_FOUND');
    }
    expect(await codeOf(kit.engine.showObjection(clerk.person, { id: one?.id ?? '', reason: ' ' }))).toBe('OPINION_REQUIRED');
    expect(await kit.engine.showObjection(clerk.person, { id: one?.id ?? '', reason: '电话核实' })).toEqual({ objector: '王秀英', contact: '13800009999' });
    const { timeline } = await clerk.item(round.itemId);
    expect(timeline.map((entry) => entry.action)).toEqual(expect.arrayContaining(['objectionReceived', 'showObjection']));
    expect(JSON.stringify(timeline)).not.toContain('王秀英');
  });

  it('becomes what the office registers, takes its entry off the list, and is answered by its code', async () => {
    const id = await onNotice();
    await kit.passTo(day('2022-09-08'));
    const { code } = await kit.engine.receiveObjection(objection(id));
    const clerk = kit.as('clerk.d');
    const [one] = await kit.engine.objections(clerk.person, round.itemId);
    const { version, entries } = await clerk.item(round.itemId);
    const entryId = entries[0]?.itemId ?? '';
    await kit.engine.registerObjection(clerk.person, { id: one?.id ?? '', key: 'register-it', seenVersion: version, entryId });
    expect((await kit.as('lan').item(entryId)).stage).toBe('inquiry');
    expect(await kit.engine.objectionStatus(code)).toMatchObject({ state: 'accepted', reply: null });
    await kit.engine.answerObjection(clerk.person, { id: one?.id ?? '', state: 'notUpheld', reply: '经实地查看，花园在使用' });
    const told = await kit.engine.objectionStatus(code.toLowerCase().replaceAll('-', ' '));
    expect(told).toMatchObject({ state: 'notUpheld', reply: '经实地查看，花园在使用' });
    expect(JSON.stringify(told)).not.toContain('王');
    expect(await codeOf(kit.engine.objectionStatus(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`))).toBe('CODE_UNKNOWN');
  });
});

describe('an application without an account', () => {
  it('goes the way of every other, counts once, and shows by its code nothing that is masked elsewhere', async () => {
    const { code, number } = await kit.engine.applyOpenly(application());
    expect(await kit.engine.applyOpenly(application())).toEqual({ code, number });
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/u);
    const seen = await kit.engine.progress(code);
    expect(seen).toMatchObject({ number, turn: 'office', stage: { zh: '村初核' }, mayWithdraw: 'freely', form: null });
    expect(JSON.stringify(seen)).not.toMatch(/沈小兰|330402/u);
    const itemId = (await kit.as('villageOfficer.v11').item((await kit.engine.inbox(kit.as('villageOfficer.v11').person, { tab: 'todo', limit: 1 })).rows[0]?.itemId ?? '')).id;
    expect((await kit.as('villageOfficer.v11').item(itemId)).applicantName).toBe('沈*兰');
    const stored = JSON.stringify(await kit.store.read.selectFrom('citizen').selectAll().execute());
    expect(stored).not.toContain(code);
  });

  it('is supplemented after a return with what was hidden left as it is, and withdrawn', async () => {
    const { code } = await kit.engine.applyOpenly(application());
    const officer = kit.as('villageOfficer.v11');
    const itemId = (await kit.engine.inbox(officer.person, { tab: 'todo', limit: 1 })).rows[0]?.itemId ?? '';
    await officer.act('return', itemId, { opinion: '请核对面积' });
    const seen = await kit.engine.progress(code);
    expect(seen).toMatchObject({ turn: 'hers', asked: '请核对面积', form: { kept: ['keeper', 'keeperId'], data: { gardenName: '莲心园', area: 12 } } });
    expect(JSON.stringify(seen)).not.toMatch(/沈小兰|330402/u);
    await kit.engine.actOpenly({ code, key: 'supplement-1', seenVersion: seen.version, action: 'submit', form: { gardenName: '莲心园', area: 30 } });
    const { data } = await kit.store.read.selectFrom('item').select('data').where('id', '=', itemId).executeTakeFirstOrThrow();
    expect(JSON.parse(data).application).toEqual({ ...form, area: 30 });
    const later = await kit.engine.progress(code);
    await kit.engine.actOpenly({ code, key: 'withdraw-1', seenVersion: later.version, action: 'withdraw' });
    expect(await kit.engine.progress(code)).toMatchObject({ turn: 'nobody', good: false });
  });

  it('cannot be made where the office alone applies, and what was only begun is forgotten', async () => {
    expect(await codeOf(kit.engine.applyOpenly({ ...application(), workflow: 'micro-garden-round', unit: 'd' }))).toBe('NOT_FOUND');
    expect(await codeOf(kit.engine.applyOpenly({ ...application(), form: { gardenName: 'x' } }))).toBe('FORM_INVALID');
    await removeIdleCitizens(kit.store, '2023-01-01T00:00:00Z');
    expect(await kit.store.read.selectFrom('citizen').selectAll().execute()).toEqual([]);
  });
});
