// Drafts of applications and corrections: saved as a person types, hers alone, gone when submitted.
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { deleteDraft, draftOf, draftsOf, saveDraft, type DraftRow } from '../../store/queries/drafts.ts';
import type { SaveDraft } from '../engine.ts';
import { maySee } from './follow.ts';
import type { EngineParts } from '../parts.ts';
import type { DraftView } from '../views.ts';

export async function drafts(parts: EngineParts, person: Person): Promise<readonly DraftView[]> {
  return (await draftsOf(parts.store.read, person.id)).map((row) => toView(parts, row));
}

/** @throws JinguoError NOT_FOUND */
export async function draftById(parts: EngineParts, person: Person, id: string): Promise<DraftView> {
  const row = await draftOf(parts.store.read, { id, person: person.id });
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  return toView(parts, row);
}

/** @throws JinguoError NOT_FOUND for an unknown workflow, an item she may not see, or another person's draft. */
export async function putDraft(parts: EngineParts, person: Person, draft: SaveDraft): Promise<DraftView> {
  if (parts.registry.current(draft.workflow) === undefined) throw refusal('NOT_FOUND', { what: draft.workflow });
  if (draft.itemId !== undefined && !(await maySee(parts, person, draft.itemId))) throw refusal('NOT_FOUND', { what: draft.itemId });
  const row: DraftRow = {
    id: draft.id ?? parts.ids(),
    person_id: person.id,
    workflow: draft.workflow,
    batch_id: draft.batchId ?? null,
    unit: draft.unit ?? null,
    item_id: draft.itemId ?? null,
    form: JSON.stringify(draft.form),
    saved_at: parts.clock.now().toISOString(),
  };
  if (!(await parts.store.write((tx) => saveDraft(tx, row)))) throw refusal('NOT_FOUND', { what: row.id });
  return toView(parts, row);
}

export async function removeDraft(parts: EngineParts, person: Person, id: string): Promise<void> {
  await parts.store.write((tx) => deleteDraft(tx, { id, person: person.id }));
}

function toView(parts: EngineParts, row: DraftRow): DraftView {
  return {
    id: row.id,
    workflow: row.workflow,
    workflowTitle: parts.registry.current(row.workflow)?.compiled.definition.title ?? { zh: row.workflow, en: row.workflow },
    batchId: row.batch_id,
    unit: row.unit,
    itemId: row.item_id,
    form: JSON.parse(row.form),
    savedAt: row.saved_at,
  };
}
