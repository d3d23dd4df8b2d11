// Whether this command may be done by this actor, on the item as she saw it, and which task it closes.
import type { ActionName } from '../../definition/action.ts';
import { inAList, type LocalText } from '../../definition/text.ts';
import { asIs, refusal } from '../../errors.ts';
import { coversFor } from '../../people/cover.ts';
import { hasOwnTask, may, mindsTies, type OpenTask } from '../../people/may.ts';
import { coversOf } from '../../store/queries/covers.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { Place } from '../../people/org-unit.ts';
import type { Actor, Post } from '../../people/post.ts';
import type { ActCommand } from './command.ts';
import { loadEntriesSince, loadLastMove, loadOpenTasks, signersBarredAt, type TaskRow } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import { postName, type EngineParts } from '../parts.ts';
import { filerBarredAt } from '../seats/filer.ts';
import { tiedHere } from '../seats/recusals.ts';
import type { Scene } from './scene.ts';
import { placeOfItem, stageNow, type Grant, type WorkItem } from './work-item.ts';

/** Sign-offs that several people give side by side: one more of them leaves the others' pages true. */
const sideBySide: ReadonlySet<string> = new Set(['approve', 'reject', 'opine']);

/**
 * Another version than the person saw is a conflict, unless all that happened since are colleagues' sign-offs beside hers.
 *
 * @throws JinguoError STALE_VERSION naming who moved the item and when (Asia/Shanghai).
 */
export async function requireSeenVersion(tx: WriteTx, work: WorkItem, { action, seenVersion }: Pick<ActCommand, 'action' | 'seenVersion'>, actor: Actor): Promise<void> {
  const by = actor.kind === 'person' ? actor.person.id : null;
  if (work.row.version === seenVersion) return;
  if (sideBySide.has(action) && seenVersion >= 1 && seenVersion < work.row.version) {
    const since = await loadEntriesSince(tx, { id: work.row.id, version: seenVersion });
    if (since.every((one) => sideBySide.has(one.action) && one.from_stage === one.to_stage && one.changed === '[]' && one.actor_id !== by)) return;
  }
  const last = await loadLastMove(tx, work.row.id);
  throw refusal('STALE_VERSION', { who: whoMoved(last, work.row), at: inShanghai(last?.at ?? work.row.updated_at) });
}

/** Whoever acted from no post is a private person, and not named. */
function whoMoved(last: Awaited<ReturnType<typeof loadLastMove>>, { applicant }: WorkItem['row']): LocalText {
  if (last === undefined) return { zh: '其他人员', en: 'Somebody else' };
  if (last.actor_role !== null) return asIs(last.actor_name);
  if (last.actor_id === null) return { zh: '系统', en: 'The system' };
  return last.actor_id === applicant ? { zh: '申报人', en: 'The applicant' } : { zh: '其他签署人', en: 'Another signer' };
}

/** @throws JinguoError NOT_ALLOWED, SAME_PERSON, OWN_ITEM, FILED_BY_YOU, SIGNED_BEFORE */
export async function grantFor(scene: Scene, work: WorkItem, actor: Actor, action: ActionName): Promise<Grant> {
  const { parts, tx } = scene;
  if (actor.kind === 'system') return { actor, post: undefined, taskId: undefined };
  const stage = stageNow(work);
  const tasks = (await loadOpenTasks(tx, work.row.id)).map(openTask);
  const answer = may({
    person: actor.person,
    action,
    stage,
    context: work.context,
    tasks,
    applicant: work.row.applicant,
    appliedSelf: work.row.applied_self === 1,
    signers: await signersBarredAt(tx, work.row.id, stage),
    filer: await filerBarredAt(tx, work, stage.id),
    covers: coversFor(hasOwnTask(actor.person, tasks) ? [] : await coversOf(tx, actor.person.id, scene.today), work.row.workflow),
    tied: mindsTies(action) && (await tiedHere(scene, work)).includes(actor.person.id),
    keepers: keepersOf(work.workflow.compiled.definition, placeOfItem(work.row)),
    now: scene.now.toISOString(),
    who: whoActs(parts, tasks),
  });
  if (!answer.ok) throw answer.error;
  return { actor, post: answer.post ?? signsFrom(work, answer.task?.party), taskId: answer.task?.id, party: answer.task?.party, onBehalfOf: answer.onBehalfOf?.personId };
}

/** The post a signer is on the roster for; her task is her own, whichever that is. */
function signsFrom({ context, row }: WorkItem, party: string | undefined): Post | undefined {
  const entry = context.rosters?.[row.stage]?.find((one) => one.party === party);
  return entry === undefined || entry.role === null || entry.unit === null ? undefined : { role: entry.role, unit: entry.unit };
}

/** The posts that keep a programme, at one item's units. */
export function keepersOf({ keepers }: Pick<WorkflowDefinition, 'keepers'>, place: Place): readonly Post[] {
  return (keepers ?? []).flatMap(({ role, unit }) => {
    const id = place[unit];
    return id === null ? [] : [{ role, unit: id }];
  });
}

export function openTask(row: TaskRow): OpenTask {
  return { id: row.id, party: row.party, role: row.role, unit: row.unit, person: row.person, heldBy: row.held_by, returnsTo: row.returns_to, arrivingUntil: row.arriving_until };
}

/** The posts that act now, in words. */
function whoActs(parts: Pick<EngineParts, 'units' | 'roles'>, tasks: readonly OpenTask[]): LocalText {
  const names = tasks.map((task) => (task.person === null ? postName(parts, task.role, task.unit) : { zh: '申报人', en: 'the applicant' }));
  return names.length === 0 ? { zh: '系统', en: 'the system' } : inAList(names);
}

/** An instant as people in the office read it. */
export function inShanghai(instant: string): LocalText {
  const as = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
  return { zh: as('zh-CN'), en: as('en-GB') };
}
