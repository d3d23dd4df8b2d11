// Why an event led where it did: the conditions of the way that was taken, and of those before it that did not fit, with
// their values. It walks the stage plans as the machine did; the machine's own bookkeeping is left out.
import type { ClauseValue } from '../definition/clause-value.ts';
import type { ItemContext, MachineEvent } from '../definition/item-context.ts';
import type { WayPlan } from '../definition/stage-plan.ts';
import { clauseValue, wayHolds, type Asked } from './clauses.ts';
import { allWays, type CompiledWorkflow } from './compile.ts';
import { isCondition } from './core-guards.ts';
import type { ItemSnapshot } from './decide.ts';
import { applyUpdates, takeFacts } from './updates.ts';

const mostClauses = 40;
const mostCharacters = 4000;
const mostMoves = 50;
const asking = new WeakMap<CompiledWorkflow, boolean>();

/** The conditions that decided an accepted event; undefined when none did. Bounded, and only declared fields. */
export function whyTaken(workflow: CompiledWorkflow, snapshot: ItemSnapshot, event: MachineEvent): readonly ClauseValue[] | undefined {
  if (!asks(workflow)) return undefined;
  const clauses: ClauseValue[] = [];
  let at = snapshot;
  let ways = workflow.readings.get(at.stage)?.plan.on[event.type] ?? [];
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const asked: Asked = { ...at, event };
    const taken = ways.find((way) => wayHolds(workflow, asked, way) === true);
    if (taken === undefined) break;
    for (const way of ways.slice(0, ways.indexOf(taken) + 1)) {
      const conditions = way.guards.filter((ref) => isCondition(ref));
      if (conditions.length === 0) continue;
      if (wayHolds(workflow, asked, { guards: way.guards.filter((ref) => !isCondition(ref)) }) !== true) continue;
      clauses.push(...conditions.map((ref) => ({ ...clauseValue(workflow, asked, ref), to: way.to ?? at.stage })));
    }
    at = take(workflow, at, event, taken);
    ways = workflow.readings.get(at.stage)?.plan.always ?? [];
  }
  return clauses.length === 0 ? undefined : bounded(clauses);
}

/** Whether any way of a workflow has a condition of its own. */
function asks(workflow: CompiledWorkflow): boolean {
  const known = asking.get(workflow);
  if (known !== undefined) return known;
  const found = [...workflow.readings.values()].some((reading) => allWays(reading).some((way) => way.guards.some((ref) => isCondition(ref))));
  asking.set(workflow, found);
  return found;
}

function take(workflow: CompiledWorkflow, at: ItemSnapshot, event: MachineEvent, way: WayPlan): ItemSnapshot {
  const facts: ItemContext = { ...at.context, ...takeFacts(at.context, event) };
  const left = applyUpdates(facts, way.updates, { event, stage: at.stage });
  if (way.to === undefined) return { stage: at.stage, context: left };
  return { stage: way.to, context: applyUpdates(left, workflow.readings.get(way.to)?.plan.enterUpdates ?? [], { event, stage: way.to }) };
}

function bounded(clauses: readonly ClauseValue[]): readonly ClauseValue[] {
  const few = clauses.slice(0, mostClauses);
  if (JSON.stringify(few).length <= mostCharacters) return few;
  const bare = few.map(({ text, holds, values, to }) => ({ text, holds, values, ...(to === undefined ? {} : { to }) }));
  return bare.filter((_, index) => JSON.stringify(bare.slice(0, index + 1)).length <= mostCharacters);
}
