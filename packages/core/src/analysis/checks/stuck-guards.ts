// stuck-guards: whatever the data say and wherever the batch stands, some way out of a stage fits. Ways whose conditions
// complete each other, or an unconditional last one, are enough.
import type { Json } from '../../definition/text.ts';
import type { SoundnessFinding } from '../finding.ts';
import type { Case } from '../reach/cases.ts';
import { isCounted } from '../reach/onward.ts';
import { traceTo, type Node } from '../reach/reach.ts';
import { outOfReturns } from '../reach/out-of-returns.ts';
import { called, type Subject } from '../subject.ts';
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
  const when = words(subject, certain ?? reach.casesAt.get(node.stage)?.cases[stuck.get(node)?.[0] ?? 0]);
  const usedUp = node.out.some((edge) => edge.ways.some(isCounted));
  const returns = usedUp ? { zh: '退回次数用完后', en: ' once its returns are used up' } : { zh: '', en: '' };
  return {
    rule: 'stuck-guards',
    severity: certain === undefined ? 'warning' : 'error',
    stage: node.stage,
    path: `${pathOf(node.stage)}/outcomes`,
    zh: `环节${name.zh}${returns.zh}在${when.zh}时没有一条路的条件成立，办件会卡住；请补一条无条件的路或互补的条件。`,
    en: `In the stage ${name.en}${returns.en}, when ${when.en}, no way out has its conditions met and the item is stuck; add a way without conditions, or complete them.`,
    trace: usedUp ? outOfReturns(reach, node) : traceTo(node),
  };
}

/** A case as people read it: which fields hold what, where the batch stands, which conditions do not hold. */
function words({ definition }: Subject, one: Case | undefined): { readonly zh: string; readonly en: string } {
  const fields = Object.entries(one?.fields ?? {}).map(([name, value]) => ({ zh: `${definition.fields[name]?.title.zh ?? name}${valueZh(value)}`, en: `${name} ${value === null ? 'is not filled in' : `is ${JSON.stringify(value)}`}` }));
  const batch = one?.batchStage === undefined ? [] : [one.batchStage === null ? { zh: '批次不在所列环节', en: 'the batch is at none of the named stages' } : { zh: `批次在 ${one.batchStage}`, en: `the batch is at ${one.batchStage}` }];
  const unknown = [...(one?.supposed ?? [])].map(([key, answer]) => ({ zh: `条件 ${key} ${answer ? '成立' : '不成立'}`, en: `the condition ${key} ${answer ? 'holds' : 'does not hold'}` }));
  const all = [...fields, ...batch, ...unknown];
  if (all.length === 0) return { zh: '某种情形', en: 'it comes here this way' };
  return { zh: all.map((part) => part.zh).join('、'), en: all.map((part) => part.en).join(' and ') };
}

function valueZh(value: Json): string {
  return value === null ? '未填' : `为 ${JSON.stringify(value)}`;
}
