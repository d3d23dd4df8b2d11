// Ways any stage has beside its kind's own: 终止 and 作废 to the end stages the definition names, 拿回 back to a stage whose
// decision can still be taken back, and what the item's own deadline brings.
import { decisionWays } from '../definition/grace.ts';
import { itemTimerWays } from '../definition/item-deadline.ts';
import type { StageReading } from '../definition/stage-kinds/core-kinds.ts';
import type { StagePlan, WayPlan } from '../definition/stage-plan.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';

/** A stage's reading with these ways added. */
export function withItemWays(definition: WorkflowDefinition, stageId: string, reading: StageReading): StageReading {
  if (reading.plan.result !== undefined) return reading;
  const takeBack = deciders(definition, stageId).map((from): WayPlan => aside(from, 'takenBack', { guards: [{ guard: 'decidedAt', params: { stage: from } }], updates: ['undoDecision'] }));
  // A batch that ends with entries on its list would leave them waiting for nobody.
  const guards = definition.form === 'batch' ? [{ guard: 'listEmpty' }] : [];
  const on: StagePlan['on'] = {
    ...itemTimerWays(definition),
    ...(takeBack.length === 0 ? {} : { takeBack }),
    ...(definition.terminatesAt === undefined || definition.terminatesFrom?.includes(stageId) === false ? {} : { terminate: [aside(definition.terminatesAt, 'terminated', { guards, updates: [] })] }),
    ...(definition.voidsAt === undefined ? {} : { void: [aside(definition.voidsAt, 'voided', { guards, updates: [] })] }),
  };
  return { ...reading, plan: { ...reading.plan, on: { ...reading.plan.on, ...on } } };
}

function aside(to: string, outcome: string, { guards, updates }: Pick<WayPlan, 'guards' | 'updates'>): WayPlan {
  return { to, outcome, guards, updates, effects: [], aside: true };
}

/** Stages with a grace window whose decisions lead here. */
function deciders(definition: WorkflowDefinition, stageId: string): readonly string[] {
  return definition.stages
    .filter((one) => one.grace !== undefined && decisionWays(one.outcomes).some((way) => way.to === stageId))
    .map((one) => one.id);
}
