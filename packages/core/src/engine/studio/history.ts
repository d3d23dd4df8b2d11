// What can be undone and redone in a draft: the steps read as two stacks. An undoing is a step too, so nothing is ever lost.
import type { DefinitionEditRow } from '../../store/queries/definition-drafts.ts';

export interface History {
  /** The steps that count, oldest first. */
  readonly done: readonly DefinitionEditRow[];
  /** The step an undoing would take back. */
  readonly last: DefinitionEditRow | undefined;
  /** The step a redoing would make again; none once something new was done. */
  readonly undone: DefinitionEditRow | undefined;
}

export function historyOf(steps: readonly DefinitionEditRow[]): History {
  const done: DefinitionEditRow[] = [];
  let undone: DefinitionEditRow[] = [];
  for (const step of steps) {
    const top = step.kind === 'undo' ? done.pop() : undefined;
    if (top !== undefined) {
      undone.push(top);
      continue;
    }
    done.push(step);
    if (step.kind === 'redo') undone.pop();
    else undone = [];
  }
  return { done, last: done.at(-1), undone: undone.at(-1) };
}
