// no-passing-by-silence: where money, a naming, an election or a person's case is at stake, nothing passes and nothing is
// refused because nobody answered (domain.md §3.2 超时); elsewhere it may, if the definition says that none of them is. Public
// notices, which end by law, and silence of the applicant herself are no such thing.
import type { SoundnessFinding, TraceStep } from '../finding.ts';
import type { Stage } from '../../definition/stage.ts';
import { silenceBar, silentWays } from '../../definition/silence.ts';
import { traceTo, stepOf } from '../reach/reach.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';

export function noPassingBySilence(subject: Subject): readonly SoundnessFinding[] {
  const why = silenceBar(subject.definition);
  if (why === undefined) return [];
  return subject.definition.stages.flatMap((stage) => {
    const plan = subject.workflow.readings.get(stage.id)?.plan;
    if (plan === undefined) return [];
    return silentWays(plan).map(({ event, way }): SoundnessFinding => {
      const name = called(stage, stage.id);
      const to = called(subject.workflow.stages.get(way.to), way.to);
      return {
        rule: 'no-passing-by-silence',
        severity: 'error',
        stage: stage.id,
        path: pathOfWay(subject, stage, way),
        zh: `环节${name.zh}无人表态也会自动转到${to.zh}；${why.zh}。`,
        en: `The stage ${name.en} passes an item on to ${to.en} although nobody said anything; ${why.en}.`,
        trace: silentTrace(subject, stage, event),
      };
    });
  });
}

/** The shortest trace to a stage and on from it by an event. */
export function silentTrace(subject: Subject, stage: Stage, event: string | null): readonly TraceStep[] {
  const node = subject.reach.nodesAt.get(stage.id)?.find((one) => one.out.some((edge) => edge.event.type === event && edge.to.stage !== stage.id));
  const edge = node?.out.find((one) => one.event.type === event && one.to.stage !== stage.id);
  return node === undefined || edge === undefined ? traceToStage(subject, stage.id) : [...traceTo(node), stepOf(edge)];
}
