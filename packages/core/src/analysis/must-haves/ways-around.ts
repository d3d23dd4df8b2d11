// The shortest way by which an item comes to a good end although what must have happened has not; undefined where there is
// none. It goes over every configuration, with what was gathered so far beside it.
import type { Edge, Node, Reach } from '../reach/reach.ts';

/** What is gathered on the way, as a text; `null` is enough, and nothing is looked at after it. */
export type Gathered = string | null;

interface Place {
  readonly node: Node;
  readonly gathered: string;
  readonly via: { readonly edge: Edge; readonly before: Place } | null;
}

export function wayAround({ nodes, workflow }: Reach, gather: (before: string, edge: Edge) => Gathered): readonly Edge[] | undefined {
  const [start] = nodes;
  const queue: Place[] = start === undefined ? [] : [{ node: start, gathered: '', via: null }];
  const seen = new Set(queue.map(({ node, gathered }) => `${node.id} ${gathered}`));
  for (const place of queue) {
    if (workflow.readings.get(place.node.stage)?.plan.result !== undefined && workflow.stages.get(place.node.stage)?.settings['good'] === true) return edgesTo(place);
    for (const edge of place.node.out) {
      const startsOver = edge.ways.some((way) => way.updates.includes('startOver'));
      const gathered = gather(startsOver ? '' : place.gathered, edge);
      const key = `${edge.to.id} ${gathered}`;
      if (gathered === null || seen.has(key)) continue;
      seen.add(key);
      queue.push({ node: edge.to, gathered, via: { edge, before: place } });
    }
  }
  return undefined;
}

function edgesTo(place: Place): readonly Edge[] {
  const edges: Edge[] = [];
  for (let at = place.via; at !== null; at = at.before.via) edges.push(at.edge);
  return edges.toReversed();
}
