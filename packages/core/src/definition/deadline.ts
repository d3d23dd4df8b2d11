// 时限: how long a stage has, who is reminded when, and what happens when the time is over. domain.md §3.2, §3.3
import { z } from 'zod';
import { assigneeRule } from './assignee-rule.ts';
import { key } from './text.ts';

/** A span from entering a stage; working days follow the calendar in force (domain.md §3.3), hours the clock. */
export const span = z.union([
  z.strictObject({ workingDays: z.number().int().min(0).max(500) }),
  z.strictObject({ naturalDays: z.number().int().min(0).max(3660) }),
  z.strictObject({ months: z.number().int().min(1).max(120) }),
  z.strictObject({ hours: z.number().int().min(1).max(8784) }),
  /** What is handed in every week: by this hour of the week's last working day. */
  z.strictObject({ endOfWeek: z.number().int().min(1).max(23) }),
]);
export type Span = z.infer<typeof span>;

/** The end each item brings itself: the date in one of the definition's declared date fields. */
export const untilField = z.strictObject({ untilField: key });
export type Limit = Span | z.infer<typeof untilField>;

/** How long before or after the end somebody is told. */
const distance = z.union([
  z.strictObject({ workingDays: z.number().int().min(0).max(60) }),
  z.strictObject({ naturalDays: z.number().int().min(0).max(365) }),
  z.strictObject({ hours: z.number().int().min(1).max(720) }),
]);
export type Distance = z.infer<typeof distance>;

export const deadline = z.strictObject({
  within: z.union([span, untilField]),
  /** Shares of the span, in percent, at which the assignee is reminded. Default 50 and 100 (domain.md §3.2). */
  remindAtPercent: z.array(z.number().int().min(1).max(100)).default([50, 100]),
  /** Reminders so long before the end, and so long after it. */
  remindBefore: z.array(distance).max(5).optional(),
  remindAfter: z.array(distance).max(10).optional(),
  /** Who is told, and may act too, so many working days after it passed; `toldOnly`: she may not act in the place of whoever is late. */
  escalate: z.strictObject({ afterWorkingDays: z.number().int().min(0).max(60), to: assigneeRule, toldOnly: z.literal(true).optional() }).optional(),
  /** The item moves on by itself when the time is over, to the outcome `expired`. Not where something is at stake. */
  expires: z.literal(true).optional(),
});
export type DeadlineRule = z.infer<typeof deadline>;

/**
 * 全程时限: how long an item has in all, from its first submission on, whatever stages it passes; it rests while the item is
 * paused and is over when the item is. It marks the item late and has people told, and never moves it.
 */
export const itemDeadline = deadline.omit({ expires: true });
