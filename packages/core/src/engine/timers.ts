// Due timers send their event through the same door as people do. A timer is marked fired in the transaction of what it
// causes, so it works once however often the process dies; after downtime all that is due is caught up, oldest first.
import { JinguoError, refusal } from '../errors.ts';
import { systemActor } from '../people/post.ts';
import { fireTimer } from '../store/commit.ts';
import { dueTimers, type DueTimer } from '../store/queries/due-timers.ts';
import { wouldTake } from './apply-event.ts';
import { commitScene } from './commit-scene.ts';
import type { EngineParts } from './parts.ts';
import { apply } from './ripple.ts';
import { bringIn, openScene } from './scene.ts';

/**
 * Fires what is due; answers how many timers were marked fired. One whose item is refused stays due and holds up no other.
 *
 * @throws what the first such item was refused with, once nothing else is left to fire; JinguoError STORAGE_* at once.
 */
export async function runTimers(parts: EngineParts, limit: number): Promise<number> {
  const due = await dueTimers(parts.store.read, { now: parts.clock.now().toISOString(), limit });
  const refused: unknown[] = [];
  let fired = 0;
  for (const timer of due) {
    try {
      if (await fire(parts, timer)) fired += 1;
    } catch (error) {
      if (isStorage(error)) throw error;
      refused.push(error);
    }
  }
  if (fired === 0 && refused.length > 0) throw refused[0];
  return fired;
}

/** What the database refuses would meet every other timer as well. */
function isStorage(error: unknown): boolean {
  return error instanceof JinguoError && error.code.startsWith('STORAGE_');
}

async function fire(parts: EngineParts, timer: DueTimer): Promise<boolean> {
  const { changes, fired } = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    if (!(await fireTimer(tx, timer.id, scene.now.toISOString()))) return { changes: [], fired: false };
    const work = await bringIn(scene, timer.item_id);
    const event = { type: `timer.${timer.name}` as const };
    if (work.row.status !== 'open' || work.row.stage !== timer.stage) return { changes: [], fired: true };
    if (!wouldTake(work, event)) throw refusal('RULE_FAILED', { rule: `timer ${timer.stage}.${timer.name}` });
    await apply(scene, work, event, { grant: { actor: systemActor, post: undefined, taskId: undefined }, action: event.type, opinion: null, changed: [] });
    return { changes: await commitScene(scene, { key: null, hash: null, of: work }), fired: true };
  });
  for (const change of changes) parts.tell(change);
  return fired;
}
