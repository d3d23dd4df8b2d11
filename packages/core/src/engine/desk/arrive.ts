// Opening an item that is still arriving ends the window in which its decision could be taken back: the next person has
// begun to work on it. Kept in the log as "opened".
import { coversFor, type Cover } from '../../people/cover.ts';
import type { Person } from '../../people/post.ts';
import { endGrace } from '../../store/commit.ts';
import { loadOpenTasks, type TaskRow } from '../../store/load-item.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { unlessFull } from '../../store/unless-full.ts';
import { appendNote } from '../command/append-note.ts';
import type { EngineParts } from '../parts.ts';
import { bringIn, openScene } from '../command/scene.ts';

/** A person, or whom she covers, with the posts that count. */
type Reader = Pick<Cover, 'personId' | 'posts'>;

function arrivesAt({ personId, posts }: Reader, tasks: readonly TaskRow[]): boolean {
  return tasks.some((task) => task.person === personId || task.held_by === personId || posts.some((post) => post.role === task.role && post.unit === task.unit));
}

/** Ends the window, if it is still open and arrives at this person or at whom she covers; on a full disk it stays open. */
export async function arrive(parts: EngineParts, person: Person, itemId: string): Promise<void> {
  const ended = parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const now = scene.now.toISOString();
    const work = await bringIn(scene, itemId);
    if (work.context.grace?.by === person.id) return;
    const arriving = (await loadOpenTasks(tx, itemId)).filter((task) => task.arriving_until !== null && task.arriving_until > now);
    const covers = coversFor(await coversOf(tx, person.id, scene.today), work.row.workflow);
    const hers = arrivesAt({ personId: person.id, posts: person.posts }, arriving);
    const covered = hers ? undefined : covers.find((one) => arrivesAt(one, arriving));
    if (!hers && covered === undefined) return;
    const text = covered === undefined ? null : `代${covered.personName}打开 (opened for ${covered.personName})`;
    if (await endGrace(tx, itemId, now)) await appendNote(scene, work, { actor: { kind: 'person', person } }, { action: 'opened', about: [], text });
  });
  await unlessFull(ended);
}
