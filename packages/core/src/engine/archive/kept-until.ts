// Until when a file of a class is kept, counted from the day it was closed (domain.md §3.6).
import { addMonths, type LocalDate } from '../../calendar/local-date.ts';
import type { Retention } from '../../definition/retention.ts';

/** The day from which a file closed on a day need not be kept any more; undefined where it is kept for ever. */
export function keptUntil(kept: Retention, closedOn: LocalDate): LocalDate | undefined {
  const years = yearsOf[kept];
  return years === undefined ? undefined : addMonths(closedOn, 12 * years);
}

const yearsOf: Readonly<Record<Retention, number | undefined>> = { permanent: undefined, years30: 30, years10: 10 };
