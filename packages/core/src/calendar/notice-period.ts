// 公示期: start and end are both printed and both counted (domain.md §3.3 convention 2).
import { addDays, endOfDay, startOfDay, type LocalDate } from './local-date.ts';
import { addWorkingDays, isProvisional, nextWorkingDay, type WorkingCalendar } from './working-days.ts';

/** First and last day of a public notice, and the instants they begin and end. */
export interface NoticePeriod {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** 00:00 of the first day. */
  readonly opensAt: Date;
  /** 24:00 of the last day. */
  readonly closesAt: Date;
  readonly provisional: boolean;
}

/** How the days of a public notice are counted. */
export interface NoticeRule {
  /** nextWorkingDay satisfies 民法典 201; sameDay counts the publication day (common practice). */
  readonly start: 'nextWorkingDay' | 'sameDay';
  readonly unit: 'workingDays' | 'naturalDays';
}

/**
 * The period of a notice published on a date, `days` (1 or more) long in the rule's unit (domain.md §3.3 convention 2).
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { noticePeriod } from './notice-period.ts';
 * const published = parseLocalDate('2022-01-27');
 * if (published !== undefined) {
 *   const { startsOn, endsOn } = noticePeriod(officialCalendar, published, 5, { start: 'nextWorkingDay', unit: 'workingDays' });
 *   console.assert(startsOn === '2022-01-28' && endsOn === '2022-02-08');
 * }
 * ```
 */
export function noticePeriod(calendar: WorkingCalendar, publishedOn: LocalDate, days: number, rule: NoticeRule): NoticePeriod {
  const { startsOn, endsOn } = rule.unit === 'workingDays' ? workingPeriod(calendar, publishedOn, days, rule) : naturalPeriod(calendar, publishedOn, days, rule);
  return { startsOn, endsOn, opensAt: startOfDay(startsOn), closesAt: endOfDay(endsOn), provisional: isProvisional(calendar, startsOn, endsOn) };
}

function workingPeriod(calendar: WorkingCalendar, publishedOn: LocalDate, days: number, rule: NoticeRule) {
  const startsOn = nextWorkingDay(calendar, rule.start === 'sameDay' ? publishedOn : addDays(publishedOn, 1));
  return { startsOn, endsOn: addWorkingDays(calendar, startsOn, days - 1) };
}

/** Natural days: a last day off moves to the next working day. */
function naturalPeriod(calendar: WorkingCalendar, publishedOn: LocalDate, days: number, rule: NoticeRule) {
  const startsOn = rule.start === 'sameDay' ? publishedOn : addDays(publishedOn, 1);
  return { startsOn, endsOn: nextWorkingDay(calendar, addDays(startsOn, days - 1)) };
}
