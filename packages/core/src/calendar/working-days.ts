// Working days: Monday to Friday, less the announced holidays, plus the announced make-up days. A year whose calendar is
// not loaded is computed on weekends only and says so (暂定), never silently wrong. domain.md §3.3
import { addDays, daysBetween, isLocalDate, weekdayOf, yearOf, type LocalDate } from './local-date.ts';

/** Which days are worked: announced days off and make-up days, else Monday to Friday. */
export interface WorkingCalendar {
  /** Years whose calendar has been announced and loaded. */
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

/**
 * Make-up day → yes; public holiday → no; else Monday to Friday (domain.md §3.3).
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { isWorkingDay } from './working-days.ts';
 * const saturday = parseLocalDate('2022-01-29');
 * console.assert(saturday !== undefined && isWorkingDay(officialCalendar, saturday));
 * ```
 */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  if (calendar.workdays.has(date)) return true;
  return !calendar.off.has(date) && weekdayOf(date) <= 5;
}

/**
 * The date itself when it is a working day, else the next one (民法典 203).
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { nextWorkingDay } from './working-days.ts';
 * const holiday = parseLocalDate('2022-01-31');
 * console.assert(holiday !== undefined && nextWorkingDay(officialCalendar, holiday) === '2022-02-07');
 * ```
 */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The n-th working day strictly after a date; the date itself for n = 0.
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { addWorkingDays } from './working-days.ts';
 * const date = parseLocalDate('2022-01-26');
 * console.assert(date !== undefined && addWorkingDays(officialCalendar, date, 10) === '2022-02-14');
 * ```
 */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * The n-th working day strictly before a date; the date itself for n = 0.
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { workingDaysBefore } from './working-days.ts';
 * const date = parseLocalDate('2022-02-08');
 * console.assert(date !== undefined && workingDaysBefore(officialCalendar, date, 2) === '2022-01-30');
 * ```
 */
export function workingDaysBefore(calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * Working days from one date to another, both counted; 0 when `to` is before `from`. Does not walk the days: lists ask it a row.
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { countWorkingDays } from './working-days.ts';
 * const [from, to] = [parseLocalDate('2022-01-01'), parseLocalDate('2022-12-31')];
 * console.assert(from !== undefined && to !== undefined && countWorkingDays(officialCalendar, from, to) === 249);
 * ```
 */
export function countWorkingDays(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return 0;
  let count = weekdaysBetween(from, to);
  for (const day of calendar.off) {
    if (day >= from && day <= to && isLocalDate(day) && weekdayOf(day) <= 5 && !calendar.workdays.has(day)) count -= 1;
  }
  for (const day of calendar.workdays) {
    if (day >= from && day <= to && isLocalDate(day) && weekdayOf(day) > 5) count += 1;
  }
  return count;
}

/** Mondays to Fridays, both ends counted. */
function weekdaysBetween(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to) + 1;
  const weeks = Math.floor(days / 7);
  const first = weekdayOf(from);
  let rest = 0;
  for (let n = 0; n < days % 7; n += 1) {
    if (((first - 1 + n) % 7) + 1 <= 5) rest += 1;
  }
  return weeks * 5 + rest;
}

/**
 * Whether any year between two dates has no announced calendar: then a result is provisional (暂定).
 *
 * @example
 * ```ts
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * import { isProvisional } from './working-days.ts';
 * const [from, to] = [parseLocalDate('2023-12-28'), parseLocalDate('2024-01-03')];
 * console.assert(from !== undefined && to !== undefined && isProvisional(officialCalendar, from, to));
 * ```
 */
export function isProvisional(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.years.has(year)) return true;
  }
  return false;
}
