// 退回: to the applicant or an earlier stage, whose clock stops; and from there straight back, or through every stage again.
import type { MachineEvent } from '../../definition/item-context.ts';
import { returnReasonFor, returnReasonsOf } from '../../definition/return-reasons.ts';
import { refusal } from '../../errors.ts';
import { usedInStage } from '../time/due.ts';
import { readingNow, type WorkItem } from '../command/work-item.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST when the way back or the reason asked for is not one the definition has. */
export const giveBack: EventMaker = ({ scene, work, command }) => {
  const reasons = returnReasonsOf(work.workflow.compiled.definition);
  if (command.reason !== undefined && !reasons.includes(command.reason)) throw refusal('BAD_REQUEST', { path: 'reason' });
  const reason = returnReasonFor(reasons, command);
  const target = command.target ?? readingNow(work).plan.on.return?.[0]?.to;
  if (target === undefined) return {};
  const possible = waysBack(work, target);
  if (command.back !== undefined && !possible.includes(command.back)) throw refusal('BAD_REQUEST', { path: 'back' });
  const back = command.back ?? possible[0];
  return { target, usedDays: usedInStage(scene.parts.calendar(), work, scene.today), ...(back === undefined ? {} : { back }), ...(reason === undefined ? {} : { reason }) };
};

/** How an item sent to a stage can come back; the usual way first. Both are only possible where the definition has both. */
export function waysBack(work: Pick<WorkItem, 'row' | 'workflow'>, target: string): readonly NonNullable<MachineEvent['back']>[] {
  const stage = work.workflow.compiled.definition.stages.find((one) => one.id === target);
  if (stage === undefined) return [];
  const { backTo } = stage.settings;
  const straight = Array.isArray(backTo) && backTo.includes(work.row.stage);
  const forward = stage.outcomes['submitted'] !== undefined || stage.outcomes['approved'] !== undefined;
  return [...(straight ? (['straight'] as const) : []), ...(forward ? (['rewalk'] as const) : [])];
}
