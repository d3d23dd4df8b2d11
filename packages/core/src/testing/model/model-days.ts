// The calendar as the model reckons it: days are whole numbers since 1970 in Shanghai, and the days off of 国务院办公厅's notices
// stand here a second time. No code of the engine's.
export type Day = number;

const hour = 3_600_000;
const day = 24 * hour;
/** Shanghai is eight hours ahead. */
const ahead = 8 * hour;

export const dayAt = (instant: number): Day => Math.floor((instant + ahead) / day);
const startOf = (one: Day): number => one * day - ahead;
export const nineOn = (one: Day): number => startOf(one) + 9 * hour;
export const endOf = (one: Day): number => startOf(one + 1);
export const written = (one: Day): string => new Date(one * day).toISOString().slice(0, 10);
const numbered = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / day;

/** First and last day off of each holiday. */
const holidays = [
  ['2022-09-10', '2022-09-12'], ['2022-10-01', '2022-10-07'], ['2022-12-31', '2023-01-02'], ['2023-01-21', '2023-01-27'], ['2023-04-05', '2023-04-05'],
  ['2023-04-29', '2023-05-03'], ['2023-06-22', '2023-06-24'], ['2023-09-29', '2023-10-06'],
] as const;
/** Weekend days worked for them. */
const madeUp = ['2022-10-08', '2022-10-09', '2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'];

const off = new Set(holidays.flatMap(([first, last]) => Array.from({ length: numbered(last) - numbered(first) + 1 }, (_, n) => numbered(first) + n)));
const on = new Set(madeUp.map(numbered));

function isWorked(one: Day): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (((one + 3) % 7) + 7) % 7;
  return on.has(one) || (weekday < 5 && !off.has(one));
}

/** The n-th day of work after a day, or before it where n is negative; the day itself for none. */
export function workday(from: Day, n: number): Day {
  let left = Math.abs(n);
  let one = from;
  while (left > 0) {
    one += Math.sign(n);
    if (isWorked(one)) left -= 1;
  }
  return one;
}

/** Days of work after one day, up to and with another. */
export function worked(after: Day, until: Day): number {
  let count = 0;
  for (let one = after + 1; one <= until; one += 1) if (isWorked(one)) count += 1;
  return count;
}

/** A last day off moves to the next day of work. */
export function moved(one: Day): Day {
  return isWorked(one) ? one : workday(one, 1);
}

/** The same day some months later, or the last of that month. */
export function monthsLater(from: Day, months: number): Day {
  const date = new Date(from * day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  return numbered(date.toISOString().slice(0, 10)) - Math.max(0, date.getUTCDate() - wanted);
}
