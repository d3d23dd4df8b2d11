// Makes an item and submits it in one command. Until then there is only a draft: an application nobody submitted is not
// an item, has no number and moves no figures.
import { inAList, type LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { placeOf } from '../../people/org-unit.ts';
import { sees, type Actor, type Person, type Post } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { WriteTx } from '../../store/store.ts';
import { deleteDraft } from '../../store/queries/drafts.ts';
import { findings, requireNoRefusal } from './checks.ts';
import type { Answer, StartCommand } from './command.ts';
import { answerOf, commandHash, commitScene } from './commit-scene.ts';
import { firstAnswer } from './first-answer.ts';
import { levelOf, newItem, takeNumber } from './new-item.ts';
import { roleName, type EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { enterOnBehalf, filedOnBehalf } from './on-behalf.ts';
import { computeFields, fillForm, formFor, refreshIdentity } from './payload.ts';
import { apply } from './ripple.ts';
import { bringIn, openScene, type Scene } from './scene.ts';
import { readingNow, stageNow, type Grant, type WorkItem } from './work-item.ts';

/**
 * Starts an item. What comes `first` is written in the same transaction, before the item is: who applies without an account.
 *
 * @throws JinguoError NOT_FOUND (workflow, unit, batch), PLUGIN_OFF, NOT_ALLOWED, ACTION_NOT_POSSIBLE (the batch takes no more
 * entries), FORM_INVALID, RULE_REFUSED, KEY_REUSED, SCAN_MISSING, STORAGE_*.
 */
export async function start(parts: EngineParts, actor: Actor, command: StartCommand, first?: (tx: WriteTx) => Promise<void>): Promise<Answer> {
  const hash = commandHash(actor, command);
  const { answer, changes } = await parts.store.write(async (tx) => {
    const before = await firstAnswer(parts, tx, { key: command.key, hash });
    if (before !== undefined) return { answer: before, changes: [] };
    await first?.(tx);
    const scene = openScene(parts, tx);
    const work = await openItem(scene, actor, command);
    await enterOnBehalf(scene, work, command, actor.kind === 'person' ? actor.person.id : undefined);
    await takeNumber(scene, work);
    tx.at('start.numbered');
    const grant = openingGrant(work, actor, parts);
    const changed = fillForm(scene, work, { name: firstForm(work), data: command.form });
    const fields = await computeFields(scene, work, { action: 'submit' });
    requireNoRefusal(await findings(scene, work, 'submit'));
    tx.at('start.checked');
    refreshIdentity(scene, work);
    const by = actor.kind === 'person' ? { by: actor.person.id } : {};
    const filed = filedOnBehalf(work.data);
    await apply(scene, work, { type: 'submit', fields, ...by, ...(filed === undefined ? {} : { filed: { scans: filed.scans.length } }) }, { grant, action: 'submit', opinion: null, changed });
    tx.at('start.decided');
    if (command.draftId !== undefined && actor.kind === 'person') await deleteDraft(tx, { id: command.draftId, person: actor.person.id });
    const changes = await commitScene(scene, { key: command.key, hash, of: work });
    tx.at('start.written');
    return { answer: answerOf(work), changes };
  });
  parts.store.at('start.committed');
  for (const change of changes) parts.tell(change);
  parts.store.at('start.told');
  return answer;
}

/** A new item at its first stage, in memory only. */
export async function openItem(scene: Scene, actor: Actor, command: Pick<StartCommand, 'workflow' | 'unit' | 'batchId'>): Promise<WorkItem> {
  const { parts } = scene;
  const workflow = parts.registry.inForceAt(command.workflow, placeOf(parts.units, command.unit).town);
  if (workflow === undefined) throw refusal('NOT_FOUND', { what: command.workflow });
  await requireOn(parts, scene.tx, workflow.compiled.definition.workflow);
  const unit = parts.units.get(command.unit);
  if (unit === undefined || unit.level !== levelOf(workflow)) throw refusal('NOT_FOUND', { what: command.unit });
  const self = actor.kind === 'person' && startingPost(parts, workflow, actor.person, command.unit) === undefined;
  if (self && !startsForHerself(workflow)) {
    throw refusal('NOT_ALLOWED', { who: startersOf(parts, workflow), action: workflow.compiled.definition.title });
  }
  const batchId = await requireOpenBatch(scene, workflow, command.batchId);
  return newItem(scene, { workflow, unit: unit.id, batchId, actor, applicant: actor.kind === 'person' ? actor.person.id : 'system', self });
}

/** The post from which a person may start one for a unit, if she has one. */
export function startingPost(parts: Pick<EngineParts, 'units'>, workflow: LoadedWorkflow, person: Person, unit: string): Post | undefined {
  const place = placeOf(parts.units, unit);
  return person.posts.find(
    (post) => workflow.compiled.definition.startedBy.some((rule) => 'role' in rule && rule.role === post.role) && sees([post], parts.units, place),
  );
}

export function startsForHerself(workflow: LoadedWorkflow): boolean {
  return workflow.compiled.definition.startedBy.some((rule) => 'applicant' in rule);
}

/** The form of the first stage. */
export function firstForm(work: WorkItem): string {
  const form = formFor(stageNow(work), 'submit');
  if (form === undefined) throw refusal('RULE_FAILED', { rule: `first stage of ${work.row.workflow} has no form` });
  return form;
}

function openingGrant(work: WorkItem, actor: Actor, parts: EngineParts): Grant {
  const opened = work.tasks.find((change) => change.do === 'open');
  const post = actor.kind === 'person' ? startingPost(parts, work.workflow, actor.person, work.row.unit) : undefined;
  return { actor, post, taskId: opened?.do === 'open' ? opened.task.id : undefined };
}

async function requireOpenBatch(scene: Scene, workflow: LoadedWorkflow, batchId: string | undefined): Promise<string | null> {
  const { batchOf, startsDuring, title } = workflow.compiled.definition;
  if (batchOf === undefined) return null;
  if (batchId === undefined) throw refusal('BAD_REQUEST', { path: 'batchId' });
  const batch = await bringIn(scene, batchId);
  if (batch.row.workflow !== batchOf) throw refusal('NOT_FOUND', { what: batchId });
  const { stage } = batch.row;
  const takes = startsDuring === undefined ? batch.workflow.compiled.stages.get(stage)?.kind === 'collect' : startsDuring.includes(stage);
  if (!takes || readingNow(batch).plan.result !== undefined) {
    throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(batch).title, action: title, why: startsDuring === undefined ? { zh: '本批次已截止收件', en: 'this round takes no more entries' } : { zh: '所属批次不在可以发起的环节', en: 'its batch is at no stage during which one may be started' } });
  }
  return batchId;
}

function startersOf(parts: EngineParts, workflow: LoadedWorkflow): LocalText {
  return inAList(workflow.compiled.definition.startedBy.map((rule) => ('role' in rule ? roleName(parts, rule.role) : { zh: '申报人', en: 'the applicant' })));
}

