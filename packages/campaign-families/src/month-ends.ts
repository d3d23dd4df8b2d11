// The end of a month that something is done by every year (domain.md §6 stage 10, §7 stage 12): the first that leaves time for it.
import { addDays, addMonths, type LocalDate } from '@jinguo/core/plugin';

/** The last day of the month, the first one at least so many months away. */
export function monthEndAfter(today: LocalDate, month: number, ahead = 6): LocalDate {
  const begins = addMonths(addDays(today, 1 - Number(today.slice(8))), month - Number(today.slice(5, 7)));
  const end = (years: number) => addDays(addMonths(begins, years * 12 + 1), -1);
  const years = [0, 1].find((one) => end(one) >= addMonths(today, ahead)) ?? 2;
  return end(years);
}
