// 公开报名: anybody signs up for an event that was approved and is open to it, once for a telephone; never are there more people than
// places; who waits moves up in order and is told; who came is ticked and counted; what was said of people is forgotten in time.
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { addDays, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { activity } from '../../programme/archetypes/activity.ts';
import { removeOldSignUps } from '../../store/queries/sign-ups.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { fakeChannels } from '../../testing/fake-channels.ts';
import { createKit } from '../../testing/kit.ts';
import { movesUp, placeFor } from './sign-up-places.ts';

const programme = activity({ campaign: 'gardens', code: 'XX06', name: 'garden-day', title: { zh: '花园日', en: 'Garden day' }, issuer: '街坊会', noun: '课堂' });
const plugin = definePlugin({ name: 'gardens', title: { zh: '花园', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] });

let kit: Kit;
const sms = fakeChannels(['sms']);
beforeEach(async () => {
  sms.sent.length = 0;
  kit = await createKit({ plugins: [plugin], engine: { channels: sms.channels } });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const day = (text: string): LocalDate => (isLocalDate(text) ? text : kit.engine.today());
const said = { openToSignUp: true, startsAt: '上午9:00', places: 3, signUpUntil: '2022-09-15' };
const plan = (more: JsonObject = said) => ({ name: '春日种菜课', orgUnit: 'v11', heldOn: '2022-09-20', place: '文化家园', headcount: 30, purpose: '教大家种菜。', budget: 100_000, safety: '专人负责秩序。', ...more });

async function opened(more: JsonObject = said): Promise<string> {
  const { itemId } = await kit.as('villageOfficer').start('garden-day', plan(more), { unit: 'v11' });
  await kit.as('townHead').act('approve', itemId);
  return itemId;
}

let nth = 0;
const somebody = () => {
  nth += 1;
  return { key: `the-key-of-somebody-${nth}`, name: '王小芳', phone: `138${String(nth).padStart(8, '0')}`, children: 0 };
};
const signUp = (item: string, more: object = {}) => kit.engine.signUp({ item, ...somebody(), ...more });

it('stands on the open pages from its approval until its last day, and not before, nor where the plan does not open it', async () => {
  const { itemId } = await kit.as('villageOfficer').start('garden-day', plan(), { unit: 'v11' });
  expect([await kit.engine.openSignUps(), await codeOf(signUp(itemId))]).toEqual([[], 'SIGN_UP_CLOSED']);
  await kit.as('townHead').act('approve', itemId);
  const closed = await kit.as('villageOfficer').start('garden-day', plan({ openToSignUp: false }), { unit: 'v11' });
  await kit.as('townHead').act('approve', closed.itemId);
  expect((await kit.as('villageOfficer').item(closed.itemId)).stage).toBe('summary');
  expect(await kit.engine.openSignUps()).toMatchObject([{ item: itemId, title: '春日种菜课', places: 3, left: 3, waiting: 0, endsOn: '2022-09-15', facts: [{ value: { zh: expect.stringContaining('2022') } }, { value: { zh: '上午9:00' } }, { value: { zh: '文化家园' } }] }]);
  await kit.passTo(day('2022-09-16'));
  expect([await kit.engine.openSignUps(), await codeOf(kit.engine.openSignUp(itemId)), await codeOf(signUp(itemId))]).toEqual([[], 'SIGN_UP_CLOSED', 'SIGN_UP_CLOSED']);
  expect((await kit.as('villageOfficer').item(itemId)).stage).toBe('signIn');
});

it('refuses a plan whose places or days do not fit', async () => {
  const tried = (more: JsonObject) => codeOf(kit.as('villageOfficer').start('garden-day', plan(more), { unit: 'v11' }));
  expect([await tried({ ...said, places: 31 }), await tried({ ...said, signUpUntil: '2022-09-21' }), await tried({ ...said, signUpUntil: '2022-09-01' }), await tried({ openToSignUp: true }), await tried({ ...said, openToSignUp: false })])
    .toEqual(['RULE_REFUSED', 'RULE_REFUSED', 'RULE_REFUSED', 'FORM_INVALID', 'FORM_INVALID']);
});

it('takes a telephone once; the same sent again is the same, and who cancelled may sign up anew', async () => {
  const item = await opened();
  const mine = somebody();
  const first = await kit.engine.signUp({ item, ...mine });
  expect(first.state).toBe('placed');
  expect(await kit.engine.signUp({ item, ...mine })).toEqual(first);
  expect([await codeOf(signUp(item, { phone: mine.phone })), await codeOf(signUp(item, { key: mine.key })), await codeOf(signUp(item, { children: 3 }))]).toEqual(['SIGNED_UP_ALREADY', 'KEY_REUSED', 'FORM_INVALID']);
  expect(await kit.engine.cancelSignUp(first.code)).toMatchObject({ state: 'cancelled', mayCancel: false });
  expect(JSON.stringify(await kit.store.read.selectFrom('sign_up').selectAll().execute())).not.toMatch(/王小芳|138/u);
  expect((await signUp(item, { phone: mine.phone })).state).toBe('placed');
  expect(await codeOf(kit.engine.signUpStatus('ABCD-EFGH'))).toBe('CODE_UNKNOWN');
});

it('gives the last two places to two of many who sign up at once, and lets nobody in twice', async () => {
  const item = await opened();
  await signUp(item);
  const same = somebody();
  const all = await Promise.all([...Array.from({ length: 8 }, () => signUp(item).then((one) => one.state)), ...['a', 'b', 'c'].map((key) => codeOf(kit.engine.signUp({ item, ...same, key: `the-key-of-the-same-${key}` })))]);
  expect(all.filter((one) => one === 'SIGNED_UP_ALREADY')).toHaveLength(2);
  const rows = await kit.store.read.selectFrom('sign_up').selectAll().execute();
  expect([rows.filter((one) => one.state === 'placed').length, rows.length]).toEqual([3, 10]);
  expect(await kit.engine.openSignUp(item)).toMatchObject({ left: 0, waiting: 7 });
});

it('moves up who waits longest when places come free, and tells her by short message', async () => {
  const item = await opened();
  const family = await signUp(item, { children: 2 });
  const [second, third] = [await signUp(item, { children: 1 }), await signUp(item)];
  expect([second.state, third.state]).toEqual(['waiting', 'waiting']);
  expect(await kit.engine.signUpStatus(third.code)).toMatchObject({ state: 'waiting', turn: 2, mayCancel: true });
  const phones = (await kit.store.read.selectFrom('sign_up').selectAll().orderBy('id').execute()).map((one) => one.phone);
  await Promise.all([kit.engine.cancelSignUp(family.code), kit.engine.cancelSignUp(family.code)]);
  expect([await kit.engine.signUpStatus(second.code), await kit.engine.signUpStatus(third.code)]).toMatchObject([{ state: 'placed', turn: 0 }, { state: 'placed', turn: 0 }]);
  expect(JSON.stringify(await kit.store.read.selectFrom('outbox').selectAll().execute())).not.toContain(phones[1]);
  await kit.engine.deliver();
  await kit.engine.idle();
  expect(sms.sent.map((one) => one.to).toSorted()).toEqual([phones[1], phones[2]].toSorted());
});

it('shows who keeps it a masked list, and in full with a reason that is recorded; signs in, and counts who came', async () => {
  const item = await opened();
  const [one, other] = [await signUp(item, { children: 1 }), await signUp(item)];
  const officer = kit.as('villageOfficer');
  const list = await kit.engine.signUps(officer.person, item);
  expect(list).toMatchObject([{ name: '王*芳', people: 2, state: 'placed' }, { people: 1, state: 'placed' }]);
  expect(JSON.stringify(list)).not.toMatch(/王小芳|138\d{8}/u);
  expect(await codeOf(kit.engine.signUps(kit.as('woman').person, item))).toBe('NOT_FOUND');
  const [mine, hers] = list;
  expect(await codeOf(kit.engine.showSignUp(officer.person, { id: mine?.id ?? '', reason: ' ' }))).toBe('OPINION_REQUIRED');
  // To see the event is not enough to read who comes.
  expect(await kit.engine.signUps(kit.as('townOfficer').person, item)).toMatchObject([{ name: '王*芳' }, {}]);
  expect(await codeOf(kit.engine.showSignUp(kit.as('townOfficer').person, { id: mine?.id ?? '', reason: '看看' }))).toBe('NOT_ALLOWED');
  expect(await kit.engine.showSignUp(officer.person, { id: mine?.id ?? '', reason: '通知改地点' })).toMatchObject({ name: '王小芳' });
  expect((await kit.store.read.selectFrom('audit_entry').selectAll().where('action', '=', 'unmask').execute()).map((entry) => entry.opinion)).toEqual(['通知改地点']);
  expect(await codeOf(kit.engine.signInOne(officer.person, { id: mine?.id ?? '', came: true }))).toBe('ACTION_NOT_POSSIBLE');
  await officer.act('record', item, { verdict: 'closed' });
  expect(await codeOf(signUp(item))).toBe('SIGN_UP_CLOSED');
  expect(await codeOf(kit.engine.signInOne(kit.as('townHead').person, { id: mine?.id ?? '', came: true }))).toBe('NOT_ALLOWED');
  await kit.engine.signInOne(officer.person, { id: mine?.id ?? '', came: true });
  await kit.engine.signInOne(officer.person, { id: hers?.id ?? '', came: true });
  expect(await kit.engine.signInOne(officer.person, { id: hers?.id ?? '', came: false })).toMatchObject({ cameAt: null });
  expect([(await kit.engine.signUpStatus(one.code)).mayCancel, (await kit.engine.signUpStatus(other.code)).mayCancel]).toEqual([false, true]);
  await officer.act('record', item);
  const summary = (await officer.item(item)).actions.find((each) => each.action === 'record')?.form;
  expect(summary?.data).toMatchObject({ registered: 3, people: 2 });
  await kit.passTo(day('2022-09-21'));
  const done = { actualOn: '2022-09-20', registered: 3, people: 2, spent: 90_000, result: '大家学得很认真。', photoConsent: true };
  expect([await codeOf(officer.act('record', item, { form: { ...done, people: 4 } })), await codeOf(officer.act('record', item, { form: { ...done, registered: 2 } }))]).toEqual(['RULE_REFUSED', 'RULE_REFUSED']);
  await officer.act('record', item, { form: { ...done, people: 4, peopleFor: '现场来了两位居民。' } });
  expect((await officer.item(item)).stage).toBe('assessment');
  expect(await kit.engine.signUpStatus(other.code)).toMatchObject({ mayCancel: false, calledOff: false });
});

it('says to who signed up that it was called off; forgets people when their days are over, and no sooner', async () => {
  const item = await opened();
  const { code } = await signUp(item);
  await kit.engine.cancelSignUp((await signUp(item)).code);
  await kit.as('villageOfficer').act('record', item, { verdict: 'cancelled' });
  await kit.engine.deliver();
  await kit.engine.idle();
  expect(sms.sent.map((one) => one.text.zh)).toEqual(['您报名的“春日种菜课”已取消，不再举办']);
  expect(await kit.engine.signUpStatus(code)).toMatchObject({ calledOff: true, mayCancel: false });
  expect(await codeOf(kit.engine.cancelSignUp(code))).toBe('ACTION_NOT_POSSIBLE');
  const last = addDays(day('2022-09-20'), 180);
  await removeOldSignUps(kit.store, last);
  expect(await kit.store.read.selectFrom('sign_up').selectAll().execute()).toHaveLength(2);
  await removeOldSignUps(kit.store, addDays(last, 1));
  expect([await kit.store.read.selectFrom('sign_up').selectAll().execute(), await codeOf(kit.engine.signUpStatus(code))]).toEqual([[], 'CODE_UNKNOWN']);
});

it('whatever comes in which order, there are never more people than places, and nobody overtakes who waits', () => {
  const events = fc.array(fc.record({ people: fc.integer({ min: 1, max: 5 }), leaves: fc.option(fc.nat(20), { nil: undefined }) }), { maxLength: 60 });
  fc.assert(fc.property(fc.integer({ min: 5, max: 20 }), events, (places, all) => {
    let standing: { id: string; people: number; state: 'placed' | 'waiting' }[] = [];
    for (const [at, { people, leaves }] of all.entries()) {
      if (leaves === undefined) standing.push({ id: `${at}`, people, state: placeFor(standing, { people, places }) });
      else {
        standing = standing.filter((_, index) => index !== leaves);
        const up = movesUp(standing, places);
        standing = standing.map((one) => (up.includes(one) ? { ...one, state: 'placed' } : one));
      }
      const placed = standing.filter((one) => one.state === 'placed').reduce((sum, one) => sum + one.people, 0);
      const [first] = standing.filter((one) => one.state === 'waiting');
      expect(placed).toBeLessThanOrEqual(places);
      expect(first === undefined || placed + first.people > places).toBe(true);
    }
  }));
});

it('a definition says of which whole number and days, and shows nothing that is masked', () => {
  const [definition] = programme.workflows.map((one) => one.definition);
  const withSetting = (publicSignUp: object, until: object = { untilField: 'signUpUntil' }) => () => parseDefinition({ ...definition, stages: definition?.stages.map((stage) => (stage.id === 'openSignUp' ? { ...stage, settings: { until, publicSignUp, meanwhile: ['closed', 'cancelled'] } } : stage)) });
  expect(withSetting({ places: 'places', keepUntil: 'signUpKeptUntil' })).not.toThrow();
  expect(withSetting({ places: 'place', keepUntil: 'signUpKeptUntil' })).toThrow(/publicSignUp.places/u);
  expect(withSetting({ places: 'places', keepUntil: 'places' })).toThrow(/publicSignUp.keepUntil/u);
  expect(withSetting({ places: 'places', keepUntil: 'signUpKeptUntil', shows: ['nothing'] })).toThrow(/publicSignUp.shows/u);
});

it('lets who signed up sign herself in at the door, by its key and her code or telephone, while people are signed in, and nobody else', async () => {
  const item = await opened();
  const mine = somebody();
  const [first, second, third] = [await kit.engine.signUp({ item, ...mine }), await signUp(item, { children: 1 }), await signUp(item)];
  const key = (await kit.engine.doorOf(kit.as('villageOfficer').person, item)) ?? '';
  const other = await opened({ ...said, places: 5 });
  const elsewhere = await signUp(other);
  const here = (own: { readonly code?: string; readonly phone?: string }, at = key) => kit.engine.signInHere({ item, key: at, ...own });
  expect([await codeOf(here({ code: first.code })), (await kit.engine.door({ item, key })).open]).toEqual(['ACTION_NOT_POSSIBLE', false]);
  await kit.passTo(day('2022-09-16'));
  expect(await kit.engine.door({ item, key })).toEqual({ title: '春日种菜课', unit: expect.anything(), open: true });
  const wrong = 'a-key-that-nobody-was-shown-here';
  expect([await codeOf(here({ code: first.code }, wrong)), await codeOf(kit.engine.door({ item, key: wrong })), await codeOf(here({ code: first.code }, (await kit.engine.doorOf(kit.as('villageOfficer').person, other)) ?? ''))]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect([await codeOf(here({ code: elsewhere.code })), await codeOf(here({ phone: '13900000000' })), await codeOf(here({})), await codeOf(here({ code: third.code }))]).toEqual(['SIGN_UP_UNKNOWN', 'SIGN_UP_UNKNOWN', 'SIGN_UP_UNKNOWN', 'ACTION_NOT_POSSIBLE']);
  const byPhone = await here({ phone: mine.phone });
  expect(byPhone).toMatchObject({ name: '王*芳', people: 1 });
  expect(await here({ code: first.code })).toEqual(byPhone);
  expect(await here({ code: second.code })).toMatchObject({ people: 2 });
  expect((await kit.engine.signUps(kit.as('villageOfficer').person, item)).map((one) => one.cameAt !== null)).toEqual([true, true, false]);
  expect((await kit.store.read.selectFrom('sign_up').select('came_by').where('came_at', 'is not', null).execute()).map((one) => one.came_by)).toEqual([null, null]);
  expect((await kit.engine.signUpStatus(first.code)).came).toBe(true);
});
