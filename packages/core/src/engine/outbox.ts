// Delivers what was committed. Core's own effects write in the transaction that marks them done, so they happen once; a
// plugin's effect is handed its key and may be tried again, with longer and longer waits, until it is done or dead.
import type { Json, JsonObject } from '../definition/text.ts';
import { refusal } from '../errors.ts';
import { giveMessages, markDelivered, peopleFor, markFailed, pendingEffects, type PendingEffect, type Waiting } from '../store/queries/outbox.ts';
import { loadItem } from '../store/load-item.ts';
import type { EngineParts } from './parts.ts';
import { viewOf } from './item-view.ts';
import { messageText } from './message-text.ts';
import { bringIn, openScene } from './scene.ts';
import { isObject } from './work-item.ts';

/** Attempts before an effect is put aside for a person. */
const maxAttempts = 8;

/** Answers how many effects were delivered. */
export async function deliver(parts: EngineParts, limit: number): Promise<number> {
  const pending = await pendingEffects(parts.store.read, { now: parts.clock.now().toISOString(), limit });
  let delivered = 0;
  for (const effect of pending) {
    try {
      if (await deliverOne(parts, effect)) delivered += 1;
    } catch (error) {
      await putOff(parts, effect, error);
    }
  }
  return delivered;
}

async function deliverOne(parts: EngineParts, effect: PendingEffect): Promise<boolean> {
  const params: JsonObject = JSON.parse(effect.params);
  if (effect.effect === 'notifyAssignees' || effect.effect === 'notifyApplicant') {
    return parts.store.write(async (tx) => {
      if (!(await markDelivered(tx, effect.id))) return false;
      const row = await loadItem(tx, effect.item_id);
      const code = typeof params['code'] === 'string' ? params['code'] : 'changed';
      const people = effect.effect === 'notifyApplicant' ? [row?.applicant ?? ''] : await peopleFor(tx, effect.item_id, readAssignees(params['to']));
      await giveMessages(tx, {
        people: people.filter((id) => id !== '' && id !== 'system'),
        itemId: effect.item_id,
        code,
        text: messageText(code, params),
        effectKey: effect.effect_key,
        at: parts.clock.now().toISOString(),
        ids: parts.ids,
      });
      return true;
    });
  }
  const handler = parts.registry.effect(effect.effect);
  if (handler === undefined) throw refusal('RULE_FAILED', { rule: `effect ${effect.effect}` });
  const view = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    return viewOf(scene, await bringIn(scene, effect.item_id));
  });
  await handler({ key: effect.effect_key, itemId: effect.item_id, number: view.number ?? '', params, view });
  return parts.store.write((tx) => markDelivered(tx, effect.id));
}

/** Assignees the command named; none means: whoever has an open task when it is delivered (a reminder). */
function readAssignees(to: Json | undefined): readonly Waiting[] {
  if (!Array.isArray(to)) return [];
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null);
  return to.flatMap((one: Json) => (isObject(one) ? [{ role: text(one['role']), unit: text(one['unit']), person: text(one['person']) }] : []));
}

async function putOff(parts: EngineParts, effect: PendingEffect, error: unknown): Promise<void> {
  const attempts = effect.attempts + 1;
  const wait = 1000 * 2 ** Math.min(attempts, 10);
  await parts.store.write((tx) =>
    markFailed(tx, {
      id: effect.id,
      attempts,
      state: attempts >= maxAttempts ? 'dead' : 'pending',
      nextAt: new Date(parts.clock.now().getTime() + wait).toISOString(),
      error: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
    }),
  );
}
