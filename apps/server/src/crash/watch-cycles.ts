// Kills one of two servers on one PostgreSQL again and again, and cuts the database off while they recover, all while timers
// fall due and effects go out; and asks afterwards whether each happened once.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine, openStore, type Store } from '@jinguo/core';
import { brokenInvariants, lateTimers } from '@jinguo/core/testing';
import { openOffice } from '../office.ts';
import { watchCampaign } from '../testing/watch-campaign.ts';
import { sendWebhooks } from '../webhooks/send-webhooks.ts';
import { town, village, type CrashPlace } from './crash-office.ts';
import type { TestDatabase } from './database-server.ts';
import { openLighter, type Lit } from './light.ts';
import { rememberingReceiver, type RememberingReceiver } from './remembering-receiver.ts';
import { startAgain, type ServerProcess } from './server-process.ts';

export interface WatchReport {
  readonly lit: number;
  /** Timers that fired never or twice. */
  readonly timers: readonly string[];
  /** People who were told never or twice. */
  readonly told: readonly string[];
  /** Calls the receiver does not know, knows and was never to get, or got with other words. */
  readonly calls: readonly string[];
  readonly broken: readonly string[];
}

const watchServer = new URL('watch-server.ts', import.meta.url);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const minute = 60_000;

export async function watchCycles(kills: number, database: TestDatabase): Promise<WatchReport> {
  const receiver = await rememberingReceiver();
  const endpoints = { keeper: { url: `http://127.0.0.1:${receiver.port}/`, keyId: 'k1', secret: 'a secret of thirty-two characters', allowPrivate: true } };
  const place = await createPlace(database.url, endpoints);
  const servers: [ServerProcess, ServerProcess] = [await startAgain(place, watchServer), await startAgain(place, watchServer)];
  const store = await openStore({ url: database.url, wake: { warn: () => undefined } });
  const lighter = await openLighter(store);
  for (let done = 0; done < kills; done += 1) {
    // Either may be the one that has just come back and is catching up.
    await pause(Math.random() * 500);
    const victim = Math.random() < 0.5 ? 0 : 1;
    await servers[victim].kill();
    // Every third time the database is cut off as well, while the killed server recovers.
    const restarted = done % 3 === 1 ? database.restart() : undefined;
    servers[victim] = await startAgain(place, watchServer);
    await restarted;
  }
  const lit = await lighter.finish();
  await untilFired(store);
  const exits = [await servers[0].stop(), await servers[1].stop()];
  await sendTheRest(store, endpoints);
  const { registry } = await createEngine({ store, plugins: [watchCampaign], roles: {}, clock: { now: () => new Date() }, blindKey: 'test' });
  const report = {
    lit: lit.candles.length + lit.lamps.length,
    timers: await firedOnce(store, lit),
    told: await toldOnce(store, lit),
    calls: await calledOnce(store, lit, receiver),
    broken: [...(await brokenInvariants(store, registry)), ...exits.flatMap((exit, n) => (exit === 0 ? [] : [`a server ended with ${exit ?? 'a signal'}: ${servers[n]?.lastWords() ?? ''}`]))],
  };
  await store.close();
  receiver.close();
  await rm(place.dataFolder, { recursive: true, force: true });
  return report;
}

async function createPlace(databaseUrl: string, endpoints: object): Promise<CrashPlace> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jinguo-watch-'));
  const webhooksFile = join(dataFolder, 'webhooks.json');
  await writeFile(webhooksFile, JSON.stringify({ endpoints }));
  const office = await openOffice({ dataFolder, databaseUrl, demo: false, clockStartsAt: undefined }, { campaigns: [watchCampaign], fillDemo: () => Promise.resolve() });
  const posts = { woman: [], officer: [{ id: 'post-officer', role: 'villageOfficer', unit: village }], head: [{ id: 'post-head', role: 'townHead', unit: town }] };
  for (const [id, held] of Object.entries(posts)) await createAccount(office.store, { id, username: id, name: id, passwordHash: '-', posts: held });
  await office.close();
  return { dataFolder, databaseUrl, webhooksFile };
}

/** Waits until the servers have fired all there is: nobody but they and their jobs sees to it. */
async function untilFired(store: Store): Promise<void> {
  const waiting = () => store.read.selectFrom('timer').select('id').where('fired_at', 'is', null).limit(1).execute();
  for (let tries = 0; tries < 240 && (await waiting()).length > 0; tries += 1) await pause(250);
}

/** Sends what a killed server had taken or a broken line put off: hours later, when leases and waits are over. */
async function sendTheRest(store: Store, endpoints: Parameters<typeof sendWebhooks>[0]): Promise<void> {
  const webhooks = sendWebhooks(endpoints);
  const waiting = () => store.read.selectFrom('outbox').select('id').where('state', '=', 'pending').limit(1).execute();
  for (let minutes = 5; minutes < 24 * 60 && (await waiting()).length > 0; minutes += 60) {
    const engine = await createEngine({ store, plugins: [watchCampaign], roles: {}, clock: { now: () => new Date(Date.now() + minutes * minute) }, blindKey: 'test', webhooks });
    while ((await engine.deliver()) + (await engine.idle()) > 0);
  }
  await webhooks.close();
}

/** What was counted, against once for each of what was expected. */
function unlessOnce(counted: ReadonlyMap<string, number>, expected: readonly string[]): readonly string[] {
  const wanted = new Set(expected);
  const missing = expected.filter((key) => !counted.has(key)).map((key) => `${key} never`);
  return [...missing, ...[...counted].flatMap(([key, times]) => (times === 1 && wanted.has(key) ? [] : [`${key} ${times} times${wanted.has(key) ? '' : ', for no reason'}`]))];
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const row of rows) counted.set(keyOf(row), (counted.get(keyOf(row)) ?? 0) + 1);
  return counted;
}

async function firedOnce(store: Store, { candles, lamps }: Lit): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('audit_entry').select(['item_id', 'action']).where('action', 'like', 'timer.%').execute();
  const expected = [...candles.map((id) => `${id} timer.elapse`), ...lamps.flatMap((id) => [`${id} timer.remind100`, `${id} timer.escalate`])];
  return [...unlessOnce(countBy(rows, (row) => `${row.item_id} ${row.action}`), expected), ...(await lateTimers(store, new Date()))];
}

/** Each applicant of a candle and each lamp's head once. Whether the head is reminded as well is a matter of order, and left aside. */
async function toldOnce(store: Store, { candles, lamps }: Lit): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('message').select(['item_id', 'code', 'person_id']).execute();
  const counted = countBy(rows.filter((row) => row.code !== 'dueToday' || row.person_id !== 'head'), (row) => `${row.item_id} ${row.code} ${row.person_id}`);
  return unlessOnce(counted, [...candles.map((id) => `${id} changed woman`), ...lamps.flatMap((id) => [`${id} dueToday officer`, `${id} overdue head`])]);
}

async function calledOnce(store: Store, { candles }: Lit, receiver: RememberingReceiver): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('outbox').select(['item_id', 'effect_key', 'state']).where('effect', '=', 'webhook').execute();
  const undone = rows.filter((row) => row.state !== 'done' || !receiver.visible.has(row.effect_key)).map((row) => `${row.effect_key} is ${row.state}, ${receiver.visible.has(row.effect_key) ? 'seen' : 'not seen'}`);
  const known = new Set(rows.map((row) => row.effect_key));
  const strange = [...receiver.visible.keys()].filter((key) => !known.has(key)).map((key) => `nobody asked for ${key}`);
  return [...undone, ...strange, ...receiver.contradicted.map((key) => `${key} came with other words`), ...unlessOnce(countBy(rows, (row) => row.item_id), candles)];
}
