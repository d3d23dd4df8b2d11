// Silence 沉默: ways on which an item moves although nobody who was asked said anything. Where money, a naming, an election
// or a person's case is at stake a definition may have none (domain.md §3.2 超时); one that has some says that nothing is.
import { consentsBySilence, silenceTimer } from './advisers-silence.ts';
import type { LocalText } from './text.ts';
import type { StagePlan, WayPlan } from './stage-plan.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

/** Why a definition may have no silent ways, and what to do about them; undefined where it says that nothing is at stake. */
export function silenceBar({ stakes, fields }: Pick<WorkflowDefinition, 'stakes' | 'fields'>): LocalText | undefined {
  if (stakes?.length === 0) return undefined;
  const money = Object.values(fields).some((field) => field.unit === 'fen');
  if (stakes === undefined && !money) {
    return {
      zh: '流程没有说明所办事项是否涉及资金、命名、选举或个案；请在 stakes 中写明，都不涉及的写 []',
      en: 'the definition does not say whether money, naming, an election or a case is at stake; say so in stakes, [] where none is',
    };
  }
  return {
    zh: '涉及资金、命名、选举或个案的事项不得以沉默代替决定，请改为催办或升级',
    en: 'where money, naming, an election or a case is at stake silence must not decide; remind or escalate instead',
  };
}

export interface SilentWay {
  /** The timer's event; null for a way that is taken on entering. */
  readonly event: string | null;
  readonly way: WayPlan & { readonly to: string };
}

/**
 * The ways of a stage that decide by silence: a timer moves the item while somebody other than the applicant is asked, or
 * the item passes at once. The end of a public notice is none: it was published, and everybody could object. The date a stage
 * waits for is none either: nobody is asked for a decision, only to tell meanwhile what must not wait.
 */
export function silentWays(plan: StagePlan): readonly SilentWay[] {
  if (plan.signing?.roster !== true && !plan.tasks.some((task) => !('applicant' in task.assignee))) return [];
  const timed = plan.timers.flatMap(({ name, due }) => (due.rule === 'noticePeriod' || name === 'elapse' ? [] : (plan.on[`timer.${name}`] ?? []).map((way) => ({ event: `timer.${name}`, way }))));
  const atOnce = plan.always.filter((way) => way.guards.length === 0).map((way) => ({ event: null, way }));
  // Advisers whose silence counts decide nothing (domain.md §3.5); where nobody else is asked, it alone would carry the item on.
  const unheard = plan.tasks.length > 0 && plan.tasks.every((task) => consentsBySilence(task.assignee)) ? plan.always.map((way) => ({ event: `timer.${silenceTimer}`, way })) : [];
  return [...timed, ...atOnce, ...unheard].flatMap(({ event, way }) => (way.to === undefined ? [] : [{ event, way: { ...way, to: way.to } }]));
}
