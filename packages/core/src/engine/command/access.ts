// Who may see an item at all: her unit's subtree, her own applications, what a task of hers asks about, and what was handed
// or copied to her. Used by every
// read and before every command, so that nothing outside answers anything but "not found".
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person } from '../../people/post.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { hasTaskFor, wasGiven } from '../../store/queries/has-task.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';
import { placeOfItem } from './work-item.ts';

/** @throws JinguoError NOT_FOUND, the same as for an item that does not exist. */
export async function requireVisible(parts: Pick<EngineParts, 'units' | 'clock'>, tx: Pick<WriteTx, 'run'>, person: Person, row: ItemRow): Promise<void> {
  const open = row.restricted === 0;
  if (row.applicant === person.id || (open && sees(person.posts, parts.units, placeOfItem(row)))) return;
  const covered = (await coversOf(tx, person.id, localDateOf(parts.clock.now()))).filter((one) => one.workflows === null || one.workflows.includes(row.workflow)).flatMap((one) => one.posts);
  if (open && sees(covered, parts.units, placeOfItem(row))) return;
  for (const post of [...person.posts, ...covered]) {
    if (await hasTaskFor(tx, { item: row.id, batch: row.batch_id ?? row.id, role: post.role, unit: post.unit })) return;
  }
  if (await wasGiven(tx, { item: row.id, person: person.id })) return;
  throw refusal('NOT_FOUND', { what: row.id });
}
