// The two kinds of procedure: open to anybody, and for who is signed in. Both look at what was sent before any schema
// does: its depth and its keys, which no schema of free-form data can check.
import { refusal } from '@jinguo/core';
import { initTRPC } from '@trpc/server';
import { errorData, type ErrorData } from '../http/error-answer.ts';
import { newRequestId } from '../http/request-log.ts';
import { toRefusal } from '../http/to-refusal.ts';
import { inputProblem } from './input-shape.ts';
import type { RequestContext } from './context.ts';

const pingMs = 15_000;
/** A stream is asked for anew after this time, and its session checked anew with it. */
const streamMs = 10 * 60_000;

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: pingMs }, maxDurationMs: streamMs, client: { reconnectAfterInactivityMs: 3 * pingMs } },
  errorFormatter({ shape, error, path, input, ctx }): { message: string; code: typeof shape.code; data: ErrorData } {
    const requestId = ctx?.requestId ?? newRequestId();
    const known = toRefusal(error, { requestId, path, input });
    return { message: known.text('en'), code: shape.code, data: errorData(known, requestId) };
  },
});

export const router = t.router;

export const anybody = t.procedure.use(async ({ getRawInput, next }) => {
  await requireShape(getRawInput);
  return next();
});

/** Not built on the other: each step of a procedure costs as much as a statement. */
export const signedIn = t.procedure.use(async ({ ctx, getRawInput, next }) => {
  await requireShape(getRawInput);
  if (ctx.session === undefined) throw refusal('NOT_SIGNED_IN', {});
  return next({ ctx: { session: ctx.session, person: ctx.session.person } });
});

async function requireShape(read: () => Promise<unknown>): Promise<void> {
  const problem = inputProblem(await rawInput(read));
  if (problem !== undefined) throw refusal('BAD_REQUEST', { path: problem });
}

async function rawInput(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    throw refusal('BAD_REQUEST', { path: 'body' }, { cause: error });
  }
}
