// An entry goes along with its batch: what its stage computes is worked out first, with the batch as it stands now, so that what a list
// comes to (a share of its money) is in the entry's own data before anything is reserved or printed.
import type { MachineEvent } from '../../definition/item-context.ts';
import { applyEvent } from './apply-event.ts';
import { computeFields } from './payload.ts';
import type { Scene } from './scene.ts';
import { stageNow, type Grant, type WorkItem } from './work-item.ts';

/** Nobody acts: the batch moved, or a period was over. */
export const system: Grant = { actor: { kind: 'system' }, post: undefined, taskId: undefined };

export async function goAlong(scene: Scene, entry: WorkItem, word: MachineEvent): Promise<void> {
  const computed = stageNow(entry).computes.length === 0 ? {} : { fields: await computeFields(scene, entry) };
  applyEvent(scene, entry, { ...word, ...computed }, { grant: system, action: word.type, opinion: null, changed: [] });
}
