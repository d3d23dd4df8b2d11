// An entry that waits for a list nobody keeps open any more (it was held back, or came too late) is taken over by the next
// batch: when such a batch opens, or when the entry arrives and one is open already. Nothing waits for ever.
import { openBatches } from '../../store/queries/open-batches.ts';
import { strayEntries } from '../../store/queries/stray-entries.ts';
import { applyEvent, wouldTake } from './apply-event.ts';
import { admit, bringIn, type Scene } from './scene.ts';
import { readingNow, stageNow, takeUp, type Grant, type WorkItem } from './work-item.ts';

const system: Grant = { actor: { kind: 'system' }, post: undefined, taskId: undefined };

/** Takes entries of past batches that wait for a stage this batch has just entered. */
export async function adoptStrays(scene: Scene, batch: WorkItem): Promise<void> {
  const { entriesOf } = batch.workflow.compiled.definition;
  if (entriesOf === undefined || stageNow(batch).kind !== 'collect') return;
  const rows = await strayEntries(scene.tx.db, { workflow: entriesOf, district: batch.row.district, except: batch.row.id });
  for (const row of rows) {
    const entry = scene.items.get(row.id) ?? takeUp(scene.parts.registry, row);
    if (readingNow(entry).listing?.during !== batch.row.stage) continue;
    const past = row.batch_id === null ? undefined : await bringIn(scene, row.batch_id);
    if (past?.row.stage === batch.row.stage && past.row.status === 'open') continue;
    const word = { type: 'entry.adopted' } as const;
    if (!wouldTake(scene, entry, word)) continue;
    admit(scene, entry);
    entry.row = { ...entry.row, batch_id: batch.row.id };
    applyEvent(scene, entry, word, { grant: system, action: word.type, opinion: null, changed: [] });
  }
}

/** Moves an entry that has just come to a waiting stage to an open batch, when its own has moved on. */
export async function joinOpenBatch(scene: Scene, entry: WorkItem): Promise<void> {
  const { batchOf } = entry.workflow.compiled.definition;
  const during = entry.row.status === 'open' ? readingNow(entry).listing?.during : undefined;
  if (batchOf === undefined || during === undefined || entry.row.batch_id === null) return;
  const own = await bringIn(scene, entry.row.batch_id);
  if (own.row.stage === during || own.workflow.compiled.stages.get(during)?.kind !== 'collect') return;
  const [open] = await openBatches(scene.tx.db, { workflow: batchOf, stages: [during], district: entry.row.district });
  if (open !== undefined) entry.row = { ...entry.row, batch_id: open.id };
}
