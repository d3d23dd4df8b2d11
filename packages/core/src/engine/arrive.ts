// Opening an item that is still arriving ends the window in which its decision could be taken back: the next person has
// begun to work on it. Kept in the log as "opened".
import type { Person } from '../people/post.ts';
import { endGrace } from '../store/commit.ts';
import { loadOpenTasks, type TaskRow } from '../store/load-item.ts';
import { unlessFull } from '../store/unless-full.ts';
import { appendNote } from './append-note.ts';
import type { EngineParts } from './parts.ts';
import { bringIn, openScene } from './scene.ts';

/** Whether the person is one the item is arriving at. */
function arrivesAt(person: Person, tasks: readonly TaskRow[], now: string): boolean {
  return tasks.some(
    (task) =>
      task.state === 'open' &&
      task.arriving_until !== null &&
      task.arriving_until > now &&
      (task.person === person.id || task.held_by === person.id || person.posts.some((post) => post.role === task.role && post.unit === task.unit)),
  );
}

/** Ends the window, if it is still open and arrives at this person; on a full disk it stays open. */
export async function arrive(parts: EngineParts, person: Person, itemId: string): Promise<void> {
  const ended = parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const now = scene.now.toISOString();
    const work = await bringIn(scene, itemId);
    if (work.context.grace?.by === person.id || !arrivesAt(person, await loadOpenTasks(tx, itemId), now)) return;
    if (await endGrace(tx, itemId, now)) await appendNote(scene, work, { actor: { kind: 'person', person } }, { action: 'opened', about: [], text: null });
  });
  await unlessFull(ended);
}
