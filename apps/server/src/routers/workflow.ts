// Workflow versions, for leads: what there is, what a version changes, publishing one, and moving running items to it. The
// engine decides who is a lead; everybody else is refused.
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const workflowName = z.string().min(1).max(64);
const number = z.number().int().min(1).max(1_000_000);
const migrationRequest = z.strictObject({
  workflow: workflowName,
  from: number,
  to: number,
  /** Stage → stage, or null: its items stay. */
  mapping: z.record(z.string().min(1).max(64), z.string().min(1).max(64).nullable()).optional(),
  itemIds: z.array(z.string().min(1).max(64)).max(1000).optional(),
  cursor: z.string().max(64).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
});
const migrateCommand = migrationRequest.extend({ key: z.string().min(8).max(80), reason: z.string().trim().min(2).max(500) });

export const workflow = router({
  versions: signedIn.input(z.strictObject({ workflow: workflowName })).query(({ ctx, input }) => ctx.parts.engine.versions({ kind: 'person', person: ctx.person }, input.workflow)),
  /** What a version changes against an earlier one, with the stages that seem to be renamed. */
  diff: signedIn
    .input(z.strictObject({ workflow: workflowName, from: number, to: number }))
    .query(({ ctx, input }) => ctx.parts.engine.diffVersions({ kind: 'person', person: ctx.person }, input)),
  publish: signedIn
    .input(z.strictObject({ definition: z.record(z.string().max(64), z.unknown()) }))
    .mutation(({ ctx, input }) => ctx.parts.engine.publish({ kind: 'person', person: ctx.person }, input.definition)),
  makeCurrent: signedIn.input(z.strictObject({ workflow: workflowName, number })).mutation(({ ctx, input }) => ctx.parts.engine.makeCurrent({ kind: 'person', person: ctx.person }, input)),
  /** The dry run: a page of items, each with what would become of it. */
  planMigration: signedIn.input(migrationRequest).query(({ ctx, input }) => ctx.parts.engine.planMigration({ kind: 'person', person: ctx.person }, input)),
  /** Moves a page of items; the answer says where the next page begins. */
  migrate: signedIn.input(migrateCommand).mutation(({ ctx, input }) => ctx.parts.engine.migrate({ kind: 'person', person: ctx.person }, input)),
});
