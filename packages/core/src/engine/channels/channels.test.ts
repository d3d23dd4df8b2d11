// Messages to one person: by the channels she chose, once each, held over her quiet hours unless they cannot wait, tried again,
// and an incident when given up.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { brokenPromises, createKit, fakeChannels, samplePeople, type FakeChannels, type Kit } from '../../testing.ts';
import { parcelPlugin } from '../../testing/effects-plugin.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';
import { HopelessDelivery } from '../ports.ts';
import { usualChoice } from './message-kinds.ts';

const mobile = '13800001234';
let fake: FakeChannels;
let kit: Kit;
beforeEach(async () => {
  fake = fakeChannels(['dingtalk', 'sms']);
  kit = await createKit({
    plugins: [parcelPlugin()],
    people: [
      ...samplePeople([{ role: 'officer', units: ['v11'] }]),
      { username: 'clerk.d', name: '王洁', email: 'clerk@example.cn', channels: { dingtalk: 'wangjie', wecom: 'wang', sms: mobile }, posts: [{ role: 'clerk', unit: 'd' }] },
      { username: 'keeper', name: '孙丽', posts: [{ role: 'districtClerk', unit: 'd' }] },
      { username: 'lan', name: '沈兰', posts: [] },
    ],
    engine: { channels: fake.channels, webhooks: { endpoints: ['carrier'], post: () => Promise.resolve() }, mail: { send: () => Promise.resolve() } },
  });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** A parcel that comes to the clerk: a task for her. */
async function weighed(): Promise<{ readonly itemId: string; readonly number: string }> {
  const started = await kit.as('lan').start('parcel', { what: '冬衣' }, { unit: 'v11' });
  await kit.as('officer.v11').act('approve', started.itemId);
  await kit.settle();
  return started;
}

const byChannel = () => fake.sent.map((one) => [one.channel, one.to]);
const atHour = (hour: number) => kit.clock.goTo(parseLocalDate('2022-09-06') ?? kit.engine.today(), hour);

it('a task is told by the channels the office has and she chose, once, by number and in words that name nobody', async () => {
  const { number } = await weighed();
  await kit.settle();
  expect(byChannel()).toEqual([['dingtalk', 'wangjie']]);
  const [told] = fake.sent;
  expect(told).toMatchObject({ number, text: { zh: '办件有新进展', en: 'An item moved' } });
  expect(findPersonalData(JSON.stringify([told?.number, told?.text]))).toEqual([]);
  expect(JSON.stringify(told)).not.toMatch(/冬衣|沈兰/u);
});

it('she says herself which messages come by which channel; the bell keeps all of them', async () => {
  const { person } = kit.as('clerk.d');
  await kit.engine.keepDesk(person, { tell: { ...usualChoice, task: ['sms'] } });
  await weighed();
  expect(byChannel()).toEqual([['sms', mobile]]);
  await kit.engine.keepDesk(person, { tell: { ...usualChoice, task: [] } });
  await weighed();
  expect(fake.sent).toHaveLength(1);
  expect(await kit.engine.messages(person)).toHaveLength(2);
});

it('what comes at night is held until the morning; an urging is not', async () => {
  atHour(23);
  const { itemId } = await weighed();
  expect(fake.sent).toEqual([]);
  await kit.as('lan').act('urge', itemId);
  await kit.settle();
  expect(fake.sent.map((one) => [one.channel, one.text.zh])).toEqual([['dingtalk', '办件被催办，请尽快办理'], ['sms', '办件被催办，请尽快办理']]);
  kit.clock.advance(8 * 3_600_000 - 1);
  await kit.settle();
  expect(fake.sent).toHaveLength(2);
  kit.clock.advance(1);
  await kit.settle();
  expect(fake.sent.map((one) => one.text.zh)).toContain('办件有新进展');
});

it('without quiet hours nothing is held', async () => {
  await kit.engine.keepDesk(kit.as('clerk.d').person, { quiet: null });
  atHour(23);
  await weighed();
  expect(fake.sent).toHaveLength(1);
});

it('is tried again under the same key while a channel is down, and the other channel does not wait', async () => {
  await kit.engine.keepDesk(kit.as('clerk.d').person, { tell: { ...usualChoice, task: ['dingtalk', 'sms'] } });
  fake.down.add('dingtalk');
  await weighed();
  expect(byChannel()).toEqual([['sms', mobile]]);
  fake.down.clear();
  kit.clock.advance(60_000);
  await kit.settle();
  expect(byChannel()).toEqual([['sms', mobile], ['dingtalk', 'wangjie']]);
});

it('what is given up is an incident a keeper sees and sends again', async () => {
  const refusing = { send: () => Promise.reject(new HopelessDelivery('the vendor knows no such account')) };
  Object.assign(fake.channels, { dingtalk: refusing });
  await weighed();
  const keeper = kit.as('keeper').person;
  const [dead] = (await kit.engine.deadEffects(keeper, { limit: 10 })).incidents;
  expect(dead).toMatchObject({ found: 'the vendor knows no such account' });
  Object.assign(fake.channels, fakeChannels().channels);
  await kit.engine.retryIncident(keeper, dead?.id ?? '', '账号已更正');
  await kit.settle();
  expect((await kit.engine.deadEffects(keeper, { limit: 10 })).incidents).toEqual([]);
});

it('her settings show the office’s channels, with her address masked', async () => {
  expect(await kit.engine.channels(kit.as('clerk.d').person)).toEqual([{ name: 'dingtalk', address: 'w*****e' }, { name: 'sms', address: '138****1234' }]);
  expect(await kit.engine.channels(kit.as('lan').person)).toEqual([{ name: 'dingtalk', address: null }, { name: 'sms', address: null }]);
});
