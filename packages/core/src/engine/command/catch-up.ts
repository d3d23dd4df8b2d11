// An entry that is at a stage which follows its batch need not have been there when the batch came by: it came late, or it
// was paused. It looks at where its batch stands now and goes along at once.
import { wouldTake } from './apply-event.ts';
import { goAlong } from './go-along.ts';
import { bringIn, type Scene } from './scene.ts';
import { isPaused, stageNow, type WorkItem } from './work-item.ts';

/**
 * Moves on every entry at work whose stage names the stage its batch stands at; answers whether one moved. `left` holds what
 * was left so in this command, by entry and stage: nothing goes round.
 */
export async function catchUp(scene: Scene, left: Set<string>): Promise<boolean> {
  const before = left.size;
  for (const entry of scene.items.values()) {
    if (entry.steps.length === 0) continue;
    for (let at = placeOf(entry); !left.has(at) && (await goesAlong(scene, entry)); at = placeOf(entry)) left.add(at);
  }
  return left.size > before;
}

function placeOf({ row }: WorkItem): string {
  return `${row.id} ${row.stage}`;
}

async function goesAlong(scene: Scene, entry: WorkItem): Promise<boolean> {
  const { follows } = stageNow(entry);
  if (follows === undefined || entry.row.batch_id === null || entry.row.status !== 'open' || isPaused(entry)) return false;
  const batch = await bringIn(scene, entry.row.batch_id);
  const word = { type: `batch.${batch.row.stage}` } as const;
  if (!Object.hasOwn(follows, batch.row.stage) || !wouldTake(scene, entry, word)) return false;
  await goAlong(scene, entry, word);
  return true;
}
