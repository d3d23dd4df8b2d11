// What a command says beside its form, as computes and rules are told.
import type { ActionName } from '../../definition/action.ts';

/** What is recorded of the item, and of entries. */
export interface Said {
  readonly verdict?: string | undefined;
  readonly verdicts?: ReadonlyMap<string, string>;
  /** Where a return is to send it. */
  readonly target?: string | undefined;
}

/** 已登记 said in as many words, as a desk with a choice does, is the usual as much as nothing said. */
export function saidOf(action: ActionName | undefined, verdict: string | undefined): { readonly verdict?: string } {
  return verdict === undefined || (action === 'record' && verdict === 'recorded') ? {} : { verdict };
}
