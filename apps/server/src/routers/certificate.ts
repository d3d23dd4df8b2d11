// A certificate as anybody may check it who holds its code: number, title, masked holder, dates. Nothing can be searched.
import { z } from 'zod';
import { anybody, router } from './procedures.ts';

export const certificate = router({
  check: anybody.input(z.strictObject({ code: z.string().min(1).max(64) })).query(async ({ ctx, input }) => {
    await ctx.parts.countCheck(ctx.ip);
    return { ...(await ctx.parts.engine.certificate(input.code)), today: ctx.parts.engine.today() };
  }),
});
