// 全程时限: what follows from the deadline of a whole item. Its timers stand beside those of the stages, under names of their own,
// and every stage takes their events: whoever the item waits for then is reminded, and the superior is told.
import type { Words } from '../errors.ts';
import type { Limit } from './deadline.ts';
import { isGroupRule } from './stage-kinds/common.ts';
import { deadlineTimers, reminders } from './stage-kinds/deadline-plan.ts';
import type { Problem } from './shape-words.ts';
import type { StagePlan, TimerPlan, WayPlan } from './stage-plan.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

type Of = Pick<WorkflowDefinition, 'deadline'>;

/** What begins the names of an item's own timers. */
const own = 'item.';

export function itemTimers({ deadline }: Of): readonly TimerPlan[] {
  return deadlineTimers(deadline).map((timer) => ({ ...timer, name: `${own}${timer.name}` }));
}

export function itemTimerWays({ deadline }: Of): StagePlan['on'] {
  if (deadline === undefined) return {};
  const ways: Record<`timer.${string}`, readonly WayPlan[]> = {};
  const take = (name: string, code: string, more: Pick<WayPlan, 'tells'> = {}) => {
    ways[`timer.${own}${name}`] = [{ guards: [], updates: [], effects: [{ effect: 'notifyAssignees', params: { code } }], ...more }];
  };
  for (const { name, code } of reminders(deadline)) take(name, `${code}InAll`);
  if (deadline.escalate !== undefined) take('escalate', 'overdueInAll', { tells: { code: 'overdueInAll', to: deadline.escalate.to } });
  return ways;
}

export function itemDeadlineProblems(definition: Pick<WorkflowDefinition, 'deadline' | 'fields'>): readonly Problem[] {
  const { deadline } = definition;
  const superior = deadline?.escalate?.to;
  const group = superior !== undefined && isGroupRule(superior);
  return [...noDate(definition, deadline?.within, '/deadline/within'), ...(group ? [{ path: '/deadline/escalate/to', problem: { zh: '应为一个岗位，实为一组人', en: 'expected one post to be told, found a group' } }] : [])];
}

/** A limit that ends on a date the item brings, and no such date is declared. */
export function noDate({ fields }: Pick<WorkflowDefinition, 'fields'>, limit: Limit | undefined, path: string): readonly Problem[] {
  if (limit === undefined || !('untilField' in limit) || fields[limit.untilField]?.type === 'date') return [];
  return [{ path, problem: noDateField({ fields }, limit.untilField) }];
}

/** A count that the item brings, and no such whole number is declared. */
export function noNumber({ fields }: Pick<WorkflowDefinition, 'fields'>, name: unknown, path: string): readonly Problem[] {
  if (typeof name !== 'string' || fields[name]?.type === 'integer') return [];
  const numbers = Object.entries(fields).flatMap(([one, { type }]) => (type === 'integer' ? [one] : []));
  return [{ path, problem: { zh: `“${name}”不是已声明的整数字段；已声明的有：${numbers.join('、') || '（没有）'}`, en: `"${name}" is no declared whole number; declared are: ${numbers.join(', ') || '(none)'}` } }];
}

export function noDateField({ fields }: Pick<WorkflowDefinition, 'fields'>, name: string): Words {
  const dates = Object.entries(fields).flatMap(([one, { type }]) => (type === 'date' ? [one] : []));
  return { zh: `“${name}”不是已声明的日期字段；已声明的有：${dates.join('、') || '（没有）'}`, en: `"${name}" is no declared date field; declared are: ${dates.join(', ') || '(none)'}` };
}
