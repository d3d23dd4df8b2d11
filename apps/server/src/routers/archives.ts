// 到期档案: files whose time to be kept is over, and what the office decides of them. domain.md §3.6, §3.7
import { removeDestroyedFiles } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const itemIds = z.array(z.string().min(1).max(64)).min(1).max(500);
const date = z.iso.date();
const reason = z.string().trim().min(2).max(200);

export const archives = router({
  /** Those of a day, today's by default. */
  expired: signedIn.input(z.strictObject({ on: date.optional() })).query(({ ctx, input }) => ctx.parts.engine.expiredFiles(ctx.person, input)),
  /** Keeps files to a later day; answers nothing. */
  keepLonger: signedIn.input(z.strictObject({ itemIds, until: date, reason })).mutation(({ ctx, input }) => ctx.parts.engine.keepLonger(ctx.person, input)),
  /** Proposes to destroy files; answers nothing. */
  propose: signedIn.input(z.strictObject({ itemIds, reason, documentNumber: z.string().trim().min(2).max(60) })).mutation(({ ctx, input }) => ctx.parts.engine.proposeDestruction(ctx.person, input)),
  /** The second person's word; what was uploaded goes from the disk at once, or when the clean-up comes by. */
  settle: signedIn.input(z.strictObject({ itemIds, agreed: z.boolean() })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.settleDestruction(ctx.person, input);
    if (input.agreed) await removeDestroyedFiles(ctx.parts.store, ctx.parts.files.remove).catch((error: unknown) => ctx.parts.log.error({ err: error }, 'files of destroyed archives are still on the disk'));
  }),
});
