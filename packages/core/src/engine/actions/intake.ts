// 受理, 不予受理: taken in, the stage's own limit alone counts on; not accepted, the applicant is told why and where to go. domain.md §3.2
import { loadTimersLeft } from '../../store/load-item.ts';
import { stageNow } from '../command/work-item.ts';
import { isObject } from '../../values/json.ts';
import type { EventMaker } from './event-maker.ts';

export const accept: EventMaker = async ({ scene, work }) => ({ left: await loadTimersLeft(scene.tx, { item: work.row.id, stage: work.row.stage }) });

export const decline: EventMaker = ({ work, command }) => {
  const form = work.data[stageNow(work).intake?.form ?? ''];
  const body = isObject(form) && typeof form['rightBody'] === 'string' ? form['rightBody'] : '';
  // The sentence it stands in brings its own full stop.
  const reason = (command.opinion ?? '').trim().replace(/[。.]$/u, '');
  const told = {
    zh: `您的申请不予受理。理由：${reason}。应当受理的机关：${body}`,
    en: `Your application was not accepted. Reason: ${reason}. The right body for it: ${body}`,
  };
  work.effects.push({ stage: work.row.stage, effect: { effect: 'notifyApplicant', params: { code: 'notAccepted', ...told } }, version: work.row.version + 1 });
  return {};
};
