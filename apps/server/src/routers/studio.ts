// The lead's studio: drafts, edited in named operations; and a definition that is not published, looked at from all sides.
// The engine decides who is a lead. Definitions are sent as bodies, because they are too long for an address.
import { conditionGroup, definitionEdit, mustHave } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';
import { studioPlay } from './studio-play.ts';
import { studioStreams } from './studio-streams.ts';

const definition = z.record(z.string().max(64), z.unknown());
const name = z.string().min(1).max(64);
const version = { workflow: name, number: z.number().int().min(1).max(1_000_000) };
const one = z.strictObject({ id: name });
const ofTown = z.strictObject({ workflow: name, town: name });
const marked = one.extend({ revision: z.number().int().min(0).optional() });

export const studio = router({
  play: studioPlay,
  drafts: signedIn.query(({ ctx }) => ctx.parts.engine.workflowDrafts({ kind: 'person', person: ctx.person })),
  draft: signedIn.input(one).query(({ ctx, input }) => ctx.parts.engine.workflowDraft({ kind: 'person', person: ctx.person }, input.id)),
  start: signedIn
    .input(z.strictObject({ ...version, take: z.union([z.strictObject(version), z.strictObject({ bundle: definition })]).optional(), years: z.number().int().min(-20).max(20).optional() }))
    .mutation(({ ctx, input }) => ctx.parts.engine.startWorkflowDraft({ kind: 'person', person: ctx.person }, input)),
  /** The towns' own versions that count; a town's lead is told of hers. */
  variants: signedIn.input(z.strictObject({ workflow: name })).query(({ ctx, input }) => ctx.parts.engine.workflowVariants({ kind: 'person', person: ctx.person }, input.workflow)),
  startVariant: signedIn.input(ofTown).mutation(({ ctx, input }) => ctx.parts.engine.startVariantDraft({ kind: 'person', person: ctx.person }, input)),
  leaveVariant: signedIn.input(ofTown).mutation(({ ctx, input }) => ctx.parts.engine.leaveVariant({ kind: 'person', person: ctx.person }, input)),
  edit: signedIn
    .input(z.strictObject({ id: name, seenRevision: z.number().int().min(0), edits: z.array(definitionEdit).min(1).max(100) }))
    .mutation(({ ctx, input }) => ctx.parts.engine.editWorkflowDraft({ kind: 'person', person: ctx.person }, input)),
  undo: signedIn.input(one).mutation(({ ctx, input }) => ctx.parts.engine.undoWorkflowDraft({ kind: 'person', person: ctx.person }, input.id)),
  redo: signedIn.input(one).mutation(({ ctx, input }) => ctx.parts.engine.redoWorkflowDraft({ kind: 'person', person: ctx.person }, input.id)),
  /** Findings as stories, with fixes that were tried. The revision is the asker's own mark: the newest is checked. */
  findings: signedIn.input(marked).query(({ ctx, input }) => ctx.parts.engine.checkWorkflowDraft({ kind: 'person', person: ctx.person }, input.id)),
  comment: signedIn
    .input(z.strictObject({ id: name, stage: name.nullable(), text: z.string().trim().min(1).max(1000) }))
    .mutation(({ ctx, input }) => ctx.parts.engine.commentWorkflowDraft({ kind: 'person', person: ctx.person }, input)),
  remove: signedIn.input(one).mutation(({ ctx, input }) => ctx.parts.engine.removeWorkflowDraft({ kind: 'person', person: ctx.person }, input.id)),
  /** What would become of the open items were it published. */
  plan: signedIn.input(marked).query(({ ctx, input }) => ctx.parts.engine.planDraftMigration({ kind: 'person', person: ctx.person }, input.id)),
  /** What it changes, who asked to publish it, and where that stands. */
  publication: signedIn.input(marked).query(({ ctx, input }) => ctx.parts.engine.draftPublication({ kind: 'person', person: ctx.person }, input.id)),
  /** What the district asks of a workflow whatever its leads change. */
  mustHaves: signedIn.input(z.strictObject({ workflow: name })).query(({ ctx, input }) => ctx.parts.engine.mustHaves({ kind: 'person', person: ctx.person }, input.workflow)),
  pinMustHave: signedIn.input(z.strictObject({ workflow: name, mustHave })).mutation(({ ctx, input }) => ctx.parts.engine.pinMustHave({ kind: 'person', person: ctx.person }, input)),
  unpinMustHave: signedIn.input(z.strictObject({ workflow: name, id: name })).mutation(({ ctx, input }) => ctx.parts.engine.unpinMustHave({ kind: 'person', person: ctx.person }, input)),
  /** What keeps it from being used, or what the soundness check finds. */
  check: signedIn.input(z.strictObject({ definition })).mutation(({ ctx, input }) => ctx.parts.engine.checkDraft({ kind: 'person', person: ctx.person }, input)),
  /** A condition from its text or from rows, as both. */
  condition: signedIn
    .input(z.strictObject({ definition, cel: z.string().max(2000).optional(), rows: conditionGroup.optional() }))
    .mutation(({ ctx, input }) => ctx.parts.engine.condition({ kind: 'person', person: ctx.person }, input)),
  /** A version as bundle, machine, picture and page; drawn with its differences from another where one is named. */
  exportVersion: signedIn
    .input(z.strictObject({ ...version, against: version.number.optional() }))
    .query(({ ctx, input }) => ctx.parts.engine.exportVersion({ kind: 'person', person: ctx.person }, input)),
  /** The same of a draft or of an imported bundle, which is refused where it is none. */
  exportDraft: signedIn.input(z.strictObject({ definition })).mutation(({ ctx, input }) => ctx.parts.engine.exportDraft({ kind: 'person', person: ctx.person }, input)),
  ...studioStreams,
});
