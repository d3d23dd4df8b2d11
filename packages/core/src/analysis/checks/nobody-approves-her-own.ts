// nobody-approves-her-own: no stage asks the applicant to decide her own item, and no two levels in a row ask the same post
// alone and nobody else after it: one holder may not sign both (domain.md §1 回避).
import type { SoundnessFinding } from '../finding.ts';
import type { ActionName } from '../../definition/action.ts';
import type { Stage } from '../../definition/stage.ts';
import { isGroupRule, partyOf } from '../../definition/stage-kinds/common.ts';
import { fallbackOf } from './someone-can-act.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';

/** Words that judge an item; filling it in or writing down what happened are none. */
const judgements: readonly ActionName[] = ['approve', 'reject', 'opine'];

export function nobodyApprovesHerOwn(subject: Subject): readonly SoundnessFinding[] {
  return subject.definition.stages.flatMap((stage) => [...herOwn(subject, stage), ...samePostTwice(subject, stage)]);
}

function herOwn(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  if (subject.definition.form === 'batch' || !judges(subject, stage)) return [];
  const index = stage.actors.findIndex((rule) => 'applicant' in rule);
  if (index === -1) return [];
  const name = called(stage, stage.id);
  return [{
    rule: 'nobody-approves-her-own',
    severity: 'error',
    stage: stage.id,
    path: `${subject.pathOf(stage.id)}/actors/${index}`,
    zh: `环节${name.zh}由申报人自己审批；请改由别人办理。`,
    en: `In the stage ${name.en} the applicant decides her own item; let somebody else.`,
    trace: traceToStage(subject, stage.id),
  }];
}

function samePostTwice(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  const post = solePost(subject, stage);
  if (post === undefined) return [];
  const next = subject.workflow.readings.get(stage.id)?.plan.on.approve ?? [];
  return next.flatMap((way) => {
    const other = way.to === undefined || way.to === stage.id ? undefined : subject.workflow.stages.get(way.to);
    if (other === undefined || solePost(subject, other) !== post || other.consecutive === 'pass' || fallbackOf(subject, other).some(({ rule }) => partyOf(rule) !== post)) return [];
    const names = [called(stage, stage.id), called(other, other.id)];
    return [{
      rule: 'nobody-approves-her-own' as const,
      severity: 'warning' as const,
      stage: other.id,
      path: pathOfWay(subject, stage, way),
      zh: `环节${names[0]?.zh ?? ''}和${names[1]?.zh ?? ''}前后两级都只由 ${post} 审批，同一人不能连审两级；请换一个岗位或增加办理人。`,
      en: `The stages ${names[0]?.en ?? ''} and ${names[1]?.en ?? ''} follow each other and both ask ${post} alone, and one person may not sign two levels in a row; ask another post too.`,
      trace: traceToStage(subject, other.id),
    }];
  });
}

function solePost(subject: Subject, stage: Stage): string | undefined {
  const [rule, another] = stage.actors;
  return rule === undefined || another !== undefined || 'applicant' in rule || isGroupRule(rule) || !judges(subject, stage) ? undefined : partyOf(rule);
}

function judges({ workflow }: Subject, stage: Stage): boolean {
  const plan = workflow.readings.get(stage.id)?.plan;
  return judgements.some((action) => plan?.on[action] !== undefined);
}
