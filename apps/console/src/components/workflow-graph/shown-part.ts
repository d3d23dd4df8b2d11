// Which part of a workflow one item's reader needs: where it has been, where it is, and the usual way ahead. A definition
// of thirty stages drawn whole would hide all three.
import type { GraphStage, GraphWay } from '@jinguo/core';

export interface Part {
  readonly stages: readonly GraphStage[];
  readonly ways: readonly GraphWay[];
}

/** Outcomes of core's own stage kinds that mean "goes on". */
const onwards: ReadonlySet<string> = new Set(['submitted', 'approved', 'agreed', 'passed', 'recorded', 'advanced', 'elapsed', 'lapsed']);

/** Outcomes of core's own that leave the workflow before its time. */
const leavings: ReadonlySet<string> = new Set(['withdrawn', 'expired']);

/**
 * The stages visited, the current one, and the usual way from it to an end; of the ways, those walked and those ahead.
 *
 * @example
 * ```ts
 * const part = shownPart({ stages, ways });
 * ```
 */
export function shownPart(whole: Part): Part {
  const line = lineAhead(whole);
  const ahead = new Set(line);
  const next = new Set(line.flatMap((id, index) => (index === 0 ? [] : [wayId(line[index - 1] ?? id, id)])));
  return {
    stages: whole.stages.filter((stage) => stage.state !== 'future' || ahead.has(stage.id)),
    ways: whole.ways.filter((way) => way.walked > 0 || next.has(wayId(way.from, way.to))),
  };
}

export function wayId(from: string, to: string): string {
  return `${from}>${to}`;
}

/** The current stage and those after it if nothing goes wrong; empty once the item is closed. */
export function lineAhead(whole: Part): readonly string[] {
  const byId = new Map(whole.stages.map((stage) => [stage.id, stage]));
  const line: string[] = [];
  let at = whole.stages.find((stage) => stage.state === 'current');
  while (at !== undefined && !line.includes(at.id)) {
    line.push(at.id);
    const next = usualWay(at, whole);
    at = next === undefined ? undefined : byId.get(next.to);
  }
  return line;
}

function usualWay(stage: GraphStage, { stages, ways }: Part): GraphWay | undefined {
  const out = usualFirst(ways.filter((way) => way.from === stage.id && !way.isReturn));
  const [first] = out;
  if (first === undefined) return undefined;
  const sentBackBy = senderOf(stage, stages, ways);
  return out.find((way) => way.to === sentBackBy && rank(way) === rank(first)) ?? first;
}

/** Ways by how usual they are: going on, anything else, giving up. */
export function usualFirst(ways: readonly GraphWay[]): readonly GraphWay[] {
  return ways.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether this way only gives up: every stage has one, and together they would hide the rest. */
export function isLeaving(way: GraphWay): boolean {
  return rank(way) === 2;
}

function rank(way: GraphWay): number {
  if (way.outcomes.some(({ outcome }) => onwards.has(outcome))) return 0;
  return way.outcomes.every(({ outcome }) => leavings.has(outcome)) ? 2 : 1;
}

/** Who sent the item here for correction: the item goes straight back there. The instant of both moves is the same. */
function senderOf(stage: GraphStage, stages: readonly GraphStage[], ways: readonly GraphWay[]): string | undefined {
  const arrived = stage.visits.at(-1)?.enteredAt;
  if (arrived === undefined) return undefined;
  const returns = ways.filter((way) => way.to === stage.id && way.isReturn && way.walked > 0);
  return returns.find((way) => stages.some((one) => one.id === way.from && one.visits.some((visit) => visit.leftAt === arrived)))?.from;
}
