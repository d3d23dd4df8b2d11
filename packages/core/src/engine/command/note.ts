// 沟通, 抄送, 催办, 归档: kept in the log for everybody who may see the item; they change neither where it stands nor its version,
// so nobody's open page goes stale.
import { actions } from '../../definition/action.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { archiveItem, putCopy } from '../../store/commit.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { lastNote } from '../../store/queries/last-note.ts';
import { requireNotDestroyed } from '../archive/destroyed-detail.ts';
import { requireVisible } from './access.ts';
import { appendNote } from './append-note.ts';
import { requireColleague } from '../seats/colleagues.ts';
import type { ActCommand, Answer } from './command.ts';
import { answerOf, commandHash } from './commit-scene.ts';
import type { Change } from '../engine.ts';
import { firstAnswer } from './first-answer.ts';
import { grantFor, inShanghai } from './grant.ts';
import type { EngineParts } from '../parts.ts';
import { requireOpinion } from './payload.ts';
import { bringIn, openScene, type Scene } from './scene.ts';
import { tellPeople } from '../outbox/tell-people.ts';
import { stageNow, type WorkItem } from './work-item.ts';

/** An item may be urged once in so many hours, whoever asks. */
const urgeEveryHours = 24;

type Touch = Change['touches'][number];

/**
 * Does one of the actions that only leave a note.
 *
 * @throws JinguoError NOT_FOUND, NOT_ALLOWED, OPINION_REQUIRED, PERSON_INVALID, TOO_SOON, NOT_FINISHED, BAD_REQUEST, KEY_REUSED.
 */
export async function note(parts: EngineParts, actor: Actor, command: ActCommand): Promise<Answer> {
  const hash = commandHash(actor, command);
  const { answer, change } = await parts.store.write(async (tx) => {
    const before = await firstAnswer(parts, tx, { key: command.key, hash });
    if (before !== undefined) return { answer: before, change: undefined };
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, command.itemId);
    if (actor.kind === 'person') await requireVisible(parts, tx, actor.person, work.row);
    requireNotDestroyed(work);
    const grant = await grantFor(scene, work, actor, command.action);
    const text = requireOpinion(stageNow(work), command.action, command.opinion);
    const told = await carryOut(scene, work, { actor, command });
    await tellPeople(scene, work, { code: command.action, to: told });
    tx.at('note.queued');
    await appendNote(scene, work, { actor, post: grant.post }, { action: command.action, about: told.map((one) => one.person ?? `${one.role}@${one.unit}`), text, command: { key: command.key, hash } });
    tx.at('note.written');
    const seen: Change = { itemId: work.row.id, version: work.row.version, stage: work.row.stage, touches: told };
    return { answer: answerOf(work), change: seen };
  });
  parts.store.at('note.committed');
  if (change !== undefined) parts.tell(change);
  return answer;
}

/** What the action itself does; answers who is told of it. */
async function carryOut(scene: Scene, work: WorkItem, { actor, command }: { readonly actor: Actor; readonly command: ActCommand }): Promise<readonly Touch[]> {
  for (const path of ['form', 'entries', 'target', 'verdict', 'to', 'place', 'back'] as const) {
    if (command[path] !== undefined) throw refusal('BAD_REQUEST', { path });
  }
  const by = actor.kind === 'person' ? actor.person.id : 'system';
  const at = scene.now.toISOString();
  const people = [...new Set(command.people ?? [])];
  if (command.action !== 'comment' && command.action !== 'copy' && people.length > 0) throw refusal('BAD_REQUEST', { path: 'people' });
  for (const person of people) await requireColleague(scene, work, { person, by });
  switch (command.action) {
    case 'copy':
      if (people.length === 0) throw refusal('BAD_REQUEST', { path: 'people' });
      for (const person of people) await putCopy(scene.tx, { item_id: work.row.id, person_id: person, sent_by: by, sent_at: at, read_at: null });
      return people.map(toPerson);
    case 'urge':
      await requireNotUrged(scene, work);
      return (await loadOpenTasks(scene.tx, work.row.id)).map((task) => (task.held_by === null ? { role: task.role, unit: task.unit, person: task.person } : toPerson(task.held_by)));
    case 'archive':
      if (work.row.status !== 'done' || !(await archiveItem(scene.tx, work.row.id, at))) throw refusal('NOT_FINISHED', {});
      return [];
    default:
      return people.map(toPerson);
  }
}

async function requireNotUrged(scene: Scene, work: WorkItem): Promise<void> {
  if (work.row.status !== 'open') throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: actions.urge.title, why: { zh: '办件已办结', en: 'it is finished' } });
  const last = await lastNote(scene.tx, { item: work.row.id, action: 'urge' });
  if (last === undefined) return;
  const next = new Date(new Date(last.at).getTime() + urgeEveryHours * 3_600_000);
  if (next > scene.now) throw refusal('TOO_SOON', { at: inShanghai(last.at), next: inShanghai(next.toISOString()) });
}

function toPerson(person: string): Touch {
  return { role: null, unit: null, person };
}
