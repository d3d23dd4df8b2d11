// What is written when: with change-tasks.ts the only place that inserts, updates or deletes an item, its tasks, its timers,
// its effects and its audit entries. The caller has decided; this runs inside its transaction.
import { sql } from 'kysely';
import type { ChainedEntry } from '../audit/entry.ts';
import { asIs, refusal } from '../errors.ts';
import { changeTasks, type TaskChange } from './change-tasks.ts';
import { prepare, type Param } from './prepared.ts';
import type { FormerFormTable } from './desk-tables.ts';
import type { NoticeTable } from './open-tables.ts';
import type { AuditEntryTable, DocumentTable, ItemCopyTable, ItemKeyTable, ItemTable, OutboxTable, TimerTable } from './schema.ts';
import type { SearchRow } from './search.ts';
import type { WriteTx } from './store.ts';

/** All that a command writes for one item. */
export interface ItemWrite {
  /** The row as it shall be; `version` is the new one. */
  readonly item: ItemTable;
  /** Version it was loaded with; 0 when the item is new. */
  readonly loadedVersion: number;
  /** Whether it changes its version or its batch. */
  readonly rebound: boolean;
  readonly keys: readonly ItemKeyTable[];
  /** Its row of the text index, when what it is found by may have changed. */
  readonly search: SearchRow | undefined;
  readonly tasks: readonly TaskChange[];
  /** Whether timers that have not fired are dropped (the stage was left) before new ones are set. */
  readonly dropTimers: boolean;
  readonly timers: readonly TimerTable[];
  /** The item's own timers as they shall be; undefined leaves them. */
  readonly ownTimers: readonly TimerTable[] | undefined;
  /** The due date its open tasks are sorted by from now on; undefined leaves them. */
  readonly dueSort: string | undefined;
  readonly effects: readonly OutboxTable[];
  /** Version whose waiting effects are dropped: its decision was taken back. */
  readonly dropEffectsOf: number | null;
  readonly notices: readonly NoticeTable[];
  readonly documents: readonly DocumentTable[];
  /** Uploaded files the item's data names now, and who must have uploaded them. */
  readonly attachments: { readonly by: string; readonly ids: readonly string[] };
  /** Forms that were filled in anew, as they stood before. */
  readonly formers: readonly FormerFormTable[];
}

const insertItem = prepare<ItemTable>()((db, p) => db.insertInto('item').values(itemValues(p)));
const updateItem = prepare<ItemTable & { loadedVersion: number }>()((db, p) =>
  db
    .updateTable('item')
    .set({
      title: p('title'),
      stage: p('stage'),
      stage_entered_at: p('stage_entered_at'),
      status: p('status'),
      result: p('result'),
      due_on: p('due_on'),
      deadline_on: p('deadline_on'),
      calendar_revision: p('calendar_revision'),
      context: p('context'),
      data: p('data'),
      version: p('version'),
      updated_at: p('updated_at'),
      archived_at: p('archived_at'),
    })
    .where('id', '=', p('id'))
    .where('version', '=', p('loadedVersion'))
    .returning('id'),
);
/** Apart, because it is rare: each of these columns is looked up in another table and written into an index of its own. */
const rebindItem = prepare<Pick<ItemTable, 'id' | 'definition_hash' | 'batch_id'>>()((db, p) => db.updateTable('item').set({ definition_hash: p('definition_hash'), batch_id: p('batch_id') }).where('id', '=', p('id')));
const dropEffects = prepare<{ item: string; version: number }>()((db, p) =>
  db.updateTable('outbox').set({ state: 'dropped' }).where('item_id', '=', p('item')).where('item_version', '=', p('version')).where('state', '=', sql.lit('pending')),
);
const endArriving = prepare<{ item: string; at: string }>()((db, p) =>
  db.updateTable('task').set({ arriving_until: p('at') }).where('item_id', '=', p('item')).where('state', '=', sql.lit('open')).where('arriving_until', '>', p('at')).returning('id'),
);
const releaseEffects = prepare<{ item: string; at: string }>()((db, p) =>
  db.updateTable('outbox').set({ next_at: p('at') }).where('item_id', '=', p('item')).where('state', '=', sql.lit('pending')).where('attempts', '=', sql.lit(0)).where('next_at', '>', p('at')).returning('id'),
);
const rewriteItem = prepare<{ id: string; data: string }>()((db, p) => db.updateTable('item').set({ data: p('data') }).where('id', '=', p('id')));
const insertCopy = prepare<ItemCopyTable>()((db, p) =>
  db
    .insertInto('item_copy')
    .values({ item_id: p('item_id'), person_id: p('person_id'), sent_by: p('sent_by'), sent_at: p('sent_at'), read_at: p('read_at') })
    .onConflict((oc) => oc.columns(['item_id', 'person_id']).doUpdateSet({ sent_by: p('sent_by'), sent_at: p('sent_at'), read_at: p('read_at') })),
);
const archive = prepare<{ id: string; at: string }>()((db, p) =>
  db.updateTable('item').set({ archived_at: p('at') }).where('id', '=', p('id')).where('archived_at', 'is', null).returning('id'),
);
const dropTimers = prepare<{ item: string }>()((db, p) => db.deleteFrom('timer').where('item_id', '=', p('item')).where('fired_at', 'is', null).where('stage', '<>', sql.lit('')));
const dropTimer = prepare<{ id: string }>()((db, p) => db.deleteFrom('timer').where('id', '=', p('id')));
const ownTimers = prepare<{ item: string }>()((db, p) => db.selectFrom('timer').select(['id', 'name', 'due_at', 'fired_at']).where('item_id', '=', p('item')).where('stage', '=', sql.lit('')));
const sortTasks = prepare<{ item: string; dueSort: string }>()((db, p) => db.updateTable('task').set({ due_sort: p('dueSort') }).where('item_id', '=', p('item')).where('state', '=', sql.lit('open')));
const moveItem = prepare<{ id: string; dueOn: string | null; deadlineOn: string | null; revision: number }>()((db, p) =>
  db.updateTable('item').set({ due_on: p('dueOn'), deadline_on: p('deadlineOn'), calendar_revision: p('revision') }).where('id', '=', p('id')),
);
const moveTimer = prepare<{ id: string; at: string }>()((db, p) => db.updateTable('timer').set({ due_at: p('at') }).where('id', '=', p('id')).where('fired_at', 'is', null));
const insertTimer = prepare<TimerTable>()((db, p) =>
  db.insertInto('timer').values({ id: p('id'), item_id: p('item_id'), stage: p('stage'), name: p('name'), due_at: p('due_at'), fired_at: p('fired_at') }),
);
const markFired = prepare<{ id: string; at: string }>()((db, p) =>
  db.updateTable('timer').set({ fired_at: p('at') }).where('id', '=', p('id')).where('fired_at', 'is', null).returning('id'),
);
const insertEffect = prepare<OutboxTable>()((db, p) =>
  db.insertInto('outbox').values({
    id: p('id'), item_id: p('item_id'), effect_key: p('effect_key'), effect: p('effect'), params: p('params'),
    state: p('state'), attempts: p('attempts'), next_at: p('next_at'), last_error: p('last_error'),
    lane: p('lane'), item_version: p('item_version'), locked_until: p('locked_until'), locked_by: p('locked_by'),
  }),
);
const insertEntry = prepare<AuditEntryTable>()((db, p) =>
  db.insertInto('audit_entry').values({
    chain: p('chain'), seq: p('seq'), item_id: p('item_id'), item_version: p('item_version'), command_key: p('command_key'),
    command_hash: p('command_hash'), actor_id: p('actor_id'), actor_name: p('actor_name'), actor_role: p('actor_role'),
    actor_unit: p('actor_unit'), action: p('action'), from_stage: p('from_stage'), to_stage: p('to_stage'), event: p('event'),
    changed: p('changed'), opinion: p('opinion'), definition: p('definition'), at: p('at'), previous_hash: p('previous_hash'), hash: p('hash'),
  }),
);
const insertKey = prepare<ItemKeyTable>()((db, p) =>
  db
    .insertInto('item_key')
    .values({ item_id: p('item_id'), name: p('name'), blinded: p('blinded') })
    .onConflict((oc) => oc.columns(['item_id', 'name']).doUpdateSet({ blinded: p('blinded') })),
);
const openCopy = prepare<{ item: string; person: string; at: string }>()((db, p) =>
  db.updateTable('item_copy').set({ read_at: p('at') }).where('item_id', '=', p('item')).where('person_id', '=', p('person')).where('read_at', 'is', null),
);
const insertNotice = prepare<NoticeTable>()((db, p) =>
  db.insertInto('notice').values({
    id: p('id'), item_id: p('item_id'), paper: p('paper'), starts_on: p('starts_on'), ends_on: p('ends_on'),
    days: p('days'), provisional: p('provisional'), published_at: p('published_at'), corrects: p('corrects'), reason: p('reason'),
  }),
);
const insertDocument = prepare<DocumentTable>()((db, p) =>
  db.insertInto('document').values({ id: p('id'), item_id: p('item_id'), name: p('name'), readers: p('readers'), paper: p('paper'), created_at: p('created_at') }),
);
const claimAttachment = prepare<{ id: string; item: string; by: string }>()((db, p) =>
  db.updateTable('attachment').set({ item_id: p('item') }).where('id', '=', p('id')).where('item_id', 'is', null).where('uploaded_by', '=', p('by')),
);
const keepFormer = prepare<FormerFormTable>()((db, p) =>
  db
    .insertInto('former_form')
    .values({ item_id: p('item_id'), form: p('form'), data: p('data'), at: p('at') })
    .onConflict((oc) => oc.columns(['item_id', 'form']).doUpdateSet({ data: p('data'), at: p('at') })),
);
const nextSerials = prepare<{ name: string; many: number }>()((db, p) =>
  db
    .insertInto('number_series')
    .values({ name: p('name'), last: p('many') })
    .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ last: eb('number_series.last', '+', eb.ref('excluded.last')) })))
    .returning('last'),
);

/**
 * Writes one item's share of a command.
 *
 * @throws JinguoError STALE_VERSION when the item was moved since it was loaded (impossible with one writer; the last
 * fence where there are several).
 */
export async function commitItem(tx: WriteTx, write: ItemWrite): Promise<void> {
  const { item, loadedVersion } = write;
  if (loadedVersion === 0) {
    await tx.run(insertItem, item);
  } else if ((await tx.run(updateItem, { ...item, loadedVersion })).length === 0) {
    throw refusal('STALE_VERSION', { who: asIs('?'), at: asIs(item.updated_at) });
  }
  if (write.rebound) await tx.run(rebindItem, item);
  tx.at('item.row');
  for (const key of write.keys) await tx.run(insertKey, key);
  if (write.search !== undefined) await tx.putSearch(write.search);
  tx.at('item.found');
  if (write.dropTimers) await tx.run(dropTimers, { item: item.id });
  for (const change of write.tasks) await changeTasks(tx, item.id, change);
  if (write.dueSort !== undefined) await tx.run(sortTasks, { item: item.id, dueSort: write.dueSort });
  tx.at('item.tasks');
  for (const timer of write.timers) await setTimer(tx, timer);
  if (write.ownTimers !== undefined) await setOwnTimers(tx, item.id, write.ownTimers);
  tx.at('item.timers');
  if (write.dropEffectsOf !== null) await tx.run(dropEffects, { item: item.id, version: write.dropEffectsOf });
  await queueEffects(tx, write.effects);
  tx.at('item.effects');
  for (const notice of write.notices) await tx.run(insertNotice, notice);
  for (const document of write.documents) await tx.run(insertDocument, document);
  for (const id of write.attachments.ids) await tx.run(claimAttachment, { id, item: item.id, by: write.attachments.by });
  for (const former of write.formers) await tx.run(keepFormer, former);
  tx.at('item.papers');
}

async function setTimer(tx: WriteTx, timer: TimerTable): Promise<void> {
  await tx.run(insertTimer, timer);
  await wakeFor(tx, { id: timer.id, at: timer.due_at });
}

/** Makes the timers of the item's own deadline what they shall be; each fires once, wherever its instant moves. */
async function setOwnTimers(tx: WriteTx, item: string, timers: readonly TimerTable[]): Promise<void> {
  const known = await tx.run(ownTimers, { item });
  for (const timer of timers) {
    const old = known.find((one) => one.name === timer.name);
    if (old === undefined) await setTimer(tx, timer);
    else if (old.fired_at === null && old.due_at !== timer.due_at) await moveOne(tx, { id: old.id, at: timer.due_at });
  }
  for (const old of known) {
    if (old.fired_at === null && !timers.some((timer) => timer.name === old.name)) await tx.run(dropTimer, { id: old.id });
  }
}

/** Appends an entry that audit/chain.ts linked to the head. */
export async function appendEntry(tx: WriteTx, entry: ChainedEntry, commandHash: string | null): Promise<void> {
  await tx.run(insertEntry, {
    chain: entry.chain,
    seq: entry.seq,
    item_id: entry.itemId,
    item_version: entry.itemVersion,
    command_key: entry.commandKey,
    command_hash: commandHash,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    actor_role: entry.actorRole,
    actor_unit: entry.actorUnit,
    action: entry.action,
    from_stage: entry.fromStage,
    to_stage: entry.toStage,
    event: entry.event === null ? null : JSON.stringify(entry.event),
    changed: JSON.stringify(entry.changed),
    opinion: entry.opinion,
    definition: entry.definition,
    at: entry.at,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  });
  tx.kept.heads.set(entry.chain, { seq: entry.seq, hash: entry.hash });
}

/** Queues effects that no event of the item asks for: who is told of a comment, a copy, an urging. */
export async function queueEffects(tx: WriteTx, effects: readonly OutboxTable[]): Promise<void> {
  for (const effect of effects) {
    await tx.run(insertEffect, effect);
    await tx.plan({ kind: 'effect', id: effect.id, at: effect.next_at });
  }
}

/** Gives a person a copy of an item; a second one is new to her again. */
export async function putCopy(tx: WriteTx, copy: ItemCopyTable): Promise<void> {
  await tx.run(insertCopy, copy);
}

/** Puts an amount that was changed beside the item into its form; its version stays. */
export async function rewriteData(tx: WriteTx, row: { readonly id: string; readonly data: string }): Promise<void> {
  await tx.run(rewriteItem, row);
}

/** False when it is archived already. */
export async function archiveItem(tx: WriteTx, id: string, at: string): Promise<boolean> {
  return (await tx.run(archive, { id, at })).length > 0;
}

/** Ends a grace window: its tasks have arrived, its effects may leave. False when none was open. */
export async function endGrace(tx: WriteTx, item: string, at: string): Promise<boolean> {
  const ended = (await tx.run(endArriving, { item, at })).length > 0;
  if (!ended) return false;
  for (const { id } of await tx.run(releaseEffects, { item, at })) await tx.plan({ kind: 'effect', id, at });
  return true;
}

/** Notes that a person opened the copy she was sent. */
export async function readCopy(tx: WriteTx, copy: { readonly item: string; readonly person: string; readonly at: string }): Promise<void> {
  await tx.run(openCopy, copy);
}

/** What an item is due by, counted with another revision of the calendar; its version stays. */
export interface DueMove {
  readonly item: string;
  readonly revision: number;
  readonly dueOn: string | null;
  readonly deadlineOn: string | null;
  /** What its open tasks are sorted by from now on; undefined leaves them. */
  readonly dueSort: string | undefined;
  /** Timers that have not fired and fire at another instant now. */
  readonly timers: readonly { readonly id: string; readonly at: string }[];
}

export async function moveDeadlines(tx: WriteTx, move: DueMove): Promise<void> {
  await tx.run(moveItem, { id: move.item, dueOn: move.dueOn, deadlineOn: move.deadlineOn, revision: move.revision });
  if (move.dueSort !== undefined) await tx.run(sortTasks, { item: move.item, dueSort: move.dueSort });
  for (const timer of move.timers) await moveOne(tx, timer);
}

async function moveOne(tx: WriteTx, timer: { readonly id: string; readonly at: string }): Promise<void> {
  await tx.run(moveTimer, timer);
  await wakeFor(tx, timer);
}

/** Nobody is woken for a timer whose clock stands still. */
async function wakeFor(tx: WriteTx, { id, at }: { readonly id: string; readonly at: string }): Promise<void> {
  if (at < '9999') await tx.plan({ kind: 'timer', id, at });
}

/** Marks a timer fired; false when another worker did, or the stage was left. */
export async function fireTimer(tx: WriteTx, id: string, at: string): Promise<boolean> {
  return (await tx.run(markFired, { id, at })).length > 0;
}

/** The next serial of a series, without gaps: it is taken back when the command is. */
export function takeSerial(tx: WriteTx, series: string): Promise<number> {
  return takeSerials(tx, series, 1);
}

/** The first of so many serials of a series that follow one another. */
export async function takeSerials(tx: WriteTx, series: string, many: number): Promise<number> {
  return ((await tx.run(nextSerials, { name: series, many }))[0]?.last ?? many) - many + 1;
}

function itemValues(p: Param<ItemTable>) {
  return {
    id: p('id'), number: p('number'), campaign: p('campaign'), workflow: p('workflow'), definition_hash: p('definition_hash'),
    batch_id: p('batch_id'), unit: p('unit'), district: p('district'), town: p('town'), village: p('village'), applicant: p('applicant'),
    applied_self: p('applied_self'), restricted: p('restricted'), title: p('title'), stage: p('stage'), stage_entered_at: p('stage_entered_at'), status: p('status'),
    result: p('result'), due_on: p('due_on'), deadline_on: p('deadline_on'), calendar_revision: p('calendar_revision'), context: p('context'), data: p('data'), version: p('version'),
    created_at: p('created_at'), updated_at: p('updated_at'), archived_at: p('archived_at'),
  };
}
