// 后悔药: which decisions of a stage may be taken back for a while, and where a window is not possible. Checked with the
// definition, so that a window nobody would ever get is refused and not silently ignored.
import { isInsideEffect } from './effect-params.ts';
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
export function graceProblems(definition: WorkflowDefinition, stage: Stage, path: string): readonly { readonly path: string; readonly problem: string }[] {
  if (stage.kind !== 'review') return [{ path, problem: 'only a review stage can have a grace window' }];
  if (definition.form === 'batch') return [{ path, problem: 'a batch moves its entries at once; its decisions cannot have a grace window' }];
  const mode = signMode.safeParse(stage.settings['sign'] ?? {});
  if (mode.success && signsTogether(stage, mode.data)) return [{ path, problem: 'several sign here; one sign-off among others cannot have a grace window' }];
  return decisionWays(stage.outcomes).flatMap((way) => {
    const target = definition.stages.find((one) => one.id === way.to);
    const kept = [...(way.effects ?? []), ...(target?.onEnter ?? [])].some((one) => isInsideEffect(one.effect));
    const why = target?.kind === 'end' ? 'ends the item' : target?.kind === 'notice' ? 'publishes a notice' : kept ? 'makes or counts something that is kept' : undefined;
    return why === undefined ? [] : [{ path, problem: `the way to "${way.to}" ${why}, which cannot be taken back` }];
  });
}
