// What a sceptic asks of an office of errands after a process died in it, with nothing to go by but what callers and
// receivers wrote down.
import { systemActor } from '../../people/post.ts';
import type { Store } from '../../store/store.ts';
import { brokenInvariants } from '../../engine/invariants/all.ts';
import { brokenAcknowledgements, type Sent } from '../invariants/commands.ts';
import { brokenReceipts, undelivered } from '../invariants/deliveries.ts';
import { lateTimers } from '../../engine/invariants/timers.ts';
import { Receiver } from '../receiver.ts';
import { openErrands, read, type ErrandPlace, type Errands, type Received, type Said } from './errand-office.ts';

const hour = 3_600_000;

/** Recovers, sends again what nobody heard the end of, lets all that is due happen, and names what is wrong then. */
export async function errandFaults(place: ErrandPlace, from: string): Promise<readonly string[]> {
  const errands = await openErrands({ ...place, from });
  try {
    await errands.sendAgain();
    await settle(errands);
    const { store, engine, clock } = errands;
    const said = read<Said>(place.folder, 'said');
    return [
      ...(await lost(store, said)),
      ...(await refusedAndDone(store, said)),
      ...(await brokenReceipts(store, await receivers(place.folder))),
      ...(await undelivered(store, clock.now())),
      ...(await untold(store)),
      ...(await withoutNotice(store)),
      ...(await brokenInvariants(store, engine.registry)),
      ...(await lateTimers(store, clock.now())),
    ];
  } finally {
    await errands.close();
  }
}

/** Leases of the dead run out and failed attempts are made again, until nothing is left to deliver. */
async function settle({ store, engine, clock }: Errands): Promise<void> {
  for (let rounds = 0; rounds < 40; rounds += 1) {
    while ((await engine.runTimers()) + (await engine.deliver()) + (await engine.idle()) > 0);
    const left = await store.read.selectFrom('outbox').select('id').where('state', '=', 'pending').limit(1).execute();
    const troubled = await store.read.selectFrom('incident').select('id').where('state', '=', 'open').limit(1).execute();
    if (left.length + troubled.length === 0) return;
    clock.advance(hour);
  }
}

/** Acknowledged commands that are not in the log as they were answered. */
export function lost(store: Store, said: readonly Said[]): Promise<readonly string[]> {
  const answers = new Map(said.flatMap(({ key, heard }) => (heard === undefined ? [] : [[key, heard]])));
  const sent = said.flatMap(({ key, order }): Sent[] => {
    if (order === undefined) return [];
    const known = { actor: systemActor, answer: answers.get(key) };
    return [order.do === 'start' ? { ...known, start: order.command } : { ...known, act: order.command }];
  });
  return brokenAcknowledgements(store, sent);
}

/** Two may approve the same; nothing else is ever refused, and what is was not done. */
async function refusedAndDone(store: Store, said: readonly Said[]): Promise<readonly string[]> {
  const done = new Set((await store.read.selectFrom('audit_entry').select('command_key').where('command_key', 'is not', null).execute()).map((row) => row.command_key));
  return said.flatMap(({ key, refused }) => (refused === undefined || (refused === 'STALE_VERSION' && !done.has(key)) ? [] : [`${key} was refused with ${refused} and is ${done.has(key) ? '' : 'not '}in the log`]));
}

/** Each receiver outside, as it would be had it remembered all that came. */
async function receivers(folder: string): Promise<Readonly<Record<Received['effect'], Receiver>>> {
  const all = { webhook: new Receiver(), ring: new Receiver(), email: new Receiver() };
  for (const { effect, key, body } of read<Received>(folder, 'received')) await all[effect].take(key, body);
  return all;
}

/** In this office every post is held: whatever is done told somebody. */
async function untold(store: Store): Promise<readonly string[]> {
  const told = new Set((await store.read.selectFrom('message').select('effect_key').execute()).map((row) => row.effect_key));
  const effects = await store.read.selectFrom('outbox').select('effect_key').where('effect', 'in', ['notifyAssignees', 'notifyApplicant']).where('state', '=', 'done').execute();
  return effects.flatMap(({ effect_key: key }) => (told.has(key) ? [] : [`effect ${key} is done and told nobody`]));
}

async function withoutNotice(store: Store): Promise<readonly string[]> {
  const posted = await store.read.selectFrom('audit_entry').select('item_id').where('to_stage', '=', 'posted').where('from_stage', '=', 'checking').execute();
  const notices = Map.groupBy(await store.read.selectFrom('notice').select('item_id').execute(), (one) => one.item_id);
  return posted.flatMap(({ item_id: id }) => (notices.get(id)?.length === 1 ? [] : [`item ${id} was posted with ${notices.get(id)?.length ?? 0} notices`]));
}
