// Who signed up 报名名单, as who keeps the event sees it: names and telephones masked, shown in full with a reason that is
// recorded; and who came, ticked by whoever signs people in.
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { changeSignUp, signUpById, signUpsOf, type SignUpRow } from '../../store/queries/sign-ups.ts';
import { mask } from '../../values/mask.ts';
import { requireVisible } from '../command/access.ts';
import { recordLook } from '../command/append-note.ts';
import { grantFor } from '../command/grant.ts';
import { readScene } from '../explain/read-scene.ts';
import { lookRefused, lookRight } from '../read/look-right.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { stageNow, type WorkItem } from '../command/work-item.ts';
import type { EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { turnOf } from './sign-up-places.ts';
import type { SignUpView } from './views.ts';

/** Those that stand, in the order they came; none to who has no post. @throws JinguoError NOT_FOUND */
export async function signUps(parts: EngineParts, person: Person, itemId: string): Promise<readonly SignUpView[]> {
  const scene = readScene(parts);
  const work = await bringIn(scene, itemId);
  await requireVisible(parts, scene.tx, person, work.row);
  if (person.posts.length === 0) return [];
  const standing = await signUpsOf(scene.tx.db, itemId);
  return standing.map((row) => viewOf(row, standing));
}

function viewOf(row: SignUpRow, standing: readonly SignUpRow[]): SignUpView {
  return { id: row.id, name: mask('name', row.name), phone: mask('phone', row.phone), people: row.people, state: row.state, turn: turnOf(standing, row.id), signedUpAt: row.signed_up_at, movedUpAt: row.moved_up_at, cameAt: row.came_at };
}

/** Who signed up, in full; recorded with the reason. @throws JinguoError NOT_FOUND, OPINION_REQUIRED; NOT_ALLOWED for who only sees the event */
export async function showSignUp(parts: EngineParts, person: Person, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Pick<SignUpView, 'name' | 'phone'>> {
  const why = reason.trim();
  if (why === '') throw refusal('OPINION_REQUIRED', { action: { zh: '查看报名人', en: 'Look at who signed up' } });
  return withSignUp(parts, person, id, async (scene, work, row) => {
    if ((await lookRight(parts, scene.tx, person, work.row)) === 'none') throw lookRefused();
    await recordLook(scene, work, person, { action: 'unmask', what: 'signUp/phone', reason: why });
    return { name: row.name, phone: row.phone };
  });
}

/** Ticks that she came, or takes it back. @throws JinguoError NOT_FOUND, NOT_ALLOWED; ACTION_NOT_POSSIBLE where nobody is signed in, or she has no place */
export async function signInOne(parts: EngineParts, person: Person, { id, came }: { readonly id: string; readonly came: boolean }): Promise<SignUpView> {
  return withSignUp(parts, person, id, async (scene, work, row) => {
    if (work.stopped) await requireOn(parts, scene.tx, work.row.workflow);
    const why = stageNow(work).countsSignUps !== true ? { zh: '现在不是签到环节', en: 'nobody is signed in at this stage' } : row.state === 'placed' ? undefined : { zh: '该报名人没有名额', en: 'she has no place' };
    if (why !== undefined) throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: { zh: '签到', en: 'Sign in' }, why });
    await grantFor(scene, work, { kind: 'person', person }, 'record');
    const change = came ? { came_at: row.came_at ?? scene.now.toISOString(), came_by: row.came_by ?? person.id } : { came_at: null, came_by: null };
    await changeSignUp(scene.tx, row.id, change);
    return viewOf({ ...row, ...change }, [row]);
  });
}

async function withSignUp<T>(parts: EngineParts, person: Person, id: string, work: (scene: Scene, item: WorkItem, row: SignUpRow) => Promise<T>): Promise<T> {
  return parts.store.write(async (tx) => {
    const row = await signUpById(tx.db, id);
    if (row === undefined || row.state === 'cancelled' || person.posts.length === 0) throw refusal('NOT_FOUND', { what: id });
    const scene = openScene(parts, tx);
    const item = await bringIn(scene, row.item_id);
    await requireVisible(parts, tx, person, item.row);
    return work(scene, item, row);
  });
}
