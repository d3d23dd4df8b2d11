// Puts one item at work on another version: the event that says so, its tasks and timers as the new stage asks, with the
// time it has already spent there counted. Everything is written by commitScene like any other event.
import type { Migrated } from '../../analysis/migrate/migrate.ts';
import { taskOwner } from '../../definition/roster.ts';
import { partiesToAsk } from '../../definition/sign-mode.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import { resolveAssignee } from '../../people/assignee.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { loadOpenTasks, type TaskRow } from '../../store/load-item.ts';
import { firedTimers } from '../../store/queries/due-timers.ts';
import type { TaskTable } from '../../store/schema.ts';
import { countedWith, dueInputOf, firstDue, neverDue, dueNow, timerDue, type DueInput } from '../time/due.ts';
import { settleDeadline } from '../time/item-deadline.ts';
import { refreshIdentity } from '../command/payload.ts';
import type { Scene } from '../command/scene.ts';
import { isPaused, placeOfItem, readingNow, stageNow, type Grant, type WorkItem } from '../command/work-item.ts';

type Who = Pick<TaskTable, 'party' | 'role' | 'unit' | 'person'>;

/** Moves an item; `opinion` is the lead's reason. */
export async function migrateItem(scene: Scene, work: WorkItem, move: { readonly to: LoadedWorkflow; readonly target: Extract<Migrated, { outcome: 'moves' }>; readonly grant: Grant; readonly opinion: string | null }): Promise<void> {
  const { to, target, grant, opinion } = move;
  const at = scene.now.toISOString();
  const from = { stage: work.row.stage, definition: work.workflow.compiled.definition };
  const open = await loadOpenTasks(scene.tx, work.row.id);
  const fired = new Set(await firedTimers(scene.tx.db, { item: work.row.id, stage: from.stage, since: work.row.stage_entered_at }));
  const version = work.row.version + 1;
  work.workflow = to;
  work.context = target.context;
  work.row = { ...work.row, definition_hash: to.hash, stage: target.stage, version, updated_at: at };
  // Its stage's clock has run since the item came to the stage, under whichever name.
  const calendar = scene.parts.calendar();
  const counted = dueInputOf(calendar, work);
  work.row = { ...work.row, due_on: isPaused(work) ? null : dueNow(stageNow(work), readingNow(work).plan.timers, counted), calendar_revision: countedWith(work.row, calendar) };
  if (from.definition.deadline !== undefined || to.compiled.definition.deadline !== undefined) settleDeadline(scene, work);
  const event = { type: 'migrate' as const, moved: { version: to.hash, stage: target.stage, context: target.context } };
  work.steps.push({ grant, action: 'migrate', from: from.stage, to: target.stage, event, opinion, changed: [], version });
  work.tasks.push({ do: 'leave', doneTask: undefined, by: null, action: 'migrate', at });
  for (const task of target.sameDesk ? open.map((one) => again(scene, work, one)) : asked(work, open).map((who) => fresh(scene, work, who))) work.tasks.push({ do: 'open', task });
  work.dropTimers = true;
  work.timers = isPaused(work) ? [] : timersLeft(scene, work, { counted, fired });
  if (canonicalJson(from.definition.fields) !== canonicalJson(to.compiled.definition.fields)) refreshIdentity(scene, work);
}

/** The new stage's timers, without those that have rung here already and would only have rung again. */
function timersLeft(scene: Scene, work: WorkItem, { counted, fired }: { readonly counted: DueInput; readonly fired: ReadonlySet<string> }): WorkItem['timers'] {
  return readingNow(work).plan.timers.flatMap((timer) => {
    const due = timerDue(timer, counted)?.at;
    if (due === undefined || (fired.has(timer.name) && due <= scene.now)) return [];
    return [{ id: scene.parts.ids(), item_id: work.row.id, stage: work.row.stage, name: timer.name, due_at: due.toISOString(), fired_at: null }];
  });
}

/** Whom the new stage asks, where not the same people as before. A superior who was told stays told. */
function asked(work: WorkItem, open: readonly TaskRow[]): readonly Who[] {
  const { plan } = readingNow(work);
  const { stage } = work.row;
  const roster = work.context.rosters?.[stage] ?? [];
  if (plan.signing !== undefined && roster.length > 0) return partiesToAsk(work.context, stage, plan.signing.mode).map(taskOwner);
  const answered = new Set((work.context.signOffs[stage] ?? []).map((one) => one.party));
  const superiors = Object.entries(plan.on).flatMap(([event, ways]) => (event.startsWith('timer.') ? (ways ?? []).flatMap((way) => way.opensTask ?? []) : []));
  const escalated = superiors.filter((task) => open.some((one) => one.party === task.party));
  return [...plan.tasks, ...escalated].filter((task) => !answered.has(task.party ?? '')).map((task) => {
    const assignee = resolveAssignee(task.assignee, { place: placeOfItem(work.row), applicant: work.row.applicant, decided: work.context.lastDecider });
    const post = 'person' in assignee ? { role: null, unit: null, person: assignee.person } : { role: assignee.role, unit: assignee.unit, person: null };
    return { ...post, party: task.party ?? '' };
  });
}

/** The same task, in whoever's hands it is, under the new stage's name and limit. */
function again(scene: Scene, work: WorkItem, task: TaskRow): TaskTable {
  return { ...task, id: scene.parts.ids(), stage: work.row.stage, due_sort: firstDue(work.row) ?? neverDue };
}

function fresh(scene: Scene, work: WorkItem, { party, role, unit, person }: Who): TaskTable {
  const { id, stage, district, town, village, workflow } = work.row;
  const opened_at = scene.now.toISOString();
  const post = { party, role, unit, person };
  return { ...post, id: scene.parts.ids(), item_id: id, stage, district, town, village, workflow, opened_at, due_sort: firstDue(work.row) ?? neverDue, state: 'open', closed_at: null, closed_by: null, action: null, held_by: null, returns_to: null, arriving_until: null };
}
