// Reads what a command needs to decide: the item, its open tasks, the head of the audit chain, an earlier answer.
import { sql, type Selectable } from 'kysely';
import { emptyHead, type ChainHead } from '../audit/chain.ts';
import type { Stage } from '../definition/stage.ts';
import { prepare } from './prepared.ts';
import { stopped } from './queries/plugin-switches.ts';
import type { NoticeTable } from './open-tables.ts';
import type { AuditEntryTable, DocumentTable, ItemTable, TaskTable } from './schema.ts';
import type { WriteTx } from './store.ts';

export type ItemRow = Selectable<ItemTable>;
/** An item as a command loads it: `troubled` is 0 when none of its rules, timers and effects waits for a repair; `stopped` is 1 when its plugin is off. */
export type LoadedRow = ItemRow & { readonly troubled?: number; readonly stopped?: number };
export type TaskRow = Selectable<TaskTable>;
export type AuditRow = Selectable<AuditEntryTable>;
export type NoticeRow = Selectable<NoticeTable>;
export type DocumentRow = Selectable<DocumentTable>;

const troubled = sql<number>`case when exists (select 1 from incident where incident.item_id = item.id and incident.state = 'open') then 1 else 0 end`.as('troubled');
const itemById = prepare<{ id: string }>()((db, p) => db.selectFrom('item').selectAll().select(troubled).select(stopped).where('id', '=', p('id')));
const openTasks = prepare<{ id: string }>()((db, p) =>
  db.selectFrom('task').selectAll().where('item_id', '=', p('id')).where('state', '=', sql.lit('open')),
);
const chainHead = prepare<{ chain: string }>()((db, p) =>
  db.selectFrom('audit_entry').select(['seq', 'hash']).where('chain', '=', p('chain')).orderBy('seq', 'desc').limit(1),
);
const entryByCommand = prepare<{ key: string }>()((db, p) =>
  db
    .selectFrom('audit_entry')
    .innerJoin('item', 'item.id', 'audit_entry.item_id')
    .select(['audit_entry.command_hash', 'audit_entry.item_id', 'audit_entry.item_version', 'audit_entry.to_stage', 'audit_entry.definition', 'item.number'])
    .where('audit_entry.command_key', '=', p('key')),
);
const lastMove = prepare<{ id: string }>()((db, p) =>
  db
    .selectFrom('audit_entry')
    .select(['actor_id', 'actor_name', 'actor_role', 'at'])
    .where('item_id', '=', p('id'))
    .where('event', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1),
);
const entriesSince = prepare<{ id: string; version: number }>()((db, p) =>
  db.selectFrom('audit_entry').select(['action', 'from_stage', 'to_stage', 'changed', 'actor_id']).where('item_id', '=', p('id')).where('item_version', '>', p('version')).where('event', 'is not', null),
);
const openEntries = prepare<{ batch: string }>()((db, p) =>
  db.selectFrom('item').selectAll().select(troubled).select(stopped).where('batch_id', '=', p('batch')).where('status', '=', sql.lit('open')).orderBy('id'),
);
const signers = prepare<{ id: string }>()((db, p) =>
  db
    .selectFrom('task')
    .select(['closed_by', 'stage'])
    .where('item_id', '=', p('id'))
    .where('state', '=', sql.lit('done'))
    .where('action', 'in', ['approve', 'reject', 'return', 'opine', 'record']),
);
/** Who decided on the list an entry is on: the party group's word, a clerk's, a department's. Paying and naming follow from it. */
const listSigners = prepare<{ id: string }>()((db, p) =>
  db
    .selectFrom('item')
    .innerJoin('task', 'task.item_id', 'item.batch_id')
    .select(['task.closed_by', 'task.stage'])
    .where('item.id', '=', p('id'))
    .where('task.state', '=', sql.lit('done'))
    .where('task.action', 'in', ['approve', 'reject', 'opine'])
    // What was asked of the round before she applied is no word about her; ids sort by when they were made.
    .whereRef('task.id', '>', 'item.id'),
);

const timersLeft = prepare<{ item: string; stage: string }>()((db, p) =>
  db.selectFrom('timer').select('name').where('item_id', '=', p('item')).where('stage', '=', p('stage')).where('fired_at', 'is', null).orderBy('id'),
);

export async function loadItem(tx: Pick<WriteTx, 'run'>, id: string): Promise<LoadedRow | undefined> {
  return (await tx.run(itemById, { id }))[0];
}

/** In the order they were opened. Sorted here: for the few there are, SQLite's sorter costs more than the rest of the query. */
export async function loadOpenTasks(tx: WriteTx, itemId: string): Promise<readonly TaskRow[]> {
  return (await tx.run(openTasks, { id: itemId })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Open entries of a batch, in the order they were made. */
export function loadEntries(tx: WriteTx, batchId: string): Promise<readonly LoadedRow[]> {
  return tx.run(openEntries, { batch: batchId });
}

export async function loadChainHead(tx: Pick<WriteTx, 'run' | 'kept'>, chain: string): Promise<ChainHead> {
  const known = tx.kept.heads.get(chain);
  return known ?? (await tx.run(chainHead, { chain }))[0] ?? emptyHead;
}

export type EarlierAnswer = Pick<AuditEntryTable, 'command_hash' | 'item_id' | 'item_version' | 'to_stage' | 'definition'> & Pick<ItemTable, 'number'>;

/** What a command with this key answered before, if it was accepted. */
export async function loadEarlierAnswer(tx: WriteTx, key: string): Promise<EarlierAnswer | undefined> {
  return (await tx.run(entryByCommand, { key }))[0];
}

/** Who moved an item last, and when. */
export async function loadLastMove(tx: WriteTx, itemId: string): Promise<Pick<AuditRow, 'actor_id' | 'actor_name' | 'actor_role' | 'at'> | undefined> {
  return (await tx.run(lastMove, { id: itemId }))[0];
}

/** What happened to an item after a version, as far as it changed anything. */
export function loadEntriesSince(tx: WriteTx, since: { readonly id: string; readonly version: number }) {
  return tx.run(entriesSince, since);
}

/** People who decided the item, or the list it is on, at any stage and so may not act at one that wants others; none where it takes anybody. */
export async function signersBarredAt(tx: Pick<WriteTx, 'run'>, itemId: string, { excludeSigners, mayHaveSigned = [] }: Pick<Stage, 'excludeSigners' | 'mayHaveSigned'>): Promise<readonly string[]> {
  if (!excludeSigners) return [];
  return [...(await tx.run(signers, { id: itemId })), ...(await tx.run(listSigners, { id: itemId }))].flatMap((row) => (row.closed_by === null || mayHaveSigned.includes(row.stage) ? [] : [row.closed_by]));
}

/** Timers of a stage that have not fired yet. */
export async function loadTimersLeft(tx: WriteTx, of: { readonly item: string; readonly stage: string }): Promise<readonly string[]> {
  return (await tx.run(timersLeft, of)).map((row) => row.name);
}
