// How a person keeps her desk, hers wherever she signs in.
import { deskChange } from '@jinguo/core';
import { router, signedIn } from './procedures.ts';

export const desk = router({
  settings: signedIn.query(({ ctx }) => ctx.parts.engine.deskSettings(ctx.person)),
  /** Which channels the office has, and where each reaches her. */
  channels: signedIn.query(({ ctx }) => ctx.parts.engine.channels(ctx.person)),
  /** Changes what is named and leaves the rest. */
  keep: signedIn.input(deskChange).mutation(({ ctx, input }) => ctx.parts.engine.keepDesk(ctx.person, input)),
});
