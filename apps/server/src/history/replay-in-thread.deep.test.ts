// Ten thousand items of one year through a draft, in the thread: how fast it went and how long the server's loop was held are
// printed; it comes to what the loop itself comes to, and a cancelled run ends its thread. On both databases.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createAccount, parseDefinition, type Engine, type HistoryPort, type HistoryProgress, type HistoryReport, type Person, type Plugin } from '@jinguo/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabaseServer, type DatabaseServer } from '../crash/database-server.ts';
import { openOffice, type Office } from '../office.ts';
import { deskCampaign } from '../testing/desk-campaign.ts';
import { village } from '../testing/running-server.ts';
import { replayInThread } from './replay-in-thread.ts';

const many = 10_000;
/** A level returns no oftener. */
const rounds = 2;
/** Of an item's log at once: both databases take so many values in a statement. */
const atOnce = 100;
const someone = (id: string, role: string, unit: string): Person => ({ id, name: id, posts: [{ role, unit }] });
const officer = { kind: 'person', person: someone('officer', 'villageOfficer', village) } as const;
const head = { kind: 'person', person: someone('head', 'townHead', '330402103000') } as const;
const lead = { kind: 'person', person: someone('lead', 'sectionHead', '330402') } as const;

let server: DatabaseServer;
let folder: string;
beforeAll(async () => {
  [server, folder] = [await startDatabaseServer(), await mkdtemp(join(tmpdir(), 'jinguo-history-'))];
}, 300_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const databases = [['SQLite', () => undefined], ['PostgreSQL', async () => (await server.create('history')).url]] as const;

it.each(databases)('on %s 10 000 items are lived again beside the loop, which answers meanwhile', async (name, address) => {
  const databaseUrl = await address();
  const place = { dataFolder: join(folder, name), databaseUrl, demo: false, clockStartsAt: undefined };
  const seen = watched(replayInThread(new URL('../campaigns.ts', import.meta.url)));
  let report: HistoryReport | undefined;
  const office = await openOffice(place, { campaigns: [returning()], history: seen.port, fillDemo: () => Promise.resolve() });
  try {
    await liveThrough(office);
    const request = changed(office.engine);
    const [delay, told] = [monitorEventLoopDelay({ resolution: 1 }), new Array<HistoryProgress>()];
    let began = 0;
    report = await office.engine.replayHistory(lead, request, {
      told(one) {
        if (one.done === 0) {
          delay.enable();
          began = performance.now();
        }
        told.push(one);
      },
    });
    const seconds = (performance.now() - began) / 1000;
    delay.disable();
    const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1);
    process.stdout.write(`replay in a thread on ${name}: ${many} items, ${(2 * rounds + 2) * many} events, ${seconds.toFixed(2)} s, ${Math.round(many / seconds)} a second; the loop was held ${ms(delay.mean)} ms on average, ${ms(delay.percentile(99))} ms p99, ${ms(delay.max)} ms at most\n`);
    expect(told.at(-1)).toEqual({ done: many, of: many });
    expect(report).toMatchObject({ items: many, same: 0, differs: many, stuck: 0, waits: 0, added: [{ stage: 'again', items: many }] });

    const stop = new AbortController();
    const cancelled = office.engine.replayHistory(lead, request, { stop: stop.signal, told: ({ done }) => void (done > 0 && stop.abort('left the page')) });
    await expect(cancelled).rejects.toBe('left the page');
    expect(seen.open()).toBe(0);
    expect(seen.added() < 2 * many).toBe(true);
  } finally {
    await office.close();
  }

  const without = await openOffice(place, { campaigns: [returning()], fillDemo: () => Promise.resolve() });
  try {
    expect(await without.engine.replayHistory(lead, changed(without.engine))).toEqual(report);
  } finally {
    await without.close();
  }
}, 300_000);

/** The desk's campaign, whose town head may ask for more. */
function returning(): Plugin {
  const workflows = (deskCampaign.workflows ?? []).map((one) => {
    const definition = parseDefinition(one.definition);
    const stages = definition.stages.map((stage) => (stage.id === 'answering' ? { ...stage, settings: { returnTo: ['writing'] } } : stage));
    return { ...one, definition: { ...definition, stages } };
  });
  return { ...deskCampaign, workflows };
}

/** One more stage behind the town's answer. */
function changed({ registry, today }: Engine) {
  const was = registry.current('wish')?.compiled.definition;
  const stages = was?.stages.flatMap((one): readonly unknown[] =>
    one.id === 'answering'
      ? [{ ...one, outcomes: { ...one.outcomes, approved: { to: 'again' } } }, { id: 'again', kind: 'review', title: one.title, actors: [{ role: 'sectionHead', unit: 'district' }], outcomes: { approved: { to: 'granted' }, rejected: { to: 'refused' } } }]
      : [one],
  );
  return { definition: { ...was, stages }, year: Number(today().slice(0, 4)) };
}

/** One wish that went to and fro, then so many like it. */
async function liveThrough({ engine, store }: Office): Promise<void> {
  for (const { person } of [officer, head, lead]) await createAccount(store, { ...person, username: person.id, passwordHash: '-', posts: person.posts.map((post) => ({ ...post, id: person.id })) });
  const { itemId } = await engine.start(officer, { workflow: 'wish', unit: village, key: 'first-wish', form: { wish: '一盏台灯', village: '竹林村' } });
  let seenVersion = 1;
  const act = async (by: typeof officer | typeof head, command: Readonly<Record<string, unknown>>) => {
    const { version } = await engine.act(by, Object.assign({ itemId, seenVersion, key: `the-step-${seenVersion}`, action: 'approve' as const }, command));
    seenVersion = version;
  };
  for (let round = 0; round < rounds; round += 1) {
    await act(head, { action: 'return', target: 'writing', opinion: '请补充' });
    await act(officer, { action: 'submit', form: { wish: `一盏台灯${round}`, village: '竹林村' } });
  }
  await act(head, { action: 'approve' });
  const item = await store.read.selectFrom('item').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow();
  const entries = await store.read.selectFrom('audit_entry').selectAll().where('item_id', '=', itemId).execute();
  await store.write(async ({ db }) => {
    for (let first = 1; first < many; first += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, many - first) }, (_, at) => `-${first + at}`);
      await db.insertInto('item').values(some.map((n) => ({ ...item, id: item.id + n, number: item.number + n }))).execute();
      await db.insertInto('audit_entry').values(some.flatMap((n) => entries.map((one) => ({ ...one, chain: one.chain + n, item_id: item.id + n, command_key: one.command_key && one.command_key + n })))).execute();
    }
  });
}

/** The port, with what of it is open and what it added. */
function watched(port: HistoryPort) {
  let [open, added] = [0, 0];
  const of: HistoryPort = {
    async open(pair) {
      const work = await port.open(pair);
      open += 1;
      let closed = false;
      return {
        ...work,
        async add(items) {
          await work.add(items);
          added += items.length;
        },
        close() {
          work.close();
          if (!closed) open -= 1;
          closed = true;
        },
      };
    },
  };
  return { port: of, open: () => open, added: () => added };
}
