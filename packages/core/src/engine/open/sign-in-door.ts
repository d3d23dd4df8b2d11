// 扫码签到: whoever signed up signs herself in at the door, by the code that is shown there and her own: the code of her sign-up, or
// her telephone. Who holds the list may do so as before. domain.md §4 A6
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { changeSignUp, signUpByCode, signUpByPhone, type SignUpRow } from '../../store/queries/sign-ups.ts';
import { mask } from '../../values/mask.ts';
import { requireVisible } from '../command/access.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { isPaused, stageNow, type WorkItem } from '../command/work-item.ts';
import { readScene } from '../explain/read-scene.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { hashOfCode } from './code.ts';
import { ruleOf } from './tell-signed-up.ts';
import type { Door, SignedIn, SignInHere } from './views.ts';

const keyLength = 32;

/** What the code at the door carries: without it nobody signs in from home. */
function doorKey(parts: Pick<EngineParts, 'blind'>, item: string): string {
  return parts.blind('signUp.door', item).slice(0, keyLength);
}

/** The key of the door, for who may see the item from a post; null where nobody signs up. @throws JinguoError NOT_FOUND */
export async function doorOf(parts: EngineParts, person: Person, itemId: string): Promise<string | null> {
  const scene = readScene(parts);
  const work = await bringIn(scene, itemId);
  await requireVisible(parts, scene.tx, person, work.row);
  return person.posts.length === 0 || ruleOf(work) === undefined ? null : doorKey(parts, itemId);
}

/** What one signs in to at a door. @throws JinguoError NOT_FOUND for a key that is not its own */
export async function door(parts: EngineParts, { item, key }: { readonly item: string; readonly key: string }): Promise<Door> {
  const work = await atDoor(parts, readScene(parts), { item, key });
  return { title: work.row.title, unit: unitName(parts, work.row.unit), open: isOpen(work) };
}

/** @throws JinguoError NOT_FOUND, PLUGIN_OFF, SIGN_UP_UNKNOWN; ACTION_NOT_POSSIBLE where nobody is signed in, or she has no place */
export async function signInHere(parts: EngineParts, { item, key, code, phone }: SignInHere): Promise<SignedIn> {
  return parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await atDoor(parts, scene, { item, key });
    if (work.stopped) await requireOn(parts, tx, work.row.workflow);
    const row = code === undefined ? await signUpByPhone(tx.db, parts.blind('signUp.phone', `${item}|${phone ?? ''}`)) : await signUpByCode(tx.db, hashOfCode(parts, 'signUp', code));
    if (row === undefined || row.item_id !== item || row.state === 'cancelled') throw refusal('SIGN_UP_UNKNOWN', {});
    const why = isOpen(work) ? (row.state === 'placed' ? undefined : { zh: '还在候补名单上，请向工作人员说明', en: 'you are on the waiting list; speak to who is at the door' }) : { zh: '现在不是签到时间', en: 'nobody is signed in now' };
    if (why !== undefined) throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: { zh: '签到', en: 'Sign in' }, why });
    if (row.came_at === null) await changeSignUp(tx, row.id, { came_at: scene.now.toISOString() });
    return signedIn(row, row.came_at ?? scene.now.toISOString());
  });
}

function signedIn(row: SignUpRow, at: string): SignedIn {
  return { name: mask('name', row.name), people: row.people, at };
}

async function atDoor(parts: EngineParts, scene: Scene, { item, key }: { readonly item: string; readonly key: string }): Promise<WorkItem> {
  if (key !== doorKey(parts, item)) throw refusal('NOT_FOUND', { what: item });
  return bringIn(scene, item);
}

/** As long as who came is written down. */
function isOpen(work: WorkItem): boolean {
  return work.row.status === 'open' && stageNow(work).countsSignUps === true && !isPaused(work);
}
