// A stage 环节: where an item stands. Its kind says how it behaves; the rest is who, how long, which form, where next.
import { z } from 'zod';
import { actionName } from './action.ts';
import { assigneeRule } from './assignee-rule.ts';
import { deadline } from './deadline.ts';
import { fieldAccess } from './field-access.ts';
import { jsonObject, key, localText } from './text.ts';
import { effectRef, outcome } from './transition.ts';

/** What may be said of a single entry of a batch: vetoed, held, paid … */
export const verdictSpec = z.strictObject({
  name: key,
  title: localText,
  reason: z.enum(['required', 'optional']),
  /** Only parties with this binding may say it: an advising bank has no veto. */
  onlyFor: z.enum(['veto', 'countersign', 'advise']).optional(),
});
export type VerdictSpec = z.infer<typeof verdictSpec>;

const checkRef = z.strictObject({ check: key, params: jsonObject.optional(), on: z.array(actionName).min(1) });

export const stage = z.strictObject({
  id: key,
  kind: key,
  title: localText,
  actors: z.array(assigneeRule).default([]),
  deadline: deadline.optional(),
  /** The form filled here; its data is kept under the form's name. */
  form: key.optional(),
  /** Actions that need the form filled; others may be done without. Default: every action of the kind but return, reject, withdraw. */
  formOn: z.array(actionName).optional(),
  /** Fields hidden from who acts here, or shown and closed, by `form.field`. Absent: the form is open, everything else is read. */
  fieldAccess: fieldAccess.optional(),
  /** Rules asked before an action: they see the data and other items, and name every breach at once. */
  checks: z.array(checkRef).default([]),
  /** Computed fields brought up to date on every action here that decides something, not by a claim, a pause or a delegate's advice. */
  computes: z.array(key).default([]),
  /** When the applicant may take the item back: freely, while nobody has acted, with a written statement, or not. domain.md §3.2 */
  withdraw: z.enum(['free', 'untouched', 'statement', 'no']).default('no'),
  /** Who signed the item before may not act here (objections, appeals: domain.md §3.4, §3.2). */
  excludeSigners: z.boolean().default(false),
  /** With it: stages whose signatures bar nobody here, as they say nothing of the item itself; who takes an objection in may look into it, for longer too. */
  mayHaveSigned: z.array(key).min(1).optional(),
  /** Which of the kind's item and task actions may be done here. Default: all of them. */
  allow: z.array(actionName).optional(),
  /** claim: somebody must claim the task before she acts (认领); open: claiming is a courtesy. Default open. */
  pool: z.enum(['open', 'claim']).optional(),
  /** Who is asked, in this order, when nobody who holds the post may act. Absent: the definition's, else who it escalates to. */
  fallback: z.array(assigneeRule).optional(),
  /** One person at two consecutive levels: another is asked (reroute, the default), or the second level passes by itself (pass). */
  consecutive: z.enum(['reroute', 'pass']).optional(),
  /** 后悔药: how long a decision made here may be taken back, in minutes. */
  grace: z.strictObject({ minutes: z.number().int().min(1).max(1440) }).optional(),
  /** 受理: the first desk takes an item in within so many working days (a number a lead may change), or does not accept it and fills this form. domain.md §3.2 */
  intake: z.strictObject({ days: key, form: key }).optional(),
  /** The outcome by which an entry leaves when its batch comes to a stage or stands there already, by that stage; every end of the batch is among them. */
  follows: z.record(key, key).optional(),
  /** Its computes and rules see what stands at these stages of a workflow in the item's own unit: `standing` of the item view. */
  looksUp: z.strictObject({ workflow: key, stages: z.array(key).min(1) }).optional(),
  /** Its computes and rules see what the public gave at an earlier stage: `votes` of the item view. */
  countsVotes: z.literal(true).optional(),
  /** Who signed up at an earlier stage is signed in here; its computes and rules see how many: `signUps` of the item view. */
  countsSignUps: z.literal(true).optional(),
  onEnter: z.array(effectRef).default([]),
  outcomes: z.record(key, outcome).default({}),
  /** What the kind itself asks; checked by the kind's own schema. */
  settings: jsonObject.default({}),
});
export type Stage = z.infer<typeof stage>;
