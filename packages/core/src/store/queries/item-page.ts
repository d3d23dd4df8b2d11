// All rows an item page is made of.
import type { Kysely, Selectable } from 'kysely';
import type { FormerFormTable } from '../desk-tables.ts';
import type { NoticeTable } from '../open-tables.ts';
import type { AuditEntryTable, AttachmentTable, Database, DocumentTable, ItemTable, TaskTable } from '../schema.ts';

export interface ItemPageRows {
  readonly item: Selectable<ItemTable>;
  readonly batch: Selectable<ItemTable> | undefined;
  readonly tasks: readonly Selectable<TaskTable>[];
  readonly entries: readonly Selectable<AuditEntryTable>[];
  readonly listed: readonly Selectable<ItemTable>[];
  readonly notices: readonly Selectable<NoticeTable>[];
  readonly documents: readonly Selectable<DocumentTable>[];
  readonly attachments: readonly Selectable<AttachmentTable>[];
  readonly formers: readonly Selectable<FormerFormTable>[];
}

export async function itemPageRows(db: Kysely<Database>, id: string): Promise<ItemPageRows | undefined> {
  const item = await db.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst();
  if (item === undefined) return undefined;
  const batch = item.batch_id === null ? undefined : await db.selectFrom('item').selectAll().where('id', '=', item.batch_id).executeTakeFirst();
  const ids = [id, ...(item.batch_id === null ? [] : [item.batch_id])];
  return {
    item,
    batch,
    tasks: await db.selectFrom('task').selectAll().where('item_id', '=', id).orderBy('id').execute(),
    entries: await db.selectFrom('audit_entry').selectAll().where('item_id', '=', id).orderBy('seq').execute(),
    listed: await db.selectFrom('item').selectAll().where('batch_id', '=', id).orderBy('number').limit(1000).execute(),
    notices: await db.selectFrom('notice').selectAll().where('item_id', 'in', ids).orderBy('id').execute(),
    documents: await db.selectFrom('document').selectAll().where('item_id', '=', id).orderBy('id').execute(),
    attachments: await db.selectFrom('attachment').selectAll().where('item_id', '=', id).orderBy('id').execute(),
    formers: await db.selectFrom('former_form').selectAll().where('item_id', '=', id).execute(),
  };
}
