// Every configuration an item can reach, found breadth first over the stage plans, with the shortest trace to each. A
// configuration is a stage and what of the context decides where the item can go from it; each is represented by the
// context of the shortest way to it, so its trace is one that a real item can walk.
import type { MachineEvent } from '../../definition/item-context.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { essence, eventsAt } from '../../machine/explore.ts';
import type { TraceStep } from '../finding.ts';
import type { GuardRef } from '../../definition/transition.ts';
import { atomsOf } from './condition.ts';
import { casesOfStages, type Case, type StageCases } from './cases.ts';
import { distinct } from './distinct.ts';
import { isReturn, stagesThatAskForReturner, withReturner } from './returner.ts';
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
  readonly cases: ReadonlySet<number>;
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
  /** Whether who returned it to this stage tells this configuration from others. */
  readonly justReturned: boolean;
  readonly via: Edge | null;
  readonly out: GrowingEdge[];
}

interface GrowingEdge extends Edge {
  readonly from: Growing;
  readonly to: Growing;
  cases: ReadonlySet<number>;
}

/** Walks all configurations; `limit` bounds them. */
export function reach(workflow: CompiledWorkflow, limit = 50_000): Reach {
  const asking = stagesThatAskForReturner(workflow);
  const casesAt = casesOfStages(workflow);
  const atoms = remembered((ref: GuardRef) => atomsOf(workflow, ref));
  const found = new Map<string, Growing>();
  const queue: Growing[] = [];
  const entered = new Map<string, Edge | null>();
  const endless: { from: Node; event: MachineEvent | null; stage: string }[] = [];

  const note = (stages: readonly string[], edge: Edge | null): void => {
    for (const stage of stages) if (!entered.has(stage)) entered.set(stage, edge);
  };
  const nodeOf = (at: Stepped, from: Growing | null, via: (to: Growing) => GrowingEdge | null): Growing => {
    const justReturned = asking.has(at.stage) && (at.ways.some(isReturn) || (from?.stage === at.stage && from.justReturned));
    const key = `${at.stage}|${JSON.stringify(essence(workflow, at.stage, withReturner(at.context, at.stage, justReturned)))}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const node: { -readonly [K in keyof Growing]: Growing[K] } = { id: queue.length, stage: at.stage, context: at.context, justReturned, via: null, out: [] };
    node.via = via(node);
    found.set(key, node);
    queue.push(node);
    return node;
  };

  const follow = (node: Growing, edges: Map<string, GrowingEdge>, { event, next, alike }: { readonly event: MachineEvent; readonly next: Stepped; readonly alike: ReadonlySet<number> }): void => {
    if (next.endless) {
      endless.push({ from: node, event, stage: next.stage });
      note(next.entered, node.via);
      return;
    }
    const edgeTo = (to: Growing): GrowingEdge => ({ from: node, to, event, ways: next.ways, cases: alike });
    const to = nodeOf(next, node, edgeTo);
    // Through other stages is another way, though it comes out at the same place.
    const through = next.entered.length > 1 ? next.entered.join('>') : '';
    const key = `${to.id} ${event.type} ${event.target ?? ''} ${event.verdict ?? ''} ${event.back ?? ''} ${through}`;
    const known = edges.get(key);
    if (known !== undefined) {
      known.cases = both(known.cases, alike);
      return;
    }
    const edge = edgeTo(to);
    edges.set(key, edge);
    node.out.push(edge);
    note(next.entered, edge);
  };

  const first = firstStep(workflow, casesAt.get(workflow.definition.start)?.cases[0]?.supposed ?? new Map());
  note(first.entered, null);
  const start = nodeOf(first, null, () => null);
  if (first.endless) endless.push({ from: start, event: null, stage: first.stage });
  for (const node of queue) {
    if (queue.length > limit) break;
    const cases = casesAt.get(node.stage);
    if (cases === undefined) continue;
    const edges = new Map<string, GrowingEdge>();
    for (const tried of eventsAt(workflow, node.stage, node.context)) {
      if (tried.batchStage !== undefined) continue;
      for (const { one, next, alike } of distinct(cases, atoms, (each, noted) => step(workflow, node, { event: inCase(tried, each), supposed: each.supposed, noted }))) {
        if (next !== undefined) follow(node, edges, { event: inCase(tried, one), next, alike });
      }
    }
  }
  return { workflow, nodes: queue, nodesAt: Map.groupBy(queue, (node) => node.stage), casesAt, entered, endless, whole: queue.length <= limit };
}

function remembered<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

/** The union, without a new set where one holds the other: most hold every case. */
function both(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  if (one.size >= other.size && [...other].every((index) => one.has(index))) return one;
  return new Set([...one, ...other]);
}

function inCase(event: MachineEvent, one: Case): MachineEvent {
  const placed = one.batchStage === undefined || one.batchStage === null ? event : { ...event, batchStage: one.batchStage };
  return Object.keys(one.fields).length === 0 ? placed : { ...placed, fields: one.fields };
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
