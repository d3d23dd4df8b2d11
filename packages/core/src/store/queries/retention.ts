// Closed files by the time they are kept, and what was decided of them. domain.md §3.6
import type { Kysely, Selectable } from 'kysely';
import type { RetentionDecisionTable } from '../archive-tables.ts';
import type { ItemRow } from '../load-item.ts';
import type { Database } from '../schema.ts';
import type { Store, WriteTx } from '../store.ts';

export type RetentionDecision = Selectable<RetentionDecisionTable>;
type Tx = Pick<WriteTx, 'db'>;

/** Versions that closed items run. */
export async function closedVersions(db: Kysely<Database>): Promise<readonly string[]> {
  return (await db.selectFrom('item').select('definition_hash').where('status', '=', 'done').distinct().execute()).map((row) => row.definition_hash);
}

/** Items of some versions closed before an instant, sealed ones or the others, that were not destroyed and that nobody decided to keep beyond a day; the oldest first. */
export function closedBefore(db: Kysely<Database>, of: { readonly versions: readonly string[]; readonly sealed: boolean; readonly before: string; readonly on: string; readonly limit: number }): Promise<readonly ItemRow[]> {
  return db
    .selectFrom('item')
    .selectAll()
    .where('status', '=', 'done')
    .where('restricted', '=', of.sealed ? 1 : 0)
    .where('stage_entered_at', '<', of.before)
    .where('definition_hash', 'in', [...of.versions])
    .where((eb) => eb.not(eb.exists(
      eb.selectFrom('retention_decision as decided').select('decided.id').whereRef('decided.item_id', '=', 'item.id').where('decided.state', '=', 'done').where((or) => or.or([or('decided.kind', '=', 'destroy'), or('decided.keep_until', '>=', of.on)])),
    )))
    .orderBy('stage_entered_at')
    .orderBy('id')
    .limit(of.limit)
    .execute();
}

/** What was decided of some items and not set aside, oldest first. */
export async function decisionsOn(db: Kysely<Database>, items: readonly string[]): Promise<readonly RetentionDecision[]> {
  if (items.length === 0) return [];
  return db.selectFrom('retention_decision').selectAll().where('item_id', 'in', [...items]).where('state', '!=', 'setAside').orderBy('made_at').orderBy('id').execute();
}

export async function putDecision(tx: Tx, row: RetentionDecision): Promise<void> {
  await tx.db.insertInto('retention_decision').values(row).execute();
}

/** Settles what waits for a second person; false where nothing waited any more. */
export async function settleDecision(tx: Tx, id: string, by: Pick<RetentionDecision, 'state' | 'settled_by' | 'settled_at'>): Promise<boolean> {
  return (await tx.db.updateTable('retention_decision').set(by).where('id', '=', id).where('state', '=', 'proposed').returning('id').execute()).length > 0;
}

export async function noteFilesLeft(tx: Tx, id: string, files: readonly string[]): Promise<void> {
  await tx.db.updateTable('retention_decision').set({ files_left: files.length === 0 ? null : JSON.stringify(files) }).where('id', '=', id).execute();
}

/** Removes from disk what was uploaded to files that were destroyed; what fails, or is not to be removed yet, is tried again. */
export async function removeDestroyedFiles(store: Store, remove: (sha256: string) => Promise<boolean>): Promise<void> {
  const rows = await store.read.selectFrom('retention_decision').select(['id', 'files_left']).where('files_left', 'is not', null).execute();
  for (const { id, files_left } of rows) {
    const files: readonly string[] = JSON.parse(files_left ?? '[]');
    const left: string[] = [];
    for (const sha256 of files) {
      // Uploaded again since, it belongs to somebody else.
      const again = await store.read.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirst();
      if (again === undefined && !(await remove(sha256))) left.push(sha256);
    }
    if (left.length < files.length) await store.write((tx) => noteFilesLeft(tx, id, left));
  }
}
