// What most kinds share: ways from a stage's outcomes, reminders and escalation, and withdrawal by the applicant.
import type { ActionName } from '../action.ts';
import type { AssigneeRule, Stage } from '../stage.ts';
import type { EventType, StagePlan, TaskPlan, TimerPlan, WayPlan } from '../stage-plan.ts';
import { asGuardRef, waysOf } from '../transition.ts';

/** The ways of a named outcome; `updates` are made on each. */
export function outcomeWays(stage: Stage, outcome: string, updates: WayPlan['updates'] = []): WayPlan[] {
  return waysOf(stage.outcomes[outcome]).map((way) => ({
    to: way.to,
    outcome,
    guards: (way.when ?? []).map(asGuardRef),
    updates,
    effects: way.effects ?? [],
  }));
}

/** A partner's code names her party; other assignees are told apart by role and unit. */
export function partyOf(rule: AssigneeRule): string {
  if ('partner' in rule) return rule.partner;
  if ('applicant' in rule) return 'applicant';
  if ('named' in rule) return `named:${rule.named}`;
  return `${rule.role}@${'unit' in rule ? rule.unit : 'each' in rule ? `each:${rule.each}` : `everyone:${rule.everyone}`}`;
}

/** Whether a rule can only be resolved to its parties when the item is there. */
export function isGroupRule(rule: AssigneeRule): boolean {
  return 'each' in rule || 'everyone' in rule || 'named' in rule;
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
  if (stage.withdraw === 'no') return {};
  const ways = outcomeWays(stage, 'withdrawn');
  if (stage.withdraw !== 'untouched') return { withdraw: ways };
  return { withdraw: ways.map((way) => ({ ...way, guards: [{ guard: 'untouched', params: { stage: stage.id } }, ...way.guards] })) };
}

/** The outcome a stage must lead somewhere because it may be withdrawn from. */
export function withdrawOutcome(stage: Pick<Stage, 'withdraw'>): readonly string[] {
  return stage.withdraw === 'no' ? [] : ['withdrawn'];
}

/** Actions that fill the stage's form unless the stage says otherwise. */
export const formActions: readonly ActionName[] = ['submit', 'approve', 'opine', 'record', 'appeal'];

/** What may be done around the tasks of a stage where somebody acts; `allow` narrows it. */
export const taskActions = ['claim', 'release', 'transfer', 'pause', 'resume'] as const;

type Around = (typeof taskActions)[number] | 'delegate' | 'addSigner' | 'removeSigner';

const stays: WayPlan = { guards: [], updates: [], effects: [] };
const begun: WayPlan = { ...stays, updates: ['touch'] };
const aroundWays: Readonly<Record<Around, WayPlan>> = {
  claim: begun,
  release: stays,
  transfer: begun,
  delegate: begun,
  addSigner: { ...stays, updates: ['touch', 'setRoster'], asksSigners: true },
  removeSigner: { ...stays, updates: ['setRoster'], asksSigners: true },
  pause: { ...stays, guards: [{ guard: 'paused', not: true }], updates: ['pause'], clock: 'stop' },
  resume: { ...stays, guards: [{ guard: 'paused' }], updates: ['resume'], clock: 'start' },
};

/** The ways of the task actions a kind offers and the stage allows. */
export function aroundTask(stage: Stage, offered: readonly Around[] = taskActions): StagePlan['on'] {
  return Object.fromEntries(offered.filter((name) => stage.allow === undefined || stage.allow.includes(name)).map((name) => [name, [aroundWays[name]]]));
}
