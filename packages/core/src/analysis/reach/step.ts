// One event on one item, decided from the stage plans alone. It answers what machine/decide.ts answers (a property test
// holds the two together), without XState and so many times faster, and it can suppose answers of guards whose meaning only
// a plugin knows. Only checks use it; what happens to a real item is decided by machine/decide.ts.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import { emptyContext } from '../../definition/item-context.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { applyUpdates, takeFacts } from '../../machine/updates.ts';
import { conditionKey, variablesOf } from './condition.ts';

/** Supposed answers, by `conditionKey`; a guard that is not among them is asked. */
export type Supposed = ReadonlyMap<string, boolean>;

/** Notes what a decision looked at that differs between the cases of a stage, by `variablesOf`. */
export type Noted = Set<string>;

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
  if (noted !== undefined) for (const variable of variablesOf(ref)) noted.add(variable);
  if (supposed.size > 0) {
    const answer = supposed.get(conditionKey(ref));
    if (answer !== undefined) return answer;
  }
  return workflow.guards.get(ref.guard)?.test({ stage, context, event, params: ref.params ?? {} }) ?? false;
}

function take(workflow: CompiledWorkflow, at: ItemSnapshot, event: MachineEvent, way: WayPlan): ItemSnapshot {
  const facts: ItemContext = { ...at.context, ...takeFacts(at.context, event) };
  const left = applyUpdates(facts, way.updates, { event, stage: at.stage });
  return way.to === undefined ? { stage: at.stage, context: left } : enter(workflow, { stage: way.to, context: left }, event);
}

function enter({ readings }: CompiledWorkflow, { stage, context }: ItemSnapshot, event: MachineEvent): ItemSnapshot {
  return { stage, context: applyUpdates(context, readings.get(stage)?.plan.enterUpdates ?? [], { event, stage }) };
}
