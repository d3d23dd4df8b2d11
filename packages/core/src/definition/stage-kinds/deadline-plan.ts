// Timers of a stage's deadline and what they do: remind, let the head act too, move the item on. domain.md §3.2 超时
import type { DeadlineRule } from '../deadline.ts';
import type { Stage } from '../stage.ts';
import type { StagePlan, TimerPlan, WayPlan } from '../stage-plan.ts';
import { outcomeWays } from './common.ts';

const atOnce = { guards: [], updates: [] };

export function deadlineTimers(deadline: DeadlineRule | undefined): TimerPlan[] {
  if (deadline === undefined) return [];
  const span = deadline.within;
  const timers: TimerPlan[] = deadline.remindAtPercent.map((percent) => ({ name: `remind${percent}`, due: { rule: 'deadline', span, percent } }));
  for (const [n, before] of (deadline.remindBefore ?? []).entries()) timers.push({ name: `remindBefore${n + 1}`, due: { rule: 'deadline', span, before } });
  for (const [n, after] of (deadline.remindAfter ?? []).entries()) timers.push({ name: `remindAfter${n + 1}`, due: { rule: 'deadline', span, after } });
  if (deadline.escalate !== undefined) timers.push({ name: 'escalate', due: { rule: 'deadline', span, plusWorkingDays: deadline.escalate.afterWorkingDays } });
  if (deadline.expires === true) timers.push({ name: 'overdue', due: { rule: 'deadline', span } });
  return timers;
}

/** The timers that only remind, with the code of what is said. */
export function reminders(deadline: DeadlineRule): readonly { readonly name: string; readonly code: string }[] {
  return [
    ...deadline.remindAtPercent.map((percent) => ({ name: `remind${percent}`, code: percent >= 100 ? 'dueToday' : 'dueSoon' })),
    ...(deadline.remindBefore ?? []).map((_, n) => ({ name: `remindBefore${n + 1}`, code: 'dueComes' })),
    ...(deadline.remindAfter ?? []).map((_, n) => ({ name: `remindAfter${n + 1}`, code: 'duePassed' })),
  ];
}

export function deadlineWays(stage: Stage): StagePlan['on'] {
  const { deadline } = stage;
  if (deadline === undefined) return {};
  const ways: Record<`timer.${string}`, readonly WayPlan[]> = {};
  for (const { name, code } of reminders(deadline)) ways[`timer.${name}`] = [{ ...atOnce, effects: [{ effect: 'notifyAssignees', params: { code } }] }];
  if (deadline.escalate !== undefined) {
    const { to, toldOnly } = deadline.escalate;
    ways['timer.escalate'] = [{ ...atOnce, effects: [{ effect: 'notifyAssignees', params: { code: 'overdue' } }], ...(toldOnly === true ? { tells: { code: 'overdue', to } } : { opensTask: { assignee: to, party: 'escalated' } }) }];
  }
  if (deadline.expires === true) ways['timer.overdue'] = outcomeWays(stage, 'expired');
  return ways;
}

/** The outcome a stage must lead somewhere because its time may run out. */
export function deadlineOutcome(stage: Pick<Stage, 'deadline'>): readonly string[] {
  return stage.deadline?.expires === true ? ['expired'] : [];
}
