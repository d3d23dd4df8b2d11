// 撤回同意: as easy as giving it (PIPL 15). She does it herself, or the office that handles her item writes down that she said so, on
// which day and how. Kept once for each consent, with an entry in the log; what was lawful before stays. domain.md §3.7
import { isLocalDate, localDateOf, printDate, type LocalDate } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person } from '../../people/post.ts';
import { loadOpenTasks, type ItemRow } from '../../store/load-item.ts';
import { putWithdrawal, withdrawalsOf } from '../../store/queries/consents.ts';
import { requireNotDestroyed } from '../archive/destroyed-detail.ts';
import { coveredPosts, requireVisible } from '../command/access.ts';
import { appendNote } from '../command/append-note.ts';
import { keepersOf } from '../command/grant.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';
import type { Change } from '../engine.ts';
import { tellPeople } from '../outbox/tell-people.ts';
import type { EngineParts } from '../parts.ts';
import { handlingRight, type LookRight } from '../read/look-right.ts';
import { unreadBy } from '../read/sealed.ts';
import { consentsGiven } from './given.ts';
import type { WithdrawConsent, WithdrawsConsent } from './views.ts';

const title: LocalText = { zh: '撤回同意', en: 'Withdraw a consent' };
const byHerself = '本人在网上办理';

/** Whether a person may withdraw what an item holds: her own, or what she was told as one of the unit that handles it. */
export async function withdrawsConsent(parts: EngineParts, tx: Pick<Scene['tx'], 'run'>, { person, row, right }: { readonly person: Person; readonly row: ItemRow; readonly right: LookRight }): Promise<WithdrawsConsent> {
  if (right === 'own' || right === 'none') return right === 'own' ? 'own' : 'no';
  return row.applicant === person.id || sees([...person.posts, ...(await coveredPosts(parts, tx, person, row))], parts.units, placeOfItem(row)) ? 'staff' : 'no';
}

/** @throws JinguoError NOT_FOUND, NOT_ALLOWED, CONSENT_NOT_GIVEN, CONSENT_WITHDRAWN_ALREADY, CONSENT_RECORD_INVALID, ACTION_NOT_POSSIBLE for a destroyed file. */
export async function withdrawConsent(parts: EngineParts, person: Person, order: WithdrawConsent): Promise<void> {
  const change = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, order.itemId);
    const { row } = work;
    await requireVisible(parts, tx, person, row);
    requireNotDestroyed(work);
    const as = await withdrawsConsent(parts, tx, { person, row, right: await handlingRight(parts, tx, person, row) });
    if (as === 'no') throw refusal('NOT_ALLOWED', { who: { zh: '申报人本人和本单位办理人员', en: 'the applicant, and who handles it in its unit' }, action: title });
    const hidden = as === 'own' ? new Set<string>() : (await unreadBy(parts, tx, person, row)).fields;
    const given = consentsGiven(work.workflow, work.data).find((one) => one.consent === order.consent && !hidden.has(one.field));
    if (given === undefined) throw refusal('CONSENT_NOT_GIVEN', {});
    const { saidBy, on, how } = as === 'own' ? { saidBy: person.name, on: scene.today, how: order.how?.trim() ?? '' } : told(scene, row, order);
    const kept = { item_id: row.id, consent: given.consent, consented_to: given.to, words: JSON.stringify(given.words), said_by: saidBy, said_on: on, how: how === '' ? byHerself : how, recorded_at: scene.now.toISOString(), recorded_by: person.id };
    if (!(await putWithdrawal(tx, kept))) {
      const before = (await withdrawalsOf(tx, row.id)).find((one) => one.consent === given.consent);
      throw refusal('CONSENT_WITHDRAWN_ALREADY', { on: before?.said_on ?? '' });
    }
    const touches = await toldOf(scene, work, person);
    await tellPeople(scene, work, { code: 'consentWithdrawn', to: touches });
    tx.at('note.queued');
    await appendNote(scene, work, { actor: { kind: 'person', person } }, { action: 'withdrawConsent', about: [given.consent], text: `${given.words.zh}：${printDate(on)}撤回。${kept.how}` });
    tx.at('note.written');
    return { itemId: row.id, version: row.version, stage: row.stage, touches } satisfies Change;
  });
  parts.store.at('note.committed');
  parts.tell(change);
}

/** What the office writes down of what it was told. */
function told({ today }: Scene, row: ItemRow, { saidBy = '', on = '', how = '' }: WithdrawConsent): { readonly saidBy: string; readonly on: LocalDate; readonly how: string } {
  const wrong = (zh: string, en: string) => refusal('CONSENT_RECORD_INVALID', { why: { zh, en } });
  if (saidBy.trim() === '') throw wrong('没有写明由谁提出', 'it is not said who said so');
  if (how.trim() === '') throw wrong('没有写明提出方式或原因', 'it is not said how the office was told, or why');
  if (!isLocalDate(on)) throw wrong('日期不正确', 'the day is none');
  if (on > today) throw wrong('日期在今天之后', 'the day is to come');
  if (on < localDateOf(new Date(row.created_at))) throw wrong('日期在申报之前', 'the day is before she applied');
  return { saidBy: saidBy.trim(), on, how: how.trim() };
}

/** Whom the item waits for, or whose list it stands on, or who keeps its programme: for them something follows from it. */
async function toldOf(scene: Scene, { row, workflow }: WorkItem, by: Person): Promise<Change['touches']> {
  const open = [...(await loadOpenTasks(scene.tx, row.id)), ...(row.batch_id === null || row.status !== 'open' ? [] : await loadOpenTasks(scene.tx, row.batch_id))].filter((task) => task.party !== 'applicant');
  const keepers = keepersOf(workflow.compiled.definition, placeOfItem(row)).map((post) => ({ ...post, person: null }));
  return open.length === 0 ? keepers : open.map((task) => (task.held_by === null ? { role: task.role, unit: task.unit, person: task.person } : { role: null, unit: null, person: task.held_by })).filter((one) => one.person !== by.id);
}
