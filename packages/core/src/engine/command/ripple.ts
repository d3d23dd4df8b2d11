// How an event spreads: a batch that moves to a stage tells its open entries, and each goes along if it can.
import type { MachineEvent } from '../../definition/item-context.ts';
import { adoptStrays, joinOpenBatch } from './adopt.ts';
import { applyEvent, wouldTake, type EventDetails } from './apply-event.ts';
import { catchUp } from './catch-up.ts';
import { goAlong } from './go-along.ts';
import { bringInEntries, type Scene } from './scene.ts';
import { startItems } from './start-items.ts';
import { isListed, isPaused, type WorkItem } from './work-item.ts';

/** Applies an event to an item, tells the entries of a batch that moves, and settles what any of them asks for. */
export async function apply(scene: Scene, work: WorkItem, event: MachineEvent, details: EventDetails): Promise<void> {
  await spread(scene, work, event, details);
  await settle(scene);
}

/** Starts the items that are asked for and lets entries catch up with their batch, until nothing is left to do. */
export async function settle(scene: Scene): Promise<void> {
  const left = new Set<string>();
  do await startItems(scene);
  while (await catchUp(scene, left));
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
