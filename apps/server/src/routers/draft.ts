// What somebody has typed and not yet submitted; hers alone.
import { startCommand } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const id = z.string().min(1).max(64);

const saveDraft = z.strictObject({
  id: id.optional(),
  workflow: z.string().min(1).max(64),
  batchId: id.optional(),
  unit: id.optional(),
  itemId: id.optional(),
  form: startCommand.shape.form,
  scans: startCommand.shape.scans,
});

export const draft = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.drafts(ctx.person)),
  get: signedIn.input(z.strictObject({ id })).query(({ ctx, input }) => ctx.parts.engine.draft(ctx.person, input.id)),
  /** No query: a number in an address is in every log on the way. */
  known: signedIn.input(z.strictObject({ workflow: z.string().min(1).max(64), idNumber: z.string().min(1).max(30).optional() })).mutation(({ ctx, input }) => ctx.parts.engine.knownApplicant(ctx.person, input)),
  save: signedIn.input(saveDraft).mutation(({ ctx, input }) => ctx.parts.engine.saveDraft(ctx.person, input)),
  remove: signedIn.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.removeDraft(ctx.person, input.id);
    return { ok: true } as const;
  }),
});
