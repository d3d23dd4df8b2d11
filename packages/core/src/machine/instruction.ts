// What a machine asks to be written, as data. compile.ts puts one in each XState action's parameters; decide.ts takes
// them out again.
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import type { TaskPlan, TimerPlan, WayPlan } from '../definition/stage-plan.ts';
import type { EffectRef } from '../definition/transition.ts';

export type Instruction =
  | { readonly do: 'leaveStage'; readonly stage: string }
  | { readonly do: 'openTask'; readonly stage: string; readonly task: TaskPlan }
  | { readonly do: 'closePartyTask'; readonly stage: string }
  | { readonly do: 'closeTasksOf'; readonly stage: string; readonly parties: readonly string[] }
  | { readonly do: 'tell'; readonly stage: string; readonly code: string; readonly to: AssigneeRule }
  | { readonly do: 'askSigners'; readonly stage: string }
  | { readonly do: 'clock'; readonly stage: string; readonly clock: NonNullable<WayPlan['clock']> }
  | { readonly do: 'setTimer'; readonly stage: string; readonly timer: TimerPlan }
  | { readonly do: 'effect'; readonly stage: string; readonly effect: EffectRef }
  | { readonly do: 'noteOutcome'; readonly stage: string; readonly outcome: string };

/** An XState action that carries an instruction. */
export function instruct(instruction: Instruction): { readonly type: 'instruct'; readonly params: Instruction } {
  return { type: 'instruct', params: instruction };
}

/** The instruction in an XState action's parameters, if it carries one. */
export function isInstruction(params: unknown): params is Instruction {
  return typeof params === 'object' && params !== null && 'do' in params;
}
