// What this person may start, with the forms.
import { router, signedIn } from './procedures.ts';

export const programme = router({
  list: signedIn.query(({ ctx }) => ctx.parts.engine.programmes(ctx.person)),
});
