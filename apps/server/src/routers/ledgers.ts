// Quotas and budgets of a programme, line by line; and another limit for one, with the reason, by whoever may set it.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const name = z.string().min(1).max(64);

export const ledgers = router({
  lines: signedIn.input(z.strictObject({ programme: name })).query(({ ctx, input }) => ctx.parts.engine.ledgers(ctx.person, input)),
  /** Answers nothing; the item that set the limit tells it in its log. */
  change: signedIn.input(z.strictObject({ line: z.string().min(1).max(160), most: z.number().int().min(0), reason: z.string().trim().min(2).max(200) })).mutation(({ ctx, input }) => ctx.parts.engine.changeLimit(ctx.person, input)),
});
