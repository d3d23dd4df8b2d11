// What an item's stage hides from who acts there: its people are asked for a judgement without it. Everybody else who sees
// the item sees it.
import { localDateOf } from '../../calendar/local-date.ts';
import { hiddenPaths } from '../../definition/field-access.ts';
import { coversFor } from '../../people/cover.ts';
import type { Person, Post } from '../../people/post.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { tasksAt, type TaskAt } from '../../store/queries/tasks-at.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';

type Row = Pick<ItemRow, 'id' | 'stage' | 'batch_id' | 'workflow' | 'definition_hash' | 'applicant'>;

const none: ReadonlySet<string> = new Set();

/** Paths, as `form.field`, that a person does not see of an item now. */
export async function hiddenFrom(parts: Pick<EngineParts, 'registry' | 'clock'>, tx: Pick<WriteTx, 'run'>, person: Person, row: Row): Promise<ReadonlySet<string>> {
  const compiled = parts.registry.version(row.definition_hash)?.compiled;
  const hidden = hiddenPaths(compiled?.stages.get(row.stage) ?? {});
  if (hidden.size === 0) return none;
  const covered = coversFor(await coversOf(tx, person.id, localDateOf(parts.clock.now())), row.workflow).flatMap((one) => one.posts);
  const posts = [...person.posts, ...covered];
  // Whoever handles the list a batch works on acts on its entries.
  const listing = compiled?.readings.get(row.stage)?.listing;
  const tasks = await tasksAt(tx, listing === undefined || row.batch_id === null ? { item: row.id, stage: row.stage } : { item: row.batch_id, stage: listing.during });
  return tasks.some((task) => actsOn(task, { person: person.id, posts, applicant: row.applicant })) ? hidden : none;
}

function actsOn(task: TaskAt, { person, posts, applicant }: { readonly person: string; readonly posts: readonly Post[]; readonly applicant: string }): boolean {
  return [task.person, task.held_by, task.closed_by].includes(person) || (task.party === 'applicant' && applicant === person) || posts.some((post) => post.role === task.role && post.unit === task.unit);
}
