// Calendar dates in Asia/Shanghai, as rules use them. A rule that mixed dates with instants would move a deadline by a day
// for everything that happens after 16:00 UTC. China has had one zone and no summer time since 1992: UTC+8, always.
declare const localDateBrand: unique symbol;

/** `YYYY-MM-DD` in Asia/Shanghai; compares as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const shift = 8 * 3_600_000;
const dayMs = 86_400_000;
const firstDay = '1900-01-01';
const lastDay = '2999-12-31';

/**
 * Whether a text is a date that exists, from 1900 to 2999. Other years are slips of the keyboard, and the arithmetic below would
 * leave four digits (9999 and three years) or land in another century (`Date.UTC` reads the year 50 as 1950).
 *
 * @example
 * ```ts
 * import { isLocalDate } from './local-date.ts';
 * console.assert(isLocalDate('2024-02-29') && !isLocalDate('2022-02-29') && !isLocalDate('0022-09-05'));
 * ```
 */
export function isLocalDate(text: string): text is LocalDate {
  if (!hasShape(text) || text < firstDay || text > lastDay) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * The date a text names, or undefined when there is no such date.
 *
 * @example
 * ```ts
 * import { parseLocalDate } from './local-date.ts';
 * console.assert(parseLocalDate('2022-09-05') === '2022-09-05' && parseLocalDate('2022-02-30') === undefined);
 * ```
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  return isLocalDate(text) ? text : undefined;
}

/**
 * The date of an instant in Asia/Shanghai (domain.md §3.3).
 *
 * @example
 * ```ts
 * import { localDateOf } from './local-date.ts';
 * console.assert(localDateOf(new Date('2022-01-27T17:30:00Z')) === '2022-01-28');
 * ```
 */
export function localDateOf(instant: Date): LocalDate {
  return fromTime(instant.getTime() + shift);
}

/**
 * 00:00 of a date, as an instant.
 *
 * @example
 * ```ts
 * import { parseLocalDate, startOfDay } from './local-date.ts';
 * const date = parseLocalDate('2022-01-28');
 * console.assert(date !== undefined && startOfDay(date).toISOString() === '2022-01-27T16:00:00.000Z');
 * ```
 */
export function startOfDay(date: LocalDate): Date {
  return new Date(timeOf(date) - shift);
}

/**
 * 24:00 of a date (00:00 of the next), as an instant: when a last day ends (民法典 203).
 *
 * @example
 * ```ts
 * import { endOfDay, parseLocalDate } from './local-date.ts';
 * const date = parseLocalDate('2022-01-28');
 * console.assert(date !== undefined && endOfDay(date).toISOString() === '2022-01-28T16:00:00.000Z');
 * ```
 */
export function endOfDay(date: LocalDate): Date {
  return new Date(timeOf(date) + dayMs - shift);
}

/**
 * 09:00 of a date, when offices open and reminders are sent.
 *
 * @example
 * ```ts
 * import { morningOf, parseLocalDate } from './local-date.ts';
 * const date = parseLocalDate('2022-01-28');
 * console.assert(date !== undefined && morningOf(date).toISOString() === '2022-01-28T01:00:00.000Z');
 * ```
 */
export function morningOf(date: LocalDate): Date {
  return new Date(timeOf(date) + 9 * 3_600_000 - shift);
}

/**
 * So many days later; earlier when negative.
 *
 * @example
 * ```ts
 * import { addDays, parseLocalDate } from './local-date.ts';
 * const date = parseLocalDate('2022-02-28');
 * console.assert(date !== undefined && addDays(date, 1) === '2022-03-01');
 * ```
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromTime(timeOf(date) + days * dayMs);
}

/**
 * The corresponding day so many months later, or the month's last day where there is none (民法典 202).
 *
 * @example
 * ```ts
 * import { addMonths, parseLocalDate } from './local-date.ts';
 * const date = parseLocalDate('2022-01-31');
 * console.assert(date !== undefined && addMonths(date, 1) === '2022-02-28');
 * ```
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)));
}

/**
 * Days from one date to another, the first counted and the last not (算头不算尾); 0 for the same day.
 *
 * @example
 * ```ts
 * import { daysBetween, parseLocalDate } from './local-date.ts';
 * const [from, to] = [parseLocalDate('2020-12-01'), parseLocalDate('2021-10-01')];
 * console.assert(from !== undefined && to !== undefined && daysBetween(from, to) === 304);
 * ```
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/**
 * 1 = Monday … 7 = Sunday.
 *
 * @example
 * ```ts
 * import { parseLocalDate, weekdayOf } from './local-date.ts';
 * const date = parseLocalDate('2022-01-29');
 * console.assert(date !== undefined && weekdayOf(date) === 6);
 * ```
 */
export function weekdayOf(date: LocalDate): number {
  return ((new Date(timeOf(date)).getUTCDay() + 6) % 7) + 1;
}

/**
 * The year of a date.
 *
 * @example
 * ```ts
 * import { parseLocalDate, yearOf } from './local-date.ts';
 * const date = parseLocalDate('2022-01-29');
 * console.assert(date !== undefined && yearOf(date) === 2022);
 * ```
 */
export function yearOf(date: LocalDate): number {
  return partsOf(date)[0];
}

/**
 * A date as papers print it.
 *
 * @example
 * ```ts
 * import { parseLocalDate, printDate } from './local-date.ts';
 * const date = parseLocalDate('2022-09-05');
 * console.assert(date !== undefined && printDate(date) === '2022年9月5日');
 * ```
 */
export function printDate(date: LocalDate): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

function hasShape(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

function partsOf(date: LocalDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function timeOf(date: LocalDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/** Sums may leave the years people type: three years after 2999 is still a day to compare with. */
function fromTime(time: number): LocalDate {
  const text = new Date(time).toISOString().slice(0, 10);
  if (!hasShape(text)) throw new RangeError(`date out of range: ${text}`);
  return text;
}
