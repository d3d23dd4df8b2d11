// What the year counted: the report in the office's own sentences, the figures, and the items behind each.
// Who works in one town reads that town's.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const year = z.number().int().min(2000).max(2100);
const name = z.string().min(1).max(64);

export const report = router({
  year: signedIn.input(z.strictObject({ year })).query(({ ctx, input }) => ctx.parts.engine.report({ kind: 'person', person: ctx.person }, input)),
});

export const figures = router({
  year: signedIn.input(z.strictObject({ year })).query(({ ctx, input }) => ctx.parts.engine.figures(ctx.person, { years: [input.year - 1, input.year] })),
  items: signedIn.input(z.strictObject({ programme: name, figure: name, year, total: z.boolean().optional(), after: name.optional() })).query(({ ctx, input }) => ctx.parts.engine.itemsOfFigure(ctx.person, input)),
});
