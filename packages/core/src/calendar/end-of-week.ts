// 每周截止: what is handed in every week is handed in on its last working day, by an hour of that day.
import { addDays, localDateOf, startOfDay, weekdayOf, type LocalDate } from './local-date.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';

const hourMs = 3_600_000;
const weekDays = 7;

/**
 * The last working day, Monday to Sunday, of the week an instant lies in, at an hour of that day; what comes in later than that, or in
 * a week without a working day, joins the next week that has one.
 *
 * @example
 * ```ts
 * import { endOfWeek } from './end-of-week.ts';
 * import { officialCalendar } from './holidays.ts';
 * console.assert(endOfWeek(officialCalendar, new Date('2022-09-07T02:00:00Z'), 17).date === '2022-09-09');
 * console.assert(endOfWeek(officialCalendar, new Date('2022-01-31T02:00:00Z'), 17).date === '2022-02-11');
 * ```
 */
export function endOfWeek(calendar: WorkingCalendar, from: Date, hour: number): { readonly date: LocalDate; readonly at: Date } {
  const day = localDateOf(from);
  for (let monday = addDays(day, 1 - weekdayOf(day)); ; monday = addDays(monday, weekDays)) {
    const date = lastWorkingDay(calendar, monday);
    if (date === undefined) continue;
    const at = new Date(startOfDay(date).getTime() + hour * hourMs);
    if (at > from) return { date, at };
  }
}

function lastWorkingDay(calendar: WorkingCalendar, monday: LocalDate): LocalDate | undefined {
  return Array.from({ length: weekDays }, (_, index) => addDays(monday, index)).findLast((date) => isWorkingDay(calendar, date));
}
