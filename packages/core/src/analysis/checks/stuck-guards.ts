// stuck-guards: whatever the data say and wherever the batch stands, some way out of a stage fits. Ways whose conditions
// complete each other, or an unconditional last one, are enough.
import type { SoundnessFinding } from '../finding.ts';
import type { Case } from '../reach/cases.ts';
import { isCounted } from '../reach/onward.ts';
import { traceTo, type Node } from '../reach/reach.ts';
import { outOfReturns } from '../reach/out-of-returns.ts';
import { called, type Subject } from '../subject.ts';
import { caseWords } from './case-words.ts';
import { isDeadEnd } from './no-dead-end.ts';

export function stuckGuards(subject: Subject): readonly SoundnessFinding[] {
  return [...Map.groupBy(subject.stuck.keys(), (node) => node.stage)].flatMap(([stage, nodes]) => {
    if (isDeadEnd(subject, stage)) return [];
    const judged = nodes.map((node) => ({ node, certain: certainCase(subject, node) }));
    const shown = judged.find((one) => one.certain !== undefined) ?? judged[0];
    return shown === undefined ? [] : [finding(subject, shown.node, shown.certain)];
  });
}

/**
 * The first case in which the item is stuck whatever is filled in at the stage and whatever unknown conditions answer;
 * undefined when it is stuck only for some of those answers.
 */
function certainCase({ reach, stuck }: Subject, node: Node): Case | undefined {
  const at = reach.casesAt.get(node.stage);
  const indexes = new Set(stuck.get(node));
  if (at === undefined) return undefined;
  const groups = Map.groupBy(at.cases.map((one, index) => ({ one, stuck: indexes.has(index) })), ({ one }) => at.hardKey(one));
  for (const group of groups.values()) if (group.every((each) => each.stuck)) return group[0]?.one;
  return undefined;
}

function finding(subject: Subject, node: Node, certain: Case | undefined): SoundnessFinding {
  const { workflow, reach, stuck, pathOf } = subject;
  const name = called(workflow.stages.get(node.stage), node.stage);
  const when = caseWords(subject, node, certain ?? reach.casesAt.get(node.stage)?.cases[stuck.get(node)?.[0] ?? 0]);
  const usedUp = node.out.some((edge) => edge.ways.some(isCounted));
  const returns = usedUp ? { zh: '退回次数用完后，', en: ' once its returns are used up' } : { zh: '', en: '' };
  return {
    rule: 'stuck-guards',
    severity: certain === undefined ? 'warning' : 'error',
    stage: node.stage,
    path: `${pathOf(node.stage)}/outcomes`,
    zh: `环节${name.zh}${returns.zh}${when.zh}没有一条路的条件成立，办件会卡住；请补一条无条件的路或互补的条件。`,
    en: `In the stage ${name.en}${returns.en}${when.en} no way out has its conditions met and the item is stuck; add a way without conditions, or complete them.`,
    trace: usedUp ? outOfReturns(reach, node) : traceTo(node),
  };
}
