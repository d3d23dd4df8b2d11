// Kills the server at random moments under load and asks afterwards what a sceptic would ask.
import { rm } from 'node:fs/promises';
import { createEngine, type Engine, type Store } from '@jinguo/core';
import { brokenInvariants, lateTimers } from '@jinguo/core/testing';
import { campaigns } from '../campaigns.ts';
import type { Office } from '../office.ts';
import { createCrashOffice, openCrashOffice } from './crash-office.ts';
import type { TestDatabase } from './database-server.ts';
import { startLoad, type Acknowledged } from './load.ts';
import { startAgain, startProcess } from './server-process.ts';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Codes of the refusals a client met. */
  readonly refused: readonly string[];
  /** Acknowledged commands that are not in the log exactly once, as answered. */
  readonly lost: readonly string[];
  /** Effects that reached a person more than once, or not at all. */
  readonly effects: readonly string[];
  /** Invariants that do not hold, due timers that did not fire, servers that ended badly. */
  readonly broken: readonly string[];
}

export async function killCycles(kills: number, clients: number, database?: TestDatabase): Promise<KillReport> {
  const crash = await createCrashOffice({ databaseUrl: database?.url });
  // On a database server a second process works beside the one that is killed, on the same timers and effects.
  const replica = database === undefined ? undefined : await startProcess(crash);
  const load = startLoad(crash, clients);
  for (let done = 0; done < kills; done += 1) {
    // Every third time the database is cut off as well, while the killed server recovers.
    const restarted = done % 3 === 2 ? database?.restart() : undefined;
    const server = await startAgain(crash);
    await restarted;
    load.point(server.url);
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 500));
    await server.kill();
    load.point(replica?.url);
  }
  const last = await startAgain(crash);
  load.point(last.url);
  await load.finish();
  const exits = [await last.stop(), await replica?.stop()];
  const office = await openCrashOffice(crash);
  await settle(office.engine);
  const report: KillReport = {
    kills,
    acknowledged: load.acknowledged.length,
    refused: load.refused.map((one) => one.code),
    lost: await lost(office, load.acknowledged),
    effects: await doubledOrMissing(office),
    broken: [...(await afterAYear(office.store)), ...exits.flatMap((exit) => (exit === 0 || exit === undefined ? [] : [`a server ended with ${exit ?? 'a signal'}: ${last.lastWords()} ${replica?.lastWords() ?? ''}`]))],
  };
  await office.close();
  await rm(crash.dataFolder, { recursive: true, force: true });
  return report;
}

async function settle(engine: Engine): Promise<void> {
  while ((await engine.runTimers()) + (await engine.deliver()) + (await engine.idle()) > 0);
}

/** What is broken once every timer that the killed servers left behind has come due. */
async function afterAYear(store: Store): Promise<readonly string[]> {
  const clock = { now: () => new Date(Date.now() + 366 * 86_400_000) };
  const engine = await createEngine({ store, plugins: campaigns, roles: {}, clock, blindKey: 'not used' });
  await settle(engine);
  return [...(await brokenInvariants(store, engine.registry)), ...(await lateTimers(store, clock.now()))];
}

/** Acknowledged commands that are not in the log exactly once, as they were answered. */
export async function lost({ store }: Pick<Office, 'store'>, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const rows = await store.read.selectFrom('audit_entry').select(['command_key', 'item_id', 'item_version', 'to_stage']).where('command_key', 'is not', null).execute();
  const byKey = new Map<string | null, typeof rows>();
  for (const row of rows) byKey.set(row.command_key, [...(byKey.get(row.command_key) ?? []), row]);
  return acknowledged.flatMap((ack) => {
    const found = byKey.get(ack.key) ?? [];
    const [row] = found;
    const same = found.length === 1 && row?.item_id === ack.itemId && row.item_version === ack.version && row.to_stage === ack.stage;
    return same ? [] : [`${ack.key}: answered ${ack.stage} v${ack.version}, in the log ${found.length} times`];
  });
}

/** Every return tells the applicant once: one message a person and effect, and none is left behind. */
async function doubledOrMissing({ store }: Office): Promise<string[]> {
  const effects = await store.read.selectFrom('outbox').select(['effect_key', 'state']).where('effect', '=', 'notifyAssignees').execute();
  const messages = await store.read.selectFrom('message').select('effect_key').execute();
  const told = new Map<string, number>();
  for (const { effect_key } of messages) told.set(effect_key, (told.get(effect_key) ?? 0) + 1);
  return effects.flatMap(({ effect_key, state }) => (state === 'done' && told.get(effect_key) === 1 ? [] : [`${effect_key}: ${state}, told ${told.get(effect_key) ?? 0} times`]));
}
