// no-dead-end: every stage that does not end the item has a way on. The applicant's withdrawal and a keeper's termination
// are no ways on.
import type { SoundnessFinding } from '../finding.ts';
import { isEscape } from '../reach/onward.ts';
import { called, traceToStage, type Subject } from '../subject.ts';

export function noDeadEnd(subject: Subject): readonly SoundnessFinding[] {
  return subject.definition.stages
    .filter((stage) => isDeadEnd(subject, stage.id))
    .map((stage) => {
      const name = called(stage, stage.id);
      return {
        rule: 'no-dead-end',
        severity: 'error',
        stage: stage.id,
        path: subject.pathOf(stage.id),
        zh: `环节${name.zh}没有任何往下走的路，办件到此无法办结；请补上出路。`,
        en: `No way leads on from the stage ${name.en}, so an item that gets there can never be closed; give it a way out.`,
        trace: traceToStage(subject, stage.id),
      };
    });
}

/** Whether a stage is no end and has no way to another one. */
export function isDeadEnd({ workflow }: Subject, stage: string): boolean {
  const plan = workflow.readings.get(stage)?.plan;
  if (plan === undefined || plan.result !== undefined) return false;
  const onward = Object.entries(plan.on).flatMap(([event, ways]) => (isEscape(event) ? [] : (ways ?? [])));
  return ![...onward, ...plan.always].some((way) => way.to !== undefined && way.to !== stage);
}
