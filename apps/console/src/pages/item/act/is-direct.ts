// Which buttons act at once: those that need nothing more than what stands on the page.
import type { ActionName, ActionView, ItemDetail } from '@jinguo/core';
import { asksNothing, listOf } from '../../../components/schema/read.ts';
import type { Given } from './use-act.ts';

/** Done at a click: nothing more to say, and easily undone. */
export const atAClick: ReadonlySet<ActionName> = new Set<ActionName>(['claim', 'release', 'takeBack', 'resume']);

/** Whether nothing more needs to be asked: an approval whose form, if any, has no required field. */
export function isDirect(item: ItemDetail, action: ActionView): boolean {
  if (atAClick.has(action.action)) return true;
  if (action.action !== 'approve' || item.isBatch || action.choices.length > 0 || action.opinion === 'required') return false;
  return action.form === null || asksNothing(action.form.schema) || listOf(action.form.schema['required']).length === 0;
}

/** What such a button sends. */
export function givenAtOnce(action: ActionView, opinion: string): Given {
  return { ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }), ...(action.form === null ? {} : { form: action.form.data }) };
}
