// What a sceptic asks of an office of errands after a process died in it, with nothing to go by but what callers and
// receivers wrote down.
import { brokenInvariants, lateTimers } from '../invariants.ts';
import type { Store } from '../../store/store.ts';
import { openErrands, read, type ErrandPlace, type Errands, type Received, type Said } from './errand-office.ts';

const hour = 3_600_000;

/** Recovers, sends again what nobody heard the end of, lets all that is due happen, and names what is wrong then. */
export async function errandFaults(place: ErrandPlace, from: string): Promise<readonly string[]> {
  const errands = await openErrands({ ...place, from });
  try {
    await errands.sendAgain();
    await settle(errands);
    const { store, engine, clock } = errands;
    return [
      ...(await lost(store, read<Said>(place.folder, 'said'))),
      ...(await doubledOrMissing(store, read<Received>(place.folder, 'received'))),
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

export async function lost(store: Store, said: readonly Said[]): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('audit_entry').select(['command_key', 'item_id', 'item_version', 'to_stage']).where('command_key', 'is not', null).execute();
  const byKey = Map.groupBy(rows, (row) => row.command_key);
  return said.flatMap(({ key, heard, refused }) => {
    const found = byKey.get(key) ?? [];
    if (refused !== undefined) return refused === 'STALE_VERSION' && found.length === 0 ? [] : [`${key} was refused with ${refused} and is in the log ${found.length} times`];
    if (heard === undefined) return [];
    const [row] = found;
    const same = found.length === 1 && row?.item_id === heard.itemId && row.item_version === heard.version && row.to_stage === heard.stage;
    return same ? [] : [`${key} was answered with ${heard.stage} v${heard.version} and is in the log ${found.length} times`];
  });
}

/** Every effect has one visible result: one message a person, one call a key; and nobody was told what did not happen. */
async function doubledOrMissing(store: Store, received: readonly Received[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const effects = await store.read.selectFrom('outbox').selectAll().execute();
  const messages = Map.groupBy(await store.read.selectFrom('message').select(['effect_key', 'person_id']).execute(), (one) => one.effect_key);
  const calls = Map.groupBy(received, (one) => one.key);
  for (const { effect_key: key, effect, params, state } of effects) {
    if (state !== 'done') faults.push(`effect ${key} is ${state} though nothing fails any more`);
    const told = messages.get(key) ?? [];
    const inApp = effect === 'notifyAssignees' || effect === 'notifyApplicant';
    if (inApp && (told.length === 0 || new Set(told.map((one) => one.person_id)).size !== told.length)) faults.push(`effect ${key} told ${told.length} times`);
    // An e-mail effect that became letters was not sent itself.
    const called = !inApp && (effect !== 'email' || params.includes('"receiver"'));
    const bodies = new Set((calls.get(key) ?? []).map((one) => one.body));
    if (called && bodies.size !== 1) faults.push(`effect ${key} reached its receiver in ${bodies.size} ways`);
  }
  const known = new Set(effects.map((one) => one.effect_key));
  for (const key of [...messages.keys(), ...calls.keys()]) if (key === null || !known.has(key)) faults.push(`somebody was told ${key ?? 'something'}, which nobody asked for`);
  return faults;
}

async function withoutNotice(store: Store): Promise<readonly string[]> {
  const posted = await store.read.selectFrom('audit_entry').select('item_id').where('to_stage', '=', 'posted').where('from_stage', '=', 'checking').execute();
  const notices = Map.groupBy(await store.read.selectFrom('notice').select('item_id').execute(), (one) => one.item_id);
  return posted.flatMap(({ item_id: id }) => (notices.get(id)?.length === 1 ? [] : [`item ${id} was posted with ${notices.get(id)?.length ?? 0} notices`]));
}
