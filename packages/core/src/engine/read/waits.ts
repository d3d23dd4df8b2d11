// For whom an item waits, and until when: its open tasks, each with the people who may act on it now.
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { WriteTx } from '../../store/store.ts';
import type { TaskRow } from '../../store/load-item.ts';
import { namesOf } from '../../store/queries/people.ts';
import { openTask } from '../command/grant.ts';
import { postName, type EngineParts } from '../parts.ts';
import type { WaitView } from '../views.ts';
import { dueInputOf, isIntakeDue } from '../time/due.ts';
import { daysLeft } from './list-row.ts';
import { whoMay, type WaitingItem } from './who-may.ts';

/** The same without anybody's name, for whom the place is kept from. */
export function nameless(waitsFor: readonly WaitView[]): readonly WaitView[] {
  return waitsFor.map((one) => ({ ...one, names: [], covers: [], heldBy: null }));
}

export async function waits(parts: EngineParts, tx: Pick<WriteTx, 'run' | 'db'>, item: Omit<WaitingItem, 'tasks'> & { readonly today: LocalDate; readonly tasks: readonly TaskRow[] }): Promise<readonly WaitView[]> {
  const { row, tasks, today } = item;
  const who = await whoMay(parts, tx, { ...item, tasks: tasks.map(openTask) });
  const names = await namesOf(tx.db, tasks.flatMap((task) => task.held_by ?? []));
  const now = parts.clock.now().toISOString();
  const timers = item.workflow.compiled.readings.get(row.stage)?.plan.timers;
  const counted = dueInputOf(parts.calendar(), item);
  return tasks.map((task) => {
    const { role, unit } = task;
    const dueOn = isLocalDate(task.due_sort) && task.due_sort < '9999' ? task.due_sort : null;
    const own = task.person === row.applicant ? { zh: '申报人', en: 'Applicant' } : { zh: '签署人', en: 'Signer' };
    return {
      who: role === null || unit === null ? own : postName(parts, role, unit),
      names: who.get(task.id)?.names ?? [],
      covers: who.get(task.id)?.covers ?? [],
      dueOn,
      dueForIntake: isIntakeDue(dueOn, timers, counted),
      daysLeft: daysLeft(parts.calendar(), today, dueOn),
      heldBy: task.held_by === null ? null : (names.get(task.held_by) ?? null),
      delegated: task.returns_to !== null,
      arrivingUntil: task.arriving_until !== null && task.arriving_until > now ? task.arriving_until : null,
    };
  });
}
