// Declaring ties (回避申报): a member of staff names her own and her near relatives' ID numbers, of which only the blinded
// value is kept. Items of those people are then decided by somebody else, those that wait for her already among them.
import { localDateOf } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import { hasOwnTask, type OpenTask } from '../../people/may.ts';
import type { Person } from '../../people/post.ts';
import { endTie, hasTie, identityKey, putTie, tiesOf } from '../../store/queries/ties.ts';
import { loadOpenTasks, type ItemRow } from '../../store/load-item.ts';
import { parseIdNumber } from '../../values/id-number.ts';
import { normalise } from '../../values/parsed.ts';
import { requireVisible } from '../command/access.ts';
import { appendNote } from '../command/append-note.ts';
import { keepersOf, openTask } from '../command/grant.ts';
import { bringIn, openScene } from '../command/scene.ts';
import { placeOfItem } from '../command/work-item.ts';
import type { EngineParts } from '../parts.ts';
import { recuse, recuseFrom } from './recuse.ts';
import type { TieView } from '../views.ts';

/** Most ties one person declares: enough for a large family. */
const most = 50;

/** What stepping back is called. */
const recuseTitle: LocalText = { zh: '申请回避', en: 'Recuse yourself' };

export async function tiesOfPerson(parts: EngineParts, person: Person): Promise<readonly TieView[]> {
  return (await tiesOf(parts.store.read, person.id)).map((row) => ({ id: row.id, kind: row.kind, declaredAt: row.declared_at, number: row.number }));
}

/** @throws JinguoError TIE_INVALID when the number is none, or declared already. */
export async function declareTie(parts: EngineParts, person: Person, tie: { readonly kind: 'self' | 'relative'; readonly idNumber: string }): Promise<void> {
  const number = normalise(tie.idNumber).toUpperCase();
  if (!parseIdNumber(number, localDateOf(parts.clock.now())).ok) throw refusal('TIE_INVALID', { why: { zh: '身份证号码不正确', en: 'it is not an ID number' } });
  const blinded = parts.blind(identityKey, number);
  const changes = await parts.store.write(async (tx) => {
    if (await hasTie(tx, { person_id: person.id, blinded })) throw refusal('TIE_INVALID', { why: { zh: '已经申报过', en: 'it is declared already' } });
    if ((await tiesOf(tx.db, person.id)).filter((one) => one.kind !== 'item').length >= most) throw refusal('TIE_INVALID', { why: { zh: `最多申报${most}人`, en: `at most ${most} can be declared` } });
    await putTie(tx, { id: parts.ids(), person_id: person.id, key_name: identityKey, blinded, kind: tie.kind, declared_at: parts.clock.now().toISOString(), ended_at: null });
    return recuse(parts, tx, { person: person.id, blinded });
  });
  for (const change of changes) parts.tell(change);
}

/**
 * 申请回避: says that she must not decide this one item, whoever applied; whom it waits for is somebody else from then on, and why
 * stands in its log.
 *
 * @throws JinguoError NOT_FOUND, TIE_INVALID when it is said already or she is not asked there, OPINION_REQUIRED.
 */
export async function recuseFromItem(parts: EngineParts, person: Person, { itemId, reason }: { readonly itemId: string; readonly reason: string }): Promise<void> {
  const changes = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, itemId);
    await requireVisible(parts, tx, person, work.row);
    if ((await tiesOf(tx.db, person.id)).some((one) => one.item === itemId)) throw refusal('TIE_INVALID', { why: { zh: '已经申请过回避', en: 'you have recused yourself from it already' } });
    if (!mayRecuse(person, { row: work.row, tasks: (await loadOpenTasks(tx, itemId)).map(openTask), definition: work.workflow.compiled.definition })) throw refusal('TIE_INVALID', { why: { zh: '该办件不由您办理', en: 'it does not wait for you' } });
    if (reason.trim() === '') throw refusal('OPINION_REQUIRED', { action: recuseTitle });
    await appendNote(scene, work, { actor: { kind: 'person', person } }, { action: 'recuse', about: [], text: reason.trim() });
    return [{ itemId, version: work.row.version, stage: work.row.stage, touches: [] }, ...(await recuseFrom(scene, work, person.id))];
  });
  for (const change of changes) parts.tell(change);
}

/** Whether an item is hers to step back from: it waits for her, or she keeps its programme; what she is asked for as the applicant is her own. */
export function mayRecuse(person: Person, { row, tasks, definition }: { readonly row: ItemRow; readonly tasks: readonly OpenTask[]; readonly definition: WorkflowDefinition }): boolean {
  const asked = tasks.filter((task) => task.party !== 'applicant');
  const keeps = keepersOf(definition, placeOfItem(row)).some((keeper) => person.posts.some((post) => post.role === keeper.role && post.unit === keeper.unit));
  return row.status === 'open' && (hasOwnTask(person, asked) || keeps);
}

/** @throws JinguoError NOT_FOUND */
export async function endTieOf(parts: EngineParts, person: Person, id: string): Promise<void> {
  const ended = await parts.store.write((tx) => endTie(tx, { id, person: person.id, at: parts.clock.now().toISOString() }));
  if (!ended) throw refusal('NOT_FOUND', { what: id });
}
