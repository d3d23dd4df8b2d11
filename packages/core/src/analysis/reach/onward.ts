// Which moves count as the item going on: those that somebody in office, the calendar or the batch brings about, and not the
// applicant giving up, a keeper ending it by hand, or a return, of which each level has a few only.
import { actions, isActionName } from '../../definition/action.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { Edge, Node } from './reach.ts';

/** Whether an event is a way out by hand, on which no definition may rely: 撤回, 终止, 重新办理 and the like. */
export function isEscape(event: string): boolean {
  return event === 'withdraw' || (isActionName(event) && actions[event].family !== 'stage');
}

/** Whether a way is one of a bounded number of returns. */
export function isCounted(way: WayPlan): boolean {
  return way.guards.some((ref) => ref.guard === 'returnsLeft' && ref.not !== true);
}

export function isOnward(edge: Edge): boolean {
  return !isEscape(edge.event.type) && !edge.ways.some(isCounted);
}

/** Nodes from which one of the targets can be reached over edges that count. */
export function canReach(nodes: readonly Node[], targets: readonly Node[], counts: (edge: Edge) => boolean): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes) {
    for (const edge of node.out) {
      if (!counts(edge)) continue;
      const list = before.get(edge.to);
      if (list === undefined) before.set(edge.to, [node]);
      else list.push(node);
    }
  }
  const found = new Set(targets);
  const queue = [...found];
  for (const node of queue) {
    for (const one of before.get(node) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      queue.push(one);
    }
  }
  return found;
}
