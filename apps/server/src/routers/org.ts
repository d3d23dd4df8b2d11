// The org tree, for choosing a village and for words on screens. It holds nobody's data.
import { router, signedIn } from './procedures.ts';

export const org = router({
  units: signedIn.query(({ ctx }) => [...ctx.parts.engine.units.values()]),
});
