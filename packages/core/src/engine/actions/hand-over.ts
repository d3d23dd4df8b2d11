// 转办: the task is hers from now on. 委派: she advises and it comes back. To people of the office who may see the item.
import { refusal } from '../../errors.ts';
import { requireColleague, requireDecider } from '../seats/colleagues.ts';
import type { ActionInput, EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST without a person, PERSON_INVALID when she may not take it. */
export const transfer: EventMaker = (input) => handOver(input, { returnsTo: null, code: 'handed', check: requireDecider });

/** @throws JinguoError BAD_REQUEST without a person, PERSON_INVALID when she may not take it. */
export const delegate: EventMaker = (input) => handOver(input, { returnsTo: input.grant.actor.kind === 'person' ? input.grant.actor.person.id : null, code: 'delegated', check: requireColleague });

async function handOver({ scene, work, command, grant }: ActionInput, { returnsTo, code, check }: { readonly returnsTo: string | null; readonly code: string; readonly check: typeof requireColleague }) {
  if (command.to === undefined) throw refusal('BAD_REQUEST', { path: 'to' });
  const by = grant.actor.kind === 'person' ? grant.actor.person.id : '';
  await check(scene, work, { person: command.to, by });
  if (grant.taskId !== undefined) work.tasks.push({ do: 'hold', taskId: grant.taskId, heldBy: command.to, returnsTo });
  work.effects.push({ stage: work.row.stage, effect: { effect: 'notifyAssignees', params: { code, to: [{ role: null, unit: null, person: command.to }] } }, version: work.row.version + 1 });
  return { about: [command.to] };
}
