// Drafts of definitions: each step kept, and none lost where two leads save at the same moment.
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { DefinitionCommentTable, DefinitionDraftTable, DefinitionEditTable } from '../studio-tables.ts';
import type { WriteTx } from '../store.ts';

export type DefinitionDraftRow = Selectable<DefinitionDraftTable>;
export type DefinitionEditRow = Selectable<DefinitionEditTable>;

const mostShown = 200;

export function definitionDrafts(db: Kysely<Database>): Promise<Omit<DefinitionDraftRow, 'json'>[]> {
  return db.selectFrom('definition_draft').select(['id', 'workflow', 'town', 'base_number', 'revision', 'created_by', 'created_at', 'updated_by', 'updated_at']).orderBy('updated_at', 'desc').limit(mostShown).execute();
}

export function definitionDraft(db: Kysely<Database>, id: string): Promise<DefinitionDraftRow | undefined> {
  return db.selectFrom('definition_draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Its revision and how often it was talked about, without the rest. */
export async function definitionDraftMark(db: Kysely<Database>, id: string): Promise<{ readonly town: string | null; readonly revision: number; readonly comments: number } | undefined> {
  const counted = (eb: ExpressionBuilder<Database, 'definition_draft'>) => eb.selectFrom('definition_comment').select(eb.fn.countAll<number>().as('count')).whereRef('definition_comment.draft_id', '=', 'definition_draft.id');
  const row = await db.selectFrom('definition_draft').select((eb) => ['town', 'revision', counted(eb).as('comments')]).where('id', '=', id).executeTakeFirst();
  return row && { town: row.town, revision: row.revision, comments: Number(row.comments) };
}

/** A draft's steps, oldest first. */
export function definitionEdits(db: Kysely<Database>, draft: string): Promise<DefinitionEditRow[]> {
  return db.selectFrom('definition_edit').selectAll().where('draft_id', '=', draft).orderBy('revision').execute();
}

export function definitionComments(db: Kysely<Database>, draft: string): Promise<Selectable<DefinitionCommentTable>[]> {
  return db.selectFrom('definition_comment').selectAll().where('draft_id', '=', draft).orderBy('id').limit(mostShown).execute();
}

export async function addDefinitionDraft(tx: WriteTx, row: DefinitionDraftRow): Promise<void> {
  await tx.db.insertInto('definition_draft').values(row).execute();
}

/** Keeps a step on the revision before it; false when another was kept meanwhile. */
export async function keepDefinitionEdit(tx: WriteTx, step: DefinitionEditRow, json: string): Promise<boolean> {
  const moved = await tx.db
    .updateTable('definition_draft')
    .set({ revision: step.revision, json, updated_by: step.made_by, updated_at: step.made_at })
    .where('id', '=', step.draft_id)
    .where('revision', '=', step.revision - 1)
    .returning('id')
    .execute();
  if (moved.length === 0) return false;
  await tx.db.insertInto('definition_edit').values(step).execute();
  return true;
}

export async function addDefinitionComment(tx: WriteTx, row: Selectable<DefinitionCommentTable>): Promise<void> {
  await tx.db.insertInto('definition_comment').values(row).execute();
}

export async function deleteDefinitionDraft(tx: WriteTx, id: string): Promise<void> {
  await tx.db.deleteFrom('definition_comment').where('draft_id', '=', id).execute();
  await tx.db.deleteFrom('definition_edit').where('draft_id', '=', id).execute();
  await tx.db.deleteFrom('definition_draft').where('id', '=', id).execute();
}

/** Items that ask for a draft to be published, by the blinded key they keep it under; the newest first. */
export function requestsOfDraft(db: Kysely<Database>, key: { readonly name: string; readonly blinded: string }) {
  return db
    .selectFrom('item_key')
    .innerJoin('item', 'item.id', 'item_key.item_id')
    .innerJoin('person', 'person.id', 'item.applicant')
    .leftJoin('incident', (join) => join.onRef('incident.item_id', '=', 'item.id').on('incident.state', '=', 'open'))
    .select(['item.id', 'item.number', 'item.definition_hash', 'item.stage', 'item.status', 'item.result', 'item.data', 'item.created_at', 'person.name as asked_by', 'incident.found as problem'])
    .where('item_key.name', '=', key.name)
    .where('item_key.blinded', '=', key.blinded)
    .orderBy('item.id', 'desc')
    .limit(mostShown)
    .execute();
}
