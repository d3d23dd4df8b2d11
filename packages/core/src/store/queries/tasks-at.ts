// Who was asked about an item at a stage, whether she has answered or not.
import { prepare } from '../prepared.ts';
import type { WriteTx } from '../store.ts';
import type { TaskTable } from '../schema.ts';

export type TaskAt = Pick<TaskTable, 'party' | 'role' | 'unit' | 'person' | 'held_by' | 'closed_by'>;

const atStage = prepare<{ item: string; stage: string }>()((db, p) => db.selectFrom('task').select(['party', 'role', 'unit', 'person', 'held_by', 'closed_by']).where('item_id', '=', p('item')).where('stage', '=', p('stage')));

export async function tasksAt(tx: Pick<WriteTx, 'run'>, key: { readonly item: string; readonly stage: string }): Promise<readonly TaskAt[]> {
  return tx.run(atStage, key);
}
