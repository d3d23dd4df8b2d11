// Public notices: anybody may read them, signed in or not.
import { z } from 'zod';
import { anybody, router } from './procedures.ts';

export const notice = router({
  list: anybody.query(({ ctx }) => ctx.parts.engine.notices()),
  get: anybody.input(z.strictObject({ id: z.string().min(1).max(64) })).query(({ ctx, input }) => ctx.parts.engine.notice(input.id)),
});
