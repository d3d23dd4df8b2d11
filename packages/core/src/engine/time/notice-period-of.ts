// The period of a notice that an item publishes today: at its stage, or anew when it is corrected. domain.md §3.3, §3.4
import { noticePeriod, type NoticePeriod } from '../../calendar/notice-period.ts';
import type { Scene } from '../command/scene.ts';
import { stageCalled, type WorkItem } from '../command/work-item.ts';
import { dueInputOf, noticeDays } from './due.ts';

export interface PublishedPeriod {
  readonly period: NoticePeriod;
  readonly days: number;
  readonly unit: 'workingDays' | 'naturalDays';
}

export function noticePeriodOf(scene: Pick<Scene, 'parts' | 'today'>, work: WorkItem, stageId: string): PublishedPeriod {
  const { settings } = stageCalled(work, stageId);
  const calendar = scene.parts.calendar();
  const days = noticeDays({ days: Number(settings['days'] ?? 5), daysField: typeof settings['daysField'] === 'string' ? settings['daysField'] : undefined }, dueInputOf(calendar, work).numberOf);
  const unit = settings['unit'] === 'naturalDays' ? 'naturalDays' : 'workingDays';
  return { period: noticePeriod(calendar, scene.today, days, { start: settings['start'] === 'sameDay' ? 'sameDay' : 'nextWorkingDay', unit }), days, unit };
}
