// The org tree, for choosing a village and for words on screens. It holds nobody's data.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

/** As many as a form may name. */
const most = 100;

export const org = router({
  units: signedIn.query(({ ctx }) => [...ctx.parts.engine.units.values()]),
  /** Names of members of staff, for forms that keep their ids. */
  names: signedIn.input(z.strictObject({ ids: z.array(z.string().min(1).max(64)).max(most) })).query(({ ctx, input }) => ctx.parts.engine.staffNames(ctx.person, input.ids)),
});
