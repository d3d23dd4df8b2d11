// Who may see an item at all: her unit's subtree, her own applications, what a task of hers asks about, and what was handed
// or copied to her. Used by every
// read and before every command, so that nothing outside answers anything but "not found".
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person, type Post } from '../../people/post.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { hasTaskFor, wasGiven } from '../../store/queries/has-task.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';
import { placeOfItem } from './work-item.ts';

type Tx = Pick<WriteTx, 'run'>;

/** @throws JinguoError NOT_FOUND, the same as for an item that does not exist. */
export async function requireVisible(parts: Pick<EngineParts, 'units' | 'clock'>, tx: Tx, person: Person, row: ItemRow): Promise<void> {
  const open = row.restricted === 0;
  if (row.applicant === person.id || (open && sees(person.posts, parts.units, placeOfItem(row)))) return;
  const covered = await coveredPosts(parts, tx, person, row);
  if (open && sees(covered, parts.units, placeOfItem(row))) return;
  if (!(await wasAsked(tx, person, { row, posts: [...person.posts, ...covered] }))) throw refusal('NOT_FOUND', { what: row.id });
}

/** Whether she handles an item, wherever it lies: it is hers, a task asks or asked her or her post, or it was copied to her. */
export async function handlesItem(parts: Pick<EngineParts, 'clock'>, tx: Tx, person: Person, row: ItemRow): Promise<boolean> {
  return row.applicant === person.id || wasAsked(tx, person, { row, posts: [...person.posts, ...(await coveredPosts(parts, tx, person, row))] });
}

/** The posts of those she stands in for today on such items. */
export async function coveredPosts({ clock }: Pick<EngineParts, 'clock'>, tx: Tx, person: Person, { workflow }: ItemRow): Promise<readonly Post[]> {
  return (await coversOf(tx, person.id, localDateOf(clock.now()))).filter((one) => one.workflows === null || one.workflows.includes(workflow)).flatMap((one) => one.posts);
}

async function wasAsked(tx: Tx, person: Person, { row, posts }: { readonly row: ItemRow; readonly posts: readonly Post[] }): Promise<boolean> {
  for (const post of posts) {
    if (await hasTaskFor(tx, { item: row.id, batch: row.batch_id ?? row.id, role: post.role, unit: post.unit })) return true;
  }
  return wasGiven(tx, { item: row.id, person: person.id });
}
