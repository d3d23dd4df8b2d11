// Telling people of an item beside what its machine asks for: a comment, a copy, an urging, a task that came to them.
import type { JsonObject } from '../../definition/text.ts';
import { queueEffects } from '../../store/commit.ts';
import type { Waiting } from '../../store/queries/tell-people.ts';
import type { Scene } from '../command/scene.ts';
import type { WorkItem } from '../command/work-item.ts';

export async function tellPeople(scene: Scene, work: WorkItem, { code, to }: { readonly code: string; readonly to: readonly Waiting[] }): Promise<void> {
  if (to.length === 0) return;
  const id = scene.parts.ids();
  const params: JsonObject = { code, to: to.map(({ role, unit, person }) => ({ role, unit, person })) };
  await queueEffects(scene.tx, [
    {
      id, item_id: work.row.id, effect_key: `${work.row.id}:note:${id}`, effect: 'notifyAssignees', params: JSON.stringify(params), state: 'pending', attempts: 0,
      next_at: scene.now.toISOString(), last_error: null, lane: 'notifyAssignees', item_version: work.row.version, locked_until: null, locked_by: null,
    },
  ]);
}
