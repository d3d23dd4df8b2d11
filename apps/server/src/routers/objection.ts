// Objections that came in over the open pages, for those who handle them.
import { actCommand } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const id = z.string().min(1).max(64);

export const objection = router({
  list: signedIn.input(z.strictObject({ itemId: id })).query(({ ctx, input }) => ctx.parts.engine.objections(ctx.person, input.itemId)),
  show: signedIn.input(z.strictObject({ id, reason: z.string().max(500) })).mutation(({ ctx, input }) => ctx.parts.engine.showObjection(ctx.person, input)),
  register: signedIn.input(z.strictObject({ id, key: actCommand.shape.key, seenVersion: actCommand.shape.seenVersion, entryId: id.optional() })).mutation(({ ctx, input }) => ctx.parts.engine.registerObjection(ctx.person, input)),
  answer: signedIn.input(z.strictObject({ id, state: z.enum(['accepted', 'notAccepted', 'upheld', 'notUpheld', 'partly']), reply: z.string().trim().min(2).max(1000) })).mutation(({ ctx, input }) => ctx.parts.engine.answerObjection(ctx.person, input)),
});
