// What is asked of each workflow, and what was once.
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { MustHaveTable } from '../studio-tables.ts';
import type { WriteTx } from '../store.ts';

type MustHaveRow = Selectable<MustHaveTable>;

/** The newest first; those that were taken off are among them. */
export function mustHaveRows(db: Kysely<Database>, workflow: string): Promise<MustHaveRow[]> {
  return db.selectFrom('must_have').selectAll().where('workflow', '=', workflow).orderBy('id', 'desc').execute();
}

export async function addMustHave(tx: WriteTx, row: MustHaveRow): Promise<void> {
  await tx.db.insertInto('must_have').values(row).execute();
}

/** False where there is none that counts. */
export async function takeOffMustHave(tx: WriteTx, { workflow, id, ...taken }: Pick<MustHaveRow, 'workflow' | 'id' | 'taken_off_by' | 'taken_off_at'>): Promise<boolean> {
  const rows = await tx.db.updateTable('must_have').set(taken).where('workflow', '=', workflow).where('id', '=', id).where('taken_off_at', 'is', null).returning('id').execute();
  return rows.length > 0;
}
