// In-app messages: written in the transaction that marks the effect done, so each is there exactly once.
import type { Json, JsonObject } from '../../definition/text.ts';
import { loadItem } from '../../store/load-item.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import { giveMessages, peopleFor, type Waiting } from '../../store/queries/tell-people.ts';
import type { WriteTx } from '../../store/store.ts';
import { isObject } from '../../values/json.ts';
import { passOn } from '../channels/pass-on.ts';
import { messageText } from '../outbox/message-text.ts';
import type { EngineParts } from '../parts.ts';

export const inAppEffects: readonly string[] = ['notifyAssignees', 'notifyApplicant'];

export async function giveInApp(parts: EngineParts, tx: WriteTx, effect: OutboxRow): Promise<void> {
  const params: JsonObject = JSON.parse(effect.params);
  const row = await loadItem(tx, effect.item_id);
  const code = typeof params['code'] === 'string' ? params['code'] : 'changed';
  const people = effect.effect === 'notifyApplicant' ? [row?.applicant ?? ''] : await peopleFor(tx, effect.item_id, readPosts(params['to']));
  const told = { people: people.filter((id) => id !== '' && id !== 'system'), code, text: messageText(code, params) };
  await giveMessages(tx, {
    ...told,
    itemId: effect.item_id,
    effectKey: effect.effect_key,
    at: parts.clock.now().toISOString(),
    ids: parts.ids,
  });
  await passOn(parts, tx, effect, told);
}

/** Assignees the command named; none means: whoever has an open task when it is delivered (a reminder). */
export function readPosts(to: Json | undefined): readonly Waiting[] {
  if (!Array.isArray(to)) return [];
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null);
  return to.flatMap((one: Json) => (isObject(one) ? [{ role: text(one['role']), unit: text(one['unit']), person: text(one['person']) }] : []));
}
