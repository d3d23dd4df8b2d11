// The lead's studio: a definition that is not published, looked at from all sides. The engine decides who is a lead. Definitions
// are sent as bodies, because they are too long for an address; nothing here writes.
import { conditionGroup } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const definition = z.record(z.string().max(64), z.unknown());

export const studio = router({
  /** What keeps it from being used, or what the soundness check finds. */
  check: signedIn.input(z.strictObject({ definition })).mutation(({ ctx, input }) => ctx.parts.engine.checkDraft({ kind: 'person', person: ctx.person }, input)),
  /** A condition from its text or from rows, as both. */
  condition: signedIn
    .input(z.strictObject({ definition, cel: z.string().max(2000).optional(), rows: conditionGroup.optional() }))
    .mutation(({ ctx, input }) => ctx.parts.engine.condition({ kind: 'person', person: ctx.person }, input)),
  /** A version as bundle, machine, picture and page. */
  exportVersion: signedIn
    .input(z.strictObject({ workflow: z.string().min(1).max(64), number: z.number().int().min(1).max(1_000_000) }))
    .query(({ ctx, input }) => ctx.parts.engine.exportVersion({ kind: 'person', person: ctx.person }, input)),
  /** The same of a draft or of an imported bundle, which is refused where it is none. */
  exportDraft: signedIn.input(z.strictObject({ definition })).mutation(({ ctx, input }) => ctx.parts.engine.exportDraft({ kind: 'person', person: ctx.person }, input)),
  /** A year's items through it. */
  replay: signedIn
    .input(z.strictObject({ definition, year: z.number().int().min(1900).max(2999) }))
    .mutation(({ ctx, input }) => ctx.parts.engine.replayHistory({ kind: 'person', person: ctx.person }, input)),
});
