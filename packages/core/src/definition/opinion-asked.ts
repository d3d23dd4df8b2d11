// Whether an action asks for a reason where it is done: by its own word, or because the stage asks one.
import { actions, type ActionName, type ActionSpec } from './action.ts';
import type { Stage } from './stage.ts';

const ruling: ReadonlySet<ActionName> = new Set(['approve', 'reject', 'record']);

/** What an action asks in words at a stage: a statement of who takes it back, the reason of who rules. */
export function opinionAsked(stage: Pick<Stage, 'withdraw' | 'settings'> | undefined, action: ActionName): ActionSpec['opinion'] {
  const statement = action === 'withdraw' && stage?.withdraw === 'statement';
  return statement || (ruling.has(action) && stage?.settings['reason'] === 'required') ? 'required' : actions[action].opinion;
}
