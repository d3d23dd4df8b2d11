// Configurations in which an item cannot leave its stage in some case: no event that could still come fits all conditions
// of a way out, whatever is said in the stage meanwhile.
import { isOnward } from './onward.ts';
import type { Node, Reach } from './reach.ts';

/** Every stuck configuration with the indexes of the cases in which it is. */
export function stuckNodes(reach: Reach): ReadonlyMap<Node, readonly number[]> {
  const found = new Map<Node, number[]>();
  for (const [stage, nodes] of reach.nodesAt) {
    if (reach.workflow.readings.get(stage)?.plan.result !== undefined) continue;
    const every = reach.casesAt.get(stage)?.every ?? new Set<number>();
    // Where no way out depends on the case, one stands for all.
    const alike = nodes.every((node) => node.out.every((edge) => edge.cases.size === every.size));
    const stuckInAll = alike ? cannotLeave(nodes, 0) : undefined;
    for (const index of every) {
      for (const node of stuckInAll ?? cannotLeave(nodes, index)) {
        const cases = found.get(node);
        if (cases === undefined) found.set(node, [index]);
        else cases.push(index);
      }
    }
  }
  return new Map([...found].flatMap(([node, indexes]) => {
    const left = indexes.filter((index) => !mayTryAgain(reach, found, { node, index }));
    return left.length === 0 ? [] : [[node, left] as const];
  }));
}

/** Who comes back to the same stage fills in and computes anew there, and may leave in a case that differs only in that. */
function mayTryAgain(reach: Reach, found: ReadonlyMap<Node, readonly number[]>, { node, index }: { readonly node: Node; readonly index: number }): boolean {
  const at = reach.casesAt.get(node.stage);
  if (at === undefined) return false;
  const given = at.cases.map((one) => JSON.stringify([at.hardKey(one), [...one.supposed]]));
  const leaves = ({ to }: Node['out'][number]): boolean => given.some((key, other) => key === given[index] && found.get(to)?.includes(other) !== true);
  return node.out.some((edge) => edge.to.stage === node.stage && edge.cases.has(index) && isOnward(edge) && leaves(edge));
}

/** The nodes of one stage from which no edge of the case, after others inside the stage, leads out. */
function cannotLeave(nodes: readonly Node[], index: number): readonly Node[] {
  const leaves = new Set<Node>();
  for (let before = -1; before !== leaves.size; ) {
    before = leaves.size;
    for (const node of nodes) {
      if (leaves.has(node)) continue;
      if (node.out.some((edge) => edge.cases.has(index) && isOnward(edge) && (edge.to.stage !== node.stage || leaves.has(edge.to)))) leaves.add(node);
    }
  }
  return nodes.filter((node) => !leaves.has(node));
}
