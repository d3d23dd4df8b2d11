// The lead's studio: what a definition would have made of last year. The engine decides who is a lead.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const definition = z.record(z.string().max(64), z.unknown());

export const studio = router({
  /** A year's items through a definition that is not published. Sent as a body, because it is too long for an address; writes nothing. */
  replay: signedIn
    .input(z.strictObject({ definition, year: z.number().int().min(1900).max(2999) }))
    .mutation(({ ctx, input }) => ctx.parts.engine.replayHistory({ kind: 'person', person: ctx.person }, input)),
});
