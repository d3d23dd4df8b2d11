// The test kit: the real engine on a real database in a folder of its own, with a clock, people and an org tree. Core's
// own tests and every plugin's tests use this one.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { officialCalendarYears } from '../calendar/holidays.ts';
import { localDateOf, type LocalDate } from '../calendar/local-date.ts';
import type { ActionName } from '../definition/action.ts';
import type { JsonObject } from '../definition/text.ts';
import { refusal } from '../errors.ts';
import type { Answer } from '../engine/command/command.ts';
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import type { Engine, IdSource } from '../engine/engine.ts';
import { withScans } from '../engine/command/with-scans.ts';
import { createIds } from '../engine/command/ids.ts';
import { callProcedure } from '../engine/plugins/procedures.ts';
import type { ItemDetail } from '../engine/views.ts';
import type { OrgUnit } from '../people/org-unit.ts';
import type { Person } from '../people/post.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { openTestStore } from './database.ts';
import { addCalendarYears } from '../store/queries/calendar-years.ts';
import { seedOrgUnits } from '../store/queries/org-units.ts';
import { createAccount } from '../store/queries/people.ts';
import { setChannelAddress } from '../store/queries/reach.ts';
import type { Store } from '../store/store.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { deedsOf, idOf, type Deeds, type ItemRef, type More } from './deeds.ts';
import type { Sent } from './invariants/commands.ts';
import { onePerPartner, onePerPost, sampleUnits, type SamplePerson } from './sample-org.ts';
import { removeTestFolder, testFolder } from './test-folder.ts';

/** What an office for tests is made of. */
export interface KitOptions {
  readonly plugins: readonly Plugin[];
  /** Default: one person for each post of the office, named like it: `townHead`, `districtClerk`; one for each partner, named like that; and `woman`, who has none. */
  readonly people?: readonly SamplePerson[];
  readonly units?: readonly OrgUnit[];
  /** Partner units beside the sample tree. */
  readonly partners?: readonly string[];
  /** Ways out of the building, time limits and whatever else a test sets itself. */
  readonly engine?: Partial<Omit<EngineOptions, 'store' | 'plugins' | 'clock' | 'ids'>>;
  /** Instant the clock starts at; default Monday 2022-09-05 09:00 in Shanghai. */
  readonly at?: string;
}

/** What a person does, in the words of the office: each action by its name, `approve(item, { opinion })`, and the rest below. */
export interface Acting extends Deeds {
  readonly person: Person;
  readonly start: (workflow: string, form: JsonObject, where: { readonly unit: string; readonly batchId?: string }) => Promise<Answer>;
  readonly act: (action: ActionName, itemId: string, more?: More) => Promise<Answer>;
  readonly item: (item: ItemRef) => Promise<ItemDetail>;
  /** Calls a plugin's query or command, `gardens.plan`; the plugin's folder is one of the kit's. */
  readonly ask: (procedure: string, input: unknown) => Promise<unknown>;
  readonly order: (procedure: string, input: unknown) => Promise<unknown>;
}

/** An office for tests: the real engine, its people, its clock. */
export interface Kit {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: FakeClock;
  readonly folder: string;
  readonly as: (username: string) => Acting;
  /** Every command that was acknowledged, in order, also before a reopening. */
  readonly sent: readonly Sent[];
  /** Fires due timers and delivers effects until nothing is left to do. */
  readonly settle: () => Promise<void>;
  /** Moves the clock to 09:00 of a date, a working morning at a time, settling on the way. */
  readonly passTo: (date: LocalDate) => Promise<void>;
  /** Another engine on the same database, as after a restart or in a second process; closing either closes both. */
  readonly reopen: (plugins?: readonly Plugin[]) => Promise<Kit>;
  readonly close: () => Promise<void>;
}

/** Boots the real engine on a database of its own, with a clock you set and one person for each post. */
export async function createKit(options: KitOptions): Promise<Kit> {
  const folder = testFolder();
  const clock = fakeClock(options.at ?? '2022-09-05T01:00:00Z');
  const store = await openTestStore(folder);
  const partners: OrgUnit[] = (options.partners ?? []).map((id) => ({ id, parent: null, level: 'partner', zh: id, en: id }));
  await seedOrgUnits(store, [...(options.units ?? sampleUnits), ...partners]);
  await addCalendarYears(store, officialCalendarYears);
  const ids = createIds(clock);
  const people = new Map<string, Person>();
  for (const one of options.people ?? [...onePerPost, ...onePerPartner(options.partners ?? [])]) {
    const posts = one.posts.map((post) => ({ ...post, id: ids() }));
    const person = await createAccount(store, { id: ids(), username: one.username, passwordHash: '-', name: one.name, email: one.email, posts });
    people.set(one.username, person);
    for (const [channel, address] of Object.entries(one.channels ?? {})) await setChannelAddress(store, { person: person.id, channel, address });
  }
  return kitOn({ options, folder, store, clock, ids, people, sent: [] });
}

interface Ground {
  readonly options: KitOptions;
  readonly folder: string;
  readonly store: Store;
  readonly clock: FakeClock;
  readonly ids: IdSource;
  readonly people: ReadonlyMap<string, Person>;
  readonly sent: Sent[];
}

async function kitOn(ground: Ground): Promise<Kit> {
  const { options, folder, store, clock, ids, people, sent } = ground;
  const engine = remembering(await createEngine({ store, plugins: options.plugins, roles: {}, clock, ids, blindKey: 'test', ...options.engine }), sent);

  const settle = async (): Promise<void> => {
    while ((await engine.runTimers()) + (await engine.deliver()) + (await engine.idle()) > 0);
  };
  return {
    engine,
    store,
    clock,
    folder,
    sent,
    as(username) {
      const person = people.get(username);
      if (person === undefined) throw refusal('NOT_FOUND', { what: `${username}; here are ${[...people.keys()].join(', ')}` });
      return acting(engine, person, folder);
    },
    settle,
    async passTo(date) {
      await settle();
      while (localDateOf(clock.now()) < date) {
        clock.advance(86_400_000);
        await settle();
      }
    },
    reopen: (plugins = options.plugins) => kitOn({ ...ground, options: { ...options, plugins } }),
    async close() {
      await engine.idle();
      await store.close();
      removeTestFolder(folder);
    },
  };
}

/** Stands for the paper an applicant signed. */
const standInScan = { name: '签字纸质件.pdf', mime: 'application/pdf', bytes: 1, sha256: '0'.repeat(64) };

/** The engine, with a note of all it acknowledged; what staff enter for an applicant brings a scan, unless the test says with which. */
function remembering(engine: Engine, sent: Sent[]): Engine {
  return {
    ...engine,
    async start(actor, asked) {
      // What is no command at all is the engine's own door to refuse.
      const command = await withScans(engine, actor, asked, standInScan).catch(() => asked);
      const answer = await engine.start(actor, command);
      sent.push({ actor, start: command, answer });
      return answer;
    },
    async act(actor, command) {
      const answer = await engine.act(actor, command);
      sent.push({ actor, act: command, answer });
      return answer;
    },
  };
}

function acting(engine: Engine, person: Person, folder: string): Acting {
  const actor = { kind: 'person', person } as const;
  const world = { random: randomBytes, folder: (plugin: string) => mkdir(join(folder, 'plugins', plugin), { recursive: true }).then(() => join(folder, 'plugins', plugin)) };
  const call = (kind: 'query' | 'command', name: string, input: unknown) => {
    const [plugin = '', procedure = ''] = name.split('.');
    return callProcedure(engine, world, { kind, plugin, procedure, input, person });
  };
  const act = async (action: ActionName, itemId: string, more: More = {}): Promise<Answer> => {
    const seenVersion = more.seenVersion ?? (await engine.item(person, itemId)).version;
    return engine.act(actor, { key: randomUUID(), ...more, action, itemId, seenVersion });
  };
  return {
    ...deedsOf(act),
    person,
    start: (workflow, form, where) => engine.start(actor, { workflow, form, key: randomUUID(), ...where }),
    act,
    item: (item) => engine.item(person, idOf(item)),
    ask: (procedure, input) => call('query', procedure, input),
    order: (procedure, input) => call('command', procedure, input),
  };
}
