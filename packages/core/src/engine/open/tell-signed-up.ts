// What people who signed up are told 短信告知, where the office sends short messages, else they see it by their code: that there is a
// place for whoever waited, and that what they signed up for is not held after all.
import type { PublicSignUp } from '../../definition/public-sign-up.ts';
import type { LocalText } from '../../definition/text.ts';
import { queueEffects } from '../../store/commit.ts';
import { signUpsOf, type SignUpRow } from '../../store/queries/sign-ups.ts';
import { usualQuiet } from '../channels/message-kinds.ts';
import { heldUntil } from '../channels/quiet-hours.ts';
import type { Scene } from '../command/scene.ts';
import { stageNow, type WorkItem } from '../command/work-item.ts';
import { signUpLane, signUpMessage } from '../effects/sign-up-message.ts';

/** What takes the sign-ups of an item, at whichever of its stages it is. */
export function ruleOf({ workflow }: Pick<WorkItem, 'workflow'>): PublicSignUp | undefined {
  return [...workflow.compiled.readings.values()].find((one) => one.publicSignUp !== undefined)?.publicSignUp;
}

/** Whether it ended without being held. */
export function isCalledOff(work: WorkItem): boolean {
  return work.row.status === 'done' && stageNow(work).settings['good'] !== true;
}

export function tellMovedUp(scene: Scene, work: WorkItem, one: SignUpRow): Promise<void> {
  const { title } = work.row;
  return tell(scene, work, { to: [one], what: 'movedUp', text: { zh: `您候补报名的“${title}”已有名额，您已录取；不能参加的请凭查询码取消`, en: `There is a place for you at “${title}”. If you cannot come, cancel by your code` } });
}

/** With the step that ends it while people sign up or are signed in, whoever takes it: called off, terminated, void. */
export async function tellCalledOff(scene: Scene, work: WorkItem): Promise<void> {
  const { stages, readings } = work.workflow.compiled;
  const wasToCome = work.steps.some(({ from }) => from !== null && (readings.get(from)?.publicSignUp !== undefined || stages.get(from)?.countsSignUps === true));
  if (!wasToCome || !isCalledOff(work)) return;
  const { title } = work.row;
  await tell(scene, work, { to: await signUpsOf(scene.tx.db, work.row.id), what: 'calledOff', text: { zh: `您报名的“${title}”已取消，不再举办`, en: `“${title}”, which you signed up for, is called off` } });
}

async function tell({ parts, tx, now }: Scene, { row }: WorkItem, { to, what, text }: { readonly to: readonly SignUpRow[]; readonly what: string; readonly text: LocalText }): Promise<void> {
  if (parts.channels.sms === undefined) return;
  await queueEffects(tx, to.map((one) => ({
    id: parts.ids(), item_id: row.id, effect_key: `${row.id}:${what}:${row.version}:${one.id}`, effect: signUpMessage, params: JSON.stringify({ signUp: one.id, text }), state: 'pending', attempts: 0,
    next_at: heldUntil(now, usualQuiet).toISOString(), last_error: null, lane: signUpLane, item_version: row.version, locked_until: null, locked_by: null,
  })));
}
