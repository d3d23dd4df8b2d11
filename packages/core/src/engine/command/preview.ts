// What an application would meet if it were submitted now: every form problem, every rule, the computed figures. The same
// code as the real thing, in a transaction that is always rolled back.
import type { Person } from '../../people/post.ts';
import type { Finding } from '../../plugin/contributions.ts';
import { JinguoError, type Issue } from '../../errors.ts';
import type { JsonObject } from '../../definition/text.ts';
import { requireVisible } from './access.ts';
import { enterOnBehalf } from './on-behalf.ts';
import { findings } from './checks.ts';
import type { StartCommand } from './command.ts';
import type { EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { computeFields, fillForm } from './payload.ts';
import { rolledBack } from './rolled-back.ts';
import { bringIn, openScene, type Scene } from './scene.ts';
import { firstForm, openItem } from './start.ts';
import type { Preview } from '../views.ts';
import { fieldsOf, stageNow, type WorkItem } from './work-item.ts';

export type PreviewRequest = Omit<StartCommand, 'key' | 'draftId'> & { readonly itemId?: string | undefined };

/** @throws JinguoError NOT_FOUND, NOT_ALLOWED, ACTION_NOT_POSSIBLE; form and rule problems are answered, not thrown. */
export async function preview(parts: EngineParts, person: Person, request: PreviewRequest): Promise<Preview> {
  return rolledBack(parts.store, async (tx) => {
    const scene = openScene(parts, tx);
    const work = await subject(scene, person, request);
    const missing = request.itemId === undefined ? await missingScan(scene, work, request, person) : [];
    const found = await look(scene, work, request.form);
    return { ...found, issues: [...missing, ...found.issues] };
  });
}

async function subject(scene: Scene, person: Person, request: PreviewRequest): Promise<WorkItem> {
  if (request.itemId === undefined) return openItem(scene, { kind: 'person', person }, request);
  const work = await bringIn(scene, request.itemId);
  await requireVisible(scene.parts, scene.tx, person, work.row);
  if (work.stopped) await requireOn(scene.parts, scene.tx, work.row.workflow);
  return work;
}

/** What is missing of the signed paper, as a finding among the others. */
async function missingScan(scene: Scene, work: WorkItem, request: PreviewRequest, { id }: Person): Promise<readonly Finding[]> {
  try {
    await enterOnBehalf(scene, work, request, id);
    return [];
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'SCAN_MISSING') throw error;
    return [{ severity: 'refuse', code: error.code, path: '/scans', zh: error.text('zh'), en: error.text('en') }];
  }
}

async function look(scene: Scene, work: WorkItem, form: JsonObject): Promise<Preview> {
  try {
    fillForm(scene, work, { name: firstForm(work), data: form });
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'FORM_INVALID') throw error;
    return { issues: error.issues.map(refusing), computed: {}, fields: [] };
  }
  await computeFields(scene, work);
  const issues = await findings(scene, work, 'submit');
  const computed = Object.fromEntries(stageNow(work).computes.map((name) => [name, work.data[name] ?? null]));
  return { issues, computed, fields: computedFields(work) };
}

function computedFields(work: WorkItem): Preview['fields'] {
  const { computes } = stageNow(work);
  const values = fieldsOf(work.workflow, work.data);
  return Object.entries(work.workflow.compiled.definition.fields).flatMap(([name, { from, title, type, unit, internal }]) =>
    internal !== true && computes.includes(from.split('.')[0] ?? '') ? [{ name, title, type, unit: unit ?? null, value: values[name] ?? null }] : [],
  );
}

function refusing(issue: Issue): Finding {
  return { ...issue, severity: 'refuse' };
}
