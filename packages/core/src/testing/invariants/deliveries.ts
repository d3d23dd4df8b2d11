// I4 each effect has one visible result at its receiver: at most one before all that is due was delivered, exactly one after.
import { inAppEffects } from '../../engine/effects/in-app.ts';
import type { Store } from '../../store/store.ts';
import type { Receiver } from '../receiver.ts';

/** In-app messages: one a person and effect, and only of effects that are done. */
export async function brokenMessages(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  const effects = new Map((await store.read.selectFrom('outbox').select(['effect_key', 'effect', 'state', 'params']).where('item_id', 'in', ids).where('effect', 'in', inAppEffects).execute()).map((row) => [row.effect_key, row]));
  const applicants = await store.read.selectFrom('item').select(['id', 'applicant']).where('id', 'in', ids).execute();
  const messages = Map.groupBy(await store.read.selectFrom('message').select(['effect_key', 'person_id']).where('item_id', 'in', ids).execute(), (row) => row.effect_key);
  const broken: string[] = [];
  for (const [key, rows] of messages) {
    if (effects.get(key)?.state !== 'done') broken.push(`I4 a message speaks of effect ${key}, which is ${effects.get(key)?.state ?? 'not there'}`);
    if (new Set(rows.map((row) => row.person_id)).size !== rows.length) broken.push(`I4 effect ${key} told somebody twice`);
  }
  for (const [key, { effect, state, params }] of effects) {
    if (state !== 'done') continue;
    const told = (messages.get(key) ?? []).map((row) => row.person_id);
    const applicant = applicants.find(({ id }) => key.startsWith(`${id}:`))?.applicant;
    const meant = effect === 'notifyApplicant' ? [applicant] : named(params);
    for (const person of meant) if (typeof person === 'string' && person !== 'system' && !told.includes(person)) broken.push(`I4 effect ${key} is done, and whom it means was not told`);
  }
  return broken;
}

/** People an effect names itself. */
function named(params: string): readonly unknown[] {
  const { to }: { to?: unknown } = JSON.parse(params);
  return Array.isArray(to) ? to.map((one: { person?: unknown }) => one.person) : [];
}

/** Once all that is due was delivered: nothing due is left. */
export async function undelivered(store: Store, now: Date): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('outbox').select(['effect_key', 'next_at', 'attempts']).where('state', '=', 'pending').where('next_at', '<=', now.toISOString()).execute();
  return rows.map((row) => `I4 effect ${row.effect_key} was due at ${row.next_at}, tried ${row.attempts} times, and is not delivered`);
}

/** Each receiver outside, by the name of its effect, saw what is done, once and the same, and nothing nobody asked for. */
export async function brokenReceipts(store: Store, receivers: Readonly<Record<string, Receiver>>): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('outbox').select(['effect_key', 'effect', 'state', 'params']).execute();
  const known = new Set(rows.map((row) => row.effect_key));
  const broken: string[] = [];
  for (const [effect, receiver] of Object.entries(receivers)) {
    broken.push(...receiver.faults.map((fault) => `I4 ${effect}: ${fault}`));
    for (const key of receiver.visible.keys()) if (!known.has(key)) broken.push(`I4 ${effect}: nobody asked for ${key}`);
    for (const row of rows) {
      // An e-mail effect that became letters was never sent itself.
      const isLetter = effect !== 'email' || row.params.includes('"receiver"');
      if (row.effect === effect && isLetter && row.state === 'done' && !receiver.visible.has(row.effect_key)) broken.push(`I4 ${effect}: ${row.effect_key} is done and its receiver knows nothing of it`);
    }
  }
  return broken;
}
