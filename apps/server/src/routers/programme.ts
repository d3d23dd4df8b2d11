// What this person may start: a row each, and one with its form and the units it may be started for; and the catalogue of
// all programmes.
import { refusal } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

export const programme = router({
  /** Without forms and units: of ninety workflows these are most of a megabyte. */
  list: signedIn.query(async ({ ctx }) => (await ctx.parts.engine.programmes(ctx.person)).map(({ form: _form, units, ...row }) => ({ ...row, isHers: row.mayStart || units.length > 0 }))),
  get: signedIn.input(z.strictObject({ workflow: z.string().max(64) })).query(async ({ ctx, input }) => {
    const found = (await ctx.parts.engine.programmes(ctx.person)).find((one) => one.workflow === input.workflow);
    if (found === undefined) throw refusal('NOT_FOUND', { what: input.workflow });
    return found;
  }),
  catalogue: signedIn.query(({ ctx }) => ctx.parts.engine.catalogue(ctx.person)),
});
