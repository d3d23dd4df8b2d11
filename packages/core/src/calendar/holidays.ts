// The announced calendars the product ships with (国务院办公厅 notices for 2021, 2022, 2023). The office edits its own copy;
// a year that is not here is not guessed.
import { addDays, daysBetween, parseLocalDate } from './local-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/** A year’s days off and make-up working days, as the State Council announces them. */
export interface AnnouncedYear {
  readonly year: number;
  readonly off: readonly string[];
  readonly workdays: readonly string[];
}

/** The years that came with this release. */
export const officialCalendarYears: readonly AnnouncedYear[] = [
  {
    year: 2021,
    off: ranges(['2021-01-01', '2021-01-03'], ['2021-02-11', '2021-02-17'], ['2021-04-03', '2021-04-05'], ['2021-05-01', '2021-05-05'], ['2021-06-12', '2021-06-14'], ['2021-09-19', '2021-09-21'], ['2021-10-01', '2021-10-07']),
    workdays: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  {
    year: 2022,
    off: ranges(['2022-01-01', '2022-01-03'], ['2022-01-31', '2022-02-06'], ['2022-04-03', '2022-04-05'], ['2022-04-30', '2022-05-04'], ['2022-06-03', '2022-06-05'], ['2022-09-10', '2022-09-12'], ['2022-10-01', '2022-10-07'], ['2022-12-31', '2022-12-31']),
    workdays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  {
    year: 2023,
    off: ranges(['2023-01-01', '2023-01-02'], ['2023-01-21', '2023-01-27'], ['2023-04-05', '2023-04-05'], ['2023-04-29', '2023-05-03'], ['2023-06-22', '2023-06-24'], ['2023-09-29', '2023-10-06']),
    workdays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
];

/**
 * A calendar out of announced years; dates of years that are not among them are provisional.
 *
 * @example
 * ```ts
 * import { calendarOf, officialCalendarYears } from './holidays.ts';
 * console.assert(calendarOf(officialCalendarYears.filter((one) => one.year === 2022)).years.has(2023) === false);
 * ```
 */
export function calendarOf(years: readonly AnnouncedYear[]): WorkingCalendar {
  return {
    years: new Set(years.map((one) => one.year)),
    off: new Set(years.flatMap((one) => one.off)),
    workdays: new Set(years.flatMap((one) => one.workdays)),
  };
}

/** The calendar of the years that came with this release. */
export const officialCalendar: WorkingCalendar = calendarOf(officialCalendarYears);

function ranges(...spans: readonly (readonly [string, string])[]): readonly string[] {
  return spans.flatMap(([from, to]) => {
    const first = parseLocalDate(from);
    const last = parseLocalDate(to);
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));
  });
}
