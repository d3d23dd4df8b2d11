// Drafts of definitions: each edit is kept at once; two leads' edits go together as long as they touch different things.
import { z } from 'zod';
import { applyEdits } from '../../definition/edits/apply.ts';
import { definitionEdit, type DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { meeting, touchedBy } from '../../definition/edits/touched.ts';
import { leftOutWords } from '../../definition/edits/take-over.ts';
import type { LocalText } from '../../definition/text.ts';
import { workflowDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { addDefinitionComment, addDefinitionDraft, definitionComments, definitionDraft, definitionDraftMark, definitionDrafts, definitionEdits, deleteDefinitionDraft, keepDefinitionEdit, requestsOfDraft, type DefinitionDraftRow, type DefinitionEditRow } from '../../store/queries/definition-drafts.ts';
import { versionNumbered } from '../../store/queries/definitions.ts';
import { namesOf } from '../../store/queries/people.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { isHers, requireDraft, requireLead, requireStudioLead } from '../versions/lead.ts';
import { beginning, type StartDefinitionDraft } from './beginning.ts';
import { draftKey } from './draft-key.ts';
import { historyOf } from './history.ts';
import { sketchOf } from './sketch.ts';
import type { DefinitionDraftMark, DefinitionDraftSummary, DefinitionDraftView } from './views.ts';

const words: LocalText = { zh: '修改流程草稿', en: 'Change the draft of a process' };
const touchedPaths = z.array(z.string());

/** A town's lead is told of her town's. @throws JinguoError NOT_ALLOWED */
export async function workflowDrafts(parts: EngineParts, actor: Actor): Promise<readonly DefinitionDraftSummary[]> {
  const lead = requireStudioLead(parts, actor, words);
  const rows = (await definitionDrafts(parts.store.read)).filter((row) => isHers(lead, row.town));
  const names = await namesOf(parts.store.read, rows.map((row) => row.updated_by));
  return rows.map((row) => summary(parts, row, names));
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function workflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<DefinitionDraftView> {
  const { person, row } = await requireDraft(parts, actor, { id, action: words });
  const [steps, comments] = [await definitionEdits(parts.store.read, id), await definitionComments(parts.store.read, id)];
  const names = await namesOf(parts.store.read, [row.updated_by, ...steps.map((one) => one.made_by), ...comments.map((one) => one.made_by)]);
  const by = (who: string) => names.get(who) ?? '';
  const { last, undone } = historyOf(steps);
  const definition = definitionIn(row.json);
  return {
    ...summary(parts, row, names),
    definition,
    sketch: sketchOf(parts, { now: definition, before: await baseOf(parts, row) }),
    steps: steps.toReversed().map((one) => ({ revision: one.revision, kind: one.kind, by: by(one.made_by), at: one.made_at, touched: touchedPaths.parse(JSON.parse(one.touched)) })),
    mayUndo: last?.made_by === person.id,
    mayRedo: undone?.made_by === person.id,
    comments: comments.map(({ id: comment, stage, text, made_by, made_at }) => ({ id: comment, stage, text, by: by(made_by), at: made_at })),
  };
}

/** What tells whether it was changed or talked about since; for whoever looks often. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function workflowDraftMark(parts: EngineParts, actor: Actor, id: string): Promise<DefinitionDraftMark> {
  const lead = requireStudioLead(parts, actor, words);
  const mark = await definitionDraftMark(parts.store.read, id);
  if (mark === undefined || !isHers(lead, mark.town)) throw refusal('NOT_FOUND', { what: id });
  return { revision: mark.revision, comments: mark.comments };
}

/**
 * A draft that begins as a published version is, or with what is taken over into it.
 *
 * @throws JinguoError NOT_ALLOWED, NOT_FOUND, VERSION_UNKNOWN, DEFINITION_INVALID for a bundle that is none
 */
export async function startWorkflowDraft(parts: EngineParts, actor: Actor, from: StartDefinitionDraft): Promise<DefinitionDraftView> {
  const { person } = requireLead(parts, actor, words);
  await parts.versions.refresh();
  const { definition, leftOut } = await beginning(parts, from);
  const [id, at] = [parts.ids(), parts.clock.now().toISOString()];
  await parts.store.write(async (tx) => {
    await addDefinitionDraft(tx, { id, workflow: from.workflow, town: null, base_number: from.number, revision: 0, json: JSON.stringify(definition), created_by: person.id, created_at: at, updated_by: person.id, updated_at: at });
    if (leftOut.length > 0) await addDefinitionComment(tx, { id: parts.ids(), draft_id: id, stage: null, text: leftOutWords(leftOut).zh.slice(0, 1000), made_by: person.id, made_at: at });
  });
  return workflowDraft(parts, actor, id);
}

export interface EditDraft {
  readonly id: string;
  /** The revision on her screen. */
  readonly seenRevision: number;
  readonly edits: readonly DefinitionEdit[];
}

/**
 * Keeps edits. Those made on an older revision are made on the newest, unless they touch what somebody changed meanwhile.
 *
 * @throws JinguoError NOT_ALLOWED, NOT_FOUND, EDIT_IMPOSSIBLE, DEFINITION_INVALID, DRAFT_MOVED_ON
 */
export async function editWorkflowDraft(parts: EngineParts, actor: Actor, { id, seenRevision, edits }: EditDraft): Promise<DefinitionDraftView> {
  const { person } = await requireDraft(parts, actor, { id, action: words });
  const touched = [...new Set(edits.flatMap(touchedBy))];
  await step(parts, id, person.id, ({ row, steps }) => {
    for (const one of steps.filter((other) => other.revision > seenRevision && other.made_by !== person.id)) {
      if (meeting(touched, touchedPaths.parse(JSON.parse(one.touched))) !== undefined) return { movedBy: one.made_by };
    }
    return { kind: 'edit', edits, touched, after: applyEdits(definitionIn(row.json), edits) };
  });
  return workflowDraft(parts, actor, id);
}

/** Takes back the last step, if it is her own. @throws JinguoError NOT_ALLOWED, NOT_FOUND, EDIT_IMPOSSIBLE, DRAFT_MOVED_ON */
export async function undoWorkflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<DefinitionDraftView> {
  const { person } = await requireDraft(parts, actor, { id, action: words });
  await step(parts, id, person.id, ({ steps }) => {
    const { last } = historyOf(steps);
    if (last === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '没有可以撤销的修改', en: 'there is nothing to undo' } });
    if (last.made_by !== person.id) return { movedBy: last.made_by };
    return { kind: 'undo', edits: editsIn(last), touched: touchedPaths.parse(JSON.parse(last.touched)), after: definitionIn(last.before) };
  });
  return workflowDraft(parts, actor, id);
}

/** Makes again what she undid last. @throws JinguoError NOT_ALLOWED, NOT_FOUND, EDIT_IMPOSSIBLE, DRAFT_MOVED_ON */
export async function redoWorkflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<DefinitionDraftView> {
  const { person } = await requireDraft(parts, actor, { id, action: words });
  await step(parts, id, person.id, ({ row, steps }) => {
    const { undone } = historyOf(steps);
    if (undone === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '没有可以重做的修改', en: 'there is nothing to redo' } });
    if (undone.made_by !== person.id) return { movedBy: undone.made_by };
    const edits = editsIn(undone);
    return { kind: 'redo', edits, touched: touchedPaths.parse(JSON.parse(undone.touched)), after: applyEdits(definitionIn(row.json), edits) };
  });
  return workflowDraft(parts, actor, id);
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function commentWorkflowDraft(parts: EngineParts, actor: Actor, comment: { readonly id: string; readonly stage: string | null; readonly text: string }): Promise<DefinitionDraftView> {
  const { person } = await requireDraft(parts, actor, { id: comment.id, action: words });
  await parts.store.write((tx) => addDefinitionComment(tx, { id: parts.ids(), draft_id: comment.id, stage: comment.stage, text: comment.text, made_by: person.id, made_at: parts.clock.now().toISOString() }));
  return workflowDraft(parts, actor, comment.id);
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND; DRAFT_ASKED_FOR while somebody is asked to publish it */
export async function removeWorkflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<void> {
  await requireDraft(parts, actor, { id, action: words });
  await parts.store.write(async (tx) => {
    const asked = (await requestsOfDraft(tx.db, { name: draftKey, blinded: parts.blind(draftKey, id) })).find((one) => one.status === 'open');
    if (asked !== undefined) throw refusal('DRAFT_ASKED_FOR', { number: asked.number });
    await deleteDefinitionDraft(tx, id);
  });
}

/** The version a draft was begun from, as long as today's plugins know it. */
async function baseOf(parts: EngineParts, { workflow, base_number }: DefinitionDraftRow): Promise<WorkflowDefinition | undefined> {
  await parts.versions.refresh();
  return parts.registry.version(await versionNumbered(parts.store.read, workflow, base_number))?.definition;
}

/** A definition as a draft keeps it. */
export function definitionIn(json: string): WorkflowDefinition {
  return workflowDefinition.parse(JSON.parse(json));
}

export function editsIn(row: Pick<DefinitionEditRow, 'edits'>): readonly DefinitionEdit[] {
  return z.array(definitionEdit).parse(JSON.parse(row.edits));
}

type NewStep = { readonly movedBy: string } | { readonly kind: DefinitionEditRow['kind']; readonly edits: readonly DefinitionEdit[]; readonly touched: readonly string[]; readonly after: WorkflowDefinition };

/** One step on the newest revision, in one transaction: read, decided and kept. */
async function step(parts: EngineParts, id: string, by: string, decide: (now: { readonly row: DefinitionDraftRow; readonly steps: readonly DefinitionEditRow[] }) => NewStep): Promise<void> {
  const movedBy = await parts.store.write(async (tx) => {
    const row = await definitionDraft(tx.db, id);
    if (row === undefined) throw refusal('NOT_FOUND', { what: id });
    const next = decide({ row, steps: await definitionEdits(tx.db, id) });
    if ('movedBy' in next) return next.movedBy;
    const kept = await keepDefinitionEdit(tx, {
      draft_id: id, revision: row.revision + 1, kind: next.kind, edits: JSON.stringify(next.edits), touched: JSON.stringify(next.touched), before: row.json, made_by: by, made_at: parts.clock.now().toISOString(),
    }, JSON.stringify(next.after));
    return kept ? undefined : row.updated_by;
  });
  if (movedBy === undefined) return;
  const name = (await namesOf(parts.store.read, [movedBy])).get(movedBy) ?? '';
  throw refusal('DRAFT_MOVED_ON', { who: { zh: name, en: name } });
}

function summary(parts: EngineParts, row: Omit<DefinitionDraftRow, 'json'>, names: ReadonlyMap<string, string>): DefinitionDraftSummary {
  return {
    id: row.id, workflow: row.workflow, town: row.town === null ? null : { id: row.town, name: unitName(parts, row.town) }, title: parts.registry.current(row.workflow)?.compiled.definition.title ?? { zh: row.workflow, en: row.workflow },
    baseNumber: row.base_number, revision: row.revision, updatedBy: names.get(row.updated_by) ?? '', updatedAt: row.updated_at,
  };
}
