// 后悔药: which decisions of a stage may be taken back for a while, and where a window is not possible. Checked with the
// definition, so that a window nobody would ever get is refused and not silently ignored.
import { isInsideEffect } from './effect-params.ts';
import type { Problem } from './shape-words.ts';
import { signMode } from './sign-mode.ts';
import type { Stage } from './stage.ts';
import { signsTogether } from './stage-kinds/common.ts';
import { waysOf, type Transition } from './transition.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

/** The ways a grace window is about: 同意 and 不同意 of one person, not a return, nor what the applicant or the calendar does. */
export function decisionWays(outcomes: Stage['outcomes']): readonly Transition[] {
  return ['approved', 'rejected'].flatMap((name) => waysOf(outcomes[name]));
}

/** A decision that is one of several, publishes, makes or counts something that is kept, ends the item or moves a list cannot be taken back unseen. */
export function graceProblems(definition: WorkflowDefinition, stage: Stage, path: string): readonly Problem[] {
  if (stage.kind !== 'review') return [{ path, problem: { zh: `只有审核环节可以设置收回时限，“${stage.title.zh}”不是`, en: `only a review stage can have a grace window, and "${stage.id}" is none: leave grace out` } }];
  if (definition.form === 'batch') return [{ path, problem: { zh: '批次的决定立即推动所列办件，不能设置收回时限：去掉 grace', en: 'a batch moves its entries at once, so its decisions cannot have a grace window: leave grace out' } }];
  const mode = signMode.safeParse(stage.settings['sign'] ?? {});
  if (mode.success && signsTogether(stage, mode.data)) return [{ path, problem: { zh: '这里由多人签署，其中一人的签署不能设置收回时限：去掉 grace', en: 'several sign here; one sign-off among others cannot have a grace window: leave grace out' } }];
  return decisionWays(stage.outcomes).flatMap((way) => {
    const target = definition.stages.find((one) => one.id === way.to);
    const kept = [...(way.effects ?? []), ...(target?.onEnter ?? [])].some((one) => isInsideEffect(one.effect));
    const why = target?.kind === 'end' ? { zh: '办结此件', en: 'ends the item' } : target?.kind === 'notice' ? { zh: '发布公示', en: 'publishes a notice' } : kept ? { zh: '生成或计入了要保存的内容', en: 'makes or counts something that is kept' } : undefined;
    return why === undefined ? [] : [{ path, problem: { zh: `转到“${way.to}”会${why.zh}，不能收回：去掉 grace`, en: `the way to "${way.to}" ${why.en}, which cannot be taken back: leave grace out` } }];
  });
}
