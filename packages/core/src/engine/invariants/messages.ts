// I4, within the house: an in-app message of each effect that is done, one a person, and of no other.
import type { Store } from '../../store/store.ts';
import { inAppEffects } from '../effects/in-app.ts';

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
