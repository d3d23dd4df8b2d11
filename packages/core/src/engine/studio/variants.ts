// Towns' own versions of the district's workflows: begun from the district's version with what the town changed before,
// published by the district's approval, followed by items begun in that town alone, and given up with one click.
import { z } from 'zod';
import { applyEdits } from '../../definition/edits/apply.ts';
import { definitionEdit, type DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { touchedBy } from '../../definition/edits/touched.ts';
import type { LocalText } from '../../definition/text.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { addDefinitionComment, addDefinitionDraft, definitionEdits, keepDefinitionEdit, type DefinitionDraftRow } from '../../store/queries/definition-drafts.ts';
import { addDefinition, noteVersionsChanged, storedDefinitions, versionNumbered, versionRows } from '../../store/queries/definitions.ts';
import { putVariant, variantsInForce, type VariantInForce } from '../../store/queries/variants.ts';
import type { WriteTx } from '../../store/store.ts';
import { levelOf } from '../command/new-item.ts';
import type { EngineParts } from '../parts.ts';
import { isHers, requireStudioLead } from '../versions/lead.ts';
import { storedHashOf } from '../versions/load-versions.ts';
import type { Published } from '../versions/publish.ts';
import { editsIn, workflowDraft } from './drafts.ts';
import { historyOf } from './history.ts';
import type { DefinitionDraftView } from './views.ts';

export interface TownsOwn {
  readonly workflow: string;
  readonly town: string;
}

const words: LocalText = { zh: '制定镇街变体', en: 'Make a town’s own version' };
const steps = z.array(z.array(definitionEdit));

/**
 * A draft of a town's own version: the district's as it is now, with what the town's version in force changes, in steps
 * that can be undone. What does not go with the district's version any more is left out and named in a comment.
 *
 * @throws JinguoError NOT_ALLOWED; NOT_FOUND, also for a town that is not hers; EDIT_IMPOSSIBLE for a workflow of the district's alone
 */
export async function startVariantDraft(parts: EngineParts, actor: Actor, { workflow, town }: TownsOwn): Promise<DefinitionDraftView> {
  const { person, before } = await townsOwn(parts, actor, { workflow, town });
  const inForce = (await variantsInForce(parts.store.read, workflow)).find((one) => one.town === town);
  const { kept, leftOut } = again(before.definition, inForce === undefined ? [] : steps.parse(JSON.parse(inForce.edits)));
  const [id, at] = [parts.ids(), parts.clock.now().toISOString()];
  const number = (await versionRows(parts.store.read, workflow)).find((one) => one.hash === before.hash)?.number ?? 1;
  await parts.store.write(async (tx) => {
    const json = JSON.stringify(before.definition);
    await addDefinitionDraft(tx, { id, workflow, town, base_number: number, revision: 0, json, created_by: person.id, created_at: at, updated_by: person.id, updated_at: at });
    for (const [index, { edits, from, to }] of kept.entries()) {
      await keepDefinitionEdit(tx, { draft_id: id, revision: index + 1, kind: 'edit', edits: JSON.stringify(edits), touched: JSON.stringify([...new Set(edits.flatMap(touchedBy))]), before: JSON.stringify(from), made_by: person.id, made_at: at }, JSON.stringify(to));
    }
    if (leftOut.length > 0) await addDefinitionComment(tx, { id: parts.ids(), draft_id: id, stage: null, text: `区里的现行版已不能带入这些改动：${leftOut.join('')}`.slice(0, 1000), made_by: person.id, made_at: at });
  });
  return workflowDraft(parts, actor, id);
}

/** Lets new items of a town follow the district's version again. @throws JinguoError NOT_ALLOWED, NOT_FOUND, also where it has no version of its own */
export async function leaveVariant(parts: EngineParts, actor: Actor, { workflow, town }: TownsOwn): Promise<void> {
  const { person } = await townsOwn(parts, actor, { workflow, town });
  await parts.store.write(async (tx) => {
    await noteVersionsChanged(tx);
    const inForce = (await variantsInForce(tx.db, workflow)).find((one) => one.town === town);
    if (inForce === undefined) throw refusal('NOT_FOUND', { what: `${workflow} ${town}` });
    await putVariant(tx, { workflow, town, hash: null, base_hash: null, edits: '[]', made_by: person.id, made_at: parts.clock.now().toISOString() });
  });
  await parts.versions.refresh();
}

export interface OwnVersion {
  readonly definition: WorkflowDefinition;
  readonly row: DefinitionDraftRow & { readonly town: string };
  readonly by: string;
  readonly at: string;
}

/** Writes a town's own version and puts it in force there. @throws JinguoError VERSION_UNCHANGED where it is what counts there already, or the district's */
export async function putOwnVersion(parts: EngineParts, tx: WriteTx, { definition, row, by, at }: OwnVersion): Promise<Published> {
  const { workflow, town } = row;
  await noteVersionsChanged(tx);
  const stored = (await storedDefinitions(tx.db)).filter((one) => one.workflow === workflow);
  const known = storedHashOf(stored, definitionHash(definition));
  const hash = known ?? definitionHash(definition);
  const counting = [parts.registry.current(workflow)?.hash, (await variantsInForce(tx.db, workflow)).find((one) => one.town === town)?.hash];
  const number = stored.find((one) => one.hash === hash)?.number;
  if (number !== undefined && counting.includes(hash)) throw refusal('VERSION_UNCHANGED', { number });
  const { done } = historyOf(await definitionEdits(tx.db, row.id));
  const base = await versionNumbered(tx.db, workflow, row.base_number);
  const given = number ?? (await addDefinition(tx, { hash, definition, origin: 'lead', published_by: by, published_at: at }));
  await putVariant(tx, { workflow, town, hash, base_hash: base, edits: JSON.stringify(done.map((one) => editsIn(one))), made_by: by, made_at: at });
  return { workflow, number: given, hash };
}

/** Whether a version began from another than the district's of today. */
export function isBehind(parts: EngineParts, one: Pick<VariantInForce, 'workflow' | 'base_hash'>): boolean {
  return one.base_hash !== parts.registry.current(one.workflow)?.hash;
}

/** Whether a town may have its own: items belong to it or to its villages. */
export function mayVary(workflow: LoadedWorkflow): boolean {
  return levelOf(workflow) === 'town' || levelOf(workflow) === 'village';
}

async function townsOwn(parts: EngineParts, actor: Actor, { workflow, town }: TownsOwn) {
  const lead = requireStudioLead(parts, actor, words);
  await parts.versions.refresh();
  const before = parts.registry.current(workflow);
  if (before === undefined) throw refusal('NOT_FOUND', { what: workflow });
  if (parts.units.get(town)?.level !== 'town' || !isHers(lead, town)) throw refusal('NOT_FOUND', { what: town });
  if (!mayVary(before)) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '本流程在区里办理，镇街没有变体', en: 'its items are the district’s, so a town has no version of its own' } });
  return { person: lead.person, before };
}

/** A town's steps made again on another version of the district's: each whole, or left out. */
function again(definition: WorkflowDefinition, made: readonly (readonly DefinitionEdit[])[]) {
  const kept: { readonly edits: readonly DefinitionEdit[]; readonly from: WorkflowDefinition; readonly to: WorkflowDefinition }[] = [];
  const leftOut: string[] = [];
  for (const edits of made) {
    const from = kept.at(-1)?.to ?? definition;
    try {
      kept.push({ edits, from, to: applyEdits(from, edits) });
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      leftOut.push(error.text('zh'));
    }
  }
  return { kept, leftOut };
}
