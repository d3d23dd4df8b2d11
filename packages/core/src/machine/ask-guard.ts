// Asks a guard, and never takes a throw or a nonsense answer for true or false. XState puts what a guard throws into an
// error of its own and loses it, so the failure is kept beside the event it was met on.
import type { Guard } from '../definition/guard.ts';
import type { GuardInput } from '../definition/item-context.ts';
import { RuleFailure } from '../definition/rule-failure.ts';

const failures = new WeakMap<object, RuleFailure>();

/** @throws RuleFailure naming the guard and what it found. */
export function askGuard(guard: Guard, input: GuardInput): boolean {
  try {
    const answer: unknown = guard.test(input);
    if (typeof answer === 'boolean') return answer;
    throw new RuleFailure({ rule: `guard ${guard.name}`, found: `an answer that is neither true nor false but ${answer === null ? 'null' : typeof answer}` });
  } catch (error) {
    const failure = error instanceof RuleFailure ? error : new RuleFailure({ rule: `guard ${guard.name}`, found: error instanceof Error ? `${error.name}: ${error.message}` : typeof error }, { cause: error });
    failures.set(input.event, failure);
    throw failure;
  }
}

/** Runs a decision; a guard that failed in it is thrown as what it was. */
export function orFailure<T>(event: object, decision: () => T): T {
  try {
    return decision();
  } catch (error) {
    throw failures.get(event) ?? error;
  }
}
