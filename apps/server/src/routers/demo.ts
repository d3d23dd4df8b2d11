// The demonstration's clock: what day it is there, and moving it on. Time only goes forward, as everywhere.
import { refusal } from '@jinguo/core';
import { z } from 'zod';
import type { DemoDesk } from '../demo/desk.ts';
import type { RequestContext } from './context.ts';
import { anybody, router, signedIn } from './procedures.ts';

const advanceRequest = z.union([
  z.strictObject({ to: z.literal('nextWorkingDay') }),
  z.strictObject({ days: z.number().int().min(1).max(400) }),
]);

export const demo = router({
  clock: anybody.query(({ ctx }) => ({ now: ctx.parts.engine.clock.now().toISOString(), today: ctx.parts.engine.today(), holds: ctx.parts.demo?.holds ?? null })),
  /** Moves the clock and does all that falls due on the way before it answers. */
  advance: signedIn.input(advanceRequest).mutation(async ({ ctx, input }) => {
    await desk(ctx).advance(input);
    return { now: ctx.parts.engine.clock.now().toISOString(), today: ctx.parts.engine.today() };
  }),
});

function desk(ctx: RequestContext): DemoDesk {
  if (ctx.parts.demo === undefined) throw refusal('DEMO_ONLY', {});
  return ctx.parts.demo;
}
