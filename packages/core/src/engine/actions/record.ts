// 登记: what was done outside. Only what the stage knows can be recorded; anything else would be taken for success.
import { refusal } from '../../errors.ts';
import { readingNow } from '../work-item.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST */
export const record: EventMaker = ({ work, command }) => {
  const { verdict } = command;
  if (verdict === undefined) return {};
  if (verdict === 'withdrawn' || !readingNow(work).outcomes.includes(verdict)) throw refusal('BAD_REQUEST', { path: 'verdict' });
  return { verdict };
};
