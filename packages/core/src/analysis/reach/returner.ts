// Where it matters who returned the item last: in the stage it was returned to, if that one asks. Everywhere else
// configurations that differ in it only are one; with two hundred stages that may return, they would be tens of thousands.
import type { ItemContext } from '../../definition/item-context.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import { allWays, type CompiledWorkflow } from '../../machine/compile.ts';

const asking: ReadonlySet<string> = new Set(['returnedBy', 'returnedHere']);

/** Stages with a condition on who returned the item. */
export function stagesThatAskForReturner(workflow: CompiledWorkflow): ReadonlySet<string> {
  return new Set([...workflow.readings].filter(([, reading]) => allWays(reading).some((way) => way.guards.some((ref) => asking.has(ref.guard)))).map(([id]) => id));
}

/** Whether a way is a return, which is remembered in place of the one before. */
export function isReturn(way: WayPlan): boolean {
  return way.updates.includes('rememberReturner');
}

/** The context as far as it tells configurations of a stage apart. */
export function withReturner(context: ItemContext, stage: string, matters: boolean): ItemContext {
  return { ...context, returnedBy: matters ? context.returnedBy : null, returnedTo: matters && context.returnedTo === stage ? stage : null };
}
