// What most kinds share: ways from a stage's outcomes, reminders and escalation, and withdrawal by the applicant.
import type { ActionName } from '../action.ts';
import type { AssigneeRule, Stage } from '../stage.ts';
import type { EventType, TaskPlan, TimerPlan, UpdateName, WayPlan } from '../stage-plan.ts';
import { waysOf } from '../transition.ts';

/** The ways of a named outcome; `updates` are made on each. */
export function outcomeWays(stage: Stage, outcome: string, updates: readonly UpdateName[] = []): WayPlan[] {
  return waysOf(stage.outcomes[outcome]).map((way) => ({
    to: way.to,
    outcome,
    guards: way.when ?? [],
    updates,
    effects: way.effects ?? [],
  }));
}

/** A partner's code names her party; other assignees are told apart by role and unit. */
export function partyOf(rule: AssigneeRule): string {
  if ('partner' in rule) return rule.partner;
  return 'applicant' in rule ? 'applicant' : `${rule.role}@${rule.unit}`;
}

export function tasksOf(stage: Stage): TaskPlan[] {
  return stage.actors.map((assignee) => ({ assignee, party: partyOf(assignee) }));
}

/** Reminders at shares of the limit and the escalation after it (domain.md §3.2 超时). */
export function deadlineTimers(stage: Stage): TimerPlan[] {
  const { deadline } = stage;
  if (deadline === undefined) return [];
  const timers: TimerPlan[] = deadline.remindAtPercent.map((percent) => ({
    name: `remind${percent}`,
    due: { rule: 'deadline', span: deadline.within, percent },
  }));
  if (deadline.escalate !== undefined) {
    timers.push({ name: 'escalate', due: { rule: 'deadline', span: deadline.within, plusWorkingDays: deadline.escalate.afterWorkingDays } });
  }
  return timers;
}

type Ways = Partial<Record<EventType, readonly WayPlan[]>>;

/** What the reminder and escalation timers do: tell people, and for escalation let the head act too. */
export function deadlineWays(stage: Stage): Ways {
  const ways: Ways = {};
  const stay = { guards: [], updates: [] };
  for (const percent of stage.deadline?.remindAtPercent ?? []) {
    const code = percent >= 100 ? 'dueToday' : 'dueSoon';
    ways[`timer.remind${percent}`] = [{ ...stay, effects: [{ effect: 'notifyAssignees', params: { code } }] }];
  }
  const escalate = stage.deadline?.escalate;
  if (escalate !== undefined) {
    ways['timer.escalate'] = [
      { ...stay, effects: [{ effect: 'notifyAssignees', params: { code: 'overdue' } }], opensTask: { assignee: escalate.to, party: 'escalated' } },
    ];
  }
  return ways;
}

/** 撤回 by the applicant where the stage allows it. */
export function withdrawWays(stage: Stage): Ways {
  return stage.withdraw === 'no' ? {} : { withdraw: outcomeWays(stage, 'withdrawn') };
}

/** The outcome a stage must lead somewhere because it may be withdrawn from. */
export function withdrawOutcome(stage: Pick<Stage, 'withdraw'>): readonly string[] {
  return stage.withdraw === 'no' ? [] : ['withdrawn'];
}

/** Actions that can always be done without filling the stage's form. */
export const formlessActions: readonly ActionName[] = ['return', 'reject', 'withdraw', 'object'];
