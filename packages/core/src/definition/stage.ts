// A stage 环节: where an item stands. Its kind says how it behaves; the rest is who, how long, which form, where next.
import { z } from 'zod';
import { actionName } from './action.ts';
import { jsonObject, key, localText } from './text.ts';
import { effectRef, outcome } from './transition.ts';

/** Who acts: a role at a unit relative to the item, a role at a named partner, or the applicant (or who entered it for her). */
export const assigneeRule = z.union([
  z.strictObject({ role: key, unit: z.enum(['village', 'town', 'district']) }),
  z.strictObject({
    role: key,
    partner: z.string().min(1),
    /** veto: a 不同意 ends the entry; countersign: must sign; advise: heard, not binding. domain.md §3.5 */
    binding: z.enum(['veto', 'countersign', 'advise']),
  }),
  z.strictObject({ applicant: z.literal(true) }),
  /** One party for every unit of a level within the item's own unit: one per village. */
  z.strictObject({ role: key, each: z.enum(['village', 'town']) }),
  /** Everybody who holds the post, each a party of her own: all members of a review group. */
  z.strictObject({ role: key, everyone: z.enum(['village', 'town', 'district']) }),
  /** People the item's own data names: a form field that holds a person's id or a list of them. */
  z.strictObject({ named: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/u, 'expected form.field') }),
]);
export type AssigneeRule = z.infer<typeof assigneeRule>;

/** A span from entering a stage; working days follow the calendar in force (domain.md §3.3). */
export const span = z.union([
  z.strictObject({ workingDays: z.number().int().min(0).max(500) }),
  z.strictObject({ naturalDays: z.number().int().min(0).max(3660) }),
  z.strictObject({ months: z.number().int().min(1).max(120) }),
]);
export type Span = z.infer<typeof span>;

const deadline = z.strictObject({
  within: span,
  /** Shares of the span, in percent, at which the assignee is reminded. Default 50 and 100 (domain.md §3.2). */
  remindAtPercent: z.array(z.number().int().min(1).max(100)).default([50, 100]),
  /** Who is told, and may act too, so many working days after it passed. */
  escalate: z.strictObject({ afterWorkingDays: z.number().int().min(0).max(60), to: assigneeRule }).optional(),
});

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
  /** Rules asked before an action: they see the data and other items, and name every breach at once. */
  checks: z.array(checkRef).default([]),
  /** Computed fields brought up to date on every action here. */
  computes: z.array(key).default([]),
  /** When the applicant may take the item back: freely, while nobody has acted, with a written statement, or not. domain.md §3.2 */
  withdraw: z.enum(['free', 'untouched', 'statement', 'no']).default('no'),
  /** Who signed the item before may not act here (objections, appeals: domain.md §3.4, §3.2). */
  excludeSigners: z.boolean().default(false),
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
  onEnter: z.array(effectRef).default([]),
  outcomes: z.record(key, outcome).default({}),
  /** What the kind itself asks; checked by the kind's own schema. */
  settings: jsonObject.default({}),
});
export type Stage = z.infer<typeof stage>;
