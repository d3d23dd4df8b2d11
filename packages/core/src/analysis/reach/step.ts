// One event on one item, decided from the stage plans alone. It answers what machine/decide.ts answers (a property test
// holds the two together), without XState and so many times faster, and it can suppose answers of guards whose meaning only
// a plugin knows. Only checks use it; what happens to a real item is decided by machine/decide.ts.
import type { Clause, Values } from '../../definition/condition/condition.ts';
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import { emptyContext } from '../../definition/item-context.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { GuardRef } from '../../definition/transition.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { valuesOf } from '../../machine/conditions.ts';
import { applyUpdates, takeFacts } from '../../machine/updates.ts';
import { joined, leafAtom } from './clause-atoms.ts';
import { clauseFor, conditionKey, type Atoms } from './condition.ts';

/** Supposed answers, by `conditionKey`; a guard that is not among them is asked. */
export type Supposed = ReadonlyMap<string, boolean>;

/** Notes what a decision looked at that differs between the cases of a stage. */
export interface Noted {
  readonly looked: Set<string>;
  readonly atoms: (ref: GuardRef) => Atoms;
}

export interface Stepped extends ItemSnapshot {
  /** The ways taken, the event's own first. */
  readonly ways: readonly WayPlan[];
  /** Stages entered on the way, the last one included. */
  readonly entered: readonly string[];
  /** True when stages pass the item on by themselves without end; the snapshot is where the count was broken off. */
  readonly endless: boolean;
}

/** More automatic moves after one event than any sensible definition has. */
const mostAutomaticMoves = 50;
const beginning = { type: 'xstate.init' } as unknown as MachineEvent;

/** An item that has just been made. */
export function firstStep(workflow: CompiledWorkflow, supposed: Supposed = new Map()): Stepped {
  return settle(workflow, enter(workflow, { stage: workflow.definition.start, context: emptyContext }, beginning), { event: beginning, supposed, ways: [] });
}

/** What an event makes of an item, or undefined when no way of the stage takes it. */
export function step(workflow: CompiledWorkflow, at: ItemSnapshot, { event, supposed, noted }: Moment): Stepped | undefined {
  const ways = workflow.readings.get(at.stage)?.plan.on[event.type];
  const way = ways?.find((one) => fits(workflow, at, { event, supposed, noted, way: one }));
  return way === undefined ? undefined : settle(workflow, take(workflow, at, event, way), { event, supposed, noted, ways: [way] });
}

export interface Moment {
  readonly event: MachineEvent;
  readonly supposed: Supposed;
  readonly noted?: Noted | undefined;
}

function settle(workflow: CompiledWorkflow, first: ItemSnapshot, { event, supposed, noted, ways }: Moment & { readonly ways: readonly WayPlan[] }): Stepped {
  let at = first;
  const taken = [...ways];
  const entered = [at.stage];
  for (let moves = 0; moves < mostAutomaticMoves; moves += 1) {
    const here = at;
    const way = workflow.readings.get(here.stage)?.plan.always.find((one) => fits(workflow, here, { event, supposed, noted, way: one }));
    if (way === undefined) return { ...at, ways: taken, entered, endless: false };
    at = take(workflow, here, event, way);
    taken.push(way);
    entered.push(at.stage);
  }
  return { ...at, ways: taken, entered, endless: true };
}

function fits(workflow: CompiledWorkflow, at: ItemSnapshot, { event, supposed, noted, way }: Moment & { readonly way: WayPlan }): boolean {
  return way.guards.every((ref) => holds(workflow, at, { event, supposed, noted, ref }) !== (ref.not === true));
}

function holds(workflow: CompiledWorkflow, { stage, context }: ItemSnapshot, { event, supposed, noted, ref }: Moment & { readonly ref: GuardRef }): boolean {
  if (noted !== undefined) for (const variable of noted.atoms(ref).variables) noted.looked.add(variable);
  const clause = clauseFor(workflow, ref);
  if (clause !== undefined) return joined(clause, (leaf) => leafHolds(leaf, valuesOf({ stage, context, event }), supposed));
  if (supposed.size > 0) {
    const answer = supposed.get(conditionKey(ref));
    if (answer !== undefined) return answer;
  }
  return workflow.guards.get(ref.guard)?.test({ stage, context, event, params: ref.params ?? {} }) ?? false;
}

/** One that fails on the values tried does not hold: in use it would be an incident, and nothing would move. */
function leafHolds(leaf: Clause, values: Values, supposed: Supposed): boolean {
  const atom = leafAtom(leaf);
  const answer = atom.kind === 'unknown' ? supposed.get(atom.key) : undefined;
  if (atom.kind === 'unknown' && answer !== undefined) return answer !== atom.negated;
  try {
    return leaf.test(values);
  } catch (error) {
    if (error instanceof RuleFailure) return false;
    throw error;
  }
}

function take(workflow: CompiledWorkflow, at: ItemSnapshot, event: MachineEvent, way: WayPlan): ItemSnapshot {
  const facts: ItemContext = { ...at.context, ...takeFacts(at.context, event) };
  const left = applyUpdates(facts, way.to === undefined ? way.updates : [...way.updates, 'endPause'], { event, stage: at.stage });
  return way.to === undefined ? { stage: at.stage, context: left } : enter(workflow, { stage: way.to, context: left }, event);
}

function enter({ readings }: CompiledWorkflow, { stage, context }: ItemSnapshot, event: MachineEvent): ItemSnapshot {
  return { stage, context: applyUpdates(context, readings.get(stage)?.plan.enterUpdates ?? [], { event, stage }) };
}
