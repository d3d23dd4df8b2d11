// The path of one item through its workflow: where it has been, and where it goes from here if all goes well. Everything
// else the workflow could do is left to the whole picture.
import type { GraphStage, GraphWay, ItemDetail } from '@jinguo/core';

type Graph = ItemDetail['graph'];

export interface Line {
  readonly stages: readonly GraphStage[];
  readonly ways: readonly GraphWay[];
}

/** Outcomes of core's own stage kinds that mean "goes on". */
const onwards: ReadonlySet<string> = new Set(['submitted', 'approved', 'agreed', 'passed', 'recorded', 'advanced', 'elapsed']);

export function mainLine(graph: Graph): Line {
  const visited = graph.stages.filter((stage) => stage.state !== 'future');
  const ahead = aheadOf(graph, visited.find((stage) => stage.state === 'current')?.id);
  const arrival = (stage: GraphStage) => stage.visits[0]?.enteredAt ?? '';
  const stages = [...visited.toSorted((a, b) => (a.state === 'current' ? 1 : b.state === 'current' ? -1 : arrival(a).localeCompare(arrival(b)))), ...ahead];
  const order = new Map(stages.map((stage, index) => [stage.id, index]));
  const ways = graph.ways.filter((way) => {
    const from = order.get(way.from);
    const to = order.get(way.to);
    if (from === undefined || to === undefined) return false;
    return way.walked > 0 || (!way.isReturn && to === from + 1);
  });
  return { stages, ways };
}

function aheadOf(graph: Graph, current: string | undefined): readonly GraphStage[] {
  const found: GraphStage[] = [];
  let at = current;
  while (at !== undefined) {
    const from = at;
    const out = graph.ways.filter((way) => way.from === from && !way.isReturn);
    const way = out.find((one) => one.outcomes.some(({ outcome }) => onwards.has(outcome))) ?? out[0];
    const next = graph.stages.find((stage) => stage.id === way?.to && stage.state === 'future' && !found.includes(stage));
    if (next === undefined) return found;
    found.push(next);
    at = next.id;
  }
  return found;
}
