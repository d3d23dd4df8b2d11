// 登记异议: of one item the office says whether it is an objection, which takes it out, or an anonymous clue, which is only noted.
import { refusal } from '../../errors.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST */
export const object: EventMaker = ({ command: { verdict } }) => {
  if (verdict === undefined || verdict === 'objected') return {};
  if (verdict !== 'clue') throw refusal('BAD_REQUEST', { path: 'verdict' });
  return { verdict };
};
