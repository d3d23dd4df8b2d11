// 回复意见: a party's answer to 征求意见, or a delegate's advice, with which the task goes back to who asked her.
import { actions } from '../../definition/action.ts';
import { refusal } from '../../errors.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { stageNow } from '../command/work-item.ts';
import type { EventMaker } from './event-maker.ts';

const verdicts: readonly string[] = ['none', 'amend', 'disagree'];

/** @throws JinguoError BAD_REQUEST for an unknown answer, OPINION_REQUIRED when anything but 无意见 has no words. */
export const opine: EventMaker = async ({ scene, work, command, grant }) => {
  const verdict = command.verdict ?? 'none';
  if (!verdicts.includes(verdict)) throw refusal('BAD_REQUEST', { path: 'verdict' });
  const delegated = stageNow(work).kind === 'review';
  if ((delegated || verdict !== 'none') && command.opinion === undefined) throw refusal('OPINION_REQUIRED', { action: delegated ? actions.opine.title : { zh: '有意见/不同意', en: 'Amendment asked / Disagrees' } });
  if (!delegated) return { verdict, party: grant.party ?? '' };
  const task = (await loadOpenTasks(scene.tx, work.row.id)).find((one) => one.id === grant.taskId);
  if (task === undefined) return { verdict };
  work.tasks.push({ do: 'hold', taskId: task.id, heldBy: task.returns_to, returnsTo: null });
  work.effects.push({ stage: work.row.stage, effect: { effect: 'notifyAssignees', params: { code: 'advised', to: [{ role: null, unit: null, person: task.returns_to }] } }, version: work.row.version + 1 });
  return { verdict, ...(task.returns_to === null ? {} : { about: [task.returns_to] }) };
};
