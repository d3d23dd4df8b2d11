// Items that an item starts: an effect names a workflow and where the forms stand in the item's data; each becomes an item in
// the same transaction, submitted by the system, with the same applicant, in the same batch. What it may not be refuses the whole command.
import { refusal } from '../../errors.ts';
import type { JsonObject } from '../../definition/text.ts';
import { systemActor } from '../../people/post.ts';
import { applyEvent } from './apply-event.ts';
import { findings, requireNoRefusal } from './checks.ts';
import { levelOf, newItem, takeNumber } from './new-item.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { computeFields, fillForm, formFor, refreshIdentity } from './payload.ts';
import type { Scene } from './scene.ts';
import { isObject } from '../../values/json.ts';
import { stageNow, valueAtPath, type Grant, type WorkItem } from './work-item.ts';

const system: Grant = { actor: systemActor, post: undefined, taskId: undefined };

/**
 * Starts what the items of a scene ask for; what it starts may ask for more.
 *
 * @throws JinguoError FORM_INVALID, RULE_REFUSED; RULE_FAILED for an effect that names what cannot be started.
 */
export async function startItems(scene: Scene): Promise<void> {
  for (const parent of scene.items.values()) {
    const asked = parent.effects.filter(({ effect }) => effect.effect === 'startItems');
    if (asked.length === 0) continue;
    parent.effects = parent.effects.filter(({ effect }) => effect.effect !== 'startItems');
    for (const { effect } of asked) {
      for (const form of formsAt(parent, String(effect.params?.['from']))) await startOne(scene, parent, { workflow: String(effect.params?.['workflow']), form });
    }
  }
}

function formsAt(parent: WorkItem, path: string): readonly JsonObject[] {
  const value = valueAtPath(parent.data, path);
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

async function startOne(scene: Scene, parent: WorkItem, { workflow: name, form }: { readonly workflow: string; readonly form: JsonObject }): Promise<void> {
  const workflow = scene.parts.registry.inForceAt(name, parent.row.town);
  if (workflow === undefined || levelOf(workflow) !== scene.parts.units.get(parent.row.unit)?.level) throw refusal('RULE_FAILED', { rule: `startItems ${name}` });
  await requireOn(scene.parts, scene.tx, name);
  const batchId = batchFor(parent, workflow.compiled.definition.batchOf, name);
  const work = newItem(scene, { workflow, unit: parent.row.unit, batchId, actor: systemActor, applicant: parent.row.applicant, self: false });
  await takeNumber(scene, work);
  const first = formFor(stageNow(work), 'submit');
  if (first === undefined) throw refusal('RULE_FAILED', { rule: `startItems ${name}` });
  const changed = fillForm(scene, work, { name: first, data: form });
  const fields = await computeFields(scene, work, { action: 'submit' });
  requireNoRefusal(await findings(scene, work, 'submit'));
  refreshIdentity(scene, work);
  applyEvent(scene, work, { type: 'submit', fields }, { grant: system, action: 'submit', opinion: null, changed });
  const known = batchId === null ? undefined : scene.entriesOf.get(batchId);
  if (batchId !== null && known !== undefined) scene.entriesOf.set(batchId, [...known, work]);
}

/** Of a batch: the batch itself; of one of its entries: the same batch. */
function batchFor(parent: WorkItem, batchOf: string | undefined, name: string): string | null {
  if (batchOf === undefined) return null;
  if (parent.row.workflow === batchOf) return parent.row.id;
  if (parent.workflow.compiled.definition.batchOf === batchOf) return parent.row.batch_id;
  throw refusal('RULE_FAILED', { rule: `startItems ${name}` });
}
