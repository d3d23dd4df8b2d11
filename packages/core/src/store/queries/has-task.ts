// Whether a post has, or had, a task on an item or on the batch that lists it: how partners come to see an item.
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';

const taskFor = prepare<{ item: string; batch: string; role: string; unit: string }>()((db, p) =>
  db
    .selectFrom('task')
    .select('id')
    .where((eb) => eb.or([eb('item_id', '=', p('item')), eb('item_id', '=', p('batch'))]))
    .where('role', '=', p('role'))
    .where('unit', '=', p('unit'))
    .limit(1),
);

export async function hasTaskFor(tx: Pick<WriteTx, 'run'>, key: { readonly item: string; readonly batch: string; readonly role: string; readonly unit: string }): Promise<boolean> {
  return (await tx.run(taskFor, key)).length > 0;
}
