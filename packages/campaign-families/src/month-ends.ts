// Days that something is done by every year (domain.md §6 stage 10, §7 stage 12).
import { addDays, addMonths, parseLocalDate, type LocalDate } from '@jinguo/core/plugin';

/** A day of a year; the last of its month where the month is shorter. @throws RangeError no such month */
export function dayOfYear(year: number, { month, day }: { readonly month: number; readonly day: number }): LocalDate {
  const first = parseLocalDate(`${year}-${String(month).padStart(2, '0')}-01`);
  if (first === undefined) throw new RangeError(`${year}-${month}`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

/** The last day of the month, the first one at least so many months away. */
export function monthEndAfter(today: LocalDate, month: number, ahead = 6): LocalDate {
  const begins = addMonths(addDays(today, 1 - Number(today.slice(8))), month - Number(today.slice(5, 7)));
  const end = (years: number) => addDays(addMonths(begins, years * 12 + 1), -1);
  const years = [0, 1].find((one) => end(one) >= addMonths(today, ahead)) ?? 2;
  return end(years);
}
