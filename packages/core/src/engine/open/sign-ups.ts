// 公开报名: anybody signs up, without an account, for what stands at a stage that takes sign-ups: a name, a telephone, how many
// children she brings, and her consent. A code shows her place and cancels it; whoever waits moves up when places come free.
import { localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { PublicSignUp } from '../../definition/public-sign-up.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { standingAt, type Candidate } from '../../store/queries/public-votes.ts';
import { addSignUp, changeSignUp, hasSignedUp, signUpByCode, signUpsOf, signUpSums, type SignUpRow } from '../../store/queries/sign-ups.ts';
import { readScene } from '../explain/read-scene.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { isPaused, readingNow, stageNow, type WorkItem } from '../command/work-item.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { factsOf } from './facts-shown.ts';
import { stagesWhere } from './stages-where.ts';
import { dateIn, numberIn } from '../time/due.ts';
import { codeFor, hashOfCode } from './code.ts';
import { movesUp, placeFor, turnOf } from './sign-up-places.ts';
import { isCalledOff, ruleOf, tellMovedUp } from './tell-signed-up.ts';
import type { NewSignUp, OpenSignUp, SignUpStatus } from './views.ts';

/** What she consents to, in the words that are kept with her sign-up. domain.md §3.7 */
const signUpConsent: LocalText = {
  zh: '同意承办单位为组织本次活动处理所填姓名、手机号（单独同意），活动结束后按期删除；同行儿童只登记人数。',
  en: 'I separately consent to the name and telephone number given here being used to hold this event, and to nothing else; they are deleted some time after it. Of children who come along their number alone is kept.',
};

/** More for one event is a flood and no sign-up; the office has a telephone. */
const mostOfOneItem = 2000;
const anHour = 3600;

/** What people may sign up for today. */
export async function openSignUps(parts: EngineParts, item?: string): Promise<readonly OpenSignUp[]> {
  const today = localDateOf(parts.clock.now());
  const found = await standingAt(parts.store.read, stagesWhere(parts, (reading) => reading.publicSignUp !== undefined), item);
  const sums = await signUpSums(parts.store.read, found.map((one) => one.id));
  return found.flatMap((one) => openRow(parts, today, { one, sums: sums.get(one.id) })).toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
}

/** @throws JinguoError SIGN_UP_CLOSED */
export async function openSignUp(parts: EngineParts, item: string): Promise<OpenSignUp> {
  const found = (await openSignUps(parts, item)).find((one) => one.item === item);
  if (found === undefined) throw refusal('SIGN_UP_CLOSED', {});
  return found;
}

/** As the item's own version has it. */
function openRow(parts: EngineParts, today: LocalDate, { one, sums = { placed: 0, waiting: 0 } }: { readonly one: Candidate; readonly sums: { readonly placed: number; readonly waiting: number } | undefined }): readonly OpenSignUp[] {
  const workflow = parts.registry.version(one.definition_hash);
  const own = workflow?.compiled.readings.get(one.stage)?.publicSignUp;
  const context: ItemContext = JSON.parse(one.context);
  const endsOn = own === undefined || isPaused({ context }) ? null : dateIn(context, own.ends);
  if (workflow === undefined || own === undefined || endsOn === null || endsOn < today) return [];
  const places = numberIn(context, own.places);
  return [{
    item: one.id, programme: workflow.compiled.definition.title, title: one.title, unit: unitName(parts, one.unit), facts: factsOf(parts, workflow, { shows: own.shows, data: JSON.parse(one.data) }),
    places, left: sums.waiting > 0 ? 0 : Math.max(0, places - sums.placed), waiting: sums.waiting, endsOn, consent: signUpConsent,
  }];
}

/** @throws JinguoError NOT_FOUND, PLUGIN_OFF, SIGN_UP_CLOSED, SIGNED_UP_ALREADY, FORM_INVALID (more people than places in all), KEY_REUSED, TOO_MANY_REQUESTS */
export async function signUp(parts: EngineParts, { key, item, name, phone, children }: NewSignUp): Promise<{ readonly code: string; readonly state: SignUpRow['state'] }> {
  const code = codeFor(parts, 'signUp', key);
  const codeHash = hashOfCode(parts, 'signUp', code);
  const phoneHash = parts.blind('signUp.phone', `${item}|${phone}`);
  const people = 1 + children;
  const state = await parts.store.write(async (tx) => {
    const earlier = await signUpByCode(tx.db, codeHash);
    if (earlier !== undefined) {
      if (earlier.item_id !== item || earlier.people !== people || (earlier.phone_hash !== null && earlier.phone_hash !== phoneHash)) throw refusal('KEY_REUSED', {});
      return earlier.state;
    }
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, item);
    if (work.stopped) await requireOn(parts, tx, work.row.workflow);
    const own = taking(scene, work);
    const places = numberIn(work.context, own.places);
    if (people > places) throw refusal('FORM_INVALID', { count: 1 }, { issues: [{ path: '/children', code: 'places', zh: `人数超过活动名额（共${places}人）`, en: `more people than there are places (${places} in all)` }] });
    if (await hasSignedUp(tx.db, phoneHash)) throw refusal('SIGNED_UP_ALREADY', {});
    const standing = await signUpsOf(tx.db, item);
    if (standing.length >= mostOfOneItem) throw refusal('TOO_MANY_REQUESTS', { seconds: anHour });
    const given = placeFor(standing, { people, places });
    await addSignUp(tx, {
      id: parts.ids(), code_hash: codeHash, item_id: item, phone_hash: phoneHash, name, phone, people, state: given, consent: signUpConsent.zh,
      signed_up_at: scene.now.toISOString(), moved_up_at: null, cancelled_at: null, came_at: null, came_by: null, keep_until: dateIn(work.context, own.keepUntil) ?? scene.today,
    });
    return given;
  });
  return { code, state };
}

/** @throws JinguoError SIGN_UP_CLOSED */
function taking(scene: Scene, work: WorkItem): PublicSignUp {
  const own = work.row.status !== 'open' || work.row.restricted !== 0 || isPaused(work) ? undefined : readingNow(work).publicSignUp;
  const ends = own === undefined ? null : dateIn(work.context, own.ends);
  if (own === undefined || ends === null || ends < scene.today) throw refusal('SIGN_UP_CLOSED', {});
  return own;
}

/** Whether what people signed up for is still to be held: they sign up, or are signed in. */
function isToCome(work: WorkItem): boolean {
  return work.row.status === 'open' && (readingNow(work).publicSignUp !== undefined || stageNow(work).countsSignUps === true);
}

/** @throws JinguoError CODE_UNKNOWN */
export async function signUpStatus(parts: EngineParts, code: string): Promise<SignUpStatus> {
  const scene = readScene(parts);
  return statusOf(scene, await held(scene, code));
}

async function held({ parts, tx }: Scene, code: string): Promise<SignUpRow> {
  const row = await signUpByCode(tx.db, hashOfCode(parts, 'signUp', code));
  if (row === undefined) throw refusal('CODE_UNKNOWN', {});
  return row;
}

async function statusOf(scene: Scene, row: SignUpRow): Promise<SignUpStatus> {
  const { parts, tx } = scene;
  const work = await bringIn(scene, row.item_id);
  const { definition } = work.workflow.compiled;
  const own = ruleOf(work);
  return {
    programme: definition.title, title: work.row.title, unit: unitName(parts, work.row.unit), facts: factsOf(parts, work.workflow, { shows: own?.shows ?? [], data: work.data }),
    people: row.people, state: row.state, turn: row.state === 'waiting' ? turnOf(await signUpsOf(tx.db, row.item_id), row.id) : 0, signedUpAt: row.signed_up_at, movedUpAt: row.moved_up_at, came: row.came_at !== null,
    calledOff: row.came_at === null && isCalledOff(work), mayCancel: row.state !== 'cancelled' && row.came_at === null && isToCome(work),
  };
}

/**
 * Gives her place back, and forgets her name and telephone at once; who waits longest gets it and is told.
 *
 * @throws JinguoError CODE_UNKNOWN; ACTION_NOT_POSSIBLE where she came, or it is over
 */
export async function cancelSignUp(parts: EngineParts, code: string): Promise<SignUpStatus> {
  return parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const row = await held(scene, code);
    if (row.state !== 'cancelled') {
      const work = await bringIn(scene, row.item_id);
      if (work.stopped) await requireOn(parts, tx, work.row.workflow);
      if (row.came_at !== null || !isToCome(work)) throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: { zh: '取消报名', en: 'Cancel' }, why: { zh: '活动已签到或已结束', en: 'she signed in, or it is over' } });
      await changeSignUp(tx, row.id, { state: 'cancelled', cancelled_at: scene.now.toISOString(), phone_hash: null, name: '', phone: '' });
      await moveUp(scene, work);
    }
    return statusOf(scene, await held(scene, code));
  });
}

async function moveUp(scene: Scene, work: WorkItem): Promise<void> {
  const own = ruleOf(work);
  if (own === undefined) return;
  for (const one of movesUp(await signUpsOf(scene.tx.db, work.row.id), numberIn(work.context, own.places))) {
    await changeSignUp(scene.tx, one.id, { state: 'placed', moved_up_at: scene.now.toISOString() });
    await tellMovedUp(scene, work, one);
  }
}
