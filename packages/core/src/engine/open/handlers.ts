// Who may see an objection at all: the posts that keep the notice, and those that read the form it is registered on; of a complaint that
// came after the notice, whoever keeps the programme as well. Nobody else above in the tree; and who
// objects is known to fewer of them (domain.md §3.4).
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Stage } from '../../definition/stage.ts';
import type { Json } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Place } from '../../people/org-unit.ts';
import { sees, type Person, type Post } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { loadItem, signersBarredAt } from '../../store/load-item.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import type { WriteTx } from '../../store/store.ts';
import { requireVisible } from '../command/access.ts';
import { keepersOf } from '../command/grant.ts';
import type { EngineParts } from '../parts.ts';
import type { Scene } from '../command/scene.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';

type Of = Pick<ObjectionRow, 'late'>;

/** @throws JinguoError NOT_FOUND, the same as for an item that does not exist */
export async function requireHandler({ parts, tx }: Pick<Scene, 'parts' | 'tx'>, person: Person, work: Pick<WorkItem, 'row' | 'workflow'>, of: Of): Promise<void> {
  await requireVisible(parts, tx, person, work.row);
  if (!handles(parts, person, work, of)) throw refusal('NOT_FOUND', { what: work.row.id });
}

export function handles(parts: Pick<EngineParts, 'units' | 'registry'>, person: Person, work: Pick<WorkItem, 'row' | 'workflow'>, { late }: Of): boolean {
  const { row, workflow } = work;
  const { definition } = workflow.compiled;
  const notices = definition.stages.filter((stage) => stage.kind === 'notice');
  const roles = new Set(notices.flatMap((stage) => [...stage.actors.flatMap((rule) => ('role' in rule ? [rule.role] : [])), ...readersAt(parts, definition, stage)]));
  const place = placeOfItem(row);
  if (late === 1 && complaintDesk(work).some((one) => person.posts.some((post) => post.role === one.role && post.unit === one.unit))) return true;
  return person.posts.some((post) => roles.has(post.role) && sees([post], parts.units, place));
}

/**
 * Whether she may know who objects: whoever reads the form it is registered on, which is who looks into it and her head, and who
 * did not sign what it names before. A complaint that came late is looked into by who handles it. domain.md §3.4
 */
export async function readsObjector(parts: Pick<EngineParts, 'registry'>, tx: Pick<WriteTx, 'run'>, person: Person, { workflow, of }: Pick<WorkItem, 'workflow'> & { readonly of: ObjectionRow }): Promise<boolean> {
  if (of.late === 1) return true;
  const { definition } = workflow.compiled;
  const readers = new Set(definition.stages.filter((stage) => stage.kind === 'notice').flatMap((stage) => readersAt(parts, definition, stage)));
  if (readers.size > 0 && !person.posts.some((post) => readers.has(post.role))) return false;
  const named = of.registered_on ?? of.names_item;
  const row = named === null ? undefined : await loadItem(tx, named);
  if (row === undefined) return true;
  return !(await signedBefore(tx, row.id, parts.registry.version(row.definition_hash), person));
}

/** Whether she signed an item at a stage that is none of an objection. */
export async function signedBefore(tx: Pick<WriteTx, 'run'>, item: string, workflow: LoadedWorkflow | undefined, person: Person): Promise<boolean> {
  const mayHaveSigned = (workflow?.definition.stages ?? []).filter(looksIntoObjection).map((stage) => stage.id);
  return (await signersBarredAt(tx, item, { excludeSigners: true, mayHaveSigned })).includes(person.id);
}

/** The posts that keep the notice. */
export function noticeDesk({ row, workflow }: Pick<WorkItem, 'row' | 'workflow'>): readonly Post[] {
  return postsAt(workflow.compiled.definition.stages.filter((stage) => stage.kind === 'notice').flatMap(({ actors }) => actors), placeOfItem(row));
}

/** Who is told of a complaint: the posts that kept the notice, and the programme's keepers. */
export function complaintDesk(work: Pick<WorkItem, 'row' | 'workflow'>): readonly Post[] {
  return [...noticeDesk(work), ...keepersOf(work.workflow.compiled.definition, placeOfItem(work.row))];
}

/** The posts that rules ask for at a place. */
export function postsAt(rules: readonly AssigneeRule[], place: Place): readonly Post[] {
  return rules.flatMap((rule) => {
    const unit = 'role' in rule && 'unit' in rule ? place[rule.unit] : null;
    return unit === null || !('role' in rule) ? [] : [{ role: rule.role, unit }];
  });
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
