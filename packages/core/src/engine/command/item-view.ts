// An item at work as contributions see it (checks, computes, papers).
import { valuesOf, wordsOf } from '../../definition/parameter.ts';
import type { Json } from '../../definition/text.ts';
import type { ItemView, ListEntry, OtherItem } from '../../plugin/contributions.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { blaming } from '../outbox/incidents.ts';
import { others } from './other-items.ts';
import { standingNumbers } from '../../store/queries/standing-numbers.ts';
import { bringIn, bringInEntries, type Scene } from './scene.ts';
import { signUpsFor } from '../open/sign-up-places.ts';
import { votesFor } from '../open/votes.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import { fieldsOf, isListed, placeOfItem, stageNow, type WorkItem } from './work-item.ts';

export async function viewOf(scene: Scene, work: WorkItem, verdicts: ReadonlyMap<string, string> = new Map()): Promise<ItemView> {
  const batch = work.row.batch_id === null ? undefined : await bringIn(scene, work.row.batch_id);
  const entries = await bringInEntries(scene, work);
  const signers = work.context.rosters?.[work.row.stage]?.length;
  const view: ItemView = {
    id: work.row.id,
    number: work.row.number,
    unit: work.row.unit,
    town: work.row.town,
    data: work.data,
    stage: work.row.stage,
    parameters: parametersOf(work.workflow),
    words: wordsIn(work.workflow),
    batch: batch === undefined ? null : { id: batch.row.id, stage: batch.row.stage, data: batch.data },
    entries: entries.filter((entry) => isListed(entry, work.row.stage) || leftWith(entry, work.row.stage) || objectedTo(entry, work)).map((entry) => listEntry(entry, verdicts.get(entry.row.id))),
    members: work.workflow.compiled.definition.seesBatch === true ? (await bringInEntries(scene, batch ?? work)).filter((one) => one !== work).map((one) => listEntry(one, verdicts.get(one.row.id))) : [],
    today: scene.today,
    calendar: scene.parts.calendar(),
    ...(await lookedUp(scene, work)),
    ...(signers === undefined ? {} : { signers }),
    ...(stageNow(work).countsVotes === true ? { votes: await votesFor(scene, work) } : {}),
    ...(stageNow(work).countsSignUps === true ? { signUps: await signUpsFor(scene.tx, work.row.id) } : {}),
  };
  const asked = blaming(work, () => work.workflow.contribution.reads?.(view)) ?? [];
  if (asked.length === 0) return view;
  const held: OtherItem[] = [];
  for (const { key, value } of asked) held.push(...(await others(scene, work, key, value)));
  return { ...view, held };
}

/** As the item's own version has them; a number that the version does not know yet is the plugin's. */
export function parametersOf({ contribution, definition }: Pick<LoadedWorkflow, 'contribution' | 'definition'>): ItemView['parameters'] {
  return { ...valuesOf(contribution.definition.parameters), ...valuesOf(definition.parameters) };
}

function wordsIn({ contribution, definition }: Pick<LoadedWorkflow, 'contribution' | 'definition'>): Readonly<Record<string, readonly string[]>> {
  return { ...wordsOf(contribution.definition.parameters), ...wordsOf(definition.parameters) };
}

async function lookedUp(scene: Scene, work: WorkItem): Promise<Pick<ItemView, 'standing' | 'standsAt'>> {
  const { looksUp } = stageNow(work);
  if (looksUp === undefined) return {};
  const place = placeOfItem(work.row);
  const level = (['village', 'town', 'district'] as const).find((one) => place[one] !== null);
  const id = level === undefined ? null : place[level];
  const rows = level === undefined || id === null ? [] : await standingNumbers(scene.tx, { unit: { level, id }, ...looksUp });
  return { standing: rows.map((row) => row.number), standsAt: Object.fromEntries(rows.map((row) => [row.number, row.stage])) };
}

/** Taken off the end of the list by the batch's move at hand: named, admitted. The paper of that move prints them. */
function leftWith(entry: WorkItem, batchStage: string): boolean {
  return entry.steps.some((step) => step.action === `batch.${batchStage}`);
}

/** Taken out by an objection that is not ruled on yet: a correction of the notice lists it as the notice did, for it may come back. */
function objectedTo(entry: WorkItem, { steps }: WorkItem): boolean {
  return steps.at(-1)?.action === 'correct' && entry.row.status === 'open' && looksIntoObjection(stageNow(entry));
}

function listEntry(entry: WorkItem, verdict: string | undefined): ListEntry {
  const fields: Record<string, Json> = fieldsOf(entry.workflow, entry.data);
  return {
    id: entry.row.id,
    number: entry.row.number,
    workflow: entry.row.workflow,
    title: entry.row.title,
    stage: entry.row.stage,
    unit: entry.row.unit,
    data: entry.data,
    fields,
    ...(verdict === undefined ? {} : { verdict }),
  };
}
