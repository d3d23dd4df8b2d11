// 关注: a person keeps an eye on an item without having anything to do with it. Not a step of the item's, so not in its log.
import { JinguoError, refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { loadItem } from '../../store/load-item.ts';
import { putFollow, removeFollow } from '../../store/queries/follows.ts';
import { requireVisible } from '../command/access.ts';
import type { EngineParts } from '../parts.ts';

/** @throws JinguoError NOT_FOUND, also for what lies outside her reach. */
export async function follow(parts: EngineParts, person: Person, wish: { readonly itemId: string; readonly on: boolean }): Promise<void> {
  const { itemId: item, on } = wish;
  if (!on) return removeFollow(parts.store, { person: person.id, item });
  if (!(await maySee(parts, person, item))) throw refusal('NOT_FOUND', { what: item });
  await putFollow(parts.store, { person: person.id, item, at: parts.clock.now().toISOString() });
}

/** Whether a person may see an item; asking is no opening. */
export async function maySee(parts: EngineParts, person: Person, itemId: string): Promise<boolean> {
  const tx = { run: parts.store.readPrepared };
  const row = await loadItem(tx, itemId);
  if (row === undefined) return false;
  return requireVisible(parts, tx, person, row).then(() => true, (error: unknown) => {
    if (isNotFound(error)) return false;
    throw error;
  });
}

function isNotFound(error: unknown): boolean {
  return error instanceof JinguoError && error.code === 'NOT_FOUND';
}
