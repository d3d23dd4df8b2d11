// A new item at its first stage, in memory only, whoever asks for it: a person, a campaign's sheet, or an effect.
import { emptyContext } from '../../definition/item-context.ts';
import { placeOf, type UnitLevel } from '../../people/org-unit.ts';
import type { Actor } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { takeSerial } from '../../store/commit.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { applyBegin } from './apply-event.ts';
import { admit, type Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

export interface NewItem {
  readonly workflow: LoadedWorkflow;
  readonly unit: string;
  readonly batchId: string | null;
  readonly actor: Actor;
  /** Whose it is: who applied, or who entered it for her. */
  readonly applicant: string;
  /** She applies for herself and is not on the staff that starts these. */
  readonly self: boolean;
}

export function newItem(scene: Scene, { workflow, unit, actor, ...asked }: NewItem): WorkItem {
  const { parts } = scene;
  const place = placeOf(parts.units, unit);
  const row: ItemRow = {
    id: parts.ids(),
    number: '',
    campaign: workflow.compiled.definition.campaign,
    workflow: workflow.compiled.definition.workflow,
    definition_hash: workflow.hash,
    batch_id: asked.batchId,
    unit,
    district: place.district,
    town: place.town,
    village: place.village,
    applicant: asked.applicant,
    applied_self: asked.self ? 1 : 0,
    restricted: workflow.compiled.definition.visibleTo === 'handlers' ? 1 : 0,
    title: '',
    stage: workflow.compiled.definition.start,
    stage_entered_at: scene.now.toISOString(),
    status: 'open',
    result: null,
    due_on: null,
    deadline_on: null,
    calendar_revision: parts.calendar().revision,
    context: '{}',
    data: '{}',
    version: 0,
    created_at: scene.now.toISOString(),
    updated_at: scene.now.toISOString(),
    archived_at: null,
  };
  const work: WorkItem = { workflow, row, loadedVersion: 0, bound: row, troubled: false, stopped: false, context: emptyContext, data: {}, steps: [], tasks: [], timers: [], dropTimers: false, dueSort: undefined, effects: [], dropEffectsOf: null, keys: [], formers: new Map() };
  applyBegin(scene, work, { actor, post: undefined, taskId: undefined });
  return admit(scene, work);
}

/** Gives a new item its number, e.g. FZ01-2022-0001. */
export async function takeNumber(scene: Scene, work: WorkItem): Promise<void> {
  const series = `${work.workflow.compiled.definition.code}-${scene.today.slice(0, 4)}`;
  const serial = await takeSerial(scene.tx, series);
  work.row = { ...work.row, number: `${series}-${String(serial).padStart(4, '0')}` };
}

/** The level an item belongs to: its stages count on every level above being there too. */
export function levelOf(workflow: LoadedWorkflow): UnitLevel {
  const { level, form } = workflow.compiled.definition;
  return level ?? (form === 'batch' ? 'district' : 'village');
}
