// Delivers what was committed. Effects stand in lanes, one a receiver: lanes are served side by side, so a receiver that is
// slow or down holds up nobody else's. Core's own messages are written in the transaction that marks them done, so they
// happen once; everything else is handed its key and tried again, with longer and longer waits, until it is done or dead.
import { JinguoError } from '../../errors.ts';
import { dueInLane, dueLanes, markDelivered, markFailed, takeNext, type OutboxRow } from '../../store/queries/outbox.ts';
import { settleIncidents } from '../../store/queries/incidents.ts';
import type { WriteTx } from '../../store/store.ts';
import { backOff, effectPatience } from './back-off.ts';
import { isMessageLane } from '../channels/pass-on.ts';
import { address, isUnaddressed } from '../effects/email.ts';
import { giveInApp, inAppEffects } from '../effects/in-app.ts';
import { sendOut } from '../effects/send-out.ts';
import { cleaned, openIncidentIn } from './incidents.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery } from '../ports.ts';

export interface Outbox {
  /**
   * Serves each lane at most `limit` effects; answers how many were delivered. Lanes that take long go on by themselves.
   *
   * @throws JinguoError STORAGE_*
   */
  readonly deliver: (limit: number) => Promise<number>;
  /** Waits for the lanes that go on; answers how many they delivered. */
  readonly idle: () => Promise<number>;
}

/** Calls at the same time in one lane and process. */
const atOnce = 4;
/** In-app messages that share a commit. */
const together = 32;
/** How long a pass waits for its lanes, in real milliseconds. */
const passMs = 1000;
/** How long a process keeps an effect to itself, beyond the longest a delivery may take. */
const leaseMarginMs = 30_000;

export function openOutbox(parts: EngineParts): Outbox {
  const busy = new Map<string, Promise<void>>();
  const late = { delivered: 0, errors: [] as unknown[] };

  function serve(lane: string, limit: number): Promise<void> {
    const work = serveLane(parts, lane, limit, () => void (late.delivered += 1))
      .catch((error: unknown) => void late.errors.push(error))
      .finally(() => busy.delete(lane));
    busy.set(lane, work);
    return work;
  }

  function takeResult(): number {
    const [first] = late.errors.splice(0);
    const { delivered } = late;
    late.delivered = 0;
    if (first !== undefined) throw first;
    return delivered;
  }

  return {
    async deliver(limit) {
      const due = await dueLanes(parts.store.read, parts.clock.now().toISOString());
      parts.store.at('outbox.looked');
      const begun = due.filter((lane) => !busy.has(lane)).map((lane) => serve(lane, limit));
      if (begun.length > 0) await atMost(passMs, Promise.all(begun));
      return takeResult();
    },
    async idle() {
      while (busy.size > 0) await Promise.all(busy.values());
      return takeResult();
    },
  };
}

async function serveLane(parts: EngineParts, lane: string, limit: number, delivered: () => void): Promise<void> {
  if (inAppEffects.includes(lane)) return serveInApp(parts, lane, limit, delivered);
  const left = { count: limit };
  // All end before the lane is free again, whatever happens to one of them.
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, () => serveOutside(parts, lane, left, delivered)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

async function serveInApp(parts: EngineParts, lane: string, limit: number, delivered: () => void): Promise<void> {
  const due = await dueInLane(parts.store.read, { lane, now: parts.clock.now().toISOString(), limit, inOrder: false });
  for (let at = 0; at < due.length; at += together) {
    await Promise.all(due.slice(at, at + together).map((effect) => inOneTransaction(parts, effect, (tx) => giveInApp(parts, tx, effect), delivered)));
  }
}

/** Takes one after the other until the lane is empty, the limit reached, or the receiver did not answer in time. */
async function serveOutside(parts: EngineParts, lane: string, left: { count: number }, delivered: () => void): Promise<void> {
  while (left.count > 0) {
    left.count -= 1;
    const token = parts.ids();
    const now = parts.clock.now();
    const until = new Date(now.getTime() + parts.limits.effectMs + leaseMarginMs).toISOString();
    const effect = await parts.store.write((tx) => takeNext(tx, { lane, now: now.toISOString(), inOrder: lane !== 'email' && !isMessageLane(lane) }, { token, until }));
    if (effect === undefined) return;
    parts.store.at('outbox.taken');
    if (effect.effect === 'email' && isUnaddressed(effect)) {
      await inOneTransaction(parts, effect, (tx) => address(parts, tx, effect), delivered);
      continue;
    }
    const began = performance.now();
    try {
      await sendOut(parts, effect);
      parts.store.at('outbox.sent');
      if (await parts.store.write((tx) => mark(parts, tx, effect))) delivered();
      parts.store.at('outbox.delivered');
    } catch (error) {
      await failed(parts, effect, error);
      // The others of this lane would wait as long for the same silence.
      if (performance.now() - began >= parts.limits.effectMs) left.count = 0;
    }
  }
}

/** What is written in the database alone: done and marked in one transaction. */
async function inOneTransaction(parts: EngineParts, effect: OutboxRow, work: (tx: WriteTx) => Promise<void>, delivered: () => void): Promise<void> {
  try {
    const ours = await parts.store.write(async (tx) => {
      if (!(await mark(parts, tx, effect))) return false;
      await work(tx);
      tx.at('outbox.given');
      return true;
    });
    if (ours) delivered();
  } catch (error) {
    await failed(parts, effect, error);
  }
}

/** Marks an effect delivered, and what was said of its failures settled. */
async function mark(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<boolean> {
  if (!(await markDelivered(tx, effect.id, effect.locked_by))) return false;
  await settleIncidents(tx, { item: effect.item_id, ref: effect.id, at: parts.clock.now().toISOString(), resolution: 'delivered' });
  tx.at('outbox.marked');
  return true;
}

/** Puts an effect off, or gives it up and makes it an incident. @throws JinguoError STORAGE_*: no fault of the effect. */
async function failed(parts: EngineParts, effect: OutboxRow, error: unknown): Promise<void> {
  if (error instanceof JinguoError && error.code.startsWith('STORAGE_')) throw error;
  const now = parts.clock.now();
  const attempts = effect.attempts + 1;
  const dead = error instanceof HopelessDelivery || attempts >= effectPatience.tries;
  const found = cleaned(error instanceof Error ? error.message : typeof error);
  const nextAt = new Date(now.getTime() + backOff(effectPatience, attempts, parts.chance)).toISOString();
  await openIncidentIn(parts, async (tx) => {
    const ours = await markFailed(tx, { id: effect.id, token: effect.locked_by, attempts, state: dead ? 'dead' : 'pending', nextAt, error: found });
    tx.at('outbox.putOff');
    if (!ours || !dead) return undefined;
    return { itemId: effect.item_id, kind: 'effect', rule: `effect ${effect.lane}`, found, refId: effect.id, at: now.toISOString(), detail: `${attempts} attempts` };
  });
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, time]);
  clearTimeout(timer);
}
