// Failed rules, timers and effects, for whoever keeps the subtree: look, have them tried again, give up what the item can
// go on without. The engine decides who is a keeper; to anybody else the list is empty.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const page = { cursor: z.string().max(200).optional(), limit: z.number().int().min(1).max(100).default(50) };
const settle = z.strictObject({ id: z.string().min(1).max(64), reason: z.string().trim().min(2).max(500) });

export const incident = router({
  list: signedIn
    .input(z.strictObject({ state: z.enum(['open', 'resolved']).optional(), kind: z.enum(['guard', 'timer', 'effect', 'assignee']).optional(), itemId: z.string().min(1).max(64).optional(), ...page }))
    .query(({ ctx, input }) => ctx.parts.engine.incidents(ctx.person, input)),
  retry: signedIn.input(settle).mutation(({ ctx, input }) => ctx.parts.engine.retryIncident(ctx.person, input.id, input.reason)),
  /** Names who acts where nobody may. */
  name: signedIn.input(settle.extend({ to: z.string().min(1).max(64) })).mutation(({ ctx, input }) => ctx.parts.engine.nameSubstitute(ctx.person, input)),
  drop: signedIn.input(settle).mutation(({ ctx, input }) => ctx.parts.engine.dropIncident(ctx.person, input.id, input.reason)),
});

export const effect = router({
  /** The dead letters: effects that were given up. */
  dead: signedIn.input(z.strictObject(page)).query(({ ctx, input }) => ctx.parts.engine.deadEffects(ctx.person, input)),
});
