// How an event spreads: a batch that moves to a stage tells its open entries, and each goes along if it can.
import type { MachineEvent } from '../../definition/item-context.ts';
import { adoptStrays, joinOpenBatch } from './adopt.ts';
import { applyEvent, wouldTake, type EventDetails } from './apply-event.ts';
import { catchUp } from './catch-up.ts';
import { noticeEndsAt } from '../time/due.ts';
import { goAlong, system } from './go-along.ts';
import { bringInEntries, type Scene } from './scene.ts';
import { registerWaiting } from '../open/waiting-objections.ts';
import { recordIn } from './record-in.ts';
import { startItems } from './start-items.ts';
import { isListed, isPaused, type WorkItem } from './work-item.ts';

/** Applies an event to an item, tells the entries of a batch that moves, and settles what any of them asks for. */
export async function apply(scene: Scene, work: WorkItem, event: MachineEvent, details: EventDetails): Promise<void> {
  await spread(scene, work, event, details);
  await settle(scene);
}

/** Starts the items that are asked for, records in others what is to be, lets entries catch up with their batch and items leave a notice that is over, until nothing is left to do. */
export async function settle(scene: Scene): Promise<void> {
  const left = new Set<string>();
  do {
    await startItems(scene);
    await recordIn(scene);
  } while ((await catchUp(scene, left)) || (await leaveEndedNotice(scene)));
}

/** An item that comes back to a notice whose period has ended meanwhile goes on at once; answers whether one did. domain.md §3.4 */
async function leaveEndedNotice(scene: Scene): Promise<boolean> {
  const now = scene.now.toISOString();
  for (const work of scene.items.values()) {
    const over = work.steps.length === 0 || noticeEndsAt(work.row.stage, work.context) === null ? undefined : work.timers.find((one) => one.name === 'noticeEnd' && one.due_at <= now);
    if (over === undefined) continue;
    const { stage } = work.row;
    await registerWaiting(scene, work);
    if (work.row.stage !== stage) return true;
    const type = 'timer.noticeEnd';
    await spread(scene, work, { type }, { grant: system, action: type, opinion: null, changed: [] });
    work.timers.push({ ...over, fired_at: now });
    return true;
  }
  return false;
}

async function spread(scene: Scene, work: WorkItem, event: MachineEvent, details: EventDetails): Promise<void> {
  const before = work.row.stage;
  const isBatch = work.workflow.compiled.definition.form === 'batch';
  const entries = await bringInEntries(scene, work);
  const listSize = entries.filter((entry) => isListed(entry, before)).length;
  applyEvent(scene, work, isBatch ? { ...event, listSize } : event, details);
  if (work.row.stage === before) return;
  if (!isBatch) {
    await joinOpenBatch(scene, work);
    return;
  }
  await adoptStrays(scene, work);
  const word: MachineEvent = { type: `batch.${work.row.stage}`, listSize };
  for (const entry of entries) {
    if (entry.row.status === 'open' && !isPaused(entry) && wouldTake(scene, entry, word)) await goAlong(scene, entry, word);
  }
}
