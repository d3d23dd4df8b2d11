// What an item's stage hides from who acts there: its people are asked for a judgement without it, and everybody else who sees
// the item sees it; and what a form keeps from every post but those it names.
import { localDateOf } from '../../calendar/local-date.ts';
import { fieldsOfSchema, hiddenPaths, keptByPost } from '../../definition/field-access.ts';
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
  const kept = keptFrom(parts, person, row);
  if (hidden.size === 0) return kept;
  const covered = coversFor(await coversOf(tx, person.id, localDateOf(parts.clock.now())), row.workflow).flatMap((one) => one.posts);
  const posts = [...person.posts, ...covered];
  // Whoever handles the list a batch works on acts on its entries.
  const listing = compiled?.readings.get(row.stage)?.listing;
  const tasks = await tasksAt(tx, listing === undefined || row.batch_id === null ? { item: row.id, stage: row.stage } : { item: row.batch_id, stage: listing.during });
  return tasks.some((task) => actsOn(task, { person: person.id, posts, applicant: row.applicant })) ? new Set([...hidden, ...kept]) : kept;
}

/** Paths of what the forms keep from posts such as hers, wherever the item stands. */
export function keptFrom({ registry }: Pick<EngineParts, 'registry'>, { posts }: Person, { definition_hash: hash }: Pick<Row, 'definition_hash'>): ReadonlySet<string> {
  const definition = registry.version(hash)?.definition;
  return definition === undefined ? none : keptByPost(definition.forms, posts.map((post) => post.role));
}

/** Whether the village an item belongs to is kept from a reader: then its town is all she is told of the place, and nobody's name. */
export function keepsPlace({ registry }: Pick<EngineParts, 'registry'>, { definition_hash: hash }: Pick<Row, 'definition_hash'>, kept: ReadonlySet<string>): boolean {
  if (kept.size === 0) return false;
  const forms = registry.version(hash)?.definition.forms ?? {};
  return Object.entries(forms).some(([name, { schema }]) => fieldsOfSchema(schema).some(([field, part]) => part['x-widget'] === 'unit' && kept.has(`${name}.${field}`)));
}

/** The unit she is told an item belongs to. */
export function unitShown({ unit, town, district }: Pick<ItemRow, 'unit' | 'town' | 'district'>, placeKept: boolean): string {
  return placeKept ? (town ?? district ?? unit) : unit;
}

function actsOn(task: TaskAt, { person, posts, applicant }: { readonly person: string; readonly posts: readonly Post[]; readonly applicant: string }): boolean {
  return [task.person, task.held_by, task.closed_by].includes(person) || (task.party === 'applicant' && applicant === person) || posts.some((post) => post.role === task.role && post.unit === task.unit);
}
