// 登记: what was done outside. Only what the stage knows can be recorded; anything else would be taken for success.
import { refusal } from '../../errors.ts';
import { readingNow, stageNow } from '../command/work-item.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST */
export const record: EventMaker = ({ work, command }) => {
  const { verdict } = command;
  // Where nothing need come of what is written down, 已登记 says just that.
  if (verdict === undefined || (verdict === 'recorded' && stageNow(work).settings['notes'] === true)) return {};
  if (verdict === 'withdrawn' || !readingNow(work).outcomes.includes(verdict)) throw refusal('BAD_REQUEST', { path: 'verdict' });
  return { verdict };
};
