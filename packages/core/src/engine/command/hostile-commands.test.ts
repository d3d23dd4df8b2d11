// Commands no screen would send: each is refused in our own words, and nothing is written.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';

const garden = { gardenName: '莲心园', keeper: '沈兰', area: 12 };

let kit: Kit;
let roundId: string;
let itemId: string;
let before: string;
beforeEach(async () => {
  kit = await createKit({
    plugins: [samplePlugin()],
    partners: ['p.garden', 'p.water'],
    people: [
      ...samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'townHead', units: ['t1'] }, { role: 'clerk', units: ['d'] }, { role: 'partnerOfficer', units: ['p.garden', 'p.water'] }]),
      { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
  roundId = (await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
  itemId = (await kit.as('lan').start('micro-garden', garden, { unit: 'v11', batchId: roundId })).itemId;
  before = await everything();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const actor = (username: string) => ({ kind: 'person', person: kit.as(username).person }) as const;
/** All that a command could have changed. */
async function everything(): Promise<string> {
  const tables = ['item', 'task', 'timer', 'outbox', 'audit_entry', 'number_series'] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => kit.store.read.selectFrom(table).selectAll().execute())));
}

describe('a command', () => {
  it.each(['explode', '', 'constructor', '__proto__', 'toString', 'timer.remind50', 'xstate.init', '*'])('with the action “%s” is refused as unknown', async (action) => {
    const command = JSON.parse(JSON.stringify({ itemId, action, seenVersion: 1, key: randomUUID() }));
    await expect(kit.engine.act(actor('villageOfficer.v11'), command)).rejects.toMatchObject({ code: 'UNKNOWN_EVENT', params: { name: action } });
    expect(await everything()).toBe(before);
  });

  it('that is not hers, not possible or too late is refused in one language at a time', async () => {
    const refused = async (sent: Promise<unknown>) => sent.then(() => ({}), (error: unknown) => error);
    const officer = kit.as('villageOfficer.v11');
    const notHers = await refused(kit.as('townHead.t1').act('approve', itemId));
    expect(notHers).toMatchObject({ message: 'This stage is handled by villageOfficer, Zhulin Village; your post cannot do “Approve” here. Wait for them, or ask them to act.' });
    const notPossible = await refused(officer.act('resume', itemId));
    await officer.act('approve', itemId);
    const tooLate = await refused(officer.act('approve', itemId, { seenVersion: 1 }));
    for (const [error, code] of [[notHers, 'NOT_ALLOWED'], [notPossible, 'ACTION_NOT_POSSIBLE'], [tooLate, 'STALE_VERSION']] as const) {
      expect(error).toMatchObject({ code, message: expect.not.stringMatching(/\p{Script=Han}/u) });
    }
  });

  it('on an item that is not there is not found, and neither is one on an item out of reach', async () => {
    await expect(kit.as('partnerOfficer.p.water').act('approve', itemId, { seenVersion: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(kit.as('lan').act('withdraw', 'no-such-item', { seenVersion: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await everything()).toBe(before);
  });

  it('that returns to a stage the item may not go to is not possible', async () => {
    for (const target of ['townReview', 'kept', 'constructor']) {
      await expect(kit.as('villageOfficer.v11').act('return', itemId, { target, opinion: '退' })).rejects.toMatchObject({ code: 'ACTION_NOT_POSSIBLE' });
    }
    expect(await everything()).toBe(before);
  });

  it('with a form where none is filled, or with verdicts where there is no list, is refused', async () => {
    const officer = kit.as('villageOfficer.v11');
    await expect(officer.act('approve', itemId, { form: { note: '多余' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(officer.act('approve', itemId, { entries: [{ itemId, verdict: 'handed' }] })).rejects.toMatchObject({ code: 'ENTRY_INVALID' });
    expect(await everything()).toBe(before);
  });

  it('whose key another person used is refused, whatever it says', async () => {
    const command = { itemId, action: 'approve', seenVersion: 1, key: randomUUID() } as const;
    const first = await kit.engine.act(actor('villageOfficer.v11'), command);
    await expect(kit.engine.act(actor('lan'), command)).rejects.toMatchObject({ code: 'KEY_REUSED' });
    expect(await kit.engine.act(actor('villageOfficer.v11'), command)).toEqual(first);
  });
});

describe('recording', () => {
  it('a result that is none of the choices is refused, not taken for success', async () => {
    await walkToVisit();
    const head = kit.as('townHead.t1');
    await expect(head.act('record', itemId, { verdict: 'gonee', form: { note: '荒了' } })).rejects.toMatchObject({ code: 'BAD_REQUEST', params: { path: 'verdict' } });
    expect((await head.act('record', itemId, { verdict: 'gone', form: { note: '荒了' } })).result).toBe('lost');
  });

  async function walkToVisit(): Promise<void> {
    await kit.as('villageOfficer.v11').act('approve', itemId);
    await kit.as('townHead.t1').act('approve', itemId);
    await kit.as('clerk.d').act('approve', roundId);
    for (const partner of ['p.garden', 'p.water']) await kit.as(`partnerOfficer.${partner}`).act('opine', roundId);
    await pass(20);
    await kit.as('clerk.d').act('record', roundId, { entries: [{ itemId, verdict: 'handed', form: { sign: '1号' } }] });
    await pass(200);
  }

  async function pass(days: number): Promise<void> {
    kit.clock.advance(days * 86_400_000);
    await kit.settle();
  }
});

describe('starting', () => {
  it.each(['t1', 'd', 'p.water', 'nowhere', '__proto__'])('an application for the unit “%s”, which is no village, is the caller’s mistake', async (unit) => {
    const refused = kit.as('lan').start('micro-garden', { ...garden, gardenName: '他园' }, { unit, batchId: roundId });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(await everything()).toBe(before);
  });

  it('into a round that is none, or without one, is refused', async () => {
    const start = (where: { unit: string; batchId?: string }) => kit.as('lan').start('micro-garden', { ...garden, gardenName: '他园' }, where);
    await expect(start({ unit: 'v11', batchId: itemId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(start({ unit: 'v11', batchId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(start({ unit: 'v11' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await everything()).toBe(before);
  });

  it('what only others may start, or what does not exist, is refused', async () => {
    await expect(kit.as('lan').start('micro-garden-round', { note: '私开' }, { unit: 'd' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(kit.as('lan').start('constructor', {}, { unit: 'v11' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await everything()).toBe(before);
  });
});
