// The contest's rules as tables: who decides what, where it leads, what may be done around it. See contest-plugin.ts for the
// same as the engine is told.
import { applicant } from './model-office.ts';

export const ends = ['named', 'refused', 'lapsed', 'terminated', 'voided'];
export const reopened = ['named', 'refused'];
export const reviews = ['intake', 'check', 'jury', 'chair', 'review'];
export const whose: Readonly<Record<string, string>> = { nomination: applicant, intake: 'clerk', check: 'sectionHead', chair: 'chair', notice: 'clerk', award: 'clerk', appealPeriod: applicant, review: 'deputyChair' };
export const approved: Readonly<Record<string, string>> = { intake: 'check', check: 'jury', jury: 'chair', chair: 'notice', review: 'check' };
export const rejected: Readonly<Record<string, string>> = { intake: 'chair', check: 'chair', jury: 'appealPeriod', chair: 'appealPeriod', review: 'refused' };
export const returns: Readonly<Record<string, readonly string[]>> = { check: ['nomination', 'intake'], jury: ['check', 'nomination'] };
/** Where a timer takes it; the others only tell. */
export const rung: Readonly<Record<string, string>> = { expire: 'lapsed', overdue: 'chair', noticeEnd: 'award', lapse: 'refused', elapse: 'named' };
/** What takes it on, where that is not somebody's yes. */
export const forward = { nomination: 'submit', award: 'record', appealPeriod: 'appeal', notice: 'advance', rest: 'advance', named: 'reopen', refused: 'reopen' } as const;
export const around: Readonly<Record<string, readonly string[]>> = {
  nomination: ['pause', 'resume'],
  rest: ['pause', 'resume'],
  award: ['pause', 'resume', 'claim', 'release', 'transfer'],
  ...Object.fromEntries(reviews.map((stage) => [stage, ['pause', 'resume', 'claim', 'release', 'transfer', 'delegate', 'addSigner', 'removeSigner']])),
};
export const needsWords = ['reject', 'decline', 'return', 'object', 'correct', 'appeal', 'terminate', 'void', 'reopen', 'pause', 'comment'];
/** What fills the form where there is one. */
export const fills = ['submit', 'approve', 'opine', 'record', 'appeal'];
export const whilePaused = ['resume', 'terminate', 'void', 'withdraw', 'comment', 'copy', 'transfer'];
/** Colleagues' words that leave each other's pages true. */
export const sideBySide = ['approve', 'reject', 'opine'];
export const notes = ['comment', 'copy', 'urge', 'archive'];
export const byKeeper = ['terminate', 'void', 'reopen', 'archive'];
export const byApplicant = ['withdraw', 'appeal'];
const minute = 60_000;
/** How long a decision of the intake may be taken back, and how often an entry may be urged. */
export const graceMs = 30 * minute;
export const urgeMs = 24 * 60 * minute;
