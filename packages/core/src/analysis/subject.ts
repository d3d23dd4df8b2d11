// What the rules look at: a definition ready to decide with, everything its items can reach, and what is known around it.
import type { Stage } from '../definition/stage.ts';
import type { WayPlan } from '../definition/stage-plan.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../machine/compile.ts';
import type { OrgUnit } from '../people/org-unit.ts';
import type { Post } from '../people/post.ts';
import { reach, stepOf, traceTo, type Node, type Reach } from './reach/reach.ts';
import { stuckNodes } from './reach/stuck.ts';
import type { TraceStep } from './finding.ts';

/** What is known around a definition; each part that is left out leaves out the checks that need it. */
export interface CheckFacts {
  /** The org tree and the partner units beside it. */
  readonly units?: readonly OrgUnit[];
  /** Roles there are. */
  readonly roles?: readonly string[];
  /** Posts somebody holds. */
  readonly posts?: readonly Post[];
  /** The other workflows: those of the item's batch and of the batch's entries are looked up here. */
  readonly related?: (workflow: string) => CompiledWorkflow | undefined;
}

export interface Subject {
  readonly definition: WorkflowDefinition;
  readonly workflow: CompiledWorkflow;
  readonly facts: CheckFacts;
  readonly reach: Reach;
  /** Configurations in which an item is stuck, with the indexes of the cases of its stage in which it is. */
  readonly stuck: ReadonlyMap<Node, readonly number[]>;
  /** JSON pointer of a stage. */
  readonly pathOf: (stage: string) => string;
}

/** Explores a workflow once for all rules. */
export function subjectOf(workflow: CompiledWorkflow, facts: CheckFacts): Subject {
  const { definition } = workflow;
  const index = new Map(definition.stages.map((stage, at) => [stage.id, at]));
  const reached = reach(workflow);
  return { definition, workflow, facts, reach: reached, stuck: stuckNodes(reached), pathOf: (stage) => `/stages/${index.get(stage) ?? 0}` };
}

/** The shortest trace to a stage; empty when none leads there or it is the first. Through a stage, where none stays. */
export function traceToStage({ reach: { nodesAt, entered } }: Subject, stage: string): readonly TraceStep[] {
  const node = nodesAt.get(stage)?.[0];
  if (node !== undefined) return traceTo(node);
  const through = entered.get(stage);
  return through === undefined || through === null ? [] : [...traceTo(through.from), stepOf(through)];
}

/** JSON pointer of a way: its outcome where it has one, else its stage's settings, from which the kind made it. */
export function pathOfWay(subject: Subject, stage: Stage, way: WayPlan): string {
  const base = subject.pathOf(stage.id);
  return way.outcome !== undefined && stage.outcomes[way.outcome] !== undefined ? `${base}/outcomes/${way.outcome}` : `${base}/settings`;
}

/** A stage in words. */
export function called(stage: Stage | undefined, id: string): { readonly zh: string; readonly en: string } {
  return { zh: `「${stage?.title.zh ?? id}」`, en: `“${stage?.title.en ?? id}” (${id})` };
}
