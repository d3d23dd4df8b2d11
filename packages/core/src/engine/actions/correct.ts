// 更正公告: the notice that stands is not edited; another, linked to it, takes its place and stands for a whole period of its own, which is
// what the item waits for from now on. domain.md §3.4
import { noticePeriodOf } from '../time/notice-period-of.ts';
import type { EventMaker } from './event-maker.ts';

export const correct: EventMaker = ({ scene, work }) => ({ noticeEnds: noticePeriodOf(scene, work, work.row.stage).period.endsOn });
