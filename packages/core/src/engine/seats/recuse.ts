// A tie declared while items already wait for her: what she was asked is asked of somebody else, in the transaction of the
// declaration. Whatever she signed before stands; what nobody can take over is an incident.
import { withoutSigner } from '../../definition/roster.ts';
import { validSignOffs } from '../../definition/sign-mode.ts';
import { systemActor } from '../../people/post.ts';
import { reseatTask } from '../../store/change-tasks.ts';
import { loadOpenTasks, type TaskRow } from '../../store/load-item.ts';
import { findByKey } from '../../store/queries/find-by-key.ts';
import { identityKey, itemTie, putTie } from '../../store/queries/ties.ts';
import type { WriteTx } from '../../store/store.ts';
import { inOneLine } from '../../values/one-line.ts';
import { appendNote } from '../command/append-note.ts';
import { applyEvent } from '../command/apply-event.ts';
import { commitScene } from '../command/commit-scene.ts';
import type { Change } from '../engine.ts';
import { postName, type EngineParts } from '../parts.ts';
import { barTexts, tiedHere } from './recusals.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { noteUnseated, setRoster } from './seat-rosters.ts';
import { noteSeating, seatingOf } from './seat-tasks.ts';
import { tellPeople } from '../outbox/tell-people.ts';
import { readingNow, type WorkItem } from '../command/work-item.ts';

/** Takes a person off every open item of who she has just declared a tie to, and off the lists they stand on; answers what changed. */
export async function recuse(parts: EngineParts, tx: WriteTx, who: { readonly person: string; readonly blinded: string }): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const lists = new Set<string>();
  for (const { id, result, batch_id: list } of await findByKey(tx, { name: identityKey, blinded: who.blinded })) {
    if (result !== null) continue;
    if (list !== null) lists.add(list);
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, id);
    // Its plugin is off, and her tie will bar her when it is on again.
    if (!work.stopped) changes.push(...(await takeOff(scene, work, who.person)));
  }
  for (const list of lists) changes.push(...(await recuseFromList(parts, tx, { list, person: who.person })));
  return changes;
}

/** Takes her off this item alone, by her own word that she must not decide it, and off the list it stands on; answers what changed. */
export async function recuseFrom(scene: Scene, work: WorkItem, person: string): Promise<readonly Change[]> {
  await putTie(scene.tx, { id: scene.parts.ids(), person_id: person, key_name: itemTie, blinded: work.row.id, kind: 'item', declared_at: scene.now.toISOString(), ended_at: null });
  scene.ties.clear();
  const changes = await takeOff(scene, work, person);
  const list = work.row.batch_id;
  return list === null ? changes : [...changes, ...(await recuseFromList(scene.parts, scene.tx, { list, person }))];
}

/** A list is decided as one: who must not decide on one of its entries does not decide on it. domain.md §1 */
async function recuseFromList(parts: EngineParts, tx: WriteTx, { list, person }: { readonly list: string; readonly person: string }): Promise<readonly Change[]> {
  const scene = openScene(parts, tx);
  const work = await bringIn(scene, list);
  if (work.stopped || work.row.status !== 'open' || !(await tiedHere(scene, work)).includes(person)) return [];
  return takeOff(scene, work, person);
}

async function takeOff(scene: Scene, work: WorkItem, person: string): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const task of await loadOpenTasks(scene.tx, work.row.id)) changes.push(...(await moveTask(scene, work, task, person)));
  return [...changes, ...(await leaveRoster(scene, work, person))];
}

/** A post's task that she holds or alone could do goes to whoever may. */
async function moveTask(scene: Scene, work: WorkItem, task: TaskRow, person: string): Promise<readonly Change[]> {
  const held = task.held_by === person || task.returns_to === person;
  const seating = await seatingOf(scene, work, task);
  if (!held && seating === undefined) return [];
  const { role, unit } = seating?.instead ?? task;
  await reseatTask(scene.tx, { id: task.id, role, unit, heldBy: held ? null : task.held_by, returnsTo: held ? null : task.returns_to });
  if (seating !== undefined) await noteSeating(scene, seating);
  else {
    const whose = postName(scene.parts, role, unit);
    await appendNote(scene, work, { actor: systemActor }, { action: 'reroute', about: [], text: inOneLine({ zh: `承办人${barTexts.tied.zh}，退回${whose.zh}办理`, en: `${barTexts.tied.en}: it is her colleagues’ again` }) });
  }
  const touches = [{ role, unit, person: task.person }];
  if (seating?.instead !== null) await tellPeople(scene, work, { code: 'handed', to: touches });
  return [{ itemId: work.row.id, version: work.row.version, stage: work.row.stage, touches: [...touches, { role: null, unit: null, person }] }];
}

/** Of several signers she is no more, unless she has signed. */
async function leaveRoster(scene: Scene, work: WorkItem, person: string): Promise<readonly Change[]> {
  const { stage } = work.row;
  const roster = work.context.rosters?.[stage] ?? [];
  const entry = roster.find((one) => one.person === person && one.party !== 'applicant');
  const mode = readingNow(work).plan.signing?.mode;
  if (entry === undefined || mode === undefined || validSignOffs(work.context, stage, mode).some((one) => one.party === entry.party)) return [];
  const others = withoutSigner(roster, entry.party);
  const said = inOneLine({ zh: `一名签署人${barTexts.tied.zh}`, en: `a signer recused herself: ${barTexts.tied.en}` });
  const seated = await setRoster(scene, work, { roster: others, said });
  // Nobody is asked until somebody can be: the incident's retry looks for signers anew.
  if (!seated) applyEvent(scene, work, { type: 'roster', roster: [] }, { grant: { actor: systemActor, post: undefined, taskId: undefined }, action: 'roster', opinion: said, changed: [] });
  const changes = await commitScene(scene, { key: null, hash: null, of: work });
  if (!seated) await noteUnseated(scene, { work, found: others.length });
  return changes;
}
