// From a command to the event its machine is sent. The event holds no words and no personal data: those stay in the
// audit entry and the item's data.
import type { MachineEvent } from '../definition/item-context.ts';
import type { Json } from '../definition/text.ts';
import { refusal } from '../errors.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { loadOpenTasks } from '../store/load-item.ts';
import type { ActCommand } from './command.ts';
import { usedSince } from './due.ts';
import { bringIn, type Scene } from './scene.ts';
import { readingNow, type Grant, type WorkItem } from './work-item.ts';

const opinionVerdicts: readonly string[] = ['none', 'amend', 'disagree'];

/** @throws JinguoError BAD_REQUEST when the command lacks what its action needs. */
export async function toEvent(scene: Scene, work: WorkItem, given: { readonly command: ActCommand; readonly grant: Grant; readonly fields: Record<string, Json> }): Promise<MachineEvent> {
  const { command, grant, fields } = given;
  const by = grant.actor.kind === 'person' ? { by: grant.actor.person.id } : {};
  const base = { ...by, fields };
  const batch = work.row.batch_id === null ? undefined : await bringIn(scene, work.row.batch_id);
  const where = batch === undefined ? {} : { batchStage: batch.row.stage };
  switch (command.action) {
    case 'return': {
      const target = command.target ?? readingNow(work).plan.on.return?.[0]?.to;
      if (target === undefined) return { type: 'return', ...base };
      const entered = localDateOf(new Date(work.row.stage_entered_at));
      const usedBefore = work.context.usedDays[work.row.stage] ?? 0;
      return { type: 'return', ...base, target, usedDays: usedSince(scene.parts.calendar(), entered, scene.today, usedBefore) };
    }
    case 'opine': {
      const verdict = command.verdict ?? 'none';
      if (!opinionVerdicts.includes(verdict)) throw refusal('BAD_REQUEST', { path: 'verdict' });
      if (verdict !== 'none' && command.opinion === undefined) throw refusal('OPINION_REQUIRED', { action: '有意见/不同意' });
      const task = (await loadOpenTasks(scene.tx, work.row.id)).find((one) => one.id === grant.taskId);
      return { type: 'opine', ...base, verdict, party: task?.party ?? '' };
    }
    case 'record':
      if (command.verdict !== undefined && !recordable(work).includes(command.verdict)) throw refusal('BAD_REQUEST', { path: 'verdict' });
      return { type: 'record', ...base, ...where, ...(command.verdict === undefined ? {} : { verdict: command.verdict }) };
    case 'submit':
    case 'approve':
    case 'reject':
    case 'withdraw':
    case 'object':
    case 'appeal':
      return { type: command.action, ...base, ...where };
  }
}

/** What can be recorded here; anything else would be taken for success. */
function recordable(work: WorkItem): readonly string[] {
  return readingNow(work).outcomes.filter((name) => name !== 'withdrawn');
}
