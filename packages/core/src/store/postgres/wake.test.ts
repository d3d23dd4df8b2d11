// The jobs that wake workers, on a real PostgreSQL with a real pg-boss: made with what they wake for or not at all, due when it
// is, looked at by one process of several; what they wake for happens once.
import type { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clone, connect, drop, urlOf } from '../../../test-setup/databases.ts';
import { officialCalendarYears } from '../../calendar/holidays.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { refusal } from '../../errors.ts';
import { useTestDatabase } from '../../testing/database.ts';
import { parcelPlugin } from '../../testing/effects-plugin.ts';
import { limitsPeople, limitsPlugin } from '../../testing/limits-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import type { Store } from '../store.ts';
import { openPostgres } from './open.ts';

let name: string;
let jobs: Client;
let kit: Kit;
/** Whether the carrier's receiver takes calls. */
let carrierIsUp = true;
const webhooks = { endpoints: ['carrier'], post: () => (carrierIsUp ? Promise.resolve() : Promise.reject(new RangeError('closed for lunch'))) };
const plugins = [limitsPlugin({ within: { hours: 48 }, remindAtPercent: [100] }), parcelPlugin()];
const open = () => openPostgres(urlOf(name), { wake: { warn: () => undefined } });

beforeAll(async () => {
  name = await clone();
  useTestDatabase(open);
  kit = await createKit({ plugins, people: [...limitsPeople, { username: 'officer', name: '余美芳', posts: [{ role: 'officer', unit: 'v11' }] }], engine: { webhooks, keepers: ['clerk'], chance: () => 1 } });
  jobs = await connect(name);
});
afterEach(async () => {
  carrierIsUp = true;
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
});
afterAll(async () => {
  await jobs.end();
  await kit.close();
  await drop(name);
});

/** What is planned: for what, and when. */
async function planned(queue: 'jinguo-timers' | 'jinguo-effects', id?: string) {
  const { rows } = await jobs.query<{ id: string; at: Date }>(`select data->>'id' as id, start_after as at from pgboss.job where name = $1 order by created_on, start_after`, [queue]);
  return rows.filter((row) => id === undefined || row.id === id).map((row) => ({ id: row.id, at: row.at.toISOString() }));
}

const all = async () => [...(await planned('jinguo-timers')), ...(await planned('jinguo-effects'))];
const timersOf = (item: string) => kit.store.read.selectFrom('timer').select(['id', 'due_at as at']).where('item_id', '=', item).execute();
const effectsOf = (item: string) => kit.store.read.selectFrom('outbox').select(['id', 'next_at as at', 'attempts']).where('item_id', '=', item).execute();
const ask = async () => (await kit.as('lan').start('limit', {}, { unit: 'v11' })).itemId;
const send = async () => (await kit.as('lan').start('parcel', { what: '豆腐' }, { unit: 'v11' })).itemId;
const told = async (code: string) => (await kit.engine.messages(kit.as('clerk.d').person)).filter((one) => one.code === code).length;

describe('a job', () => {
  it('is made with each timer and each effect, one each, due when it is', async () => {
    const [timer] = await timersOf(await ask());
    expect(timer?.at).toBe('2022-09-07T01:00:00.000Z');
    expect(await planned('jinguo-timers', timer?.id)).toEqual([timer]);
    const [effect] = await effectsOf(await send());
    expect(await planned('jinguo-effects', effect?.id)).toEqual([{ id: effect?.id, at: effect?.at }]);
  });

  it('is not left by a command that was refused, tried out or undone', async () => {
    const id = await send();
    const before = await all();
    const officer = kit.as('officer');
    await expect(officer.act('approve', id, { seenVersion: 7 })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await kit.engine.dryRun({ kind: 'person', person: officer.person }, { itemId: id, action: 'approve', seenVersion: 1 })).toMatchObject({ ok: true, stage: 'sealing' });
    expect(await all()).toEqual(before);
  });

  it('is undone with its piece, and only with that, where several share a commit', async () => {
    const plan = (id: string, then: () => void = () => undefined) =>
      kit.store.write(async (tx) => {
        await tx.plan({ kind: 'timer', id, at: '2022-09-05T02:00:00.000Z' });
        then();
      });
    const refused = plan('undone', () => {
      throw refusal('NOT_FOUND', { what: 'undone' });
    });
    const ended = await Promise.allSettled([plan('first'), refused, plan('last')]);
    expect(ended.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const names = ['first', 'undone', 'last'];
    expect((await planned('jinguo-timers')).filter((job) => names.includes(job.id)).map((job) => job.id)).toEqual(['first', 'last']);
  });

  it('is made again when the calendar moves a deadline', async () => {
    const id = await send();
    const [before] = await timersOf(id);
    const announced = officialCalendarYears.filter((one) => one.year === 2022).map((one) => ({ ...one, off: [...one.off, '2022-09-06'] }));
    await kit.engine.setCalendarYears({ kind: 'person', person: kit.as('sectionHead.d').person }, announced);
    const [after] = await timersOf(id);
    expect(after?.at).not.toBe(before?.at);
    expect(await planned('jinguo-timers', before?.id)).toEqual([before, after]);
  });

  it('is made again for the next attempt after a failed call, and on a keeper’s word', async () => {
    carrierIsUp = false;
    const id = await send();
    await kit.engine.deliver();
    const [failed] = await effectsOf(id);
    expect(failed?.attempts).toBe(1);
    expect(await planned('jinguo-effects', failed?.id)).toEqual([{ id: failed?.id, at: kit.clock.now().toISOString() }, { id: failed?.id, at: failed?.at }]);
    const { person } = kit.as('clerk.d');
    while ((await kit.engine.deadEffects(person, { limit: 1 })).incidents.length === 0) {
      kit.clock.advance(3_600_000);
      await kit.engine.deliver();
    }
    const [given] = (await kit.engine.deadEffects(person, { limit: 1 })).incidents;
    await kit.engine.retryIncident(person, given?.id ?? '', '已修复');
    expect((await planned('jinguo-effects', failed?.id)).at(-1)).toEqual({ id: failed?.id, at: kit.clock.now().toISOString() });
  });
});

describe('a worker', () => {
  it('is woken when something is due and not before', async () => {
    const due = Date.now() + 1500;
    const looks: number[] = [];
    const sleep = await kit.store.onDue?.(async () => void looks.push(Date.now()));
    // What earlier tests left to look at is over before this one is planned.
    await expect.poll(async () => waiting(jobs)).toBe(0);
    looks.splice(0);
    await kit.store.write((tx) => tx.plan({ kind: 'timer', id: 'soon', at: new Date(due).toISOString() }));
    await expect.poll(() => looks.length, { timeout: 60_000 }).toBe(1);
    await sleep?.();
    expect(looks.every((at) => at >= due)).toBe(true);
  });

  it('of any one process fires the timer, once, and carries out what follows once', async () => {
    kit.clock.advance(96 * 3_600_000);
    await kit.settle();
    const before = await told('dueToday');
    const id = await ask();
    kit.clock.advance(48 * 3_600_000);
    const second: Store = await open();
    const other = await createEngine({ store: second, plugins, roles: {}, clock: kit.clock, blindKey: 'test', webhooks });
    const fired: number[] = [];
    const listen = (store: Store, engine: Kit['engine']) =>
      store.onDue?.(async () => {
        fired.push(await engine.runTimers());
        await engine.deliver();
        await engine.idle();
      });
    const sleeps = await Promise.all([listen(kit.store, kit.engine), listen(second, other)]);
    await expect.poll(() => told('dueToday'), { timeout: 60_000 }).toBe(before + 1);
    await expect.poll(() => waiting(jobs), { timeout: 60_000 }).toBe(0);
    for (const sleep of sleeps) await sleep?.();
    await second.close();
    expect(fired.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await kit.as('lan').item(id)).version).toBe(2);
    expect(await told('dueToday')).toBe(before + 1);
  });
});

/** Jobs that nobody has looked at, or is looking at. */
async function waiting(on: Client): Promise<number> {
  const { rows } = await on.query<{ n: string }>(`select count(*) as n from pgboss.job where name like 'jinguo-%' and state < 'completed' and start_after <= now()`);
  return Number(rows[0]?.n);
}
