// An office of errands that may be killed at any moment. All that its callers and receivers know is written beside the
// database line by line, so that whoever comes after the kill can hold the one against the other.
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialCalendarYears } from '../../calendar/holidays.ts';
import { JinguoError } from '../../errors.ts';
import type { ActCommand, Answer, StartCommand } from '../../engine/command/command.ts';
import { createEngine } from '../../engine/create-engine.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Person } from '../../people/post.ts';
import type { At } from '../../store/crash-points.ts';
import { openStore } from '../../store/open-store.ts';
import { addCalendarYears } from '../../store/queries/calendar-years.ts';
import { seedOrgUnits } from '../../store/queries/org-units.ts';
import { allPeople, createAccount } from '../../store/queries/people.ts';
import type { Store } from '../../store/store.ts';
import { pick, type Chance } from '../../values/chance.ts';
import { fakeClock, type FakeClock } from '../clock.ts';
import { sampleUnits } from '../sample-org.ts';
import { errandPlugin } from './errand-plugin.ts';

type Order = { readonly do: 'start'; readonly by: string; readonly command: StartCommand } | { readonly do: 'act'; readonly by: string; readonly command: ActCommand };

/** What a caller wrote down: that she sent a command, what she heard, or that it was refused. */
export interface Said {
  readonly key: string;
  readonly order?: Order;
  readonly heard?: Answer;
  readonly refused?: string;
}

/** What a receiver outside wrote down. */
export interface Received {
  readonly effect: 'webhook' | 'ring' | 'email';
  readonly key: string;
  readonly body: string;
}

/** Where the office is: files in a folder, and a database server where the database is not in it. */
export interface ErrandPlace {
  readonly folder: string;
  readonly url?: string | undefined;
}

export interface OpenErrands extends ErrandPlace {
  /** Instant the clock stands at. */
  readonly from: string;
  /** Whether receivers and guards fail now and then; without it, never. */
  readonly chance?: Chance;
  readonly at?: At;
}

export interface Errands {
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: FakeClock;
  /** Most of a day's work. */
  readonly work: () => Promise<void>;
  /** Sends again what nobody heard the end of. */
  readonly sendAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const hour = 3_600_000;

/** Makes the office and its people. */
export async function createErrands(place: ErrandPlace): Promise<void> {
  mkdirSync(place.folder, { recursive: true });
  const errands = await openErrands({ ...place, from: '2022-09-05T01:00:00Z' });
  await seedOrgUnits(errands.store, sampleUnits);
  await addCalendarYears(errands.store, officialCalendarYears);
  await createAccount(errands.store, { id: 'lan', username: 'lan', passwordHash: '-', name: '沈兰', posts: [] });
  await createAccount(errands.store, { id: 'officer', username: 'officer', passwordHash: '-', name: '余美芳', posts: [{ id: 'post1', role: 'officer', unit: 'v11' }] });
  await createAccount(errands.store, { id: 'clerk', username: 'clerk', passwordHash: '-', name: '顾敏华', posts: [{ id: 'post2', role: 'clerk', unit: 'd' }] });
  await errands.close();
}

export async function openErrands({ folder, url, from, chance = () => 1, at }: OpenErrands): Promise<Errands> {
  const clock = fakeClock(from);
  const mood = { melted: false };
  // A receiver that fails does so before its work or after it, and says the same.
  const receive = async (one: Received): Promise<void> => {
    const fails = chance() < 0.2;
    if (!fails || chance() < 0.5) append(folder, 'received', one);
    if (fails) throw new RangeError('no answer');
  };
  const hooks = at === undefined ? {} : { at };
  const store = await openStore(url === undefined ? { folder, ...hooks } : { url, ...hooks });
  const engine = await createEngine({
    store, plugins: [errandPlugin(({ key, number }) => receive({ effect: 'ring', key, body: number }), mood)], roles: {}, clock, blindKey: 'test', limits: { effectMs: 5000 }, chance: () => 0.5,
    webhooks: { endpoints: ['carrier'], post: ({ key, body }) => receive({ effect: 'webhook', key, body }) },
    mail: { send: ({ key, to, subject }) => receive({ effect: 'email', key, body: `${to} ${subject}` }) },
  });
  const people = new Map<string, Person>((await allPeople(store.read)).map((one) => [one.id, one]));

  async function send(order: Order): Promise<void> {
    append(folder, 'said', { key: order.command.key, order });
    await settle(order);
  }

  async function settle({ by, ...order }: Order): Promise<void> {
    const person = people.get(by);
    if (person === undefined) throw new RangeError(`nobody is called ${by}`);
    const { key } = order.command;
    try {
      const heard = await (order.do === 'start' ? engine.start({ kind: 'person', person }, order.command) : engine.act({ kind: 'person', person }, order.command));
      append(folder, 'said', { key, heard });
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      append(folder, 'said', { key, refused: error.code });
    }
  }

  const ask = () => send({ do: 'start', by: 'lan', command: { workflow: 'errand', unit: 'v11', key: randomUUID(), form: { what: '豆腐' } } });

  return {
    store,
    engine,
    clock,
    async work() {
      mood.melted = chance() < 0.6;
      await Promise.all([ask(), ask()]);
      const waiting = await store.read.selectFrom('item').select(['id', 'version']).where('stage', '=', 'checking').orderBy('id').limit(4).execute();
      const noted = pick(waiting, chance);
      const acts = waiting.slice(0, 3).map(({ id, version }): ActCommand => ({ action: 'approve', itemId: id, seenVersion: version, key: randomUUID() }));
      if (noted !== undefined) acts.push({ action: 'comment', itemId: noted.id, seenVersion: noted.version, key: randomUUID(), opinion: '看一下', people: ['clerk'] });
      await Promise.all(acts.map((command) => send({ do: 'act', by: 'officer', command })));
      clock.advance(20 * hour);
      await engine.runTimers();
      await engine.deliver();
      await engine.idle();
    },
    async sendAgain() {
      const known = read<Said>(folder, 'said');
      const settled = new Set(known.flatMap((one) => (one.order === undefined ? [one.key] : [])));
      for (const { key, order } of known) if (order !== undefined && !settled.has(key)) await settle(order);
    },
    async close() {
      await engine.idle();
      await store.close();
    },
  };
}

function append(folder: string, name: 'said' | 'received', line: Said | Received): void {
  appendFileSync(join(folder, `${name}.jsonl`), `${JSON.stringify(line)}\n`);
}

export function read<Line extends Said | Received>(folder: string, name: 'said' | 'received'): readonly Line[] {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}
