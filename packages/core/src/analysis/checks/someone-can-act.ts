// someone-can-act: whatever waits for a person waits for one there is: the stage asks somebody, the org tree has the units,
// the roles exist, and somebody holds the post, or the fallback does.
import type { SoundnessFinding } from '../finding.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Stage } from '../../definition/stage.ts';
import type { StagePlan } from '../../definition/stage-plan.ts';
import { actions, isActionName } from '../../definition/action.ts';
import { isGroupRule } from '../../definition/stage-kinds/common.ts';
import { called, traceToStage, type Subject } from '../subject.ts';
import { isPresent, lacking } from './lacking.ts';

export function someoneCanAct(subject: Subject): readonly SoundnessFinding[] {
  const stages = subject.definition.stages.flatMap((stage) => {
    const plan = subject.workflow.readings.get(stage.id)?.plan;
    return plan === undefined ? [] : [...nobodyAsked(subject, stage, plan), ...tooFewVotes(subject, stage, plan), ...nobodyThere(subject, stage, plan)];
  });
  return [...stages, ...nobodyToTell(subject)];
}

/** Who is told when the whole item is late. */
function nobodyToTell({ definition, facts }: Subject): readonly SoundnessFinding[] {
  const superior = definition.deadline?.escalate?.to;
  const lack = superior && lacking(superior, facts);
  if (lack === undefined) return [];
  return [{
    rule: 'someone-can-act',
    severity: lack.how === 'missing' ? 'error' : 'warning',
    stage: null,
    path: '/deadline/escalate/to',
    zh: `全程超时后被告知的人${lack.zh}`,
    en: `Who is told when the whole item is late: ${lack.en}`,
    trace: [],
  }];
}

/** A stage that only a person can move on, and that asks nobody. */
function nobodyAsked(subject: Subject, stage: Stage, plan: StagePlan): readonly SoundnessFinding[] {
  if (plan.tasks.length > 0 || plan.result !== undefined || (plan.signing?.roster === true && stage.actors.length > 0)) return [];
  const forPeople = Object.keys(plan.on).filter((event) => isActionName(event) && actions[event].family === 'stage' && actions[event].by === 'assignee');
  if (forPeople.length === 0 || (stage.kind === 'wait' && (subject.definition.keepers ?? []).length > 0)) return [];
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

interface Asked {
  readonly rule: AssigneeRule;
  readonly path: string;
  /** Whether the stage gets on without this one. */
  readonly spare: boolean;
}

function nobodyThere(subject: Subject, stage: Stage, plan: StagePlan): readonly SoundnessFinding[] {
  const relieved = fallbackOf(subject, stage).some(({ rule }) => lacking(rule, subject.facts) === undefined);
  const asked = plan.signing?.roster === true ? stage.actors : plan.tasks.map((task) => task.assignee);
  const oneIsEnough = plan.signing?.roster !== true && plan.on.opine?.some((way) => way.closesPartyTask === true) !== true;
  const present = asked.filter((rule) => isPresent(lacking(rule, subject.facts)));
  const all: readonly Asked[] = [
    ...asked.map((rule) => ({ rule, path: actorPath(subject.pathOf(stage.id), stage, rule), spare: relieved || (oneIsEnough && present.some((other) => other !== rule)) })),
    ...escalationOf(subject, stage, plan),
    ...fallbackOf(subject, stage).map((one) => ({ ...one, spare: true })),
  ];
  const findings = all.flatMap((one) => ofAsked(subject, stage, { ...one, relieved }));
  return [...new Map(findings.map((one) => [one.path, one])).values()];
}

function ofAsked(subject: Subject, stage: Stage, { rule, path, spare, relieved }: Asked & { readonly relieved: boolean }): readonly SoundnessFinding[] {
  const lack = lacking(rule, subject.facts);
  if (lack === undefined || (lack.how === 'vacantSomewhere' && relieved)) return [];
  const name = called(stage, stage.id);
  return [{
    rule: 'someone-can-act',
    severity: lack.how === 'missing' || (lack.how === 'vacantEverywhere' && !spare) ? 'error' : 'warning',
    stage: stage.id,
    path,
    zh: `环节${name.zh}的办理人${lack.zh}`,
    en: `Who acts in the stage ${name.en}: ${lack.en}`,
    trace: traceToStage(subject, stage.id),
  }];
}

function escalationOf(subject: Subject, stage: Stage, plan: StagePlan): readonly Asked[] {
  const rules = Object.entries(plan.on).flatMap(([event, ways]) => (event.startsWith('timer.item.') ? [] : (ways ?? []).flatMap((way) => way.opensTask?.assignee ?? way.tells?.to ?? [])));
  return rules.map((rule) => ({ rule, path: `${subject.pathOf(stage.id)}/deadline/escalate/to`, spare: true }));
}

/** Who is asked when nobody who holds the post may act, in the order in which the engine asks. */
export function fallbackOf({ definition, pathOf }: Subject, stage: Stage): readonly { readonly rule: AssigneeRule; readonly path: string }[] {
  if (stage.fallback !== undefined) return stage.fallback.map((rule, index) => ({ rule, path: `${pathOf(stage.id)}/fallback/${index}` }));
  if (definition.fallback !== undefined) return definition.fallback.map((rule, index) => ({ rule, path: `/fallback/${index}` }));
  const escalate = stage.deadline?.escalate;
  return escalate === undefined || escalate.toldOnly === true ? [] : [{ rule: escalate.to, path: `${pathOf(stage.id)}/deadline/escalate/to` }];
}

function actorPath(base: string, stage: Stage, rule: AssigneeRule): string {
  const index = stage.actors.indexOf(rule);
  return index === -1 ? `${base}/actors` : `${base}/actors/${index}`;
}
