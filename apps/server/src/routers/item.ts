// One item: read it, act on it, start one, try one out. Each is one call of the engine, which alone decides.
import { actCommand, mostAtOnce, startCommand, type Actor, type Person } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const itemId = z.string().min(1).max(64);

const previewRequest = startCommand.omit({ key: true, draftId: true, fromSheet: true }).extend({ itemId: itemId.optional() });

const unmaskRequest = z.strictObject({
  itemId,
  form: z.string().min(1).max(64),
  pointer: z.string().min(1).max(200),
  reason: z.string().trim().min(2).max(200),
});

const openPaperRequest = z.strictObject({ documentId: itemId, reason: z.string().trim().min(2).max(200) });

const withdrawConsentRequest = z.strictObject({
  itemId,
  consent: z.string().min(1).max(200),
  saidBy: z.string().trim().max(60).optional(),
  on: z.string().max(20).optional(),
  how: z.string().trim().max(500).optional(),
});

export const item = router({
  get: signedIn.input(z.strictObject({ id: itemId })).query(({ ctx, input }) => ctx.parts.engine.item(ctx.person, input.id)),
  act: signedIn.input(actCommand).mutation(({ ctx, input }) => ctx.parts.engine.act(actor(ctx.person), input)),
  /** Up to 500 actions; each is decided and refused by itself. */
  actMany: signedIn.input(z.strictObject({ commands: z.array(actCommand).min(1).max(mostAtOnce) })).mutation(({ ctx, input }) => ctx.parts.engine.actMany(actor(ctx.person), input.commands)),
  colleagues: signedIn.input(z.strictObject({ itemId, text: z.string().trim().max(30).optional(), action: actCommand.shape.action.optional() })).query(({ ctx, input }) => ctx.parts.engine.colleagues(ctx.person, input)),
  /** Follows an item, or no longer. */
  follow: signedIn.input(z.strictObject({ itemId, on: z.boolean() })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.follow(ctx.person, input);
    return { ok: true } as const;
  }),
  /** Other items of the same person, household, firm or contract. */
  related: signedIn.input(z.strictObject({ id: itemId })).query(({ ctx, input }) => ctx.parts.engine.related(ctx.person, input.id)),
  /** What the item waits for and why, what is missing, when it can be over; writes nothing. */
  explain: signedIn.input(z.strictObject({ id: itemId })).query(({ ctx, input }) => ctx.parts.engine.explain(actor(ctx.person), input.id)),
  /** What an action would do; writes nothing. A mutation only because a form does not fit into an address. */
  dryRun: signedIn.input(actCommand.omit({ key: true })).mutation(({ ctx, input }) => ctx.parts.engine.dryRun(actor(ctx.person), input)),
  start: signedIn.input(startCommand.omit({ fromSheet: true })).mutation(({ ctx, input }) => ctx.parts.engine.start(actor(ctx.person), input)),
  /** What submitting would meet; asks, writes nothing. A mutation only because a form does not fit into an address. */
  preview: signedIn.input(previewRequest).mutation(({ ctx, input }) => ctx.parts.engine.preview(ctx.person, input)),
  /** Opens a paper that shows personal data in full; who opened it and why goes into the audit log. */
  openPaper: signedIn.input(openPaperRequest).mutation(({ ctx, input }) => ctx.parts.engine.openPaper(ctx.person, input)),
  /** Shows one masked value; who looked and why goes into the audit log. */
  unmask: signedIn.input(unmaskRequest).mutation(async ({ ctx, input }) => ({ value: await ctx.parts.engine.unmask(ctx.person, input) })),
  /** 撤回同意: withdraws a consent of hers, or writes down that the applicant did; who, when and how goes into the audit log. */
  withdrawConsent: signedIn.input(withdrawConsentRequest).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.withdrawConsent(ctx.person, input);
    return { ok: true } as const;
  }),
});

function actor(person: Person): Actor {
  return { kind: 'person', person };
}
