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

const given = prepare<{ item: string; person: string }>()((db, p) =>
  db
    .selectFrom('task')
    .select('item_id')
    .where('item_id', '=', p('item'))
    .where((eb) => eb.or([eb('held_by', '=', p('person')), eb('person', '=', p('person')), eb('closed_by', '=', p('person'))]))
    .union(db.selectFrom('item_copy').select('item_id').where('item_id', '=', p('item')).where('person_id', '=', p('person')))
    .limit(1),
);

/** Whether an item was handed to a person, or a copy sent to her. */
export async function wasGiven(tx: Pick<WriteTx, 'run'>, key: { readonly item: string; readonly person: string }): Promise<boolean> {
  return (await tx.run(given, key)).length > 0;
}

const tasksHere = prepare<{ item: string; batch: string }>()((db, p) =>
  db
    .selectFrom('task')
    .select(['state', 'role', 'unit', 'held_by', 'person', 'closed_by'])
    .where((eb) => eb.or([eb('item_id', '=', p('item')), eb('item_id', '=', p('batch'))])),
);

/** Who was asked, and is, about an item or the batch that lists it. */
export function tasksAbout(tx: Pick<WriteTx, 'run'>, key: { readonly item: string; readonly batch: string }) {
  return tx.run(tasksHere, key);
}
