// Calendar dates in Asia/Shanghai, as rules use them. A rule that mixed dates with instants would move a deadline by a day
// for everything that happens after 16:00 UTC. China has had one zone and no summer time since 1992: UTC+8, always.
declare const localDateBrand: unique symbol;

/** `YYYY-MM-DD` in Asia/Shanghai; compares as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const shift = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Whether a text is a date that exists. */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The date a text names, or undefined when there is no such date. */
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

/** 00:00 of a date, as an instant. */
export function startOfDay(date: LocalDate): Date {
  return new Date(timeOf(date) - shift);
}

/** 24:00 of a date (00:00 of the next), as an instant: when a last day ends (民法典 203). */
export function endOfDay(date: LocalDate): Date {
  return new Date(timeOf(date) + dayMs - shift);
}

/** 09:00 of a date, when offices open and reminders are sent. */
export function morningOf(date: LocalDate): Date {
  return new Date(timeOf(date) + 9 * 3_600_000 - shift);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromTime(timeOf(date) + days * dayMs);
}

/** The corresponding day so many months later, or the month's last day where there is none (民法典 202). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)));
}

/** Days from one date to another; 0 for the same day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((new Date(timeOf(date)).getUTCDay() + 6) % 7) + 1;
}

export function yearOf(date: LocalDate): number {
  return partsOf(date)[0];
}

/** 2022年9月5日, as papers print it. */
export function printDate(date: LocalDate): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

function partsOf(date: LocalDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function timeOf(date: LocalDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): LocalDate {
  const text = new Date(time).toISOString().slice(0, 10);
  if (!isLocalDate(text)) throw new RangeError(`date out of range: ${text}`);
  return text;
}
