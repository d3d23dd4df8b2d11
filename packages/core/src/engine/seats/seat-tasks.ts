// Whom a task really waits for. A post may be vacant, or all who hold it may have to recuse themselves: then the stage's
// fallback is asked, in order, and the log says why. Nobody anywhere is an incident, never a silent pass. domain.md §1 回避
import { systemActor, type Post } from '../../people/post.ts';
import { postHolders } from '../../store/queries/post-holders.ts';
import type { TaskTable } from '../../store/schema.ts';
import { inOneLine } from '../../values/one-line.ts';
import { appendNote } from '../command/append-note.ts';
import { openIncident } from '../outbox/incidents.ts';
import { postName } from '../parts.ts';
import { barTexts, decidedBefore, standIn, whyNobody, type Bar } from './recusals.ts';
import { apply } from '../command/ripple.ts';
import type { Scene } from '../command/scene.ts';
import { tellKeepers } from './tell-keepers.ts';
import { seatRosters, type Unseated } from './seat-rosters.ts';
import { fieldsOf, stageNow, type WorkItem } from '../command/work-item.ts';

/** What seating found out, to be written once the items are. */
export interface Seating {
  readonly work: WorkItem;
  readonly stage: string;
  readonly post: Post;
  readonly why: Bar | 'vacant';
  /** Where the task went instead; null when nobody is there at all. */
  readonly instead: Post | null;
}

/** Who signs what has just come to a stage, and whom its tasks wait for. */
export async function seat(scene: Scene): Promise<{ readonly unseated: readonly Unseated[]; readonly seatings: readonly Seating[] }> {
  let unseated = await seatRosters(scene);
  const seatings: Seating[] = [];
  const looked = new Map<WorkItem, number>();
  const hasMore = (work: WorkItem) => (looked.get(work) ?? 0) < work.tasks.length;
  while ([...scene.items.values()].some(hasMore)) {
    for (const work of scene.items.values()) {
      while (hasMore(work)) {
        const at = looked.get(work) ?? 0;
        looked.set(work, at + 1);
        const change = work.tasks[at];
        if (change?.do !== 'open' || change.task.stage !== work.row.stage) continue;
        const by = await whoPasses(scene, work, change.task);
        if (by === undefined) seatings.push(...(await placed(scene, work, at)));
        else {
          await passBySystem(scene, work, { task: change.task, by });
          // What passed may stand now where a roster is needed.
          unseated = await seatRosters(scene);
        }
      }
    }
  }
  return { unseated, seatings };
}

/** Puts a task about to be opened where somebody may act on it. */
async function placed(scene: Scene, work: WorkItem, at: number): Promise<readonly Seating[]> {
  const change = work.tasks[at];
  const seating = change?.do === 'open' ? await seatingOf(scene, work, change.task) : undefined;
  if (change?.do !== 'open' || seating === undefined) return [];
  if (seating.instead !== null) work.tasks[at] = { do: 'open', task: { ...change.task, role: seating.instead.role, unit: seating.instead.unit } };
  return [seating];
}

/** Where a task goes, and why, when nobody of its post may act; undefined when it may stay. */
export async function seatingOf(scene: Scene, work: WorkItem, { stage, role, unit }: Pick<TaskTable, 'stage' | 'role' | 'unit'>): Promise<Seating | undefined> {
  if (role === null || unit === null) return undefined;
  const post = { role, unit };
  const why = await whyNobody(scene, work, { stage, post });
  return why === undefined ? undefined : { work, stage, post, why, instead: (await standIn(scene, work, stage)) ?? null };
}

/** Notes each rerouting on the item's chain, and opens an incident where nobody was found. */
export async function noteSeating(scene: Scene, { work, stage, post, why, instead }: Seating): Promise<void> {
  const who = postName(scene.parts, post.role, post.unit);
  if (instead === null) {
    await openIncident(scene.tx, { itemId: work.row.id, kind: 'assignee', rule: `${post.role}@${post.unit}`, found: inOneLine(barTexts[why]), refId: `${stage}.seat`, at: scene.now.toISOString() });
    await tellKeepers(scene, work);
    return;
  }
  const other = postName(scene.parts, instead.role, instead.unit);
  await appendNote(scene, work, { actor: systemActor }, { action: 'reroute', about: [], text: inOneLine({ zh: `${who.zh}${barTexts[why].zh}，改由${other.zh}办理`, en: `${barTexts[why].en}: ${other.en} is asked` }) });
}

/** Who decided the level before and would be asked again, where the stage lets her second level pass by itself. */
async function whoPasses(scene: Scene, work: WorkItem, task: TaskTable): Promise<string | undefined> {
  const { stage, role, unit, person } = task;
  if (stageNow(work).consecutive !== 'pass') return undefined;
  const before = decidedBefore(work, stage);
  if (person !== null) return before.find((one) => one === person);
  if (role === null || unit === null || (await whyNobody(scene, work, { stage, post: { role, unit } })) !== 'same') return undefined;
  return (await postHolders(scene.tx, { role, unit })).find(({ id }) => before.includes(id))?.id;
}

/** The level, or one signer's part in it, passes by itself, in an entry that says why. */
async function passBySystem(scene: Scene, work: WorkItem, { task, by }: { readonly task: TaskTable; readonly by: string }): Promise<void> {
  const several = work.context.rosters?.[work.row.stage] !== undefined;
  const grant = { actor: systemActor, post: undefined, taskId: several ? task.id : undefined };
  const event = { type: 'approve' as const, fields: fieldsOf(work.workflow, work.data), by, ...(several ? { party: task.party } : {}) };
  await apply(scene, work, event, { grant, action: 'approve', opinion: inOneLine({ zh: '与上一环节为同一办理人，自动通过', en: 'same person as the level before: passed by rule' }), changed: [] });
}
