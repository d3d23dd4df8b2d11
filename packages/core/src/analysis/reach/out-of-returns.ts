// The trace on which a stage has used up its returns: to the stage, and then out by a return and back again as often as it
// may return.
import { isCounted, isEscape } from './onward.ts';
import { stepOf, traceTo, type Edge, type Node, type Reach } from './reach.ts';
import { step } from './step.ts';
import type { TraceStep } from '../finding.ts';

/** Answers the plain trace where the item cannot be brought back. */
export function outOfReturns(reach: Reach, node: Node): readonly TraceStep[] {
  const out = node.out.find((edge) => edge.ways.some(isCounted));
  if (out === undefined) return traceTo(node);
  const round = [out, ...(wayBack(reach, out.to, node.stage) ?? [])];
  if (round.length === 1) return traceTo(node);
  const most = Number(out.ways.flatMap((way) => way.guards).find((ref) => ref.guard === 'returnsLeft')?.params?.['max'] ?? 0);
  const rounds = Array.from({ length: most }, () => round).flat();
  return canBeWalked(reach, node, rounds) ? [...traceTo(node), ...rounds.map(stepOf)] : traceTo(node);
}

function wayBack({ nodes }: Reach, from: Node, to: string): readonly Edge[] | undefined {
  const seen = new Set([from]);
  let paths: { readonly node: Node; readonly edges: readonly Edge[] }[] = [{ node: from, edges: [] }];
  for (let left = nodes.length; left > 0 && paths.length > 0; left -= 1) {
    const next: typeof paths = [];
    for (const { node, edges } of paths) {
      if (node.stage === to) return edges;
      for (const edge of node.out) {
        if (seen.has(edge.to) || isEscape(edge.event.type)) continue;
        seen.add(edge.to);
        next.push({ node: edge.to, edges: [...edges, edge] });
      }
    }
    paths = next;
  }
  return undefined;
}

/** The rounds were found on representatives; here they are walked by one item. */
function canBeWalked({ workflow, casesAt }: Reach, node: Node, edges: readonly Edge[]): boolean {
  let at: Pick<Node, 'stage' | 'context'> = node;
  for (const edge of edges) {
    const supposed = casesAt.get(edge.from.stage)?.cases[[...edge.cases][0] ?? 0]?.supposed ?? new Map<string, boolean>();
    const next = step(workflow, at, { event: edge.event, supposed });
    if (next?.stage !== edge.to.stage) return false;
    at = next;
  }
  return true;
}
