// What happens next: one pure function from (workflow, snapshot, event) to (snapshot, instructions). XState silently
// ignores an event that does not fit: a misfit is found out and comes back as a refusal with its reasons.
import { initialTransition } from 'xstate';
import type { ItemContext, MachineEvent } from '../definition/item-context.ts';
import type { LocalText } from '../definition/text.ts';
import type { WayPlan } from '../definition/stage-plan.ts';
import type { GuardRef } from '../definition/transition.ts';
import { askGuard, orFailure } from './ask-guard.ts';
import type { CompiledWorkflow } from './compile.ts';
import { isCondition } from './core-guards.ts';
import { isInstruction, type Instruction } from './instruction.ts';
import { pureTransition } from './pure-transition.ts';

/** An item's machine state in its smallest form. */
export interface ItemSnapshot {
  readonly stage: string;
  readonly context: ItemContext;
}

export type Decision =
  | {
      readonly ok: true;
      readonly from: string;
      readonly snapshot: ItemSnapshot;
      readonly instructions: readonly Instruction[];
      /** Outcomes taken on the way, in order. */
      readonly outcomes: readonly string[];
      /** Set when the item is over. */
      readonly result?: string;
    }
  | { readonly ok: false; readonly why: readonly LocalText[] };

/** The snapshot and instructions of an item that has just been made. */
export function begin(workflow: CompiledWorkflow): { snapshot: ItemSnapshot; instructions: readonly Instruction[] } {
  const [next, actions] = initialTransition(workflow.machine);
  return { snapshot: { stage: String(next.value), context: next.context }, instructions: read(actions).instructions };
}

/**
 * Decides one event. Executes nothing.
 *
 * @throws RuleFailure when a guard throws, or answers neither true nor false: it is not taken for either.
 */
export function decide(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent): Decision {
  if (waysFor(workflow, snapshot.stage, event).length === 0) return { ok: false, why: whyNot(workflow, snapshot, event) };
  const state = workflow.machine.resolveState({ value: snapshot.stage, context: snapshot.context });
  const [next, actions] = orFailure(event, () => pureTransition(workflow.machine, state, event));
  // Every way takes the event's facts into a new context: the same one means that no way was taken.
  if (next.context === state.context) return { ok: false, why: whyNot(workflow, snapshot, event) };
  const stage = String(next.value);
  const { instructions, outcomes } = read(actions);
  const result = workflow.readings.get(stage)?.plan.result;
  return {
    ok: true,
    from: snapshot.stage,
    snapshot: { stage, context: next.context },
    instructions,
    outcomes,
    ...(result === undefined ? {} : { result }),
  };
}

function waysFor(workflow: CompiledWorkflow, stage: string, { type }: MachineEvent): readonly WayPlan[] {
  const on = workflow.readings.get(stage)?.plan.on;
  return (on !== undefined && Object.hasOwn(on, type) ? on[type] : undefined) ?? [];
}

/** The conditions that stop an event here, in words; a misfit event has one of its own. */
export function whyNot(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent): readonly LocalText[] {
  const ways = waysFor(workflow, snapshot.stage, event);
  if (ways.length === 0) {
    return [{ zh: '当前环节没有这个动作', en: 'this stage has no such action' }];
  }
  const stopped = ways.map((way) => way.guards.filter((ref) => !holds(workflow, snapshot, event, ref)));
  // Where only conditions on the data stand between her and a way, the machine's own bookkeeping is not her concern.
  const byData = stopped.filter((refs) => refs.length > 0 && refs.every((ref) => isCondition(ref)));
  return (byData.length > 0 ? byData : stopped).flat().flatMap((ref) => unmetWords(workflow, snapshot, event, ref));
}

/** What would have to be so for a guard that stops an event; nothing for one the workflow does not know. */
export function unmetWords(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent, ref: GuardRef): readonly LocalText[] {
  const guard = workflow.guards.get(ref.guard);
  return guard === undefined ? [] : [guard.unmetFor?.({ ...snapshot, event, params: ref.params ?? {} }) ?? guard.unmet];
}

function holds(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent, ref: GuardRef): boolean {
  const guard = workflow.guards.get(ref.guard);
  return guard !== undefined && askGuard(guard, { ...snapshot, event, params: ref.params ?? {} }) !== (ref.not === true);
}

function read(actions: readonly { readonly params: unknown }[]): { instructions: readonly Instruction[]; outcomes: readonly string[] } {
  const instructions = actions.flatMap(({ params }) => (isInstruction(params) ? [params] : []));
  return { instructions, outcomes: instructions.flatMap((one) => (one.do === 'noteOutcome' ? [one.outcome] : [])) };
}
