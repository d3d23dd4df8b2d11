// 登记异议: of one item the office says whether it is an objection, which takes it out, or an anonymous clue, which is only noted. Taken
// out, it keeps the end of its notice, which stands on meanwhile, and what takes it in has its days from when it came.
import { refusal } from '../../errors.ts';
import { lastNoticeOf } from '../../store/queries/notices.ts';
import { formFor } from '../command/payload.ts';
import { stageNow } from '../command/work-item.ts';
import { daysSinceItCame } from '../open/objection-form.ts';
import type { EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST */
export const object: EventMaker = async ({ scene, work, command: { verdict } }) => {
  if (verdict === 'clue') return { verdict };
  if (verdict !== undefined && verdict !== 'objected') throw refusal('BAD_REQUEST', { path: 'verdict' });
  if (work.workflow.compiled.definition.form === 'batch') return {};
  const notice = await lastNoticeOf(scene.tx.db, work.row.id);
  const form = formFor(stageNow(work), 'object');
  const usedDays = form === undefined ? 0 : daysSinceItCame(work.workflow.compiled.definition.forms[form]?.schema, work.data[form], { calendar: scene.parts.calendar(), today: scene.today });
  return { ...(usedDays === 0 ? {} : { usedDays }), ...(notice === undefined ? {} : { noticeEnds: notice.ends_on }) };
};
