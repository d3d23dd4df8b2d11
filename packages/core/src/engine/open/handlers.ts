// Who may see an objection at all: the posts that keep the notice, and those that read the form it is registered on. Nobody
// else above in the tree (domain.md §3.4).
import type { Stage } from '../../definition/stage.ts';
import type { Json } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person } from '../../people/post.ts';
import type { WriteTx } from '../../store/store.ts';
import { requireVisible } from '../command/access.ts';
import type { EngineParts } from '../parts.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';

/** @throws JinguoError NOT_FOUND, the same as for an item that does not exist */
export async function requireHandler(parts: EngineParts, tx: Pick<WriteTx, 'run'>, person: Person, work: Pick<WorkItem, 'row' | 'workflow'>): Promise<void> {
  await requireVisible(parts, tx, person, work.row);
  if (!handles(parts, person, work)) throw refusal('NOT_FOUND', { what: work.row.id });
}

export function handles(parts: Pick<EngineParts, 'units' | 'registry'>, person: Person, { row, workflow }: Pick<WorkItem, 'row' | 'workflow'>): boolean {
  const { definition } = workflow.compiled;
  const notices = definition.stages.filter((stage) => stage.kind === 'notice');
  const roles = new Set(notices.flatMap((stage) => [...stage.actors.flatMap((rule) => ('role' in rule ? [rule.role] : [])), ...readersAt(parts, definition, stage)]));
  const place = placeOfItem(row);
  return person.posts.some((post) => roles.has(post.role) && sees([post], parts.units, place));
}

function readersAt({ registry }: Pick<EngineParts, 'registry'>, definition: WorkItem['workflow']['compiled']['definition'], stage: Stage): readonly string[] {
  const own = stage.form === undefined ? [] : readersOf(definition.forms[stage.form]?.schema['x-readers']);
  const entries = definition.entriesOf === undefined ? undefined : registry.current(definition.entriesOf)?.compiled;
  const listed = [...(entries?.readings.values() ?? [])].filter((reading) => reading.listing?.during === stage.id);
  return [...own, ...listed.flatMap((reading) => Object.values(reading.listing?.forms ?? {}).flatMap((form) => readersOf(entries?.definition.forms[form]?.schema['x-readers'])))];
}

function readersOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
