// Configurations in which an item cannot leave its stage in some case: no event that could still come fits all conditions
// of a way out, whatever is said in the stage meanwhile.
import { isOnward } from './onward.ts';
import type { StageCases } from './cases.ts';
import type { Node, Reach } from './reach.ts';

/** Every stuck configuration with the indexes of the cases in which it is. */
export function stuckNodes(reach: Reach): ReadonlyMap<Node, readonly number[]> {
  const found = new Map<Node, number[]>();
  const stages: { readonly nodes: readonly Node[]; readonly at: StageCases }[] = [];
  for (const [stage, nodes] of reach.nodesAt) {
    if (reach.workflow.readings.get(stage)?.plan.result !== undefined) continue;
    const at = reach.casesAt.get(stage);
    const every = at?.every ?? new Set<number>();
    if (at !== undefined) stages.push({ nodes, at });
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
  return withoutAnotherTry(found, stages);
}

/** Who comes back to the same stage fills in and computes anew there, and may leave in a case that differs only in that. */
function withoutAnotherTry(found: ReadonlyMap<Node, readonly number[]>, stages: readonly { readonly nodes: readonly Node[]; readonly at: StageCases }[]): ReadonlyMap<Node, readonly number[]> {
  const left = new Map<Node, readonly number[]>(found);
  for (const { nodes, at } of stages) {
    for (const node of nodes) {
      const indexes = found.get(node) ?? [];
      const stuck = indexes.filter((index) => !node.out.some((edge) => edge.to.stage === node.stage && edge.cases.has(index) && isOnward(edge) && leavesOtherwise(at, index, found.get(edge.to) ?? [])));
      if (stuck.length === 0) left.delete(node);
      else left.set(node, stuck);
    }
  }
  return left;
}

/** Some case that is the same in all but the fields of this stage, and is not stuck. */
function leavesOtherwise({ cases, hardKey }: StageCases, index: number, stuck: readonly number[]): boolean {
  const given = cases.map((one) => JSON.stringify([hardKey(one), [...one.supposed]]));
  return given.some((key, other) => key === given[index] && !stuck.includes(other));
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
