// Where it still matters who returned the item last. Everywhere else configurations that differ in it only are one; with
// two hundred stages that may return, they would be tens of thousands.
import type { WayPlan } from '../../definition/stage-plan.ts';
import { allWays, type CompiledWorkflow } from '../../machine/compile.ts';

/** Core conditions that do not look at who returned the item. */
const blind: ReadonlySet<string> = new Set(['targetIs', 'returnsLeft', 'notYetSigned', 'allAnswered', 'vetoed', 'verdictIs', 'listEmpty', 'batchStageIs', 'fieldIs', 'fieldAtLeast', 'hasRoster', 'maySign', 'signResult', 'paused', 'decidedAt']);

/** Stages from which a condition that reads it can be reached before another return overwrites it. */
export function stagesThatKnowTheReturner(workflow: CompiledWorkflow): ReadonlySet<string> {
  const enteredFrom = new Map<string, string[]>();
  const knowing: string[] = [];
  for (const [id, reading] of workflow.readings) {
    const ways = allWays(reading);
    if (ways.some((way) => way.guards.some((ref) => !blind.has(ref.guard)))) knowing.push(id);
    for (const way of ways) {
      if (way.to === undefined || overwrites(way)) continue;
      const from = enteredFrom.get(way.to);
      if (from === undefined) enteredFrom.set(way.to, [id]);
      else from.push(id);
    }
  }
  const found = new Set(knowing);
  for (const id of knowing) {
    for (const before of enteredFrom.get(id) ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      knowing.push(before);
    }
  }
  return found;
}

function overwrites(way: WayPlan): boolean {
  return way.updates.includes('rememberReturner');
}
