// Messages to the person who is signed in.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

export const message = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.messages(ctx.person)),
  read: signedIn.input(z.strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(500) })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.readMessages(ctx.person, input.ids);
    return { ok: true } as const;
  }),
});
