// Due timers send their event through the same door as people do. A timer is marked fired in the transaction of what it
// causes, so it works once however often the process dies; after downtime all that is due is caught up, oldest first.
// One whose event is refused stays due: its item becomes an incident, and it is tried again with growing waits.
import { silenceTimer, stillSilent } from '../../definition/advisers-silence.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import { JinguoError } from '../../errors.ts';
import { systemActor } from '../../people/post.ts';
import { fireTimer } from '../../store/commit.ts';
import { dueTimers, type DueTimer } from '../../store/queries/due-timers.ts';
import { incidentTries, settleIncidents } from '../../store/queries/incidents.ts';
import { inOneLine } from '../../values/one-line.ts';
import { wouldTake } from '../command/apply-event.ts';
import { backOff, timerPatience } from '../outbox/back-off.ts';
import { commitScene } from '../command/commit-scene.ts';
import { blame, failedOn, openIncidentIn } from '../outbox/incidents.ts';
import { noStage } from './item-deadline.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { apply } from '../command/ripple.ts';
import { bringIn, openScene } from '../command/scene.ts';
import { stageNow } from '../command/work-item.ts';
import { remindOfObjections } from '../open/objection-deadline.ts';
import { registerWaiting } from '../open/waiting-objections.ts';

/**
 * Fires what is due; answers how many timers were marked fired. One whose item is refused becomes an incident and holds
 * up no other.
 *
 * @throws JinguoError STORAGE_* at once: what the database refuses would meet every other timer as well.
 */
export async function runTimers(parts: EngineParts, limit: number): Promise<number> {
  await remindOfObjections(parts);
  const due = await dueTimers(parts.store.read, { now: parts.clock.now().toISOString(), limit });
  parts.store.at('timers.found');
  let fired = 0;
  for (const timer of due) {
    try {
      if (await fire(parts, timer)) fired += 1;
    } catch (error) {
      if (isStorage(error)) throw error;
      await noteRefusedTimer(parts, timer, error);
    }
  }
  return fired;
}

function isStorage(error: unknown): boolean {
  return error instanceof JinguoError && error.code.startsWith('STORAGE_');
}

async function fire(parts: EngineParts, timer: DueTimer): Promise<boolean> {
  const { changes, fired } = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const at = scene.now.toISOString();
    if (!(await fireTimer(tx, timer.id, at))) return { changes: [], fired: false };
    await settleIncidents(tx, { item: timer.item_id, ref: timer.id, at, resolution: 'fired' });
    tx.at('timer.marked');
    const work = await bringIn(scene, timer.item_id);
    const event = { type: `timer.${timer.name}` as const };
    if (work.row.status !== 'open' || (timer.stage !== noStage && work.row.stage !== timer.stage)) return { changes: [], fired: true };
    const silent = timer.name === silenceTimer ? stillSilent(stageNow(work), work.context) : undefined;
    // Every adviser answered: nobody's silence is left to count.
    if (silent?.length === 0) return { changes: [], fired: true };
    if (!wouldTake(scene, work, event)) throw blame(work, new RuleFailure({ rule: ruleOf(timer), found: `stage ${work.row.stage} does not take ${event.type}` }));
    if (timer.name === 'noticeEnd') await registerWaiting(scene, work);
    // An objection took it out; the rest of a list goes on.
    if (work.row.stage === timer.stage || timer.stage === noStage) await apply(scene, work, event, { grant: { actor: systemActor, post: undefined, taskId: undefined }, action: event.type, opinion: silent?.map((party) => unitName(parts, party).zh).join('、') ?? null, changed: [] });
    tx.at('timer.decided');
    const changes = await commitScene(scene, { key: null, hash: null, of: work });
    tx.at('timer.written');
    return { changes, fired: true };
  });
  parts.store.at('timer.committed');
  for (const change of changes) parts.tell(change);
  parts.store.at('timer.told');
  return fired;
}

/** The incident of a timer that was refused; the timer stays due until its event goes through. */
async function noteRefusedTimer(parts: EngineParts, timer: DueTimer, error: unknown): Promise<void> {
  // What it would move belongs to a plugin that is off: it waits until that is on again.
  if (error instanceof JinguoError && error.code === 'PLUGIN_OFF') return;
  const now = parts.clock.now();
  const failed = failedOn(error);
  const found = failed?.failure.message ?? (error instanceof JinguoError ? inOneLine({ zh: error.text('zh'), en: error.text('en') }) : error instanceof Error ? error.message : typeof error);
  await openIncidentIn(parts, async (tx) => {
    const tries = await incidentTries(tx, timer.id);
    const nextAt = new Date(now.getTime() + backOff(timerPatience, tries + 1, parts.chance)).toISOString();
    await tx.plan({ kind: 'timer', id: timer.id, at: nextAt });
    const detail = failed === undefined || failed.itemId === timer.item_id ? '' : `item ${failed.itemId}`;
    return { itemId: timer.item_id, kind: 'timer', rule: ruleOf(timer), found, refId: timer.id, at: now.toISOString(), detail, nextAt };
  });
}

function ruleOf(timer: DueTimer): string {
  return `timer ${timer.stage === noStage ? '' : `${timer.stage}.`}${timer.name}`;
}
