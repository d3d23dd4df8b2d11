// Tells an open page what changed, while it changes: items of its lists, and items it may see. The page asks for the
// content itself, so nothing is told that a read would refuse.
import type { Change, Person } from '@jinguo/core';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { changeQueue } from '../live/change-queue.ts';
import type { ServerParts } from './context.ts';
import { router, signedIn } from './procedures.ts';

/** `lastEventId` comes from the client's link when it connects again. */
const resume = z.object({ lastEventId: z.string().max(60).nullish() }).optional();

export interface LiveChange {
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
}

export const live = router({
  changes: signedIn.input(resume).subscription(async function* ({ ctx, input, signal }) {
    const { parts, person } = ctx;
    const stream = parts.streams.open(ctx.session.tokenHash, ctx.cut);
    const queue = changeQueue();
    const stop = parts.changes.listen(queue.put, input?.lastEventId ?? undefined);
    const readable = new Map<string, boolean>();
    try {
      for await (const { id, change } of queue.read(AbortSignal.any(signal === undefined ? [stream.ended] : [signal, stream.ended]))) {
        if (!touches(change, person) && !(await mayRead(parts, { person, readable, itemId: change.itemId }))) continue;
        const { itemId, version, stage }: LiveChange = change;
        yield tracked(id, { itemId, version, stage });
      }
    } finally {
      stop();
      stream.release();
    }
  }),
});

function touches(change: Change, person: Person): boolean {
  return change.touches.some(
    (one) => one.person === person.id || person.posts.some((post) => post.role === one.role && post.unit === one.unit),
  );
}

/** Asked once per item and stream: where an item belongs does not change. */
async function mayRead({ engine }: ServerParts, one: { readonly person: Person; readonly readable: Map<string, boolean>; readonly itemId: string }): Promise<boolean> {
  const known = one.readable.get(one.itemId);
  if (known !== undefined) return known;
  const found = await engine.maySee(one.person, one.itemId);
  one.readable.set(one.itemId, found);
  return found;
}
