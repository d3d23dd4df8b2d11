// Which buttons act at once: those that need nothing more than what stands on the page.
import type { ActCommand, ActionName, ActionView, ItemDetail } from '@jinguo/core';
import { asksNothing, listOf } from '../schema/read.ts';

/** What a command says beside which item and which action. */
export type Given = Omit<ActCommand, 'itemId' | 'action' | 'seenVersion' | 'key'>;

/** Done at a click: nothing more to say, and easily undone. */
export const atAClick: ReadonlySet<ActionName> = new Set<ActionName>(['accept', 'claim', 'release', 'takeBack', 'resume']);

/** Whether nothing more needs to be asked: an approval whose form, if any, has no required field. */
export function isDirect(item: ItemDetail, action: ActionView): boolean {
  if (atAClick.has(action.action)) return true;
  if (action.action !== 'approve' || item.isBatch || action.choices.length > 0 || action.opinion === 'required') return false;
  return action.form === null || asksNothing(action.form.schema) || listOf(action.form.schema['required']).length === 0;
}

/** Whether an action asks for a reason and nothing more. */
export function isOneReason(item: ItemDetail, action: ActionView): boolean {
  return (action.action === 'return' || action.action === 'reject') && !item.isBatch && action.form === null && action.choices.length === 0 && action.verdicts.length === 0;
}

/** What such a button sends. */
export function givenAtOnce(action: ActionView, opinion: string): Given {
  return { ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }), ...(action.form === null ? {} : { form: action.form.data }) };
}
