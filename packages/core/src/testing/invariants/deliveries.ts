// I4 each effect has one visible result at its receiver: at most one before all that is due was delivered, exactly one after.
import type { Store } from '../../store/store.ts';
import type { Receiver } from '../receiver.ts';

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
