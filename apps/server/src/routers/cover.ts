// 请假代办: who acts for whom on leave. The engine decides whose posts are one's own to hand to somebody.
import { isLocalDate } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const id = z.string().min(1).max(64);
const date = z.string().max(10).refine(isLocalDate, 'must be a date such as 2024-01-01');

const newCover = z.strictObject({
  /** Whose posts; absent: one's own. */
  personId: id.optional(),
  coverId: id,
  post: z.strictObject({ role: id, unit: id }).optional(),
  workflows: z.array(id).min(1).max(100).optional(),
  fromOn: date,
  untilOn: date,
});

export const cover = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.covers(ctx.person)),
  choices: signedIn.query(({ ctx }) => ctx.parts.engine.coverChoices(ctx.person)),
  candidates: signedIn.input(z.strictObject({ text: z.string().trim().max(30).default('') })).query(({ ctx, input }) => ctx.parts.engine.coverCandidates(ctx.person, input.text)),
  set: signedIn.input(newCover).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.setCover(ctx.person, input);
    return { ok: true } as const;
  }),
  end: signedIn.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.endCover(ctx.person, input.id);
    return { ok: true } as const;
  }),
});
