// What a soundness check says: which rule is broken where in the definition, in both languages, and the shortest trace of
// events that shows it.
import type { MachineEvent } from '../definition/item-context.ts';

/** Names of the rules, for ever: screens and offices refer to them. docs/soundness.md explains each. */
export const ruleNames = [
  'final-reachable',
  'no-dead-end',
  'unreachable-stage',
  'unreachable-way',
  'stuck-guards',
  'someone-can-act',
  'nobody-approves-her-own',
  'refusal-has-appeal',
  'timer-leads-somewhere',
  'field-asked-before',
  'field-can-be-filled',
  'no-passing-by-silence',
  'bounded-returns',
  'waits-for-batch',
  'small-enough',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** One event of a trace, with the stage it found the item in and the one it left it in. */
export interface TraceStep {
  readonly event: MachineEvent;
  readonly from: string;
  readonly to: string;
}

/** One breach of a rule. `error`: the definition must not be used; `warning`: somebody should look at it. */
export interface SoundnessFinding {
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  /** The stage it is about; null when it is about the whole definition. */
  readonly stage: string | null;
  /** JSON pointer into the definition. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** From the start to where it shows; empty when it shows without an item. */
  readonly trace: readonly TraceStep[];
}
