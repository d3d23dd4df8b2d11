// 办理时限: the n-th working day strictly after the day something happened (民法典 201; domain.md §3.3 convention 1).
import { addWorkingDays, countWorkingDays, isProvisional, type WorkingCalendar } from './working-days.ts';
import { addDays, type LocalDate } from './local-date.ts';

/** The day something is due, and whether the calendar of that day is announced. */
export interface Deadline {
  readonly date: LocalDate;
  /** True when a year it reaches into has no announced calendar (暂定). */
  readonly provisional: boolean;
}

/**
 * Last day of a period of n working days that begins the day after `trigger`.
 *
 * @example
 * ```ts
 * import { deadline } from './deadline.ts';
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * const trigger = parseLocalDate('2022-01-26');
 * console.assert(trigger !== undefined && deadline(officialCalendar, trigger, 10).date === '2022-02-14');
 * ```
 */
export function deadline(calendar: WorkingCalendar, trigger: LocalDate, n: number): Deadline {
  const date = addWorkingDays(calendar, trigger, n);
  return { date, provisional: isProvisional(calendar, trigger, date) };
}

/** A stage’s clock that a return stopped: the days used stay used. */
export interface StoppedClock {
  readonly arrived: LocalDate;
  readonly returned: LocalDate;
  readonly resubmitted: LocalDate;
  /** Limit in working days. */
  readonly limit: number;
}

/**
 * Due date after a return (domain.md §3.2): used days are the working days strictly after arrival up to and including the
 * return day; the rest, at least one, runs on from the resubmission.
 *
 * @example
 * ```ts
 * import { deadlineAfterReturn } from './deadline.ts';
 * import { officialCalendar } from './holidays.ts';
 * import { parseLocalDate } from './local-date.ts';
 * const [arrived, returned, resubmitted] = [parseLocalDate('2022-01-24'), parseLocalDate('2022-01-26'), parseLocalDate('2022-02-08')];
 * if (arrived !== undefined && returned !== undefined && resubmitted !== undefined) {
 *   console.assert(deadlineAfterReturn(officialCalendar, { arrived, returned, resubmitted, limit: 5 }).date === '2022-02-11');
 * }
 * ```
 */
export function deadlineAfterReturn(calendar: WorkingCalendar, clock: StoppedClock): Deadline {
  const used = countWorkingDays(calendar, addDays(clock.arrived, 1), clock.returned);
  return deadline(calendar, clock.resubmitted, Math.max(1, clock.limit - used));
}
