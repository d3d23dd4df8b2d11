// Whom a task really waits for. A post may be vacant, or all who hold it may have to recuse themselves: then the stage's
// fallback is asked, in order, and the log says why. Nobody anywhere is an incident, never a silent pass. domain.md §1 回避
import type { LocalText } from '../definition/text.ts';
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import { resolveAssignee } from '../people/assignee.ts';
import { systemActor } from '../people/post.ts';
import type { TaskChange } from '../store/commit.ts';
import { loadSigners } from '../store/load-item.ts';
import { postHolders } from '../store/queries/post-holders.ts';
import { identityKey, tiedPeople } from '../store/queries/ties.ts';
import type { TaskTable } from '../store/schema.ts';
import { appendNote } from './append-note.ts';
import { openIncident } from './incidents.ts';
import { postName } from './parts.ts';
import { apply } from './ripple.ts';
import type { Scene } from './scene.ts';
import { fieldsOf, placeOfItem, stageCalled, stageNow, type WorkItem } from './work-item.ts';

type Why = 'vacant' | 'own' | 'tied' | 'same' | 'signed';

const reasons: Readonly<Record<Why, LocalText>> = {
  vacant: { zh: '岗位空缺', en: 'the post is vacant' },
  own: { zh: '本人为申报人，应当回避', en: 'its holder is the applicant' },
  tied: { zh: '与申报人有利害关系，应当回避', en: 'its holder has a tie to the applicant' },
  same: { zh: '上一环节由同一人办理', en: 'its holder decided the level before' },
  signed: { zh: '此前已审签本件', en: 'its holder signed the item before' },
};

/** What seating found out, to be written once the items are. */
export interface Seating {
  readonly work: WorkItem;
  readonly stage: string;
  readonly post: { readonly role: string; readonly unit: string };
  readonly why: Why;
  /** Where the task went instead; null when nobody is there at all. */
  readonly instead: { readonly role: string; readonly unit: string } | null;
}

/** Looks at every task just opened for a post, and at those the automatic passes of one person's second level open in turn. */
export async function seatTasks(scene: Scene): Promise<readonly Seating[]> {
  const found: Seating[] = [];
  for (const work of scene.items.values()) {
    for (let from = 0; from < work.tasks.length; from += 1) {
      const change = work.tasks[from];
      const seating = change === undefined ? undefined : await seat(scene, work, change);
      if (seating === undefined) continue;
      if (seating.why === 'same' && seating.instead === null && stageNow(work).id === seating.stage && stageNow(work).consecutive === 'pass') await passBySystem(scene, work);
      else {
        if (seating.instead !== null) work.tasks[from] = moved(change, seating.instead);
        found.push(seating);
      }
    }
  }
  return found;
}

/** Notes each rerouting on the item's chain, and opens an incident where nobody was found. */
export async function noteSeating(scene: Scene, { work, stage, post, why, instead }: Seating): Promise<void> {
  const who = postName(scene.parts, post.role, post.unit);
  if (instead === null) {
    await openIncident(scene.tx, { itemId: work.row.id, kind: 'assignee', rule: `${post.role}@${post.unit}`, found: reasons[why].en, refId: `${stage}.seat`, at: scene.now.toISOString() });
    return;
  }
  const other = postName(scene.parts, instead.role, instead.unit);
  await appendNote(scene, work, { actor: systemActor }, { action: 'reroute', about: [], text: `${who.zh}${reasons[why].zh}，改由${other.zh}办理 (${reasons[why].en}: ${other.en} is asked)` });
}

async function seat(scene: Scene, work: WorkItem, change: TaskChange): Promise<Seating | undefined> {
  if (change.do !== 'open' || change.task.role === null || change.task.unit === null) return undefined;
  const { stage } = change.task;
  const post = { role: change.task.role, unit: change.task.unit };
  const why = await whyNobody(scene, work, { stage, post });
  if (why === undefined) return undefined;
  if (why === 'same' && stageCalled(work, stage).consecutive === 'pass') return { work, stage, post, why, instead: null };
  for (const rule of fallbackOf(work, stage)) {
    const other = postOf(rule, work);
    if (other !== undefined && (await whyNobody(scene, work, { stage, post: other })) === undefined) return { work, stage, post, why, instead: other };
  }
  return { work, stage, post, why, instead: null };
}

/** Why nobody who holds a post may act at a stage; undefined when somebody may. */
export async function whyNobody(scene: Scene, work: WorkItem, at: { readonly stage: string; readonly post: { readonly role: string; readonly unit: string } }): Promise<Why | undefined> {
  const holders = await postHolders(scene.tx, at.post);
  if (holders.length === 0) return 'vacant';
  const stage = stageCalled(work, at.stage);
  if (stage.kind !== 'review' && stage.kind !== 'opinions' && stage.kind !== 'record') return undefined;
  const { lastDecider } = work.context;
  const before = lastDecider === null || lastDecider.stage === stage.id || stage.kind !== 'review' ? [] : [lastDecider.person, ...(lastDecider.others ?? [])];
  const signers = stage.excludeSigners ? await loadSigners(scene.tx, work.row.id) : [];
  const tied = await tiedTo(scene, work);
  let why: Why | undefined;
  for (const { id } of holders) {
    const bar = work.row.applied_self === 1 && work.row.applicant === id ? 'own' : tied.includes(id) ? 'tied' : before.includes(id) ? 'same' : signers.includes(id) ? 'signed' : undefined;
    if (bar === undefined) return undefined;
    why ??= bar;
  }
  return why;
}

async function tiedTo(scene: Scene, work: WorkItem): Promise<readonly string[]> {
  if (work.loadedVersion > 0) return tiedPeople(scene.tx, { item: work.row.id });
  const key = work.keys.find((one) => one.name === identityKey);
  return key === undefined ? [] : tiedPeople(scene.tx, { blinded: key.blinded });
}

function fallbackOf(work: WorkItem, stageId: string): readonly AssigneeRule[] {
  const stage = stageCalled(work, stageId);
  const superior = stage.deadline?.escalate?.to;
  return stage.fallback ?? work.workflow.compiled.definition.fallback ?? (superior === undefined ? [] : [superior]);
}

function postOf(rule: AssigneeRule, work: WorkItem): { readonly role: string; readonly unit: string } | undefined {
  if (!('role' in rule) || !('unit' in rule || 'partner' in rule)) return undefined;
  const assignee = resolveAssignee(rule, { place: placeOfItem(work.row), applicant: work.row.applicant });
  return 'person' in assignee ? undefined : assignee;
}

function moved(change: TaskChange | undefined, post: Pick<TaskTable, never> & { readonly role: string; readonly unit: string }): TaskChange {
  if (change?.do !== 'open') throw new RangeError('only an opened task can be moved');
  return { do: 'open', task: { ...change.task, ...post } };
}

/** The level passes by itself, in an entry that says why. */
async function passBySystem(scene: Scene, work: WorkItem): Promise<void> {
  const grant = { actor: systemActor, post: undefined, taskId: undefined };
  const event = { type: 'approve' as const, fields: fieldsOf(work.workflow, work.data), by: work.context.lastDecider?.person ?? '' };
  await apply(scene, work, event, { grant, action: 'approve', opinion: '与上一环节为同一办理人，自动通过 (same person as the level before: passed by rule)', changed: [] });
}
