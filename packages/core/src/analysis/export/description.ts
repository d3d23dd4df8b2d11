// A workflow on one page, in Chinese, for the leaders to sign: who acts at each stage, how long, and where each word leads.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import { levelNames } from '../../definition/posts.ts';
import type { Limit } from '../../definition/deadline.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import type { Stage } from '../../definition/stage.ts';
import { waysOf } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';

export interface DescribedStage {
  readonly title: string;
  /** Who acts; "系统" where nobody does. */
  readonly who: string;
  /** The limit; empty where there is none. */
  readonly within: string;
  /** Where it leads, a sentence each. */
  readonly leads: readonly string[];
}

/** `roleName` says a role in Chinese. */
export function describe({ definition, stages, readings }: CompiledWorkflow, roleName: (role: string) => string): readonly DescribedStage[] {
  const titleOf = (id: string): string => stages.get(id)?.title.zh ?? id;
  return definition.stages.map((stage) => {
    const plan = readings.get(stage.id)?.plan;
    return {
      title: stage.title.zh,
      who: plan?.result === undefined ? (stage.actors.map((rule) => whoOf(rule, roleName, titleOf)).join('、') || '系统') : '办结',
      within: stage.deadline === undefined ? '' : limitText(stage.deadline.within, definition.fields),
      leads: leadsOf(stage, titleOf),
    };
  });
}

function whoOf(rule: AssigneeRule, roleName: (role: string) => string, titleOf: (stage: string) => string): string {
  if ('applicant' in rule) return '申请人';
  if ('decider' in rule) return `“${titleOf(rule.decider)}”的办理人`;
  if ('named' in rule) return '表单中指定的人员';
  if ('partner' in rule) return `${rule.partner}${roleName(rule.role)}`;
  if ('each' in rule) return `每个${levelNames[rule.each].zh}的${roleName(rule.role)}`;
  return 'everyone' in rule ? `${levelNames[rule.everyone].zh}全体${roleName(rule.role)}` : `${levelNames[rule.unit].zh}${roleName(rule.role)}`;
}

function limitText(limit: Limit, fields: CompiledWorkflow['definition']['fields']): string {
  if ('untilField' in limit) return `至“${fields[limit.untilField]?.title.zh ?? limit.untilField}”`;
  if ('workingDays' in limit) return `${limit.workingDays}个工作日`;
  if ('naturalDays' in limit) return `${limit.naturalDays}天`;
  if ('endOfWeek' in limit) return `本周最后一个工作日${limit.endOfWeek}时前`;
  return 'months' in limit ? `${limit.months}个月` : `${limit.hours}小时`;
}

function leadsOf(stage: Stage, titleOf: (id: string) => string): readonly string[] {
  return Object.entries(stage.outcomes).flatMap(([name, outcome]) =>
    waysOf(outcome).map((way) => {
      const said = way.title?.zh ?? outcomeTitle(name).zh;
      const asked = (way.when ?? []).map((ref) => ('cel' in ref ? (ref.unmet?.zh ?? ref.cel) : ref.guard)).join('；');
      return `${said}${asked === '' ? '' : `（${asked}）`} → ${titleOf(way.to)}`;
    }),
  );
}
