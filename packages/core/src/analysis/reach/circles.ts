// The circles of a graph: sets of nodes each of which can reach all others of its set (Kosaraju's two walks).
import type { Edge, Node } from './reach.ts';

/** All sets, single nodes included, over the edges that count. */
export function circles(nodes: readonly Node[], counts: (edge: Edge) => boolean): readonly (readonly Node[])[] {
  const inside = new Set(nodes);
  const nextOf = (node: Node) => node.out.filter((edge) => counts(edge) && inside.has(edge.to)).map((edge) => edge.to);
  const before = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) for (const to of nextOf(node)) before.get(to)?.push(node);
  const seen = new Set<Node>();
  const sets: Node[][] = [];
  const set = new Set<Node>();
  for (const node of lastLeftFirst(nodes, nextOf)) {
    if (set.has(node)) continue;
    set.add(node);
    const members = [node];
    for (const member of members) {
      for (const one of before.get(member) ?? []) {
        if (set.has(one) || seen.has(one)) continue;
        set.add(one);
        members.push(one);
      }
    }
    for (const member of members) seen.add(member);
    sets.push(members);
  }
  return sets;
}

/** Whether a set goes round: more than one node, or one that leads to itself. */
export function goesRound(set: readonly Node[], counts: (edge: Edge) => boolean): boolean {
  const [first] = set;
  return set.length > 1 || (first?.out.some((edge) => counts(edge) && edge.to === first) ?? false);
}

/** Nodes in the reverse order of leaving them on a walk in depth. */
function lastLeftFirst(nodes: readonly Node[], nextOf: (node: Node) => readonly Node[]): readonly Node[] {
  const seen = new Set<Node>();
  const left: Node[] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ node: root, next: nextOf(root).values() }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value: to } = top.next.next();
      if (to === undefined) {
        left.push(top.node);
        path.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        path.push({ node: to, next: nextOf(to).values() });
      }
    }
  }
  return left.toReversed();
}
