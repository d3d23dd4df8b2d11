// Every configuration an item can reach, found breadth first over the stage plans, with the shortest trace to each. A
// configuration is a stage and what of the context decides where the item can go from it; each is represented by the
// context of the shortest way to it, so its trace is one that a real item can walk.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { essence, eventsAt } from '../../machine/explore.ts';
import type { TraceStep } from '../finding.ts';
import { casesOfStages, type Case, type StageCases } from './cases.ts';
import { stagesThatKnowTheReturner } from './returner.ts';
import { firstStep, step, type Stepped } from './step.ts';

export interface Node extends ItemSnapshot {
  readonly id: number;
  /** The edge that found it first; null for the start. */
  readonly via: Edge | null;
  readonly out: readonly Edge[];
}

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly event: MachineEvent;
  /** The ways taken, the event's own first. */
  readonly ways: readonly WayPlan[];
  /** Indexes of the stage's cases in which the event goes this way. */
  readonly cases: readonly number[];
}

export interface Reach {
  readonly workflow: CompiledWorkflow;
  readonly nodes: readonly Node[];
  readonly nodesAt: ReadonlyMap<string, readonly Node[]>;
  readonly casesAt: ReadonlyMap<string, StageCases>;
  /** Every stage entered, those an item only passes through included, with the edge that did first; null for the start. */
  readonly entered: ReadonlyMap<string, Edge | null>;
  /** The events after which stages pass the item on by themselves without end; null where it begins so. */
  readonly endless: readonly { readonly from: Node; readonly event: MachineEvent | null; readonly stage: string }[];
  /** False when there were more configurations than the limit and the rest was left out. */
  readonly whole: boolean;
}

interface Growing extends ItemSnapshot {
  readonly id: number;
  readonly via: Edge | null;
  readonly out: GrowingEdge[];
}

interface GrowingEdge extends Edge {
  readonly from: Growing;
  readonly to: Growing;
  readonly cases: number[];
}

/** Walks all configurations; `limit` bounds them. */
export function reach(workflow: CompiledWorkflow, limit = 50_000): Reach {
  const knowing = stagesThatKnowTheReturner(workflow);
  const casesAt = casesOfStages(workflow);
  const found = new Map<string, Growing>();
  const queue: Growing[] = [];
  const entered = new Map<string, Edge | null>();
  const endless: { from: Node; event: MachineEvent | null; stage: string }[] = [];

  const note = (stages: readonly string[], edge: Edge | null): void => {
    for (const stage of stages) if (!entered.has(stage)) entered.set(stage, edge);
  };
  const nodeOf = (at: Stepped, via: (to: Growing) => GrowingEdge | null): Growing => {
    const context = knowing.has(at.stage) ? at.context : forgetful(at.context);
    const key = `${at.stage}|${JSON.stringify(essence(workflow, at.stage, context))}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const node: { -readonly [K in keyof Growing]: Growing[K] } = { id: queue.length, stage: at.stage, context, via: null, out: [] };
    node.via = via(node);
    found.set(key, node);
    queue.push(node);
    return node;
  };

  const first = firstStep(workflow, casesAt.get(workflow.definition.start)?.cases[0]?.supposed ?? new Map());
  note(first.entered, null);
  const start = nodeOf(first, () => null);
  if (first.endless) endless.push({ from: start, event: null, stage: first.stage });
  for (const node of queue) {
    if (queue.length > limit) break;
    const edges = new Map<string, GrowingEdge>();
    for (const [index, one] of (casesAt.get(node.stage)?.cases ?? []).entries()) {
      for (const tried of eventsAt(workflow, node.stage, node.context)) {
        if (tried.batchStage !== undefined) continue;
        const event = inCase(tried, one);
        const next = step(workflow, node, event, one.supposed);
        if (next === undefined) continue;
        if (next.endless) {
          endless.push({ from: node, event, stage: next.stage });
          note(next.entered, node.via);
          continue;
        }
        const edgeTo = (to: Growing): GrowingEdge => ({ from: node, to, event, ways: next.ways, cases: [] });
        const to = nodeOf(next, edgeTo);
        const key = `${to.id} ${event.type} ${event.target ?? ''} ${event.verdict ?? ''} ${event.back ?? ''}`;
        const edge = edges.get(key) ?? edgeTo(to);
        edge.cases.push(index);
        if (!edges.has(key)) {
          edges.set(key, edge);
          node.out.push(edge);
          note(next.entered, edge);
        }
      }
    }
  }
  return { workflow, nodes: queue, nodesAt: Map.groupBy(queue, (node) => node.stage), casesAt, entered, endless, whole: queue.length <= limit };
}

/** Without who returned it; a context that never knew stays as it is. */
function forgetful(context: ItemContext): ItemContext {
  return { ...context, returnedBy: null, ...(context.returnedTo === undefined ? {} : { returnedTo: null }) };
}

function inCase(event: MachineEvent, one: Case): MachineEvent {
  const fields = Object.keys(one.fields).length === 0 ? {} : { fields: one.fields };
  return { ...event, ...fields, ...(one.batchStage === undefined || one.batchStage === null ? {} : { batchStage: one.batchStage }) };
}

/** The shortest trace to a configuration. */
export function traceTo(node: Node): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let edge = node.via; edge !== null; edge = edge.from.via) steps.push(stepOf(edge));
  return steps.toReversed();
}

export function stepOf(edge: Edge): TraceStep {
  return { event: edge.event, from: edge.from.stage, to: edge.to.stage };
}
