// The papers of a workflow and their Word templates, for leads; files come and go by /papers (paper/routes.ts). And the register
// of the numbers the office's papers carry.
import { z } from 'zod';
import { wordsOf } from '../paper/print.ts';
import { router, signedIn } from './procedures.ts';

const name = z.string().min(1).max(64);

export const papers = router({
  templates: signedIn.input(z.strictObject({ workflow: name })).query(async ({ ctx, input }) => ({
    papers: await ctx.parts.engine.paperTemplates({ kind: 'person', person: ctx.person }, input.workflow),
    words: wordsOf(ctx.parts.engine, input.workflow),
  })),
  /** Back to the template of the system; what was uploaded stays as a version. */
  restore: signedIn.input(z.strictObject({ workflow: name, paper: name })).mutation(async ({ ctx, input }) => ({
    version: await ctx.parts.engine.putPaperTemplate({ kind: 'person', person: ctx.person }, { ...input, file: null }),
  })),
  /** 发文登记簿 of a year. */
  numbers: signedIn.input(z.strictObject({ year: z.number().int().min(2000).max(2100) })).query(({ ctx, input }) => ctx.parts.engine.documentNumbers(ctx.person, input)),
  /** Marks a number 作废; answers nothing. */
  cancelNumber: signedIn.input(z.strictObject({ number: name, reason: z.string().trim().min(2).max(200) })).mutation(({ ctx, input }) => ctx.parts.engine.cancelDocumentNumber(ctx.person, input)),
});
