// unreachable-way: of several ways the first that fits is taken, so what stands behind one without conditions is never taken.
import type { SoundnessFinding } from '../finding.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';

export function unreachableWay(subject: Subject): readonly SoundnessFinding[] {
  const { workflow } = subject;
  return subject.definition.stages.flatMap((stage) => {
    const plan = workflow.readings.get(stage.id)?.plan;
    if (plan === undefined) return [];
    const hidden = [...Object.values(plan.on), plan.always].flatMap((ways) => behindUnconditional(ways ?? []));
    const name = called(stage, stage.id);
    return hidden.map((way): SoundnessFinding => {
      const to = called(workflow.stages.get(way.to ?? stage.id), way.to ?? stage.id);
      return {
        rule: 'unreachable-way',
        severity: 'warning',
        stage: stage.id,
        path: pathOfWay(subject, stage, way),
        zh: `环节${name.zh}通往${to.zh}的路排在一条无条件的路之后，永远不会走到；请调整先后或补上条件。`,
        en: `In the stage ${name.en} the way to ${to.en} stands behind one without conditions and is never taken; change their order or add a condition.`,
        trace: traceToStage(subject, stage.id),
      };
    });
  });
}

function behindUnconditional(ways: readonly WayPlan[]): readonly WayPlan[] {
  const first = ways.findIndex((way) => way.guards.length === 0);
  return first === -1 ? [] : ways.slice(first + 1);
}
