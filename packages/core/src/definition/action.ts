// The vocabulary of what a person may do to an item: one word each in code, API and screen. Plugins choose from it
// and cannot invent others, so a clerk who knows one programme knows them all.
import { z } from 'zod';
import type { LocalText } from './text.ts';

const names = [
  'submit', 'approve', 'reject', 'decline', 'return', 'withdraw', 'opine', 'record', 'object', 'appeal', 'takeBack', 'correct', 'terminate', 'void', 'reopen',
  'accept', 'claim', 'release', 'transfer', 'delegate', 'addSigner', 'removeSigner', 'pause', 'resume',
  'comment', 'copy', 'urge', 'archive',
] as const;

/** The actions there are; plugins choose from them and cannot invent others. */
export const actionName = z.enum(names);
/** Name of an action, as commands, the API and the audit log have it. */
export type ActionName = z.infer<typeof actionName>;

export interface ActionSpec {
  readonly title: LocalText;
  /** Whether an opinion or reason must be written. */
  readonly opinion: 'required' | 'optional' | 'none';
  /**
   * Who does it: whoever the stage waits for, the applicant, who decided last, a keeper of the programme (see
   * `keepers` in the definition), one of the first and the last, or anybody who may see the item.
   */
  readonly by: 'assignee' | 'applicant' | 'decider' | 'keeper' | 'assigneeOrKeeper' | 'viewer';
  /**
   * stage: an event of the stage's own kind. item: an event beside what its kind moves it by. task: an event that changes who acts,
   * not where the item stands. note: kept in the log, changes neither the item nor its version.
   */
  readonly family: 'stage' | 'item' | 'task' | 'note';
}

const stage = 'stage' as const;
const item = 'item' as const;
const task = 'task' as const;
const note = 'note' as const;

/** Each action with its words, whether it asks for an opinion, and who may do it. */
export const actions: Readonly<Record<ActionName, ActionSpec>> = {
  submit: { title: { zh: '提交', en: 'Submit' }, opinion: 'none', by: 'assignee', family: stage },
  approve: { title: { zh: '同意', en: 'Approve' }, opinion: 'optional', by: 'assignee', family: stage },
  reject: { title: { zh: '不同意', en: 'Reject' }, opinion: 'required', by: 'assignee', family: stage },
  decline: { title: { zh: '不予受理', en: 'Do not accept' }, opinion: 'required', by: 'assignee', family: stage },
  return: { title: { zh: '退回', en: 'Return' }, opinion: 'required', by: 'assignee', family: stage },
  withdraw: { title: { zh: '撤回', en: 'Withdraw' }, opinion: 'optional', by: 'applicant', family: stage },
  opine: { title: { zh: '回复意见', en: 'Give opinion' }, opinion: 'optional', by: 'assignee', family: stage },
  record: { title: { zh: '登记', en: 'Record' }, opinion: 'optional', by: 'assignee', family: stage },
  object: { title: { zh: '登记异议', en: 'Register objection' }, opinion: 'required', by: 'assignee', family: stage },
  appeal: { title: { zh: '申请复核', en: 'Ask for review' }, opinion: 'required', by: 'applicant', family: stage },
  takeBack: { title: { zh: '拿回', en: 'Take back' }, opinion: 'optional', by: 'decider', family: item },
  correct: { title: { zh: '发布更正公告', en: 'Correct the notice' }, opinion: 'required', by: 'assignee', family: item },
  terminate: { title: { zh: '终止', en: 'Terminate' }, opinion: 'required', by: 'keeper', family: item },
  void: { title: { zh: '作废', en: 'Void' }, opinion: 'required', by: 'keeper', family: item },
  reopen: { title: { zh: '重新办理', en: 'Reopen' }, opinion: 'required', by: 'keeper', family: item },
  accept: { title: { zh: '受理', en: 'Accept' }, opinion: 'none', by: 'assignee', family: task },
  claim: { title: { zh: '认领', en: 'Claim' }, opinion: 'none', by: 'assignee', family: task },
  release: { title: { zh: '放回', en: 'Put back' }, opinion: 'none', by: 'assignee', family: task },
  transfer: { title: { zh: '转办', en: 'Transfer' }, opinion: 'optional', by: 'assignee', family: task },
  delegate: { title: { zh: '委派', en: 'Delegate' }, opinion: 'optional', by: 'assignee', family: task },
  addSigner: { title: { zh: '加签', en: 'Add a signer' }, opinion: 'optional', by: 'assignee', family: task },
  removeSigner: { title: { zh: '减签', en: 'Remove a signer' }, opinion: 'optional', by: 'assignee', family: task },
  pause: { title: { zh: '挂起', en: 'Pause' }, opinion: 'required', by: 'assigneeOrKeeper', family: item },
  resume: { title: { zh: '恢复', en: 'Resume' }, opinion: 'optional', by: 'assigneeOrKeeper', family: item },
  comment: { title: { zh: '沟通', en: 'Comment' }, opinion: 'required', by: 'viewer', family: note },
  copy: { title: { zh: '抄送', en: 'Send a copy' }, opinion: 'optional', by: 'viewer', family: note },
  urge: { title: { zh: '催办', en: 'Urge' }, opinion: 'optional', by: 'viewer', family: note },
  archive: { title: { zh: '归档', en: 'Archive' }, opinion: 'optional', by: 'keeper', family: note },
};

/** Narrows a text to an action's name; an XState-internal or invented name is none. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}
