// Queues a word to whoever an item's open tasks wait for, outside any event of the item.
import type { WriteTx } from '../store.ts';
import { queueEffects } from '../commit.ts';

export function tellAssignees(tx: WriteTx, word: { readonly item: string; readonly code: string; readonly id: string; readonly at: string; readonly version: number }): Promise<void> {
  return queueEffects(tx, [
    {
      id: word.id, item_id: word.item, effect_key: `${word.item}:${word.code}:${word.id}`, effect: 'notifyAssignees', params: JSON.stringify({ code: word.code }), state: 'pending', attempts: 0,
      next_at: word.at, last_error: null, lane: 'notifyAssignees', item_version: word.version, locked_until: null, locked_by: null,
    },
  ]);
}
