// Silence 沉默: ways on which an item moves although nobody who was asked said anything. Where money, a naming, an election
// or a person's case is at stake a definition may have none (domain.md §3.2 超时).
import type { StagePlan, WayPlan } from './stage-plan.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

export type Stake = NonNullable<WorkflowDefinition['stakes']>[number];

/** What a definition is about: as it says, or money where it counts in fen. */
export function stakesOf(definition: Pick<WorkflowDefinition, 'stakes' | 'fields'>): readonly Stake[] {
  if (definition.stakes !== undefined) return definition.stakes;
  return Object.values(definition.fields).some((field) => field.unit === 'fen') ? ['money'] : [];
}

export interface SilentWay {
  /** The timer's event; null for a way that is taken on entering. */
  readonly event: string | null;
  readonly way: WayPlan & { readonly to: string };
}

/**
 * The ways of a stage that decide by silence: a timer moves the item while somebody other than the applicant is asked, or
 * the item passes at once. The end of a public notice is none: it was published, and everybody could object.
 */
export function silentWays(plan: StagePlan): readonly SilentWay[] {
  if (plan.signing?.roster !== true && !plan.tasks.some((task) => !('applicant' in task.assignee))) return [];
  const timed = plan.timers.flatMap(({ name, due }) => (due.rule === 'noticePeriod' ? [] : (plan.on[`timer.${name}`] ?? []).map((way) => ({ event: `timer.${name}`, way }))));
  const atOnce = plan.always.filter((way) => way.guards.length === 0).map((way) => ({ event: null, way }));
  return [...timed, ...atOnce].flatMap(({ event, way }) => (way.to === undefined ? [] : [{ event, way: { ...way, to: way.to } }]));
}
