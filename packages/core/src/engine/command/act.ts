// What happens on a click, the whole story in order. Everything is decided in memory and written in one transaction;
// a refusal anywhere leaves nothing behind. Sent again with the same key, it answers what it answered first.
import { actions, type ActionName } from '../../definition/action.ts';
import type { Stage } from '../../definition/stage.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { requireNotDestroyed } from '../archive/destroyed-detail.ts';
import { requireVisible } from './access.ts';
import { findings, requireNoRefusal } from './checks.ts';
import type { ActCommand, Answer } from './command.ts';
import { answerOf, commandHash, commitScene } from './commit-scene.ts';
import { note } from './note.ts';
import { grantFor, requireSeenVersion } from './grant.ts';
import type { EngineParts } from '../parts.ts';
import { requireOn } from '../plugins/plugin-switch.ts';
import { computeFields, fillForm, formFor, refreshIdentity, requireOpinion } from './payload.ts';
import { apply } from './ripple.ts';
import { bringIn, openScene } from './scene.ts';
import { firstAnswer } from './first-answer.ts';
import { eventFor } from '../actions/event-for.ts';
import { applyVerdicts } from './verdicts.ts';
import { fieldsOf, stageNow } from './work-item.ts';

/**
 * Does one action to an item.
 *
 * @throws JinguoError NOT_FOUND, PLUGIN_OFF, STALE_VERSION, NOT_ALLOWED and the recusals, ACTION_NOT_POSSIBLE, OPINION_REQUIRED,
 * FORM_INVALID, RULE_REFUSED, ENTRY_INVALID, NOTICE_LEAKS, CONSENT_WITHDRAWN, KEY_REUSED, STORAGE_*.
 */
export async function act(parts: EngineParts, actor: Actor, command: ActCommand): Promise<Answer> {
  if (actions[command.action].family === 'note') return note(parts, actor, command);
  const hash = commandHash(actor, command);
  const { answer, changes } = await parts.store.write(async (tx) => {
    const before = await firstAnswer(parts, tx, { key: command.key, hash });
    if (before !== undefined) return { answer: before, changes: [] };
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, command.itemId);
    if (actor.kind === 'person') await requireVisible(parts, tx, actor.person, work.row);
    requireNotDestroyed(work);
    if (work.stopped) await requireOn(parts, tx, work.row.workflow);
    await requireSeenVersion(tx, work, command, actor);
    tx.at('act.loaded');
    const stage = stageNow(work);
    const grant = await grantFor(scene, work, actor, command.action);
    const opinion = requireOpinion(stage, command.action, command.opinion);
    const form = formFor(stage, command.action);
    if (form === undefined && command.form !== undefined && Object.keys(command.form).length > 0) throw refusal('BAD_REQUEST', { path: 'form' });
    if (actions[command.action].family !== 'stage' && command.entries !== undefined) throw refusal('BAD_REQUEST', { path: 'entries' });
    const changed = form === undefined ? [] : fillForm(scene, work, { name: form, data: command.form, signer: actor.kind === 'person' ? actor.person.id : undefined });
    const verdicts = new Map((command.entries ?? []).map((entry) => [entry.itemId, entry.verdict]));
    const fields = leavesData(stage, command.action) ? fieldsOf(work.workflow, work.data) : await computeFields(scene, work, { action: command.action, verdict: command.verdict, verdicts });
    requireNoRefusal(await findings(scene, work, command.action, { verdict: command.verdict, verdicts, target: command.target }));
    tx.at('act.checked');
    if (changed.length > 0) refreshIdentity(scene, work);
    await applyVerdicts(scene, work, command.entries ?? [], grant);
    const event = await eventFor(scene, work, { command, grant, fields });
    await apply(scene, work, event, { grant, action: command.action, opinion, changed });
    tx.at('act.decided');
    const changes = await commitScene(scene, { key: command.key, hash, of: work });
    tx.at('act.written');
    return { answer: answerOf(work), changes };
  });
  parts.store.at('act.committed');
  for (const change of changes) parts.tell(change);
  parts.store.at('act.told');
  return answer;
}

/** Who acts changes, or for how long; a delegate's advice is heard. What was worked out of the item's data stays as it is. */
function leavesData({ kind }: Pick<Stage, 'kind'>, action: ActionName): boolean {
  return actions[action].family === 'task' || action === 'pause' || action === 'resume' || (action === 'opine' && kind !== 'opinions');
}
