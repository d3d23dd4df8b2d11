// Who signed up for an event over the open pages, for those who keep it.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const id = z.string().min(1).max(64);

export const signUp = router({
  list: signedIn.input(z.strictObject({ itemId: id })).query(({ ctx, input }) => ctx.parts.engine.signUps(ctx.person, input.itemId)),
  show: signedIn.input(z.strictObject({ id, reason: z.string().max(500) })).mutation(({ ctx, input }) => ctx.parts.engine.showSignUp(ctx.person, input)),
  /** The key in the code at the door. */
  door: signedIn.input(z.strictObject({ itemId: id })).query(({ ctx, input }) => ctx.parts.engine.doorOf(ctx.person, input.itemId)),
  signIn: signedIn.input(z.strictObject({ id, came: z.boolean() })).mutation(({ ctx, input }) => ctx.parts.engine.signInOne(ctx.person, input)),
});
