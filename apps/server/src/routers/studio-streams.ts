// What an open page of the studio is told without asking again: that another lead changed the draft, and how far a year's
// items have come through it. Streams, so that leaving the page ends the work.
import { setTimeout as after } from 'node:timers/promises';
import type { HistoryProgress, HistoryReport } from '@jinguo/core';
import { z } from 'zod';
import { toldInTurn } from '../live/told-in-turn.ts';
import type { RequestContext } from './context.ts';
import { signedIn } from './procedures.ts';

const name = z.string().min(1).max(64);
/** One row is looked up: other processes of the office change drafts too, and tell nobody. */
const lookMs = 1000;

type Session = Pick<RequestContext, 'parts' | 'cut'> & { readonly session: NonNullable<RequestContext['session']> };

export const studioStreams = {
  /** The draft's mark now, and whenever it is another one. */
  watch: signedIn.input(z.strictObject({ id: name })).subscription(async function* ({ ctx, input, signal }) {
    using ended = untilLeft(ctx, signal);
    let told = '';
    while (!ended.signal.aborted) {
      const mark = await ctx.parts.engine.workflowDraftMark({ kind: 'person', person: ctx.person }, input.id);
      const now = `${mark.revision} ${mark.comments}`;
      if (now !== told) yield mark;
      told = now;
      await after(lookMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  }),
  /** A year's items through the draft as it stands: how far, and at last what came of it. */
  replay: signedIn.input(z.strictObject({ id: name, year: z.number().int().min(1900).max(2999) })).subscription(async function* ({ ctx, input, signal }) {
    const actor = { kind: 'person', person: ctx.person } as const;
    using ended = untilLeft(ctx, signal);
    const { definition, revision } = await ctx.parts.engine.workflowDraft(actor, input.id);
    const run = toldInTurn<HistoryProgress, HistoryReport>((told) => ctx.parts.engine.replayHistory(actor, { definition, year: input.year }, { stop: ended.signal, told }));
    for await (const one of run) yield 'told' in one ? one.told : { report: one.answer, revision };
  }),
};

/** Fires when the page is left, the session ends or the server stops. @throws JinguoError TOO_MANY_REQUESTS */
function untilLeft({ parts, cut, session }: Session, left: AbortSignal | undefined): Disposable & { readonly signal: AbortSignal } {
  const stream = parts.streams.open(session.tokenHash, cut);
  return { signal: AbortSignal.any(left === undefined ? [stream.ended] : [left, stream.ended]), [Symbol.dispose]: stream.release };
}
