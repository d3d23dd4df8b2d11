// Sheets on their way in: what may be imported, what was uploaded, what each row says and what is wrong with it. Files
// themselves come and go by /sheets (import/routes.ts).
import { z } from 'zod';
import { mendCell, removeSheet, runSheet, sheetById, sheetRows, sheetsOf, stopSheet } from '../import/import-desk.ts';
import { importChoices, importPlan } from '../import/import-specs.ts';
import { largestCell } from '../sheets/limits.ts';
import { router, signedIn } from './procedures.ts';

const id = z.string().min(1).max(64);
const one = signedIn.input(z.strictObject({ id }));
const rowsQuery = z.strictObject({ id, state: z.enum(['unchecked', 'good', 'bad', 'taken']).optional(), cursor: z.number().int().min(0).nullish(), direction: z.literal('forward').optional(), limit: z.number().int().min(1).max(200) });
const cell = z.strictObject({ id, row: z.number().int().min(1), column: z.string().min(1).max(100), value: z.string().max(largestCell) });

export const imports = router({
  choices: signedIn.query(({ ctx }) => importChoices(ctx.parts.engine, ctx.person)),
  plan: signedIn.input(z.strictObject({ spec: id })).query(async ({ ctx, input }) => {
    const { of: _functions, ...plan } = await importPlan(ctx.parts.engine, ctx.person, input.spec);
    return plan;
  }),
  list: signedIn.query(({ ctx }) => sheetsOf(ctx.parts.imports, ctx.person)),
  get: one.query(({ ctx, input }) => sheetById(ctx.parts.imports, ctx.person, input.id)),
  rows: signedIn.input(rowsQuery).query(({ ctx, input }) => sheetRows(ctx.parts.imports, ctx.person, { id: input.id, state: input.state, after: input.cursor ?? 0, limit: input.limit })),
  /** Writes into one cell; the whole row is checked again. */
  mend: signedIn.input(cell).mutation(({ ctx, input }) => mendCell(ctx.parts.imports, ctx.person, input)),
  run: one.mutation(({ ctx, input }) => runSheet(ctx.parts.imports, ctx.person, input.id)),
  stop: one.mutation(({ ctx, input }) => stopSheet(ctx.parts.imports, ctx.person, input.id)),
  remove: one.mutation(async ({ ctx, input }) => {
    await removeSheet(ctx.parts.imports, ctx.person, input.id);
    return { ok: true } as const;
  }),
});
