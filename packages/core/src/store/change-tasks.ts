// What becomes of an item's open tasks: part of what `commitItem` writes, and the only place that writes tasks with it.
import { sql } from 'kysely';
import { prepare } from './prepared.ts';
import type { TaskTable } from './schema.ts';
import type { WriteTx } from './store.ts';

/** A change of the open tasks, in the order the machine asked for. */
export type TaskChange =
  | { readonly do: 'open'; readonly task: TaskTable }
  /** The acting task is done; with no id, none was. Every other open task of the item is cancelled. */
  | { readonly do: 'leave'; readonly doneTask: string | undefined; readonly by: string | null; readonly action: string; readonly at: string }
  | { readonly do: 'done'; readonly taskId: string; readonly by: string | null; readonly action: string; readonly at: string }
  /** The task changes hands; `returnsTo` is set while it is delegated. */
  | { readonly do: 'hold'; readonly taskId: string; readonly heldBy: string | null; readonly returnsTo: string | null }
  /** Her last decision of the item was taken back: her task counts as never done, and stays hers to look at. */
  | { readonly do: 'undo'; readonly by: string }
  /** A party's open task is no longer asked for: taken off, somebody signs before her, or her silence was counted. */
  | { readonly do: 'cancelParty'; readonly party: string; readonly at: string };

const insertTask = prepare<TaskTable>()((db, p) =>
  db.insertInto('task').values({
    id: p('id'), item_id: p('item_id'), stage: p('stage'), party: p('party'), role: p('role'), unit: p('unit'), person: p('person'),
    district: p('district'), town: p('town'), village: p('village'), workflow: p('workflow'), opened_at: p('opened_at'),
    due_sort: p('due_sort'), state: p('state'), closed_at: p('closed_at'), closed_by: p('closed_by'), action: p('action'),
    held_by: p('held_by'), returns_to: p('returns_to'), arriving_until: p('arriving_until'),
  }),
);
const finishTask = prepare<{ id: string; by: string | null; action: string; at: string }>()((db, p) =>
  db.updateTable('task').set({ state: 'done', closed_at: p('at'), closed_by: p('by'), action: p('action') }).where('id', '=', p('id')).where('state', '=', sql.lit('open')),
);
/** Both at once, for the task that was acted on and the others of its stage. */
const leaveTasks = prepare<{ item: string; done: string; by: string | null; action: string; at: string }>()((db, p) =>
  db
    .updateTable('task')
    .set((eb) => {
      const isDone = eb('id', '=', p('done'));
      return {
        state: eb.case().when(isDone).then(sql.lit<'done'>('done')).else(sql.lit<'cancelled'>('cancelled')).end(),
        closed_at: p('at'),
        closed_by: eb.case().when(isDone).then(p('by')).else(eb.ref('closed_by')).end(),
        action: eb.case().when(isDone).then(p('action')).else(eb.ref('action')).end(),
      };
    })
    .where('item_id', '=', p('item'))
    .where('state', '=', sql.lit('open')),
);
const cancelTasks = prepare<{ item: string; at: string }>()((db, p) =>
  db.updateTable('task').set({ state: 'cancelled', closed_at: p('at') }).where('item_id', '=', p('item')).where('state', '=', sql.lit('open')),
);
const holdTask = prepare<{ id: string; heldBy: string | null; returnsTo: string | null }>()((db, p) =>
  db.updateTable('task').set({ held_by: p('heldBy'), returns_to: p('returnsTo') }).where('id', '=', p('id')).where('state', '=', sql.lit('open')),
);
const undoTask = prepare<{ item: string; by: string }>()((db, p) =>
  db
    .updateTable('task')
    .set({ state: 'cancelled', action: null })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('task as decided')
        .select('decided.id')
        .where('decided.item_id', '=', p('item'))
        .where('decided.closed_by', '=', p('by'))
        .where('decided.state', '=', sql.lit('done'))
        .where('decided.action', 'in', ['approve', 'reject'])
        .orderBy('decided.closed_at', 'desc')
        .orderBy('decided.id', 'desc')
        .limit(1),
    ),
);
const cancelParty = prepare<{ item: string; party: string; at: string }>()((db, p) =>
  db.updateTable('task').set({ state: 'cancelled', closed_at: p('at') }).where('item_id', '=', p('item')).where('party', '=', p('party')).where('state', '=', sql.lit('open')),
);
const putTaskElsewhere = prepare<Reseat>()((db, p) =>
  db.updateTable('task').set({ role: p('role'), unit: p('unit'), held_by: p('heldBy'), returns_to: p('returnsTo') }).where('id', '=', p('id')).where('state', '=', sql.lit('open')),
);

/** Makes one change of an item's tasks. */
export async function changeTasks(tx: WriteTx, itemId: string, change: TaskChange): Promise<void> {
  switch (change.do) {
    case 'open':
      await tx.run(insertTask, change.task);
      return;
    case 'done':
      await tx.run(finishTask, { id: change.taskId, by: change.by, action: change.action, at: change.at });
      return;
    case 'hold':
      await tx.run(holdTask, { id: change.taskId, heldBy: change.heldBy, returnsTo: change.returnsTo });
      return;
    case 'undo':
      await tx.run(undoTask, { item: itemId, by: change.by });
      return;
    case 'cancelParty':
      await tx.run(cancelParty, { item: itemId, party: change.party, at: change.at });
      return;
    case 'leave':
      if (change.doneTask === undefined) await tx.run(cancelTasks, { item: itemId, at: change.at });
      else await tx.run(leaveTasks, { item: itemId, done: change.doneTask, by: change.by, action: change.action, at: change.at });
  }
}

interface Reseat {
  readonly id: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly heldBy: string | null;
  readonly returnsTo: string | null;
}

/** Puts an open task with another post, or takes it out of a hand that may not do it. */
export async function reseatTask(tx: WriteTx, task: Reseat): Promise<void> {
  await tx.run(putTaskElsewhere, task);
}
