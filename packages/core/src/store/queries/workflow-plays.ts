// Plays of a workflow that leads recorded, and those they retired.
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { WorkflowPlayTable } from '../studio-tables.ts';
import type { WriteTx } from '../store.ts';

export type WorkflowPlayRow = Selectable<WorkflowPlayTable>;

/** The newest first; those that were retired are among them. */
export function workflowPlays(db: Kysely<Database>, workflow: string): Promise<WorkflowPlayRow[]> {
  return db.selectFrom('workflow_play').selectAll().where('workflow', '=', workflow).orderBy('id', 'desc').execute();
}

export async function addWorkflowPlay(tx: WriteTx, row: WorkflowPlayRow): Promise<void> {
  await tx.db.insertInto('workflow_play').values(row).execute();
}

/** False where there is none. */
export async function renameWorkflowPlay(tx: WriteTx, { workflow, id, title }: Pick<WorkflowPlayRow, 'workflow' | 'id' | 'title'>): Promise<boolean> {
  const rows = await tx.db.updateTable('workflow_play').set({ title }).where('workflow', '=', workflow).where('id', '=', id).returning('id').execute();
  return rows.length > 0;
}

/** False where there is none that counts. */
export async function retireWorkflowPlay(tx: WriteTx, { workflow, id, ...retired }: Pick<WorkflowPlayRow, 'workflow' | 'id' | 'retired_by' | 'retired_at'>): Promise<boolean> {
  const rows = await tx.db.updateTable('workflow_play').set(retired).where('workflow', '=', workflow).where('id', '=', id).where('retired_at', 'is', null).returning('id').execute();
  return rows.length > 0;
}
