// 回避申报: one's own ties and those of near relatives. A number goes in and never comes out again.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

export const tie = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.ties(ctx.person)),
  declare: signedIn.input(z.strictObject({ kind: z.enum(['self', 'relative']), idNumber: z.string().min(1).max(40) })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.declareTie(ctx.person, input);
    return { ok: true } as const;
  }),
  recuse: signedIn.input(z.strictObject({ itemId: z.string().min(1).max(64), reason: z.string().min(1).max(500) })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.recuseFromItem(ctx.person, input);
    return { ok: true } as const;
  }),
  end: signedIn.input(z.strictObject({ id: z.string().min(1).max(64) })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.endTie(ctx.person, input.id);
    return { ok: true } as const;
  }),
});
