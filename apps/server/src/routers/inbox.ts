// The lists of the desk: what waits for me, what I did, started or got a copy of, how many of each, what my office holds, and
// search. A request names values only; which fields exist is said here.
import type { FindQuery, InboxQuery, ItemsQuery, ListFilter } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const name = z.string().max(64).optional();
const text = z.string().trim().max(60);

const narrowed = {
  campaign: name,
  programme: name,
  workflow: name,
  stage: name,
  unit: name,
  suspended: z.boolean().optional(),
} satisfies Record<keyof Omit<ListFilter, 'text'>, z.ZodType>;

const paged = {
  cursor: z.string().max(200).nullish().transform((cursor) => cursor ?? undefined),
  /** Sent by the page's endless list; there is only forward. */
  direction: z.literal('forward').optional(),
  limit: z.number().int().min(1).max(100).default(20),
};

const status = z.enum(['open', 'done']).optional();

const inboxQuery = z.strictObject({
  ...narrowed,
  ...paged,
  tab: z.enum(['todo', 'overdue', 'done', 'started', 'copied', 'followed']),
  text: text.optional(),
  overdueOnly: z.boolean().optional(),
}) satisfies z.ZodType<InboxQuery>;

const findQuery = z.strictObject({ ...narrowed, ...paged, text, status }) satisfies z.ZodType<FindQuery>;

const itemsQuery = z.strictObject({ ...narrowed, ...paged, status, year: z.number().int().min(2000).max(2100).optional(), overdue: z.boolean().optional() }) satisfies z.ZodType<ItemsQuery>;

export const inbox = router({
  list: signedIn.input(inboxQuery).query(({ ctx, input }) => ctx.parts.engine.inbox(ctx.person, input)),
  counts: signedIn.query(({ ctx }) => ctx.parts.engine.counts(ctx.person)),
  /** Every item I may see that holds a text. */
  find: signedIn.input(findQuery).query(({ ctx, input }) => ctx.parts.engine.find(ctx.person, input)),
  /** Every item of the units I look after. */
  items: signedIn.input(itemsQuery).query(({ ctx, input }) => ctx.parts.engine.items(ctx.person, input)),
});
