// A guard: a named pure condition on a transition, with the sentence that tells a person why it does not hold.
import type { GuardInput } from './item-context.ts';
import type { LocalText } from './text.ts';

/** A named condition that a plugin brings for ways out of stages; pure. */
export interface Guard {
  readonly name: string;
  /** Shown when the guard stops an action: says what would have to be so. */
  readonly unmet: LocalText;
  /** The same, where the reference or the values at hand say it better. */
  readonly unmetFor?: (input: GuardInput) => LocalText;
  readonly test: (input: GuardInput) => boolean;
}
