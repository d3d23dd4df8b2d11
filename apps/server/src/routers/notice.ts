// Public notices as the office keeps them, also those whose period is over; everybody else reads them at open.ts.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

export const notice = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.notices()),
  get: signedIn.input(z.strictObject({ id: z.string().min(1).max(64) })).query(({ ctx, input }) => ctx.parts.engine.notice(input.id)),
});
