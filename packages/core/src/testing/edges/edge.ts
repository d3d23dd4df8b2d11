// What an edge of a workflow is: one line of its definition that leads an item somewhere, or tells somebody while it stays. Ways
// that differ only in how the machine counts (alone or by sign-offs) are one edge; what changes hands is core's own, not an edge.
import type { WayPlan } from '../../definition/stage-plan.ts';
import { conditionKey } from '../../analysis/reach/condition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { isCondition } from '../../machine/core-guards.ts';

export interface Edge {
  /** As a reader finds it in the definition: `townReview —approved→ districtCheck`. */
  readonly name: string;
  readonly stage: string;
  readonly event: string;
  readonly to: string;
  /** Terminated or void by a keeper's hand. */
  readonly byHand: boolean;
}

/** Guards of the definition's own beside conditions on data; the others are how a kind counts. */
const told: ReadonlySet<string> = new Set(['batchStageIs', 'verdictIs', 'returnedBy', 'returnedHere', 'vetoed', 'targetIs']);

/** Every edge of a workflow, by the ways that are it. */
export function edgesOf(workflow: CompiledWorkflow, batch: CompiledWorkflow | undefined): ReadonlyMap<WayPlan, Edge> {
  const edges = new Map<string, Edge>();
  const byWay = new Map<WayPlan, Edge>();
  const readings = [...workflow.readings];
  const { start } = workflow.definition;
  // An item is begun and submitted at once: it stands at its first stage only where something leads back there.
  const standsAtStart = readings.some(([, { plan }]) => [...Object.values(plan.on), plan.always].some((ways) => ways?.some((way) => way.to === start)));
  for (const [stage, { plan, listing }] of readings) {
    const collects = listing !== undefined && batch?.stages.get(listing.during)?.kind === 'collect';
    for (const [event, ways] of [...Object.entries(plan.on), ['always', plan.always] as const]) {
      for (const way of ways ?? []) {
        if (event === 'always' && way.aside === true) continue;
        if (way.to === undefined && !tells(event, collects)) continue;
        if (stage === start && event !== 'submit' && !standsAtStart) continue;
        const edge = edgeOf(stage, event, way);
        const known = edges.get(edge.name) ?? edge;
        edges.set(edge.name, known);
        byWay.set(way, known);
      }
    }
  }
  return byWay;
}

/** An item that stays is spoken of by its timers and its batch; only a list that collects takes entries over. */
function tells(event: string, collects: boolean): boolean {
  return event.startsWith('timer.') || (event.startsWith('entry.') && (collects || event !== 'entry.adopted'));
}

function edgeOf(stage: string, event: string, way: WayPlan): Edge {
  const when = way.guards.filter((ref) => isCondition(ref) || told.has(ref.guard)).map((ref) => `${ref.not === true ? 'not ' : ''}${conditionKey(ref)}`);
  const word = event.startsWith('timer.') || event.startsWith('entry.') || event.startsWith('batch.') ? event : (way.outcome ?? event);
  return { name: `${stage} —${word}→ ${way.to ?? stage}${when.length === 0 ? '' : ` when ${when.join(' and ')}`}`, stage, event, to: way.to ?? stage, byHand: event === 'terminate' || event === 'void' };
}
