// Whoever keeps an item's units is told when nobody may act on it: she names somebody, or has the post filled. domain.md §1 回避
import type { Scene } from '../command/scene.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';
import { tellPeople } from '../outbox/tell-people.ts';

export async function tellKeepers(scene: Scene, work: WorkItem): Promise<void> {
  const units = Object.values(placeOfItem(work.row)).filter((unit) => unit !== null);
  await tellPeople(scene, work, { code: 'nobodyActs', to: units.flatMap((unit) => scene.parts.keepers.map((role) => ({ role, unit, person: null }))) });
}
