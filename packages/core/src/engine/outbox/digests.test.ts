// The daily letter: once, in numbers, at her hour of a working day, and none where nothing waits.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { brokenPromises, createKit, fakeMail, samplePeople, type FakeMail, type Kit } from '../../testing.ts';
import { parcelPlugin } from '../../testing/effects-plugin.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';

let post: FakeMail;
let kit: Kit;
beforeEach(async () => {
  post = fakeMail();
  kit = await createKit({
    plugins: [parcelPlugin(() => Promise.resolve())],
    people: [...samplePeople([{ role: 'officer', units: ['v11'] }]), { username: 'clerk.d', name: '王洁', email: 'clerk@example.cn', posts: [{ role: 'clerk', unit: 'd' }] }, { username: 'clerk2.d', name: '李敏', posts: [{ role: 'clerk', unit: 'd' }] }, { username: 'lan', name: '沈兰', email: 'lan@example.cn', posts: [] }],
    engine: { webhooks: { endpoints: ['carrier'], post: () => Promise.resolve() }, mail: post.mail },
  });
  const { itemId } = await kit.as('lan').start('parcel', { what: '冬衣' }, { unit: 'v11' });
  await kit.as('officer.v11').act('approve', itemId);
  await kit.settle();
  post.letters.length = 0;
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const day = (text: string): LocalDate => parseLocalDate(text) ?? kit.engine.today();
const ofTheDay = () => post.letters.filter((one) => one.key.startsWith('digest:'));

it('is written to whom something waits for and who has an address, once a working day, from her hour on', async () => {
  kit.clock.goTo(day('2022-09-06'), 7);
  expect(await kit.engine.sendDigests()).toBe(0);
  kit.clock.goTo(day('2022-09-06'), 8);
  expect([await kit.engine.sendDigests(), await kit.engine.sendDigests()]).toEqual([1, 0]);
  expect(ofTheDay().map((one) => [one.to, one.subject])).toEqual([['clerk@example.cn', '巾帼行动台：待办 1 件']]);
  expect(findPersonalData(ofTheDay()[0]?.text ?? '')).toEqual([]);
  expect(ofTheDay()[0]?.text).not.toContain('冬衣');
  kit.clock.goTo(day('2022-09-10'), 9);
  expect(await kit.engine.sendDigests()).toBe(0);
});

it('comes at another hour, or not at all, as she likes it', async () => {
  const { person } = kit.as('clerk.d');
  await kit.engine.keepDesk(person, { digestHour: 17 });
  kit.clock.goTo(day('2022-09-06'), 16);
  expect(await kit.engine.sendDigests()).toBe(0);
  kit.clock.goTo(day('2022-09-06'), 17);
  expect(await kit.engine.sendDigests()).toBe(1);
  await kit.engine.keepDesk(person, { digestHour: null });
  kit.clock.goTo(day('2022-09-07'), 18);
  expect(await kit.engine.sendDigests()).toBe(0);
});

it('is tried again when the mail server was away, under the same key', async () => {
  kit.clock.goTo(day('2022-09-06'), 8);
  post.down = true;
  expect(await kit.engine.sendDigests()).toBe(0);
  post.down = false;
  expect(await kit.engine.sendDigests()).toBe(0);
  kit.clock.advance(3_600_000);
  expect(await kit.engine.sendDigests()).toBe(1);
  expect(ofTheDay().map((one) => one.key)).toEqual([`digest:${kit.as('clerk.d').person.id}:2022-09-06`]);
});
