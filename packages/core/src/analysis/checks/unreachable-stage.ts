// unreachable-stage: every stage stands on some item's way.
import type { SoundnessFinding } from '../finding.ts';
import { called, type Subject } from '../subject.ts';

export function unreachableStage({ definition, reach: { entered }, pathOf }: Subject): readonly SoundnessFinding[] {
  return definition.stages
    .filter(({ id }) => !entered.has(id) && id !== definition.terminatesAt && id !== definition.voidsAt)
    .map((stage) => {
      const name = called(stage, stage.id);
      return {
        rule: 'unreachable-stage',
        severity: 'error',
        stage: stage.id,
        path: pathOf(stage.id),
        zh: `没有办件能到达环节${name.zh}；请从某个环节引到这里，或删去它。`,
        en: `No item can ever reach the stage ${name.en}; lead some outcome to it, or remove it.`,
        trace: [],
      };
    });
}
