// Effects outside: at least once with the same key, so once as seen by a receiver that remembers keys; a receiver that is
// down or slow holds up nobody else; what is given up is an incident that a person has tried again or drops.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { parcelPlugin } from '../../testing/effects-plugin.ts';
import { createEngine } from '../create-engine.ts';
import { openIncident } from './incidents.ts';
import { HopelessDelivery, type Mail, type MailPort, type WebhookCall, type WebhookPort } from '../ports.ts';

const people = [
  ...samplePeople([{ role: 'officer', units: ['v11'] }]),
  { username: 'clerk.d', name: 'clerk', email: 'clerk@example.cn', posts: [{ role: 'clerk', unit: 'd' }] },
  { username: 'clerk2.d', name: 'clerk2', posts: [{ role: 'clerk', unit: 'd' }] },
  { username: 'clerk.t2', name: 'clerk of another town', posts: [{ role: 'clerk', unit: 't2' }] },
  { username: 'lan', name: '沈兰', email: 'lan@example.cn', posts: [] },
];

/** A receiver that remembers keys: what it did for each, and every call it got. */
class Carrier implements WebhookPort {
  readonly endpoints = ['carrier'];
  readonly calls: WebhookCall[] = [];
  readonly visible = new Map<string, string>();
  fails: (call: WebhookCall) => Promise<void> | undefined = () => undefined;

  async post(call: WebhookCall): Promise<void> {
    this.calls.push(call);
    await this.fails(call);
    if (!this.visible.has(call.key)) this.visible.set(call.key, call.body);
  }
}

class Post implements MailPort {
  readonly letters: Mail[] = [];
  async send(mail: Mail): Promise<void> {
    if (mail.to === 'lost@example.cn') throw new HopelessDelivery('550 no such mailbox');
    this.letters.push(mail);
  }
}

let carrier: Carrier;
let mail: Post;
let rings: string[];
let kit: Kit;
const limits = { effectMs: 100 };
beforeEach(async () => {
  carrier = new Carrier();
  mail = new Post();
  rings = [];
  kit = await createKit({
    plugins: [parcelPlugin(({ key }) => Promise.resolve(void rings.push(key)))],
    people,
    engine: { webhooks: carrier, mail, keepers: ['clerk'], limits, chance: () => 1 },
  });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const send = async () => (await kit.as('lan').start('parcel', { what: '豆腐' }, { unit: 'v11' })).itemId;
const weigh = (id: string) => kit.as('officer.v11').act('approve', id);
const seal = (id: string) => kit.as('clerk.d').act('approve', id);
const outbox = (effect: string) => kit.store.read.selectFrom('outbox').selectAll().where('effect', '=', effect).orderBy('item_version').orderBy('id').execute();
const open = async (by = 'clerk.d') => (await kit.engine.incidents(kit.as(by).person, { limit: 100 })).incidents;
const dead = async () => (await kit.engine.deadEffects(kit.as('clerk.d').person, { limit: 100 })).incidents;
const isDown = () => Promise.reject(new Error('503 closed for lunch'));
const hour = 3_600_000;

/** Another process on the same database. */
const another = (webhooks: WebhookPort) => createEngine({ store: kit.store, plugins: [parcelPlugin()], roles: {}, clock: kit.clock, blindKey: 'test', webhooks, mail, limits });

async function failUntilDead(): Promise<void> {
  carrier.fails = isDown;
  for (let n = 0; n < 60 && (await dead()).length === 0; n += 1) {
    await kit.settle();
    kit.clock.advance(hour);
  }
}

describe('delivery', () => {
  it('calls with what was settled when the step was decided, and nothing about people', async () => {
    const id = await send();
    await weigh(id);
    await kit.settle();
    expect(carrier.calls.map((call) => JSON.parse(call.body))).toMatchObject([
      { itemId: id, version: 1, workflow: 'parcel', stage: 'packing', status: 'open', number: 'XX04-2022-0001' },
      { itemId: id, version: 2, workflow: 'parcel', stage: 'weighing' },
    ]);
    expect(JSON.stringify(carrier.calls)).not.toMatch(/沈兰|豆腐/u);
    expect(rings).toHaveLength(1);
  });

  it('that died between the call and its mark is made again under the same key: one visible result, and the late one marks nothing', async () => {
    await send();
    let wake = (): void => undefined;
    const sleeping: WebhookPort = {
      endpoints: ['carrier'],
      async post(call) {
        await carrier.post(call);
        // The process stands still here, longer than its lease.
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      },
    };
    const first = await createEngine({ store: kit.store, plugins: [parcelPlugin()], roles: {}, clock: kit.clock, blindKey: 'test', webhooks: sleeping, limits: { effectMs: 60_000 } });
    const asleep = first.deliver();
    await asleep;
    await kit.settle();
    expect(carrier.calls).toHaveLength(1);
    kit.clock.advance(hour);
    await kit.settle();
    expect(carrier.calls).toHaveLength(2);
    expect(carrier.visible.size).toBe(1);
    wake();
    expect(await first.idle()).toBe(0);
    expect(await outbox('webhook')).toMatchObject([{ state: 'done', attempts: 0 }]);
  });

  it('by several processes at once makes each call once', async () => {
    for (let n = 0; n < 20; n += 1) await weigh(await send());
    const engines = [kit.engine, await another(carrier), await another(carrier)];
    // A pass is short: on a busy machine it may end before anything has come through.
    const waiting = async () => (await outbox('webhook')).some((row) => row.state !== 'done');
    do await Promise.all(engines.map((engine) => engine.deliver(7)));
    while (await waiting());
    expect(carrier.calls).toHaveLength(40);
    expect(carrier.visible.size).toBe(40);
    expect(new Set((await outbox('webhook')).map((row) => row.state))).toEqual(new Set(['done']));
  });

  it('keeps the order of an item’s calls, and lets other items pass', async () => {
    const first = await send();
    await weigh(first);
    carrier.fails = (call) => (call.body.includes(first) ? isDown() : undefined);
    await weigh(await send());
    await kit.settle();
    expect(carrier.calls.filter((call) => call.body.includes(first)).map((call) => JSON.parse(call.body).version)).toEqual([1]);
    expect(carrier.visible.size).toBe(2);
    carrier.fails = () => undefined;
    kit.clock.advance(hour);
    await kit.settle();
    expect([...carrier.visible.values()].filter((body) => body.includes(first)).map((body) => JSON.parse(body).version)).toEqual([1, 2]);
  });

  it('is not held up by a receiver that never answers', async () => {
    const ids = [];
    for (let n = 0; n < 12; n += 1) ids.push(await send());
    carrier.fails = () => new Promise(() => undefined);
    for (const id of ids) await weigh(id);
    const served = kit.engine.deliver();
    while (rings.length < 12 || mail.letters.length < 12) await new Promise((resolve) => setImmediate(resolve));
    expect(carrier.calls).toHaveLength(4);
    await served;
    // Once four have met silence the lane is left alone for this pass: the others wait no longer, and lose no attempt.
    expect(carrier.calls).toHaveLength(4);
    expect((await outbox('webhook')).filter((row) => row.attempts > 0)).toHaveLength(4);
  });
});

describe('a receiver that is down', () => {
  it('is tried again less and less often, for most of a day', async () => {
    carrier.fails = isDown;
    await send();
    const at: number[] = [];
    const began = kit.clock.now().getTime();
    while ((await dead()).length === 0) {
      const before = carrier.calls.length;
      await kit.settle();
      if (carrier.calls.length > before) at.push((kit.clock.now().getTime() - began) / 1000);
      kit.clock.advance(1000 * (at.length < 6 ? 5 : 300));
    }
    const waits = at.slice(1).map((second, n) => second - (at[n] ?? 0));
    expect(waits.slice(0, 5)).toEqual([5, 15, 45, 135, 405]);
    expect(waits.slice(5)).toHaveLength(6);
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    expect((at.at(-1) ?? 0) / 3600).toBeGreaterThan(20);
  });

  it('leaves what it missed as an incident that names it; repaired and tried again, it is called once more and the incident closes', async () => {
    const id = await send();
    await failUntilDead();
    const [incident] = await dead();
    expect(incident).toMatchObject({ itemId: id, kind: 'effect', rule: 'effect webhook:carrier', found: '503 closed for lunch', detail: '12 attempts', mayDrop: true, effect: { state: 'dead', attempts: 12 } });
    carrier.fails = () => undefined;
    await kit.settle();
    expect(carrier.visible.size).toBe(0);
    await expect(kit.engine.retryIncident(kit.as('clerk.d').person, incident?.id ?? '', ' ')).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
    await kit.engine.retryIncident(kit.as('clerk.d').person, incident?.id ?? '', '对方已恢复');
    await kit.settle();
    expect(carrier.visible.size).toBe(1);
    expect(new Set(carrier.calls.map((call) => call.key)).size).toBe(1);
    expect(await open()).toEqual([]);
    expect((await kit.engine.incidents(kit.as('clerk.d').person, { limit: 5, state: 'resolved' })).incidents).toMatchObject([{ resolution: 'delivered', resolvedBy: null }]);
    expect((await kit.as('clerk.d').item(id)).timeline.map((entry) => [entry.action, entry.opinion])).toContainEqual(['retryIncident', '对方已恢复']);
  });

  it('whose call a person gives up is not called again; the reason is kept and the incident closes', async () => {
    const id = await send();
    await failUntilDead();
    const [incident] = await dead();
    const calls = carrier.calls.length;
    await kit.engine.dropIncident(kit.as('clerk.d').person, incident?.id ?? '', '已电话告知');
    carrier.fails = () => undefined;
    kit.clock.advance(100 * hour);
    await kit.settle();
    expect(carrier.calls).toHaveLength(calls);
    expect(await outbox('webhook')).toMatchObject([{ state: 'dropped' }]);
    expect((await kit.engine.incidents(kit.as('clerk.d').person, { limit: 5, state: 'resolved', itemId: id })).incidents).toMatchObject([{ resolution: '已电话告知', resolvedBy: kit.as('clerk.d').person.id }]);
    for (const again of [kit.engine.dropIncident, kit.engine.retryIncident]) {
      await expect(again(kit.as('clerk.d').person, incident?.id ?? '', '再来')).rejects.toMatchObject({ code: 'INCIDENT_CLOSED' });
    }
  });

  it('fails again after the retry and is counted on the same incident', async () => {
    await send();
    await failUntilDead();
    const [incident] = await dead();
    await kit.engine.retryIncident(kit.as('clerk.d').person, incident?.id ?? '', '再试');
    expect(await dead()).toEqual([]);
    expect(await open()).toMatchObject([{ id: incident?.id, effect: { state: 'pending', attempts: 0 } }]);
    await failUntilDead();
    expect(await dead()).toMatchObject([{ id: incident?.id, times: 2 }]);
  });
});

describe('incidents', () => {
  it('are seen and settled by the keepers of the subtree, by nobody else', async () => {
    const id = await send();
    const alarms: string[] = [];
    const deaf = kit.engine.onIncident(({ rule, found }) => void alarms.push(`${rule}: ${found}`));
    await failUntilDead();
    deaf();
    expect(alarms).toEqual(['effect webhook:carrier: 503 closed for lunch']);
    expect((await kit.as('clerk.d').item(id)).incidents).toHaveLength(1);
    expect((await kit.as('officer.v11').item(id)).incidents).toEqual([]);
    const [incident] = await dead();
    for (const outsider of ['lan', 'officer.v11', 'clerk.t2']) {
      expect(await open(outsider)).toEqual([]);
      for (const settle of [kit.engine.dropIncident, kit.engine.retryIncident]) {
        await expect(settle(kit.as(outsider).person, incident?.id ?? '', '好奇')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    }
    expect(await dead()).toHaveLength(1);
  });

  it('of rules and of timers that move the item cannot be dropped; those of reminders can', async () => {
    const id = await send();
    const { person } = kit.as('clerk.d');
    const timer = await kit.store.read.selectFrom('timer').selectAll().executeTakeFirstOrThrow();
    expect(timer.name).toMatch(/^remind/u);
    const at = kit.clock.now().toISOString();
    await kit.store.write(async (tx) => {
      await openIncident(tx, { itemId: id, kind: 'timer', rule: `timer weighing.${timer.name}`, found: 'x', refId: timer.id, at });
      await openIncident(tx, { itemId: id, kind: 'timer', rule: 'timer weighing.elapse', found: 'x', refId: 'other', at });
      await openIncident(tx, { itemId: id, kind: 'guard', rule: 'guard dry', found: 'x', refId: 'weighing.approve', at });
    });
    const all = await open();
    for (const one of all.filter(({ mayDrop }) => !mayDrop)) {
      await expect(kit.engine.dropIncident(person, one.id, '不必了')).rejects.toMatchObject({ code: 'NOT_DROPPABLE', params: { rule: one.rule } });
    }
    for (const one of all.filter(({ mayDrop }) => mayDrop)) await kit.engine.dropIncident(person, one.id, '不必提醒');
    expect((await open()).map((one) => one.rule).toSorted()).toEqual(['guard dry', 'timer weighing.elapse']);
    expect((await kit.store.read.selectFrom('timer').selectAll().where('id', '=', timer.id).executeTakeFirstOrThrow()).fired_at).not.toBeNull();
    // A rule's command has to be given again, and the timer named here is gone: word of the repair closes both.
    for (const { id: incident } of await open()) await kit.engine.retryIncident(person, incident, '规则已修复');
    expect(await open()).toEqual([]);
    await weigh(id);
  });

  it('of timers go with their timers when the item is paused; those of rules stay until it moves', async () => {
    const id = await send();
    const timer = await kit.store.read.selectFrom('timer').selectAll().executeTakeFirstOrThrow();
    const at = kit.clock.now().toISOString();
    await kit.store.write(async (tx) => {
      await openIncident(tx, { itemId: id, kind: 'timer', rule: `timer weighing.${timer.name}`, found: 'x', refId: timer.id, at });
      await openIncident(tx, { itemId: id, kind: 'guard', rule: 'guard dry', found: 'x', refId: 'weighing.approve', at });
    });
    await kit.as('officer.v11').act('pause', id, { opinion: '等待包装' });
    expect((await open()).map((one) => one.kind)).toEqual(['guard']);
    await kit.as('officer.v11').act('resume', id, { opinion: '包装已到' });
    await weigh(id);
    expect(await open()).toEqual([]);
  });

  it('come in pages, the latest first', async () => {
    for (let n = 0; n < 7; n += 1) {
      await send();
      kit.clock.advance(1000);
    }
    carrier.fails = () => Promise.reject(new HopelessDelivery('unknown certificate'));
    await kit.settle();
    const { person } = kit.as('clerk.d');
    const seen: string[] = [];
    for (let cursor: string | undefined; seen.length < 20; ) {
      const page = await kit.engine.incidents(person, { limit: 3, cursor });
      seen.push(...page.incidents.map((one) => one.itemNumber));
      if (page.cursor === null) break;
      cursor = page.cursor;
    }
    expect(new Set(seen).size).toBe(7);
    await expect(kit.engine.incidents(person, { limit: 3, cursor: 'bm90IG91cnM' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('letters', () => {
  it('go one to each receiver that has an address, under keys of their own, and name the item only', async () => {
    const id = await send();
    await weigh(id);
    await kit.settle();
    expect(mail.letters).toMatchObject([{ to: 'clerk@example.cn', subject: '待封箱：XX04-2022-0001', text: expect.stringContaining('包裹XX04-2022-0001到了“封箱”') }]);
    await seal(id);
    await kit.settle();
    expect(mail.letters.map((letter) => letter.to).toSorted()).toEqual(['clerk@example.cn', 'depot@example.cn', 'lan@example.cn']);
    expect(new Set(mail.letters.map((letter) => letter.key)).size).toBe(3);
    expect(await open()).toMatchObject([{ rule: 'effect email', found: '550 no such mailbox', detail: '1 attempts' }]);
  });

  it('to nobody who has an address are an incident', async () => {
    await kit.store.write((tx) => tx.db.updateTable('person').set({ email: null }).execute());
    await weigh(await send());
    await kit.settle();
    expect(await open()).toMatchObject([{ rule: 'effect email', found: '没有登记收件人的电子邮箱 (no e-mail address is known: assignees)' }]);
    await kit.store.write((tx) => tx.db.updateTable('person').set({ email: 'new@example.cn' }).where('name', '=', 'clerk').execute());
    await kit.engine.retryIncident(kit.as('clerk.d').person, (await open())[0]?.id ?? '', '已登记邮箱');
    await kit.settle();
    expect(mail.letters.map((letter) => letter.to)).toEqual(['new@example.cn']);
    expect(await open()).toEqual([]);
  });
});

it('an effect for which nothing is configured is an incident at once, never a silent success', async () => {
  await kit.close();
  kit = await createKit({ plugins: [parcelPlugin()], people, engine: { keepers: ['clerk'] } });
  await weigh(await send());
  await kit.settle();
  expect((await dead()).map(({ words }) => [words.what.zh, words.what.en]).toSorted()).toEqual([
    ['向外部系统“carrier”报送未成功，系统不再自动重试；办件本身不受影响。原因：外部系统“carrier”没有配置。', 'Telling the other system “carrier” did not work and is no longer tried by itself; the item goes on. Why: webhook endpoint carrier is not configured.'],
    ['向外部系统“carrier”报送未成功，系统不再自动重试；办件本身不受影响。原因：外部系统“carrier”没有配置。', 'Telling the other system “carrier” did not work and is no longer tried by itself; the item goes on. Why: webhook endpoint carrier is not configured.'],
    ['电子邮件发送未成功，系统不再自动重试；办件本身不受影响。原因：没有配置邮件服务器。', 'Sending an e-mail did not work and is no longer tried by itself; the item goes on. Why: no mail server is configured.'],
  ]);
});

it('a definition that asks for an effect wrongly is refused when it is loaded', async () => {
  const plugin = parcelPlugin();
  const broken = JSON.parse(JSON.stringify(plugin.workflows[0]?.definition).replaceAll('"endpoint":"carrier"', '"endpoint":"https://example.cn/hook"'));
  await expect(createKit({ plugins: [{ ...plugin, workflows: [{ itemTitle: () => '', definition: broken }] }], people: [] })).rejects.toMatchObject({ code: 'PLUGIN_INVALID', params: { place: expect.stringContaining('effects/webhook/endpoint') } });
});
