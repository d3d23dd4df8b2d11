// Whom a stage asks: rules that each item resolves to posts or people of its own.
import { z } from 'zod';
import { formField, says } from './shape-words.ts';
import { key } from './text.ts';

/** Who acts: a role at a unit relative to the item, a role at a named partner, or the applicant (or who entered it for her). */
export const assigneeRule = z.union([
  z.strictObject({ role: key, unit: z.enum(['village', 'town', 'district']) }),
  z.strictObject({
    role: key,
    partner: z.string().min(1),
    /** veto: a 不同意 ends the entry; countersign: must sign; advise: heard, not binding. domain.md §3.5 */
    binding: z.enum(['veto', 'countersign', 'advise']),
    /** 逾期视为无意见: who only advises and does not answer in time counts as having no objection; the letter says so. domain.md §3.5 */
    silenceIsConsent: z.literal(true).optional(),
  }),
  z.strictObject({ applicant: z.literal(true) }),
  /** One party for every unit of a level within the item's own unit: one per village. */
  z.strictObject({ role: key, each: z.enum(['village', 'town']) }),
  /** Everybody who holds the post, each a party of her own: all members of a review group. */
  z.strictObject({ role: key, everyone: z.enum(['village', 'town', 'district']) }),
  /** Whoever decided the stage named, where that was the last decision: who claims something confirms it. */
  z.strictObject({ decider: key }),
  /** People the item's own data names: a form field that holds a person's id or a list of them. */
  z.strictObject({ named: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/u, says(formField)) }),
]);
export type AssigneeRule = z.infer<typeof assigneeRule>;
