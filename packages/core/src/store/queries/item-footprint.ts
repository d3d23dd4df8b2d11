// All that a command can leave of an item and its batch's entries, so that a dry run can tell before from after.
import { sql, type Selectable } from 'kysely';
import type { NoticeTable } from '../open-tables.ts';
import { prepare } from '../prepared.ts';
import type { DocumentTable, ItemTable, OutboxTable, TaskTable, TimerTable } from '../schema.ts';
import type { WriteTx } from '../store.ts';

export interface Footprint {
  readonly item: Selectable<ItemTable> | undefined;
  readonly tasks: readonly Selectable<TaskTable>[];
  readonly timers: readonly Selectable<TimerTable>[];
  /** Those that wait to be carried out, as what a command has just asked for does. */
  readonly effects: readonly Selectable<OutboxTable>[];
  readonly documents: readonly Selectable<DocumentTable>[];
  readonly notices: readonly Selectable<NoticeTable>[];
  readonly entries: readonly Pick<Selectable<ItemTable>, 'id' | 'number' | 'stage' | 'version' | 'definition_hash'>[];
}

interface Of {
  readonly id: string;
}

// Prepared, and sorted here: a form is tried some ten times while it is filled, and for the few rows there are writing each query
// anew and SQLite's sorter cost more than the command itself.
const itemById = prepare<Of>()((db, p) => db.selectFrom('item').selectAll().where('id', '=', p('id')));
const openTasks = prepare<Of>()((db, p) => db.selectFrom('task').selectAll().where('item_id', '=', p('id')).where('state', '=', sql.lit('open')));
const timersSet = prepare<Of>()((db, p) => db.selectFrom('timer').selectAll().where('item_id', '=', p('id')).where('fired_at', 'is', null));
const waitingEffects = prepare<Of>()((db, p) => db.selectFrom('outbox').selectAll().where('item_id', '=', p('id')).where('state', '=', sql.lit<'pending'>('pending')));
const everyEffect = prepare<Of>()((db, p) => db.selectFrom('outbox').selectAll().where('item_id', '=', p('id')));
const documents = prepare<Of>()((db, p) => db.selectFrom('document').selectAll().where('item_id', '=', p('id')));
const notices = prepare<Of>()((db, p) => db.selectFrom('notice').selectAll().where('item_id', '=', p('id')));
const entries = prepare<Of>()((db, p) => db.selectFrom('item').select(['id', 'number', 'stage', 'version', 'definition_hash']).where('batch_id', '=', p('id')).orderBy('id').limit(1000));

export async function footprintOf({ run }: Pick<WriteTx, 'run'>, id: string): Promise<Footprint> {
  return {
    item: (await run(itemById, { id }))[0],
    tasks: byText(await run(openTasks, { id }), (task) => task.id),
    timers: byText(await run(timersSet, { id }), (timer) => timer.due_at),
    effects: byText(await run(waitingEffects, { id }), (effect) => effect.effect_key),
    documents: byText(await run(documents, { id }), (document) => document.id),
    notices: byText(await run(notices, { id }), (notice) => notice.id),
    entries: byText(await run(entries, { id }), (entry) => entry.number),
  };
}

/** The same with effects that were carried out, too. Their table is read through for it: for an office that is only played. */
export async function wholeFootprintOf(tx: Pick<WriteTx, 'run'>, id: string): Promise<Footprint> {
  return { ...(await footprintOf(tx, id)), effects: byText(await tx.run(everyEffect, { id }), (effect) => effect.effect_key) };
}

function byText<Row>(rows: readonly Row[], textOf: (row: Row) => string): readonly Row[] {
  return rows.length < 2 ? rows : rows.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b))));
}

const events = prepare<{ item: string; version: number }>()((db, p) =>
  db.selectFrom('audit_entry').select(['event', 'from_stage', 'to_stage', 'definition']).where('item_id', '=', p('item')).where('item_version', '>', p('version')).where('event', 'is not', null).orderBy('seq'),
);

/** The events an item accepted after a version, oldest first. */
export function eventsSince({ run }: Pick<WriteTx, 'run'>, of: { readonly item: string; readonly version: number }) {
  return run(events, of);
}
