// unreachable-way: of several ways the first that fits is taken, so what stands behind one that asks no more is never taken.
import type { SoundnessFinding } from '../finding.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import { conditionKey } from '../reach/condition.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';

export function unreachableWay(subject: Subject): readonly SoundnessFinding[] {
  const { workflow } = subject;
  return subject.definition.stages.flatMap((stage) => {
    const plan = workflow.readings.get(stage.id)?.plan;
    if (plan === undefined) return [];
    const hidden = new Map([...Object.values(plan.on), plan.always].flatMap((ways) => behindAnother(ways ?? [])).map((way) => [`${way.outcome} ${way.to}`, way]));
    const name = called(stage, stage.id);
    return [...hidden.values()].map((way): SoundnessFinding => {
      const to = called(workflow.stages.get(way.to ?? stage.id), way.to ?? stage.id);
      return {
        rule: 'unreachable-way',
        severity: 'warning',
        stage: stage.id,
        path: pathOfWay(subject, stage, way),
        zh: `环节${name.zh}通往${to.zh}的路排在一条条件更宽的路之后，永远不会走到；请调整先后或修改条件。`,
        en: `In the stage ${name.en} the way to ${to.en} stands behind one that asks no more and is never taken; change their order or their conditions.`,
        trace: traceToStage(subject, stage.id),
      };
    });
  });
}

/** Ways whose conditions include all of an earlier one's. */
function behindAnother(ways: readonly WayPlan[]): readonly WayPlan[] {
  const asked = ways.map((way) => new Set(way.guards.map((ref) => `${ref.not === true} ${conditionKey(ref)}`)));
  return ways.filter((_, at) => asked.slice(0, at).some((earlier) => [...earlier].every((one) => asked[at]?.has(one) ?? false)));
}
