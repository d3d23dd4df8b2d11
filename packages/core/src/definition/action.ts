// The vocabulary of what a person may do to an item: one word each in code, API and screen. Plugins choose from it
// and cannot invent others, so a clerk who knows one programme knows them all.
import { z } from 'zod';
import type { LocalText } from './text.ts';

interface ActionSpec {
  readonly title: LocalText;
  /** Whether an opinion or reason must be written. */
  readonly opinion: 'required' | 'optional' | 'none';
  /** Taking back by the applicant is hers although no task of the stage is: see people/may.ts. */
  readonly by: 'assignee' | 'applicant' | 'anyAssigneeLevel';
}

export const actions = {
  submit: { title: { zh: '提交', en: 'Submit' }, opinion: 'none', by: 'assignee' },
  approve: { title: { zh: '同意', en: 'Approve' }, opinion: 'optional', by: 'assignee' },
  reject: { title: { zh: '不同意', en: 'Reject' }, opinion: 'required', by: 'assignee' },
  return: { title: { zh: '退回', en: 'Return' }, opinion: 'required', by: 'assignee' },
  withdraw: { title: { zh: '撤回', en: 'Withdraw' }, opinion: 'optional', by: 'applicant' },
  opine: { title: { zh: '回复意见', en: 'Give opinion' }, opinion: 'optional', by: 'assignee' },
  record: { title: { zh: '登记', en: 'Record' }, opinion: 'optional', by: 'assignee' },
  object: { title: { zh: '登记异议', en: 'Register objection' }, opinion: 'required', by: 'assignee' },
  appeal: { title: { zh: '申请复核', en: 'Ask for review' }, opinion: 'required', by: 'applicant' },
} as const satisfies Readonly<Record<string, ActionSpec>>;

export type ActionName = keyof typeof actions;

export const actionName = z.enum(['submit', 'approve', 'reject', 'return', 'withdraw', 'opine', 'record', 'object', 'appeal']);

/** Narrows a text to an action's name; an XState-internal or invented name is none. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}
