// 登记异议: of one item the office says whether it is an objection, which takes it out, or an anonymous clue, which is only noted. Taken
// out, it keeps the end of its notice, which stands on meanwhile.
import { refusal } from '../../errors.ts';
import { lastNoticeOf } from '../../store/queries/notices.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST */
export const object: EventMaker = async ({ scene, work, command: { verdict } }) => {
  if (verdict === 'clue') return { verdict };
  if (verdict !== undefined && verdict !== 'objected') throw refusal('BAD_REQUEST', { path: 'verdict' });
  if (work.workflow.compiled.definition.form === 'batch') return {};
  const notice = await lastNoticeOf(scene.tx.db, work.row.id);
  return notice === undefined ? {} : { noticeEnds: notice.ends_on };
};
