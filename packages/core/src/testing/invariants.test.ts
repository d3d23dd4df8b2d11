// A check that finds nothing proves nothing until it has found something: each invariant is broken once, in a database that is
// sound, and is named by its check.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../engine/invariants/all.ts';
import { brokenChains } from '../engine/invariants/chains.ts';
import { brokenCounts } from '../engine/invariants/sums.ts';
import { lateTimers } from '../engine/invariants/timers.ts';
import { verifyItems } from '../engine/log/verify-items.ts';
import type { AuditEntryTable, ItemTable } from '../store/schema.ts';
import type { Store, WriteTx } from '../store/store.ts';
import { committee, idOf, nominated } from './committee.ts';
import { brokenPromises } from './invariants.ts';
import { brokenAcknowledgements, brokenRepeats } from './invariants/commands.ts';
import { brokenReceipts, undelivered } from './invariants/deliveries.ts';
import { brokenSight } from './invariants/sight.ts';
import type { Kit } from './kit.ts';
import { Receiver } from './receiver.ts';
import { undone } from './undone.ts';

let kit: Kit;
/** One item in the middle of the jury's signing, one that was named. */
let item: string;
let named: string;
beforeAll(async () => {
  kit = await committee({ sign: { mode: 'all' } });
  named = await nominated(kit, 'chair');
  await kit.as('chair.d').act('approve', named);
  item = await nominated(kit, 'jury');
  await kit.as('e1').act('approve', item);
  await kit.as('clerk.d').act('copy', item, { people: [idOf(kit, 'e2')] });
  kit.clock.advance(4 * 86_400_000);
  await kit.settle();
});
afterAll(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const all = (store: Store) => brokenInvariants(store, kit.engine.registry);
/** What is found while something is wrong. */
const found = (wrong: (tx: WriteTx) => Promise<unknown>, look: (store: Store) => Promise<readonly string[]> = all) =>
  undone(kit.store, async (tx, store) => {
    await wrong(tx);
    return look(store);
  });
const onItem = (id: () => string, values: Partial<ItemTable>) => (tx: WriteTx) => tx.db.updateTable('item').set(values).where('id', '=', id()).execute();
const onEntry = (action: string, values: Partial<AuditEntryTable>) => (tx: WriteTx) => tx.db.updateTable('audit_entry').set(values).where('item_id', '=', item).where('action', '=', action).execute();
const open = () => item;
const over = () => named;
const yesOf = (username: string): string => JSON.stringify({ type: 'approve', by: idOf(kit, username), party: `person:${idOf(kit, username)}` });

it.each<[string, RegExp, (tx: WriteTx) => Promise<unknown>]>([
  ['an item that is not what its log folds to', /^I2 item .* stands at chair, its log folds to jury/, onItem(open, { stage: 'chair' })],
  ['an item whose log has an event its machine would not take', /^I2 item .*: event 2 \(submit\) does not fit intake/, onEntry('approve', { event: '{"type":"submit"}' })],
  ['a version that is missing', /^I3 item .* has versions/, onItem(open, { version: 9 })],
  ['a task on a finished item', /^I5 finished item/, (tx) => tx.db.updateTable('task').set({ state: 'open', stage: 'named' }).where('item_id', '=', named).execute()],
  ['a task of a stage that was left', /^I5 item .* has an open task of stage intake/, (tx) => tx.db.updateTable('task').set({ stage: 'intake' }).where('item_id', '=', item).where('state', '=', 'open').execute()],
  ['an item that waits for nobody and nothing', /^I5 open item .* at jury waits for nobody/, async (tx) => {
    await tx.db.deleteFrom('timer').where('item_id', '=', item).execute();
    await tx.db.deleteFrom('task').where('item_id', '=', item).execute();
  }],
  ['an item in a batch that does not list it', /^I5 open item .* at jury waits for nobody/, async (tx) => {
    await onItem(open, { batch_id: named })(tx);
    await tx.db.deleteFrom('timer').where('item_id', '=', item).execute();
    await tx.db.deleteFrom('task').where('item_id', '=', item).execute();
  }],
  ['a signature of somebody nobody asked', /^I6 .* person:.* signed without being asked/, (tx) => tx.db.updateTable('audit_entry').set({ event: yesOf('clerk2') }).where('item_id', '=', item).where('actor_id', '=', idOf(kit, 'e1')).execute()],
  ['a signature that was given twice', /^I6 .* signed twice/, (tx) => tx.db.updateTable('audit_entry').set({ event: yesOf('e1') }).where('item_id', '=', named).where('actor_id', '=', idOf(kit, 'e2')).execute()],
  ['a signing that ended before its time', /^I6 .* it went to chair while the signing was open/, (tx) => tx.db.updateTable('audit_entry').set({ to_stage: 'chair' }).where('item_id', '=', item).where('actor_id', '=', idOf(kit, 'e1')).execute()],
  ['a signing that did not end in time', /^I6 .* it stayed although the signing was carried/, (tx) => tx.db.updateTable('audit_entry').set({ to_stage: 'jury' }).where('item_id', '=', named).where('actor_id', '=', idOf(kit, 'e5')).execute()],
  ['a number that no item has', /^I7 numbers of XX02-2022 run to 7, 2 are given/, (tx) => tx.db.updateTable('number_series').set({ last: 7 }).execute()],
  ['a quota of which more is taken than items hold', /^I7 of XX02\/places 3 are taken, its items hold 2/, async (tx) => {
    await tx.db.insertInto('ledger').values({ id: 'XX02/places', most: 9, taken: 3 }).execute();
    await tx.db.insertInto('ledger_entry').values({ item_id: item, ledger: 'XX02/places', state: 'reserved', amount: 2, at: '2022-09-05T01:00:00.000Z' }).execute();
  }],
  ['an audit entry that was altered', /^I8 audit chain d breaks at \d+: altered/, onEntry('approve', { opinion: '伪造' })],
  ['an item at a stage its version does not have', /^I10 item .* stands at nowhere, which its version does not have/, onItem(over, { stage: 'nowhere' })],
  ['a timer that fired before it was due', /^I11 timer jury.remind50 of .* fired at .*, before 2100/, (tx) => tx.db.updateTable('timer').set({ due_at: '2100-01-01T00:00:00.000Z' }).where('name', '=', 'remind50').where('fired_at', 'is not', null).execute()],
  ['a timer that fired twice', /^I11 timer jury.remind50 of .* is in the log 1 times and fired 0 times/, (tx) => tx.db.deleteFrom('timer').where('fired_at', 'is not', null).execute()],
  ['a message of an effect that is not done', /^I4 a message speaks of effect .*, which is pending/, (tx) => tx.db.updateTable('outbox').set({ state: 'pending' }).execute()],
  ['an effect that is done and told nobody', /^I4 effect .* is done, and whom it means was not told/, (tx) => tx.db.deleteFrom('message').execute()],
  ['an effect that was given up without an incident', /^I5 effect .* was given up and nobody is told/, (tx) => tx.db.updateTable('outbox').set({ state: 'dead' }).execute()],
  ['an item nobody can search for', /is searched for as/, (tx) => tx.db.updateTable('item').set({ title: '别的' }).execute()],
])('%s is found', async (_, expected, wrong) => {
  expect(await found(wrong)).toContainEqual(expect.stringMatching(expected));
});

describe('what was promised outside the database', () => {
  it('is held against it: an acknowledged command that is not in the log, or is there as another', async () => {
    const [last] = kit.sent.slice(-1);
    if (last?.answer === undefined) throw new RangeError('nothing was sent');
    expect(await brokenAcknowledgements(kit.store, [{ ...last, answer: { ...last.answer, version: 99 } }])).toEqual([expect.stringMatching(/^I1 command .* was answered .*99.* and is in the log as/)]);
    expect(await found((tx) => tx.db.updateTable('audit_entry').set({ command_key: null }).execute(), (store) => brokenAcknowledgements(store, kit.sent))).toHaveLength(kit.sent.length);
  });

  it('is answered the same when it is sent again, and is settled when nobody knew', async () => {
    const [last] = kit.sent.slice(-1);
    if (last === undefined) throw new RangeError('nothing was sent');
    expect(await brokenRepeats(kit.engine, kit.store, [{ ...last, answer: undefined }])).toEqual([]);
    let times = 0;
    const forgetful = { start: kit.engine.start, act: async (...given: Parameters<Kit['engine']['act']>) => ({ ...(await kit.engine.act(...given)), version: (times += 1) }) };
    expect(await brokenRepeats(forgetful, kit.store, kit.sent.slice(-1))).toEqual([expect.stringContaining('I12'), expect.stringContaining('I12')]);
  });

  it('is kept from whoever may not see it', async () => {
    const people = [kit.as('villageOfficer.v21').person];
    expect(await brokenSight(kit.engine, kit.store, { people, sample: 2 })).toEqual([]);
    const chair = kit.as('chair.d').person;
    const careless = { ...kit.engine, item: (_: unknown, id: string) => kit.engine.item(chair, id), items: (_: unknown, query: Parameters<Kit['engine']['items']>[1]) => kit.engine.items(chair, query) };
    const leaks = await brokenSight(careless, kit.store, { people, sample: 2 });
    expect(leaks).toContainEqual(expect.stringMatching(/^I9 villageOfficer@v21 finds XX02-2022-0001 in “items”, which is not hers to see/));
    expect(leaks).toContainEqual(expect.stringMatching(/^I9 villageOfficer@v21 may not see XX02-2022-0001, and is answered what she asked for/));
  });

  it('is counted as it is listed', async () => {
    const miscounting = { ...kit.engine, counts: async (...given: Parameters<Kit['engine']['counts']>) => ({ ...(await kit.engine.counts(...given)), todo: 7, copied: 7 }) };
    expect(await brokenCounts(miscounting, kit.as('e2').person)).toEqual([expect.stringMatching(/^I7 评委e2 counts 7 todo and finds 1/), expect.stringMatching(/^I7 评委e2 counts 7 copies to read and finds 1/)]);
  });

  it('is delivered in time, once, and to whom it was meant for', async () => {
    const now = new Date('2100-01-01');
    expect(await lateTimers(kit.store, now)).toContainEqual(expect.stringMatching(/^I11 timer jury\..* has not fired/));
    expect(await found((tx) => tx.db.updateTable('outbox').set({ state: 'pending' }).execute(), (store) => undelivered(store, now))).toContainEqual(expect.stringMatching(/^I4 effect .* is not delivered/));
    const bell = new Receiver();
    await bell.take('nobody-asked', 'a');
    await bell.take('nobody-asked', 'b');
    expect(await brokenReceipts(kit.store, { notifyApplicant: bell })).toEqual(expect.arrayContaining([expect.stringContaining('came with another body'), expect.stringContaining('nobody asked for nobody-asked'), expect.stringContaining('its receiver knows nothing of it')]));
  });

  it('is chained to heads that were kept', async () => {
    const heads = await kit.engine.auditHeads();
    expect(await brokenChains(kit.store, heads)).toEqual([]);
    expect(await brokenChains(kit.store, heads.map((head) => ({ ...head, seq: head.seq + 1 })))).toEqual([expect.stringMatching(/^I8 audit chain d breaks at \d+: cut/)]);
  });
});

describe('asked of an office’s own database', () => {
  const told = async (store: Store) => (await verifyItems(store, kit.engine.registry)).faults;

  it('finds all in order, and says how far it is', async () => {
    const heard: (readonly [number, number])[] = [];
    expect(await kit.engine.verifyItems((done, of) => heard.push([done, of]))).toEqual({ ok: true, items: 2, faults: [] });
    expect(heard).toEqual([[2, 2]]);
  });

  it('names a row whose bits have gone, and looks at the others all the same', async () => {
    const faults = await found(async (tx) => {
      await onItem(open, { context: '{"fields"' })(tx);
      await onItem(over, { stage: 'chair' })(tx);
    }, told);
    expect(faults.toSorted()).toEqual([expect.stringMatching(/^I2 item .* stands at chair/), expect.stringMatching(new RegExp(`^item ${item} cannot be read: `))]);
  });

  it('names sums that do not hold', async () => {
    expect(await found((tx) => tx.db.updateTable('number_series').set({ last: 7 }).execute(), told)).toEqual([expect.stringMatching(/^I7 numbers/)]);
  });
});
