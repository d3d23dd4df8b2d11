// What most kinds share: ways from a stage's outcomes, withdrawal by the applicant, and what is done around tasks.
import type { ActionName } from '../action.ts';
import type { AssigneeRule } from '../assignee-rule.ts';
import type { SignMode } from '../sign-mode.ts';
import type { Stage } from '../stage.ts';
import type { EventType, StagePlan, TaskPlan, WayPlan } from '../stage-plan.ts';
import { asGuardRef, waysOf } from '../transition.ts';

/** The ways of a named outcome; `updates` are made on each. One that goes back to a standing notice tells it so. */
export function outcomeWays(stage: Stage, outcome: string, updates: WayPlan['updates'] = []): WayPlan[] {
  return waysOf(stage.outcomes[outcome]).map((way) => ({
    to: way.to,
    outcome,
    guards: (way.when ?? []).map(asGuardRef),
    updates: (way.effects ?? []).some(({ effect }) => effect === 'resumeNotice') ? [...updates, 'resumeNotice'] : updates,
    effects: way.effects ?? [],
  }));
}

/** A partner's code names her party; other assignees are told apart by role and unit. */
export function partyOf(rule: AssigneeRule): string {
  if ('partner' in rule) return rule.partner;
  if ('applicant' in rule) return 'applicant';
  if ('named' in rule) return `named:${rule.named}`;
  if ('decider' in rule) return `decider:${rule.decider}`;
  return `${rule.role}@${'unit' in rule ? rule.unit : 'each' in rule ? `each:${rule.each}` : `everyone:${rule.everyone}`}`;
}

/** Whether a rule can only be resolved to its parties when the item is there. */
export function isGroupRule(rule: AssigneeRule): boolean {
  return 'each' in rule || 'everyone' in rule || 'named' in rule;
}

/** Whether a stage counts the sign-offs of a roster, and not the word of whoever of its posts comes first. */
export function signsTogether(stage: Pick<Stage, 'actors'>, { mode }: Pick<SignMode, 'mode'>): boolean {
  return mode !== 'any' || stage.actors.some(isGroupRule);
}

export function tasksOf(stage: Stage): TaskPlan[] {
  return stage.actors.map((assignee) => ({ assignee, party: partyOf(assignee) }));
}

type Ways = Partial<Record<EventType, readonly WayPlan[]>>;

/** 撤回 by the applicant where the stage allows it. */
export function withdrawWays(stage: Stage): Ways {
  if (stage.withdraw === 'no') return {};
  const ways = outcomeWays(stage, 'withdrawn', ['startOver']);
  if (stage.withdraw !== 'untouched') return { withdraw: ways };
  return { withdraw: ways.map((way) => ({ ...way, guards: [{ guard: 'untouched', params: { stage: stage.id } }, ...way.guards] })) };
}

/** The outcome a stage must lead somewhere because it may be withdrawn from. */
export function withdrawOutcome(stage: Pick<Stage, 'withdraw'>): readonly string[] {
  return stage.withdraw === 'no' ? [] : ['withdrawn'];
}

/** Ways along with the batch, beside those of the stage's kind. */
export function followWays(stage: Stage): Ways {
  return Object.fromEntries(Object.entries(stage.follows ?? {}).map(([batchStage, outcome]) => [`batch.${batchStage}`, outcomeWays(stage, outcome)]));
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
