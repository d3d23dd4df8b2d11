// Opening an item one was sent a copy of: the copy counts as read from then on. Not a step of the item's, so not in its log.
import type { Person } from '../../people/post.ts';
import { readCopy } from '../../store/commit.ts';
import { hasUnreadCopy } from '../../store/queries/my-lists.ts';
import { unlessFull } from '../../store/unless-full.ts';
import type { EngineParts } from '../parts.ts';

export async function openCopy(parts: EngineParts, person: Person, itemId: string): Promise<void> {
  if (!(await hasUnreadCopy(parts.store.readPrepared, { item: itemId, person: person.id }))) return;
  await unlessFull(parts.store.write((tx) => readCopy(tx, { item: itemId, person: person.id, at: parts.clock.now().toISOString() })));
}
