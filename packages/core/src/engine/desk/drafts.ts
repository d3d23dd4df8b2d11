// Drafts of applications and corrections: saved as a person types, hers alone, gone when submitted.
import type { JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { attachmentById } from '../../store/queries/attachments.ts';
import { deleteDraft, draftOf, draftsOf, saveDraft, type DraftRow } from '../../store/queries/drafts.ts';
import type { SaveDraft } from '../engine.ts';
import { filedOnBehalf, onBehalfMark } from '../command/on-behalf.ts';
import { maySee } from './follow.ts';
import type { EngineParts } from '../parts.ts';
import type { DraftView } from '../views.ts';

export async function drafts(parts: EngineParts, person: Person): Promise<readonly DraftView[]> {
  return Promise.all((await draftsOf(parts.store.read, person.id)).map((row) => toView(parts, row)));
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
    form: JSON.stringify(draft.scans === undefined || draft.scans.length === 0 ? draft.form : { ...draft.form, [onBehalfMark]: { scans: [...draft.scans] } }),
    saved_at: parts.clock.now().toISOString(),
  };
  if (!(await parts.store.write((tx) => saveDraft(tx, row)))) throw refusal('NOT_FOUND', { what: row.id });
  return toView(parts, row);
}

export async function removeDraft(parts: EngineParts, person: Person, id: string): Promise<void> {
  await parts.store.write((tx) => deleteDraft(tx, { id, person: person.id }));
}

async function toView(parts: EngineParts, row: DraftRow): Promise<DraftView> {
  const stored: JsonObject = JSON.parse(row.form);
  const { [onBehalfMark]: _, ...form } = stored;
  return {
    id: row.id,
    workflow: row.workflow,
    workflowTitle: parts.registry.current(row.workflow)?.compiled.definition.title ?? { zh: row.workflow, en: row.workflow },
    batchId: row.batch_id,
    unit: row.unit,
    itemId: row.item_id,
    form,
    scans: await scansOf(parts, row.person_id, filedOnBehalf(stored)?.scans ?? []),
    savedAt: row.saved_at,
  };
}

/** Files of a draft that are still hers and of no item. */
async function scansOf(parts: EngineParts, person: string, ids: readonly string[]): Promise<DraftView['scans']> {
  const files = await Promise.all(ids.map((id) => attachmentById(parts.store.read, id)));
  return files.flatMap((file) => (file === undefined || file.uploaded_by !== person || file.item_id !== null ? [] : [{ id: file.id, name: file.name, mime: file.mime, bytes: file.bytes }]));
}
