// A workflow on one page in Chinese, as a paper for the leaders to sign: who acts at each stage, how long, where each word leads
// and under which condition, and how it can end.
import { levelNames } from '../../definition/posts.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import { waysOf } from '../../definition/transition.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { Paper } from '../../plugin/contributions.ts';
import { roleName, unitName, type EngineParts } from '../parts.ts';
import type { DraftSketch, DraftStage } from '../studio/views.ts';

export interface Described {
  readonly definition: WorkflowDefinition;
  readonly sketch: DraftSketch;
  /** Tells what is signed from what is published later. */
  readonly hash: string;
}

export function descriptionPaper(parts: EngineParts, { definition, sketch, hash }: Described): Paper {
  const titles = new Map(definition.stages.map((one) => [one.id, one.title.zh]));
  const ends = definition.stages.filter((one) => one.kind === 'end');
  const acted = definition.stages.filter((one) => one.kind !== 'end');
  // Every stage can be withdrawn from: said once, not at each.
  const withdrawn = [...new Set(acted.flatMap((one) => waysOf(one.outcomes['withdrawn']).map((way) => `“${titles.get(way.to) ?? way.to}”`)))];
  const rows = acted.map((stage) => {
    const drawn = sketch.stages.find((one) => one.id === stage.id);
    return [stage.title.zh, stage.actors.map((rule) => whoOf(parts, rule, titles)).join('、') || '系统', limitOf(drawn, definition), [...leadsOf(drawn, titles), ...returnsOf(sketch, stage.id, titles)].join('；')];
  });
  return {
    title: `“${definition.title.zh}”办理流程说明`,
    blocks: [
      { kind: 'paragraph', text: `本流程（${definition.code}）共${acted.length}个环节，从“${titles.get(definition.start) ?? definition.start}”开始，各环节的办理人、时限和去向如下。` },
      { kind: 'table', head: ['环节', '办理人', '时限', '去向'], rows },
      { kind: 'paragraph', text: [withdrawn.length === 0 ? '' : `申报人撤回的，转入${withdrawn.join('、')}。`, `办件到${ends.map((one) => `“${one.title.zh}”`).join('、')}时办结。流程内容标识：${hash.slice(0, 12)}。`].join('') },
      { kind: 'signature', lines: ['审定人（签字）：　　　　　　　　', '年　　月　　日'] },
    ],
  };
}

function whoOf(parts: EngineParts, rule: AssigneeRule, titles: ReadonlyMap<string, string>): string {
  if ('applicant' in rule) return '申报人';
  if ('decider' in rule) return `“${titles.get(rule.decider) ?? rule.decider}”的办理人`;
  if ('named' in rule) return '表单中指定的人员';
  const role = roleName(parts, rule.role).zh;
  if ('partner' in rule) return `${unitName(parts, rule.partner).zh}${role}`;
  if ('each' in rule) return `每个${levelNames[rule.each].zh}的${role}`;
  return 'everyone' in rule ? `${levelNames[rule.everyone].zh}全体${role}` : `${levelNames[rule.unit].zh}${role}`;
}

function limitOf(drawn: DraftStage | undefined, { stages, fields }: WorkflowDefinition): string {
  const within = stages.find((one) => one.id === drawn?.id)?.deadline?.within;
  return within !== undefined && 'untilField' in within ? `至“${fields[within.untilField]?.title.zh ?? within.untilField}”` : (drawn?.limit?.zh ?? '');
}

function leadsOf(drawn: DraftStage | undefined, titles: ReadonlyMap<string, string>): readonly string[] {
  return (drawn?.outcomes ?? []).filter(({ outcome }) => outcome !== 'withdrawn').flatMap(({ title, ways }) => ways.map((way) => {
    const asked = way.when.map((one) => one.words.zh).join('，且');
    return `${(way.title ?? title).zh}${asked === '' ? '' : `（${asked}）`} → ${titles.get(way.to) ?? way.to}`;
  }));
}

function returnsOf({ ways }: DraftSketch, stage: string, titles: ReadonlyMap<string, string>): readonly string[] {
  const back = ways.filter((way) => way.from === stage && way.isReturn).map(({ to }) => titles.get(to) ?? to);
  return back.length === 0 ? [] : [`退回 → ${back.join('、')}`];
}
