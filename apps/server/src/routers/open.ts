// What anybody may do without an account: read notices, object, vote, sign up, apply, follow by a code. Everything is bounded in size and in
// number; nothing that is masked elsewhere leaves here, and no code is looked up twice as fast by trying.
import { actCommand, JinguoError, refusal, startCommand, type Engine } from '@jinguo/core';
import { z } from 'zod';
import { rangeOf } from '../http/address-range.ts';
import { anybody, router } from './procedures.ts';

const id = z.string().min(1).max(64);
const code = z.string().min(1).max(40);
/** Made by the browser; the code is made from it with the office's secret. */
const key = z.string().min(20).max(80);
const phone = z.string().regex(/^1[3-9]\d{9}$/u);
/** Filled in by programs that fill in everything; people do not see it. */
const trap = z.literal('');
/** One without an account; whoever she is matters only once she applies. */
const somebody = { id: 'nobody', name: '网上申报人', posts: [] };

const look = anybody.use(async ({ ctx, next }) => {
  await ctx.parts.open.looks.count(ctx.ip);
  return next();
});

const objection = z.strictObject({
  key, noticeId: id, trap,
  kind: z.enum(['person', 'unit', 'anonymous']),
  objector: z.string().trim().min(1).max(30).optional(),
  contact: z.string().trim().min(1).max(60).optional(),
  about: z.string().trim().min(1).max(60).optional(),
  facts: z.string().trim().min(5).max(800),
});
const application = startCommand.omit({ draftId: true, key: true, scans: true, fromSheet: true });

/** Two villages may have one name, and she is asked for hers without an account: its town is said with it, once. */
function withTown({ units }: Pick<Engine, 'units'>, { id: unit, name }: { readonly id: string; readonly name: string }): string {
  const parent = units.get(units.get(unit)?.parent ?? '');
  return parent?.level === 'town' && !name.startsWith(parent.zh) ? `${parent.zh} ${name}` : name;
}

/** Undefined where the code is of something else. */
async function ifKnown<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'CODE_UNKNOWN') throw error;
    return undefined;
  }
}

/** Where somebody without an account may apply for a workflow, each with its town. */
async function unitsFor(engine: Engine, workflow: string) {
  const found = (await engine.programmes(somebody)).find((one) => one.workflow === workflow);
  return (found?.units ?? []).map((unit) => ({ ...unit, name: withTown(engine, unit) }));
}

async function followed(engine: Engine, of: string) {
  const application = await ifKnown(engine.progress(of));
  if (application !== undefined) return { application: { ...application, units: application.form === null ? [] : await unitsFor(engine, application.workflow), today: engine.today() }, objection: null, signUp: null };
  const signUp = await ifKnown(engine.signUpStatus(of));
  if (signUp !== undefined) return { application: null, objection: null, signUp };
  return { application: null, objection: await engine.objectionStatus(of), signUp: null };
}

export const open = router({
  notices: look.input(z.strictObject({ text: z.string().max(60) })).query(({ ctx, input }) => ctx.parts.engine.openNotices(input.text)),
  notice: look.input(z.strictObject({ id })).query(({ ctx, input }) => ctx.parts.engine.openNotice(input.id)),
  object: anybody.input(objection).mutation(async ({ ctx, input: { trap: _trap, ...sent } }) => {
    await ctx.parts.open.objections.count(ctx.ip);
    return ctx.parts.engine.receiveObjection(sent);
  }),
  votes: look.query(({ ctx }) => ctx.parts.engine.openVotes()),
  vote: look.input(z.strictObject({ poll: id })).query(({ ctx, input }) => ctx.parts.engine.openVote(input.poll)),
  /** Sends a code to a telephone; answers nothing, whatever the number is. */
  voteCode: anybody.input(z.strictObject({ poll: id, phone, trap })).mutation(async ({ ctx, input: { trap: _trap, ...asked } }) => {
    await ctx.parts.open.voteCodes.count(ctx.ip);
    await ctx.parts.engine.sendVoteCode(asked);
  }),
  cast: anybody.input(z.strictObject({ candidate: id, device: key, phone, code: z.string().regex(/^\d{6}$/u).optional(), trap })).mutation(async ({ ctx, input: { trap: _trap, ...sent } }) => {
    await ctx.parts.open.votes.count(ctx.ip);
    await ctx.parts.engine.castVote({ ...sent, source: rangeOf(ctx.ip) });
  }),
  signUps: look.query(({ ctx }) => ctx.parts.engine.openSignUps()),
  signUpTo: look.input(z.strictObject({ item: id })).query(({ ctx, input }) => ctx.parts.engine.openSignUp(input.item)),
  /** Her consent is a tick of its own; without it nothing is kept. */
  signUp: anybody.input(z.strictObject({ key, item: id, name: z.string().trim().min(1).max(30), phone, children: z.int().min(0).max(9), consent: z.literal(true), trap })).mutation(async ({ ctx, input: { trap: _trap, consent: _consent, ...sent } }) => {
    await ctx.parts.open.signUps.count(ctx.ip);
    return ctx.parts.engine.signUp(sent);
  }),
  door: look.input(z.strictObject({ item: id, key })).query(({ ctx, input }) => ctx.parts.open.doors.countFailures(ctx.ip, () => ctx.parts.engine.door(input))),
  /** Everybody at an event may come by one address: what fails alone is counted, and neither who waits for a place nor who comes too early is a wrong try. */
  signIn: anybody.input(z.union([z.strictObject({ item: id, key, code, trap }), z.strictObject({ item: id, key, phone, trap })])).mutation(({ ctx, input: { trap: _trap, ...here } }) => ctx.parts.open.doors.countFailures(ctx.ip, () => ctx.parts.engine.signInHere(here), 'ACTION_NOT_POSSIBLE')),
  cancelSignUp: anybody.input(z.strictObject({ code })).mutation(async ({ ctx, input }) => {
    await ctx.parts.open.signUps.count(ctx.ip);
    return ctx.parts.open.codes.countFailures(ctx.ip, () => ctx.parts.engine.cancelSignUp(input.code));
  }),
  /** Programmes a citizen applies to herself, and whether she may today. */
  programmes: look.query(async ({ ctx }) =>
    (await ctx.parts.engine.programmes(somebody)).filter((one) => one.units.length > 0).map(({ workflow, code: number, title, campaignTitle, mayStart }) => ({ workflow, code: number, title, campaignTitle, mayStart }))),
  programme: look.input(z.strictObject({ workflow: id })).query(async ({ ctx, input }) => {
    const found = (await ctx.parts.engine.programmes(somebody)).find((one) => one.workflow === input.workflow && one.units.length > 0);
    if (found === undefined) throw refusal('NOT_FOUND', { what: input.workflow });
    const { workflow, title, mayStart, openBatches, form } = found;
    return { workflow, title, mayStart, openBatches, form, units: found.units.map((unit) => ({ ...unit, name: withTown(ctx.parts.engine, unit) })), today: ctx.parts.engine.today() };
  }),
  /** What applying would meet: form problems and rules. */
  check: look.input(application).mutation(async ({ ctx, input }) => ({ issues: (await ctx.parts.engine.preview(somebody, input)).issues })),
  submit: anybody.input(application.extend({ key, trap })).mutation(async ({ ctx, input: { trap: _trap, ...sent } }) => {
    await ctx.parts.open.applications.count(ctx.ip);
    return ctx.parts.engine.applyOpenly(sent);
  }),
  /** By the code of an application, a sign-up or an objection: she need not know which; one that is none of them is one wrong try. Ordered, not asked: a code in an address would stand in the logs of every proxy. */
  progress: look.input(z.strictObject({ code })).mutation(({ ctx, input }) => ctx.parts.open.codes.countFailures(ctx.ip, () => followed(ctx.parts.engine, input.code))),
  act: anybody.input(z.strictObject({ code, key, seenVersion: actCommand.shape.seenVersion, action: z.enum(['submit', 'withdraw']), form: actCommand.shape.form, opinion: actCommand.shape.opinion })).mutation(async ({ ctx, input }) => {
    await ctx.parts.open.applications.count(ctx.ip);
    const { version, stage } = await ctx.parts.open.codes.countFailures(ctx.ip, () => ctx.parts.engine.actOpenly(input));
    return { version, stage };
  }),
  /** Withdraws a consent of hers: as easy as giving it was (PIPL 15). */
  withdrawConsent: anybody.input(z.strictObject({ code, consent: z.string().min(1).max(200), how: z.string().trim().max(300).optional() })).mutation(async ({ ctx, input }) => {
    await ctx.parts.open.applications.count(ctx.ip);
    await ctx.parts.open.codes.countFailures(ctx.ip, () => ctx.parts.engine.withdrawConsentOpenly(input));
    return { ok: true } as const;
  }),
});
