// Codes by short message before a vote: who holds the telephone votes, whoever guesses does not; nothing is kept that names a
// number, nothing is learned by asking, and without the channel votes are taken and said to be unverified.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { selection } from '../../programme/archetypes/selection.ts';
import { formSpec, idNumber, longText, personName, points, unit } from '../../programme/fields.ts';
import { removeOldVotes } from '../../store/queries/public-votes.ts';
import { brokenPromises, fakeChannels, type FakeChannels, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { createKit } from '../../testing/kit.ts';
import { samplePeople } from '../../testing/sample-org.ts';

const application = formSpec({ zh: '最美花园申报表', en: 'Application' }, [
  { zh: '花园', en: 'Garden', fields: { keeper: personName('主理人', 'Keeper'), keeperId: idNumber('身份证号', 'ID number'), orgUnit: unit(), intro: longText('简介', 'Introduction') } },
]);
const plugin = definePlugin({
  name: 'gardens', title: { zh: '花园', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [],
  programmes: [selection({
    campaign: 'gardens', code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', application, unitField: 'orgUnit', years: 0, levels: [],
    panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 100) } }]), criteria: ['beauty'] },
    vote: { percent: 30, shows: ['intro'] },
    fields: { intro: { from: 'application.intro', type: 'text', title: { zh: '简介', en: 'Introduction' } } },
    itemTitle: () => '一座花园',
  })],
});

const mine = '13812345678';
let fake: FakeChannels;
let kit: Kit;
let poll: string;
let garden: string;
beforeEach(async () => {
  fake = fakeChannels(['sms']);
  kit = await createKit({
    plugins: [plugin],
    people: [...samplePeople([{ role: 'districtClerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }, ...[1, 2, 3].map((nth) => ({ username: `expert${nth}`, name: `评委${nth}`, posts: [{ role: 'expert', unit: 'd' }] }))],
    engine: { channels: fake.channels },
  });
  const form = { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', voteFrom: '2022-09-07', voteTo: '2022-09-09', phone: '0573-82838888', address: '行政中心' };
  poll = (await kit.as('sectionHead.d').start('finest-garden-round', form, { unit: 'd' })).itemId;
  garden = (await kit.as('lan').start('finest-garden', { keeper: '沈小兰', keeperId: '33040219670930000X', orgUnit: 'v11', intro: '四季常青' }, { unit: 'v11', batchId: poll })).itemId;
  for (const nth of [1, 2, 3]) await kit.as(`expert${nth}`).act('approve', garden, { form: { beauty: 80 } });
  await goTo('2022-09-07');
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const goTo = (day: string) => kit.passTo(isLocalDate(day) ? day : kit.engine.today());
const ask = (phone = mine) => kit.engine.sendVoteCode({ poll, phone });
const device = 'the-browser-of-a-voter';
const vote = (code: string | undefined, more: { readonly phone?: string; readonly device?: string } = {}) => kit.engine.castVote({ candidate: garden, device, phone: mine, source: '115.1', code, ...more });
const sentCode = () => fake.sent.at(-1)?.code ?? '';
/** Five codes that are not the one that was sent. */
const wrongCodes = () => [1, 2, 3, 4, 5].map((n) => String((Number(sentCode()) + n) % 1_000_000).padStart(6, '0'));
const rows = () => kit.store.read.selectFrom('vote_code').selectAll().execute();

it('takes a vote with the code that was sent to the telephone, once, and keeps neither number nor code', async () => {
  expect(await kit.engine.openVote(poll)).toMatchObject({ verified: true });
  expect(await codeOf(vote(undefined))).toBe('VOTE_CODE_WRONG');
  await ask();
  expect(fake.sent).toMatchObject([{ to: mine, text: { zh: `验证码${sentCode()}，5分钟内有效，请勿告诉他人` } }]);
  expect(sentCode()).toMatch(/^\d{6}$/u);
  const code = sentCode();
  await vote(code);
  await vote(code);
  expect(await codeOf(vote(code, { device: 'the-browser-of-another' }))).toBe('VOTE_CODE_WRONG');
  const kept = await kit.store.read.selectFrom('public_vote').selectAll().execute();
  expect(kept.map((row) => row.verified)).toEqual([1]);
  const all = JSON.stringify([kept, await rows(), await kit.store.read.selectFrom('outbox').selectAll().execute(), await kit.store.read.selectFrom('audit_entry').selectAll().execute()]);
  expect([all.includes(mine), all.includes(`"${code}"`), all.includes(`码${code}`)]).toEqual([false, false, false]);
});

it('counts every wrong try: after five the right code is good no more, and a new one is', async () => {
  await ask();
  const first = sentCode();
  for (const wrong of wrongCodes()) expect(await codeOf(vote(wrong))).toBe('VOTE_CODE_WRONG');
  expect(await codeOf(vote(first))).toBe('VOTE_CODE_WRONG');
  kit.clock.advance(60_000);
  await ask();
  await vote(sentCode());
});

it('counts tries that come at once', async () => {
  await ask();
  await Promise.all([...wrongCodes(), ...wrongCodes()].map((wrong) => codeOf(vote(wrong))));
  expect((await rows()).map((row) => row.tries)).toEqual([5]);
  expect(await codeOf(vote(sentCode()))).toBe('VOTE_CODE_WRONG');
});

it('takes a code for five minutes, of the telephone and the vote it was sent for alone', async () => {
  await ask();
  expect(await codeOf(vote(sentCode(), { phone: '13900000001' }))).toBe('VOTE_CODE_WRONG');
  kit.clock.advance(5 * 60_000);
  expect(await codeOf(vote(sentCode()))).toBe('VOTE_CODE_WRONG');
  await ask();
  kit.clock.advance(5 * 60_000 - 1);
  await vote(sentCode());
});

it('sends one telephone a code a minute and five a day, and refuses nobody who asks more often', async () => {
  await ask();
  await ask();
  expect(fake.sent).toHaveLength(1);
  await vote(sentCode());
  for (let n = 0; n < 6; n += 1) {
    kit.clock.advance(60_000);
    await ask();
  }
  expect(fake.sent).toHaveLength(5);
  await ask('13900000001');
  expect(fake.sent).toHaveLength(6);
  await goTo('2022-09-08');
  await ask();
  await vote(sentCode());
});

it('says who voted today to nobody but who holds the telephone', async () => {
  await ask();
  await vote(sentCode());
  kit.clock.advance(60_000);
  await ask();
  const other = { device: 'the-browser-of-another' };
  expect(await codeOf(vote(wrongCodes()[0], other))).toBe('VOTE_CODE_WRONG');
  expect(await codeOf(vote(sentCode(), other))).toBe('VOTED_TODAY');
});

it('sends no code for what is not voted on, and forgets codes the day after', async () => {
  expect(await codeOf(kit.engine.sendVoteCode({ poll: 'nowhere', phone: mine }))).toBe('VOTE_CLOSED');
  await ask();
  await removeOldVotes(kit.store, '2022-09-07');
  expect(await rows()).toHaveLength(1);
  await removeOldVotes(kit.store, '2022-09-08');
  expect(await rows()).toEqual([]);
  await goTo('2022-09-10');
  expect(await codeOf(ask())).toBe('VOTE_CLOSED');
  expect(fake.sent).toHaveLength(1);
});

it('tells who asked, and who looks after the machine, that the channel is down, without the number', async () => {
  const heard: unknown[] = [];
  kit.engine.onIncident((alarm) => void heard.push(alarm));
  fake.down.add('sms');
  expect(await codeOf(ask())).toBe('VOTE_CODE_NOT_SENT');
  expect(heard).toEqual([{ itemId: poll, kind: 'effect', rule: 'vote code', found: 'no answer' }]);
  fake.down.clear();
  kit.clock.advance(60_000);
  await ask();
  await vote(sentCode());
});

it('without the channel takes votes as they come, and says so of the vote and of its count', async () => {
  await ask();
  await vote(sentCode());
  Object.assign(fake.channels, { sms: undefined });
  expect(await kit.engine.openVote(poll)).toMatchObject({ verified: false });
  expect(await codeOf(ask())).toBe('VOTE_CODE_NOT_SENT');
  await vote(undefined, { phone: '13900000001', device: 'the-browser-of-another' });
  await vote('000000', { phone: '13900000002', device: 'the-browser-of-a-third' });
  await goTo('2022-09-10');
  const clerk = kit.as('districtClerk.d');
  await clerk.act('record', garden);
  expect(Object.fromEntries((await clerk.item(garden)).fields.map((field) => [field.name, field.value]))).toMatchObject({ votes: 1, votesSetAside: 2, votesUnverified: 2 });
});
