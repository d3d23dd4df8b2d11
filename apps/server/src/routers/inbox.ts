// The lists of the desk: what waits for me, what I did, what I started, and how many of each.
import type { InboxQuery } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const inboxQuery = z.strictObject({
  tab: z.enum(['todo', 'done', 'started']),
  text: z.string().trim().max(60).optional(),
  workflow: z.string().max(64).optional(),
  overdueOnly: z.boolean().optional(),
  cursor: z.string().max(200).nullish().transform((cursor) => cursor ?? undefined),
  /** Sent by the page's endless list; there is only forward. */
  direction: z.literal('forward').optional(),
  limit: z.number().int().min(1).max(100).default(20),
}) satisfies z.ZodType<InboxQuery>;

export const inbox = router({
  list: signedIn.input(inboxQuery).query(({ ctx, input }) => ctx.parts.engine.inbox(ctx.person, input)),
  counts: signedIn.query(({ ctx }) => ctx.parts.engine.counts(ctx.person)),
});
