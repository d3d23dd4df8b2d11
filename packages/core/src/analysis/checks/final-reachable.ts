// final-reachable: from every configuration an item can get into, an end can be reached without anybody giving up. Shown is
// the circle, or the corner, that items never come out of; what leads into it is told by its trace.
import type { SoundnessFinding } from '../finding.ts';
import { circles } from '../reach/circles.ts';
import { canReach, isOnward } from '../reach/onward.ts';
import { traceTo, type Node } from '../reach/reach.ts';
import { called, type Subject } from '../subject.ts';
import { isDeadEnd } from './no-dead-end.ts';

export function finalReachable(subject: Subject): readonly SoundnessFinding[] {
  const { workflow, reach, stuck } = subject;
  const ends = reach.nodes.filter((node) => workflow.readings.get(node.stage)?.plan.result !== undefined);
  const canEnd = canReach(reach.nodes, ends, isOnward);
  const lost = reach.nodes.filter((node) => !canEnd.has(node));
  if (lost.length === 0 || !reach.whole) return [];
  // What other rules name as the cause is not named again, nor is what merely leads there.
  const explained = lost.filter((node) => isDeadEnd(subject, node.stage) || stuck.has(node));
  const leadsToExplained = canReach(lost, explained, isOnward);
  const unexplained = lost.filter((node) => !leadsToExplained.has(node));
  return circles(unexplained, isOnward)
    .filter((set) => set.every((node) => node.out.every((edge) => !isOnward(edge) || set.includes(edge.to))))
    .map((set) => finding(subject, set));
}

function finding({ workflow, pathOf }: Subject, set: readonly Node[]): SoundnessFinding {
  const first = set.reduce((one, other) => (other.id < one.id ? other : one));
  const stages = [...new Set(set.map((node) => node.stage))].toSorted();
  const names = stages.map((id) => called(workflow.stages.get(id), id));
  const zh = names.map((name) => name.zh).join('、');
  const en = names.map((name) => name.en).join(', ');
  return {
    rule: 'final-reachable',
    severity: 'error',
    stage: first.stage,
    path: pathOf(first.stage),
    zh: stages.length === 1 ? `办件到了环节${zh}就再也到不了任何办结环节；请补上通往办结的路。` : `办件会在环节${zh}之间兜圈，永远到不了办结环节；请让其中之一通往办结。`,
    en: stages.length === 1 ? `Once in the stage ${en}, an item can never reach an end; lead a way from it to one.` : `Items go round for ever between ${en} and never reach an end; lead one of them out.`,
    trace: traceTo(first),
  };
}
