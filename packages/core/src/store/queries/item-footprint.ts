// All that a command can leave of an item and its batch's entries, so that a dry run can tell before from after.
import type { Kysely, Selectable } from 'kysely';
import type { NoticeTable } from '../open-tables.ts';
import type { Database, DocumentTable, ItemTable, OutboxTable, TaskTable, TimerTable } from '../schema.ts';

export interface Footprint {
  readonly item: Selectable<ItemTable> | undefined;
  readonly tasks: readonly Selectable<TaskTable>[];
  readonly timers: readonly Selectable<TimerTable>[];
  readonly effects: readonly Selectable<OutboxTable>[];
  readonly documents: readonly Selectable<DocumentTable>[];
  readonly notices: readonly Selectable<NoticeTable>[];
  readonly entries: readonly Pick<Selectable<ItemTable>, 'id' | 'number' | 'stage' | 'version' | 'definition_hash'>[];
}

export async function footprintOf(db: Kysely<Database>, id: string): Promise<Footprint> {
  return {
    item: await db.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst(),
    tasks: await db.selectFrom('task').selectAll().where('item_id', '=', id).where('state', '=', 'open').orderBy('id').execute(),
    timers: await db.selectFrom('timer').selectAll().where('item_id', '=', id).where('fired_at', 'is', null).orderBy('due_at').execute(),
    effects: await db.selectFrom('outbox').selectAll().where('item_id', '=', id).orderBy('effect_key').execute(),
    documents: await db.selectFrom('document').selectAll().where('item_id', '=', id).orderBy('id').execute(),
    notices: await db.selectFrom('notice').selectAll().where('item_id', '=', id).orderBy('id').execute(),
    entries: await db.selectFrom('item').select(['id', 'number', 'stage', 'version', 'definition_hash']).where('batch_id', '=', id).orderBy('number').limit(1000).execute(),
  };
}

/** The events an item accepted after a version, oldest first. */
export function eventsSince(db: Kysely<Database>, of: { readonly item: string; readonly version: number }) {
  return db.selectFrom('audit_entry').select(['event', 'from_stage', 'to_stage', 'definition']).where('item_id', '=', of.item).where('item_version', '>', of.version).where('event', 'is not', null).orderBy('seq').execute();
}
