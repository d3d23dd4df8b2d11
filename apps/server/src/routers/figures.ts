// What the year counted: the report in the office's own sentences, the figures, and the items behind each; and how its items
// go. Who works in one town reads that town's.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const year = z.number().int().min(2000).max(2100);
const name = z.string().min(1).max(64);

export const report = router({
  year: signedIn.input(z.strictObject({ year })).query(({ ctx, input }) => ctx.parts.engine.report({ kind: 'person', person: ctx.person }, input)),
});

export const figures = router({
  /** How many items of a year began, stand where, are late and ended. */
  overview: signedIn.input(z.strictObject({ year, campaign: name.optional(), unit: name.optional() })).query(({ ctx, input }) => ctx.parts.engine.overview(ctx.person, input)),
  /** How a workflow's items of a year go through its stages. */
  workflow: signedIn.input(z.strictObject({ workflow: name, year, unit: name.optional() })).query(({ ctx, input }) => ctx.parts.engine.workflowFigures(ctx.person, input)),
  year: signedIn.input(z.strictObject({ year })).query(({ ctx, input }) => ctx.parts.engine.figures(ctx.person, { years: [input.year - 1, input.year] })),
  items: signedIn.input(z.strictObject({ programme: name, figure: name, year, total: z.boolean().optional(), after: name.optional() })).query(({ ctx, input }) => ctx.parts.engine.itemsOfFigure(ctx.person, input)),
});
