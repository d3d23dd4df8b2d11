// Items that carry the same blinded key: the same person, the same contract.
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';

const byKey = prepare<{ name: string; blinded: string }>()((db, p) =>
  db
    .selectFrom('item_key')
    .innerJoin('item', 'item.id', 'item_key.item_id')
    .select(['item.id', 'item.number', 'item.workflow', 'item.batch_id', 'item.town', 'item.stage', 'item.result', 'item.created_at', 'item.stage_entered_at', 'item.context'])
    .where('item_key.name', '=', p('name'))
    .where('item_key.blinded', '=', p('blinded'))
    .orderBy('item.id'),
);

export function findByKey(tx: Pick<WriteTx, 'run'>, key: { readonly name: string; readonly blinded: string }) {
  return tx.run(byKey, key);
}
