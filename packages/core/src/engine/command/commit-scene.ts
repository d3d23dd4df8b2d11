// Writes all that a command decided, in its transaction: rows, then one linked audit entry per accepted event.
import { hash } from 'node:crypto';
import { link } from '../../audit/chain.ts';
import { isInsideEffect, laneOf } from '../../definition/effect-params.ts';
import type { EffectRef } from '../../definition/transition.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import type { Actor } from '../../people/post.ts';
import { appendEntry, commitItem, type ItemWrite } from '../../store/commit.ts';
import { loadChainHead } from '../../store/load-item.ts';
import { settleIncidents, settleStageIncidents, settleTimerIncidents } from '../../store/queries/incidents.ts';
import { putCertificates, replaceCertificate, restoreCertificates, revokeCertificates } from '../../store/queries/certificates.ts';
import { cancelNumbers, putDocumentNumber } from '../../store/queries/document-numbers.ts';
import { putFigureEntry } from '../../store/queries/figures.ts';
import { moveLedger, releaseAll } from '../../store/queries/ledgers.ts';
import { answerRegistered } from '../../store/queries/objections.ts';
import type { OutboxTable } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';
import { attachmentIds } from './attachments.ts';
import type { Answer } from './command.ts';
import type { Change } from '../engine.ts';
import { carryOutInside, type Inside } from '../effects/inside-effects.ts';
import { requireConsents } from '../consents/require-consents.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import type { Kept } from '../effects/programme-effects.ts';
import type { Scene } from './scene.ts';
import { noteUnseated } from '../seats/seat-rosters.ts';
import { noteSeating, seat } from '../seats/seat-tasks.ts';
import { stageNow, type Step, type WorkItem } from './work-item.ts';

/** Writes all that the scene holds: one transaction, one audit entry per event, effects queued under their keys. */
export async function commitScene(scene: Scene, command: { readonly key: string | null; readonly hash: string | null; readonly of: WorkItem }): Promise<readonly Change[]> {
  for (const work of scene.items.values()) if (work.stopped && work.steps.length > 0) await requireOn(scene.parts, scene.tx, work.row.workflow);
  await requireConsents(scene);
  // Before anything that may open a new incident at the stage just entered.
  for (const work of scene.items.values()) await settlePassed(scene, work);
  const { unseated, seatings } = await seat(scene);
  scene.tx.at('scene.seated');
  const changes: Change[] = [];
  let key = command.key;
  const insides = await carryOutAll(scene);
  // Rows first: audit entries point at them, and an entry may belong to an item made by this very command.
  for (const work of scene.items.values()) {
    const inside = insides.get(work);
    if (inside === undefined) continue;
    const item = { ...work.row, context: JSON.stringify(work.context), data: work.data === work.loadedData ? work.row.data : JSON.stringify(work.data) };
    await commitItem(scene.tx, {
      item,
      loadedVersion: work.loadedVersion,
      rebound: work.row.definition_hash !== work.bound.definition_hash || work.row.batch_id !== work.bound.batch_id,
      keys: work.keys,
      search: work.search,
      tasks: work.tasks,
      dropTimers: work.dropTimers && work.loadedVersion > 0,
      timers: work.timers,
      ownTimers: work.ownTimers,
      dueSort: work.dueSort,
      effects: queued(scene, work),
      dropEffectsOf: work.dropEffectsOf,
      notices: inside.notices,
      documents: inside.documents,
      attachments: filesOf(work),
      formers: [...work.formers].map(([form, data]) => ({ item_id: work.row.id, form, data: JSON.stringify(data), at: scene.now.toISOString() })),
    });
    await writeKept(scene, work, inside.kept);
    scene.tx.at('scene.kept');
    changes.push(changeOf(work));
  }
  for (const short of unseated) await noteUnseated(scene, short);
  for (const work of inOrder(scene, command.of)) {
    const chain = work.row.district ?? 'none';
    for (const step of work.steps) {
      const person = step.grant.actor.kind === 'person' ? step.grant.actor.person : undefined;
      const isCommand = work === command.of && key !== null && step === work.steps.at(-1);
      const entry = link(await loadChainHead(scene.tx, chain), {
        chain,
        itemId: work.row.id,
        itemVersion: step.version,
        commandKey: isCommand ? key : null,
        actorId: person?.id ?? null,
        actorName: person?.name ?? '系统',
        actorRole: step.grant.post?.role ?? null,
        actorUnit: step.grant.post?.unit ?? null,
        action: step.action,
        fromStage: step.from,
        toStage: step.to,
        event: step.event,
        changed: step.changed,
        opinion: step.opinion,
        definition: work.workflow.hash,
        at: scene.now.toISOString(),
      });
      await appendEntry(scene.tx, entry, isCommand ? command.hash : null);
      scene.tx.at('scene.entry');
      if (isCommand) key = null;
    }
  }
  for (const seating of seatings) await noteSeating(scene, seating);
  return changes;
}

/** Entries before their batch: its papers print the numbers that they got by this very move. */
async function carryOutAll(scene: Scene): Promise<ReadonlyMap<WorkItem, Inside>> {
  const insides = new Map<WorkItem, Inside>();
  const isBatch = (work: WorkItem) => work.workflow.compiled.definition.form === 'batch';
  const moved = [...scene.items.values()].filter((work) => work.steps.length > 0);
  for (const work of [...moved.filter((one) => !isBatch(one)), ...moved.filter(isBatch)]) {
    insides.set(work, await carryOutInside(scene, work));
    scene.tx.at('scene.carriedOut');
  }
  return insides;
}

/** What failed on an item before is over when the same action went through, or the item has left that stage. */
async function settlePassed(scene: Scene, work: WorkItem): Promise<void> {
  if (!work.troubled || work.steps.length === 0) return;
  const at = scene.now.toISOString();
  if (work.row.status !== 'open' || work.steps.some((step) => step.from !== step.to)) {
    await settleStageIncidents(scene.tx, { item: work.row.id, at, resolution: 'moved on' });
    return;
  }
  // A pause drops the timers and leaves the item where it is.
  if (work.dropTimers) await settleTimerIncidents(scene.tx, { item: work.row.id, at, resolution: 'timer dropped' });
  for (const step of work.steps) await settleIncidents(scene.tx, { item: work.row.id, ref: `${step.from}.${step.action}`, at, resolution: 'went through' });
}

/** What is kept beside the item; an item that came to nothing gives back what it had reserved. */
async function writeKept({ tx, now, today }: Scene, work: WorkItem, kept: Kept): Promise<void> {
  const at = now.toISOString();
  for (const entry of kept.figures) await putFigureEntry(tx, entry);
  for (const move of kept.ledgers) await moveLedger(tx, work.row.id, { move, at });
  // What was given before; not what the same step gives.
  if (kept.revokes) await revokeCertificates(tx, work.row.id, today);
  if (kept.restores) await restoreCertificates(tx, work.row.id);
  if (kept.replacement !== undefined) await replaceCertificate(tx, work.row.id, kept.replacement);
  await putCertificates(tx, kept.certificates);
  for (const line of kept.numbers) await putDocumentNumber(tx, line);
  for (const answer of kept.answers) await answerRegistered(tx, work.row.id, { ...answer, answered_at: at, answered_by: decider(work) });
  await cancelOverruled(tx, work, today);
  if (work.row.status === 'done' && work.workflow.names.ledgers.size > 0 && stageNow(work).settings['good'] !== true) await releaseAll(tx, work.row.id, at);
}

function decider({ steps }: WorkItem): string | null {
  const actor = steps.at(-1)?.grant.actor;
  return actor?.kind === 'person' ? actor.person.id : null;
}

/** 作废: the numbers of an item that was voided, of a batch that was ended before it had a list. */
async function cancelOverruled(tx: WriteTx, work: WorkItem, on: string): Promise<void> {
  const { form, voidsAt, terminatesAt } = work.workflow.compiled.definition;
  const byHand = [voidsAt, ...(form === 'batch' ? [terminatesAt] : [])];
  if (work.row.status === 'done' && byHand.includes(work.row.stage)) await cancelNumbers(tx, { item: work.row.id }, { on, reason: { zh: `${form === 'batch' ? '批次' : '办件'}${stageNow(work).title.zh}`, en: stageNow(work).title.en } });
}

export function answerOf(work: WorkItem): Answer {
  return { itemId: work.row.id, number: work.row.number, version: work.row.version, stage: work.row.stage, result: work.row.result };
}

/** Fingerprint of a command and its sender: the same key with another content, or from somebody else, is no repeat. */
export function commandHash(actor: Actor, command: unknown): string {
  const by = actor.kind === 'person' ? actor.person.id : null;
  return hash('sha256', canonicalJson({ by, command }));
}

/** The commanded item's entries first, so its log reads in the order things were caused. */
function inOrder(scene: Scene, first: WorkItem): readonly WorkItem[] {
  return [first, ...[...scene.items.values()].filter((work) => work !== first)];
}

function queued(scene: Scene, work: WorkItem): OutboxTable[] {
  // Who is told is settled now: by the time of delivery the item may stand with somebody else.
  const opened = work.tasks.flatMap((change) => (change.do === 'open' ? [{ role: change.task.role, unit: change.task.unit, person: change.task.person }] : []));
  return work.effects
    .filter(({ effect }) => !isInsideEffect(effect.effect))
    .map(({ stage, effect, version, notBefore }, index) => ({
      id: scene.parts.ids(),
      item_id: work.row.id,
      effect_key: `${work.row.id}:${version}:${index}`,
      effect: effect.effect,
      params: JSON.stringify(settledParams(scene, work, { stage, effect, opened })),
      state: 'pending',
      attempts: 0,
      next_at: notBefore ?? scene.now.toISOString(),
      last_error: null,
      lane: laneOf(effect.effect, effect.params),
      item_version: version,
      locked_until: null,
      locked_by: null,
    }));
}

/** What an effect says is settled now: however often it is tried, its receiver gets the same. */
function settledParams(scene: Scene, work: WorkItem, { stage, effect, opened }: { readonly stage: string; readonly effect: EffectRef; readonly opened: readonly object[] }): object {
  const { number, workflow, status, result } = work.row;
  switch (effect.effect) {
    case 'notifyAssignees':
      return { to: opened, ...effect.params };
    case 'email':
      return { ...effect.params, stage, posts: opened };
    case 'webhook':
      return { ...effect.params, told: { number, workflow, stage, status, result, at: scene.now.toISOString() } };
    default:
      return effect.params ?? {};
  }
}

/** Files a form named in this command; they belong to the item from now on. */
function filesOf(work: WorkItem): ItemWrite['attachments'] {
  const filler = work.steps.findLast((step: Step) => step.changed.length > 0)?.grant.actor;
  return filler?.kind === 'person' ? { by: filler.person.id, ids: attachmentIds(work) } : { by: '', ids: [] };
}

function changeOf(work: WorkItem): Change {
  const touches = work.tasks.flatMap((change) =>
    change.do === 'open' ? [{ role: change.task.role ?? null, unit: change.task.unit ?? null, person: change.task.person ?? null }] : [],
  );
  return {
    itemId: work.row.id,
    version: work.row.version,
    stage: work.row.stage,
    touches: [...touches, { role: null, unit: null, person: work.row.applicant }],
  };
}
