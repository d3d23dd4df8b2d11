// someone-can-act: whatever waits for a person waits for one there is: the stage asks somebody, the org tree has the units,
// the roles exist, and somebody holds the post.
import type { SoundnessFinding } from '../finding.ts';
import type { AssigneeRule, Stage } from '../../definition/stage.ts';
import type { StagePlan } from '../../definition/stage-plan.ts';
import type { OrgUnit } from '../../people/org-unit.ts';
import { actions, isActionName } from '../../definition/action.ts';
import { isGroupRule } from '../../definition/stage-kinds/common.ts';
import { called, traceToStage, type CheckFacts, type Subject } from '../subject.ts';

export function someoneCanAct(subject: Subject): readonly SoundnessFinding[] {
  return subject.definition.stages.flatMap((stage) => {
    const plan = subject.workflow.readings.get(stage.id)?.plan;
    return plan === undefined ? [] : [...nobodyAsked(subject, stage, plan), ...tooFewVotes(subject, stage, plan), ...nobodyThere(subject, stage, plan)];
  });
}

/** A stage that only a person can move on, and that asks nobody. */
function nobodyAsked(subject: Subject, stage: Stage, plan: StagePlan): readonly SoundnessFinding[] {
  if (plan.tasks.length > 0 || plan.result !== undefined || (plan.signing?.roster === true && stage.actors.length > 0)) return [];
  const forPeople = Object.keys(plan.on).filter((event) => isActionName(event) && actions[event].family === 'stage' && actions[event].by === 'assignee');
  if (forPeople.length === 0) return [];
  const movesByItself = plan.timers.some(({ name }) => plan.on[`timer.${name}`]?.some((way) => way.to !== undefined) ?? false);
  const name = called(stage, stage.id);
  return [{
    rule: 'someone-can-act',
    severity: movesByItself ? 'warning' : 'error',
    stage: stage.id,
    path: `${subject.pathOf(stage.id)}/actors`,
    zh: `环节${name.zh}要由人办理，却没有指定任何人；请填写办理人。`,
    en: `The stage ${name.en} is for a person to act in and asks nobody; name who acts.`,
    trace: traceToStage(subject, stage.id),
  }];
}

/** More votes are needed than people are asked: then nothing can ever be carried. */
function tooFewVotes(subject: Subject, stage: Stage, { signing }: StagePlan): readonly SoundnessFinding[] {
  if (signing === undefined || signing.mode.mode !== 'vote' || !('count' in signing.mode.carries) || stage.actors.some(isGroupRule)) return [];
  const { count } = signing.mode.carries;
  if (count <= stage.actors.length) return [];
  const name = called(stage, stage.id);
  return [{
    rule: 'someone-can-act',
    severity: 'error',
    stage: stage.id,
    path: `${subject.pathOf(stage.id)}/settings/sign/carries/count`,
    zh: `环节${name.zh}需要 ${count} 票同意，却只请 ${stage.actors.length} 人表决；请减少票数或增加办理人。`,
    en: `The stage ${name.en} needs ${count} votes and asks ${stage.actors.length}; ask for fewer, or ask more people.`,
    trace: traceToStage(subject, stage.id),
  }];
}

function nobodyThere(subject: Subject, stage: Stage, plan: StagePlan): readonly SoundnessFinding[] {
  const base = subject.pathOf(stage.id);
  const escalations = Object.values(plan.on).flatMap((ways) => (ways ?? []).flatMap((way) => way.opensTask?.assignee ?? []));
  const asked = plan.signing?.roster === true ? stage.actors : plan.tasks.map((task) => task.assignee);
  const rules = [...asked.map((rule) => ({ rule, path: actorPath(base, stage, rule) })), ...escalations.map((rule) => ({ rule, path: `${base}/deadline/escalate/to` }))];
  return rules.flatMap(({ rule, path }) => {
    const lack = lacking(rule, subject.facts);
    if (lack === undefined) return [];
    const name = called(stage, stage.id);
    return [{
      rule: 'someone-can-act' as const,
      severity: lack.severity,
      stage: stage.id,
      path,
      zh: `环节${name.zh}的办理人${lack.zh}`,
      en: `Who acts in the stage ${name.en}: ${lack.en}`,
      trace: traceToStage(subject, stage.id),
    }];
  });
}

function actorPath(base: string, stage: Stage, rule: AssigneeRule): string {
  const index = stage.actors.indexOf(rule);
  return index === -1 ? `${base}/actors` : `${base}/actors/${index}`;
}

interface Lack {
  readonly severity: SoundnessFinding['severity'];
  readonly zh: string;
  readonly en: string;
}

function lacking(rule: AssigneeRule, { units, roles, posts }: CheckFacts): Lack | undefined {
  if (!('role' in rule)) return undefined;
  const { role } = rule;
  if (roles !== undefined && !roles.includes(role)) return { severity: 'error', zh: `：没有“${role}”这个岗位；请改用已有的岗位。`, en: `there is no role "${role}"; use one there is.` };
  if (units === undefined) return undefined;
  const asked = askedUnits(rule, units);
  if (asked.length === 0) {
    const where = 'partner' in rule ? rule.partner : levelOf(rule);
    return { severity: 'error', zh: `：组织机构中没有 ${where}；请补上单位或改用别的单位。`, en: `the org tree has no unit "${where}"; add it, or ask another.` };
  }
  if (posts === undefined) return undefined;
  const empty = asked.filter((unit) => !posts.some((post) => post.role === role && post.unit === unit.id));
  if (empty.length === 0) return undefined;
  const none = empty.length === asked.length;
  const few = empty.slice(0, 3);
  const count = empty.length > few.length ? { zh: `等 ${empty.length} 个单位`, en: ` and ${empty.length - few.length} more` } : { zh: '', en: '' };
  return {
    severity: none ? 'error' : 'warning',
    zh: `：“${role}”在 ${few.map((unit) => unit.zh).join('、')}${count.zh}无人担任；请任命或指定代办。`,
    en: `nobody holds the post "${role}" at ${few.map((unit) => unit.en).join(', ')}${count.en}; appoint somebody.`,
  };
}

/** The units at which a rule could come to ask somebody. */
function askedUnits(rule: AssigneeRule, units: readonly OrgUnit[]): readonly OrgUnit[] {
  if ('partner' in rule) return units.filter((unit) => unit.id === rule.partner && unit.level === 'partner');
  const level = levelOf(rule);
  return units.filter((unit) => unit.level === level);
}

function levelOf(rule: AssigneeRule): string {
  if ('unit' in rule) return rule.unit;
  if ('each' in rule) return rule.each;
  return 'everyone' in rule ? rule.everyone : '';
}
