// The papers of a workflow and their Word templates, for leads; files come and go by /papers (paper/routes.ts).
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
});
