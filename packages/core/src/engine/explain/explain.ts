// Why an item stands where it stands, and what comes next: for whom it waits, which ways lead on and which of their
// conditions hold with which values, what is missing, and when it can and will be over. Reads only; it asks what the command
// path would ask, with the data as it is.
import { localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { actionName, actions, isActionName, type ActionName } from '../../definition/action.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { EventType, WayPlan } from '../../definition/stage-plan.ts';
import type { LocalText } from '../../definition/text.ts';
import { JinguoError } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { waitingTimers } from '../../store/queries/due-timers.ts';
import { requireVisible } from '../command/access.ts';
import { withFacts } from '../command/condition-facts.ts';
import type { ActionWhy, AutomaticView, ExplainView } from '../desk/explain-views.ts';
import { grantFor } from '../command/grant.ts';
import type { EngineParts } from '../parts.ts';
import { computeFields } from '../command/payload.ts';
import { offWords } from '../plugins/plugin-switch.ts';
import { actionTitleAt } from '../read/actions.ts';
import { nothingUnread, unreadBy } from '../read/sealed.ts';
import { nameless, waits } from '../read/waits.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import { timerTitle } from '../read/words.ts';
import { wayTitle } from '../read/way-title.ts';
import { bringIn, bringInEntries, type Scene } from '../command/scene.ts';
import { fieldsOf, isListed, readingNow, stageNow, type Grant, type WorkItem } from '../command/work-item.ts';
import { finishes } from './finish.ts';
import { missingAt, missingBefore } from './missing.ts';
import { readScene } from './read-scene.ts';
import { wayViews } from './ways.ts';

/** @throws JinguoError NOT_FOUND, also for what lies outside her subtree. */
export async function explain(parts: EngineParts, actor: Actor, itemId: string): Promise<ExplainView> {
  const scene = readScene(parts);
  const work = await bringIn(scene, itemId);
  if (actor.kind === 'person') await requireVisible(parts, scene.tx, actor.person, work.row);
  const { row, workflow, context } = work;
  const open = row.status === 'open';
  const unread = actor.kind === 'person' ? await unreadBy(parts, scene.tx, actor.person, row) : nothingUnread;
  const asked = await waits(parts, scene.tx, { row, context, workflow, tasks: await loadOpenTasks(scene.tx, row.id), today: scene.today });
  const waitsFor = unread.place ? nameless(asked) : asked;
  const off = work.stopped ? await offWords(parts, row.workflow) : undefined;
  if (open && off !== undefined) return { ...standing(work), open, waitsFor, actions: [], automatic: [], missing: [{ kind: 'paused', text: { zh: '插件已停用，启用后继续办理', en: 'its plugin is off; it goes on once that is on again' } }], earliest: null, likely: null, comesBack: false };
  const event = await eventNow(scene, work);
  const hidden = unread.fields;
  const automatic = open ? await automaticWays(scene, work, { event, hidden }) : [];
  return {
    ...standing(work),
    open,
    waitsFor,
    actions: open ? await Promise.all(stageActions(work).map((action) => actionWhy(scene, work, { actor, action, event, hidden }))) : [],
    automatic,
    missing: await missingAt(scene, work, { waitsFor, automatic }),
    ...(await finishes(scene, work)),
  };
}

function standing(work: WorkItem): Pick<ExplainView, 'itemId' | 'number' | 'version' | 'stage' | 'stageTitle'> {
  const { id: itemId, number, version, stage } = work.row;
  return { itemId, number, version, stage, stageTitle: stageNow(work).title };
}

/** The event as it would be now, and what the asker does not see of the item. */
interface Now {
  readonly event: Omit<MachineEvent, 'type'>;
  readonly hidden: ReadonlySet<string>;
}

/** What is the same for whatever happens now: the fields as they are, where the batch stands, how long the list is. */
async function eventNow(scene: Scene, work: WorkItem): Promise<Omit<MachineEvent, 'type'>> {
  const batch = work.row.batch_id === null ? undefined : await bringIn(scene, work.row.batch_id);
  const isBatch = work.workflow.compiled.definition.form === 'batch';
  const listSize = isBatch ? { listSize: (await bringInEntries(scene, work)).filter((entry) => isListed(entry, work.row.stage)).length } : {};
  return { fields: await fieldsNow(scene, work), ...(batch === undefined ? {} : { batchStage: batch.row.stage }), ...listSize };
}

/** Computed anew as an action would; where that is not possible yet, as they were. */
async function fieldsNow(scene: Scene, work: WorkItem): Promise<NonNullable<MachineEvent['fields']>> {
  try {
    return await computeFields(scene, work);
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    return fieldsOf(work.workflow, work.data);
  }
}

/** What somebody can do here that may move the item, in the order of the vocabulary; a delegate's advice moves nothing. */
function stageActions(work: WorkItem): readonly ActionName[] {
  const { on } = readingNow(work).plan;
  const advises = stageNow(work).kind === 'review' ? 'opine' : undefined;
  const passed = work.context.intake === 'waits' ? undefined : 'decline';
  return actionName.options.filter((name) => actions[name].family === 'stage' && name !== advises && name !== passed && (on[name] ?? []).length > 0);
}

async function actionWhy(scene: Scene, work: WorkItem, { actor, action, event, hidden }: { readonly actor: Actor; readonly action: ActionName } & Now): Promise<ActionWhy> {
  const { parts } = scene;
  const grant = await grantOrWhy(scene, work, actor, action);
  const mine = !('zh' in grant) && actor.kind === 'person';
  const by = mine ? { by: actor.person.id, ...(grant.party === undefined ? {} : { party: grant.party }) } : {};
  const asked = withFacts(scene, work, { ...event, type: action, ...by }, 'zh' in grant ? undefined : grant);
  const ways = readingNow(work).plan.on[action] ?? [];
  return {
    action,
    title: actionTitleAt(work.workflow.compiled, work.row.stage, action),
    mine,
    closed: 'zh' in grant ? grant : null,
    ways: wayViews({ parts, work, ways, event: asked, hidden }),
    missing: await missingBefore(scene, work, { action, ways, event: asked, doer: mine ? actor.person : undefined }),
  };
}

/** Whether she may, as the command path finds it, or why not. */
async function grantOrWhy(scene: Scene, work: WorkItem, actor: Actor, action: ActionName): Promise<Grant | LocalText> {
  try {
    return await grantFor(scene, work, actor, action);
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    return { zh: error.text('zh'), en: error.text('en') };
  }
}

/** Ways nobody of its own office takes: when the count is complete, when a date comes, when the batch moves or speaks. */
async function automaticWays(scene: Scene, work: WorkItem, now: Now): Promise<readonly AutomaticView[]> {
  const { plan } = readingNow(work);
  const due = new Map((await waitingTimers(scene.tx, work.row.id)).filter((one) => one.stage === work.row.stage).map((one) => [one.name, lastDay(one.due_at)]));
  const views = Object.entries(plan.on).flatMap(([type, ways]): AutomaticView[] => {
    const leading = (ways ?? []).filter((way) => way.to !== undefined);
    if (isActionName(type) || type === 'roster' || leading.length === 0) return [];
    const [space = '', name = ''] = type.split('.');
    const on = space === 'timer' ? (due.get(name) ?? null) : null;
    if (space === 'timer' && on === null) return [];
    return [viewOf(scene, work, { type: eventType(space, name), ways: leading, ...now, on, title: titleOf(scene, work, space, name) })];
  });
  const several = (work.context.rosters?.[work.row.stage] ?? []).length > 0;
  const always = plan.always.filter((way) => way.aside !== true && (several || !way.guards.some((ref) => ref.guard === 'signResult')));
  const counted = always.length === 0 ? [] : [viewOf(scene, work, { type: 'roster', ways: always, ...now, on: null, title: { zh: '条件具备时自动', en: 'By itself, once the count is complete' } })];
  return [...counted, ...views];
}

function viewOf(scene: Scene, work: WorkItem, { type, ways, event, hidden, on, title }: Omit<AutomaticView, 'event' | 'ways'> & Now & { readonly type: EventType; readonly ways: readonly WayPlan[] }): AutomaticView {
  const batchStage = type.startsWith('batch.') ? { batchStage: type.slice('batch.'.length) } : {};
  return { event: type, title, on, ways: wayViews({ parts: scene.parts, work, ways, event: withFacts(scene, work, { ...event, type, ...batchStage }, undefined), hidden }) };
}

/** A period ends at 24:00: its last day is what people read, not the instant after it. */
function lastDay(instant: string): LocalDate {
  return localDateOf(new Date(Date.parse(instant) - 1));
}

function eventType(space: string, name: string): EventType {
  return space === 'timer' ? `timer.${name}` : space === 'batch' ? `batch.${name}` : `entry.${name}`;
}

function titleOf(scene: Scene, work: WorkItem, space: string, name: string): LocalText {
  if (space === 'timer') return timerTitle(name);
  const { compiled } = work.workflow;
  if (space === 'batch') {
    const stage = scene.parts.registry.current(compiled.definition.batchOf ?? '')?.compiled.stages.get(name)?.title ?? { zh: name, en: name };
    return { zh: `批次进入“${stage.zh}”时`, en: `When the batch comes to “${stage.en}”` };
  }
  const said = compiled.stages.get(work.row.stage)?.outcomes[name] === undefined ? outcomeTitle(name) : wayTitle(scene.parts.registry, compiled, { stage: work.row.stage, outcome: name });
  return { zh: `批次对本件“${said.zh}”时`, en: `When the batch says “${said.en}” of it` };
}
