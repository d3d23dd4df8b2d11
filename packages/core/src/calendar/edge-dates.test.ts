// Dates nobody means and years nobody announced: slips are refused, sums do not break a rule, guesses say that they are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, deadlineAfterReturn } from './deadline.ts';
import { calendarOf, officialCalendar, officialCalendarYears } from './holidays.ts';
import { addDays, addMonths, daysBetween, endOfDay, isLocalDate, localDateOf, startOfDay, weekdayOf, type LocalDate } from './local-date.ts';
import { noticePeriod } from './notice-period.ts';
import { countWorkingDays, isWorkingDay } from './working-days.ts';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
};
const anyDay = fc.integer({ min: 0, max: daysBetween(day('1900-01-01'), day('2999-12-31')) }).map((n) => addDays(day('1900-01-01'), n));

describe('a date', () => {
  it.each(['0022-09-05', '0050-01-01', '1899-12-31', '3000-01-01', '9999-12-31', '+12022-09', '2022-09-05T00:00', ' 2022-09-05', '２０２２-09-05'])('“%s” is refused', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('of the last year may still be added to', () => {
    expect([addMonths(day('2999-12-31'), 36), addDays(day('2999-12-31'), 1)]).toEqual(['3002-12-31', '3000-01-01']);
  });

  it('added and counted back is the same, and its weekday moves with it', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect(Math.abs((weekdayOf(addDays(date, n)) - weekdayOf(date) - n) % 7)).toBe(0);
    }));
  });

  it('contains every instant from its 00:00 up to its 24:00 in Shanghai', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (date, ms) => {
      expect(localDateOf(new Date(startOfDay(date).getTime() + ms))).toBe(date);
      expect(endOfDay(date)).toEqual(startOfDay(addDays(date, 1)));
    }));
  });

  it('months later has the same day of the month, or is the last of its month', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (date, months) => {
      const later = addMonths(date, months);
      const monthsApart = (Number(later.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(later.slice(5, 7)) - Number(date.slice(5, 7));
      expect(monthsApart).toBe(months);
      expect(later.slice(8) === date.slice(8) || (later.slice(8) < date.slice(8) && addDays(later, 1).endsWith('-01'))).toBe(true);
    }));
  });
});

describe('the announced calendars', () => {
  it('name only days off that would be worked otherwise or belong to a holiday, and make up only on weekends', () => {
    for (const { year, off, workdays } of officialCalendarYears) {
      for (const text of [...off, ...workdays]) expect(text.slice(0, 4)).toBe(String(year));
      for (const text of workdays) expect([weekdayOf(day(text)) > 5, off.includes(text)]).toEqual([true, false]);
    }
  });

  it('hold seven make-up days a year, and 2023 whole', () => {
    expect(officialCalendarYears.map(({ year, workdays }) => [year, workdays.length])).toEqual([[2021, 7], [2022, 7], [2023, 7]]);
    const holidays2023 = ['2023-01-02', '2023-01-21', '2023-01-27', '2023-04-05', '2023-05-01', '2023-06-22', '2023-06-23', '2023-09-29', '2023-10-06'];
    expect(holidays2023.filter((text) => isWorkingDay(officialCalendar, day(text)))).toEqual([]);
    expect(['2023-01-28', '2023-04-06', '2023-04-23', '2023-06-25', '2023-10-08'].every((text) => isWorkingDay(officialCalendar, day(text)))).toBe(true);
  });
});

describe('a year nobody announced', () => {
  const only2022 = calendarOf(officialCalendarYears.filter(({ year }) => year === 2022));

  it('is counted on weekends only', () => {
    expect(isWorkingDay(only2022, day('2023-01-02'))).toBe(true);
    expect(countWorkingDays(only2022, day('2023-01-01'), day('2023-12-31'))).toBe(260);
  });

  it('makes every deadline and notice that reaches it provisional, and no other', () => {
    const start = day('2022-10-01');
    fc.assert(fc.property(fc.integer({ min: 0, max: 91 }), fc.integer({ min: 1, max: 40 }), (n, days) => {
      const from = addDays(start, n);
      const due = deadline(only2022, from, days);
      expect(due.provisional).toBe(due.date > '2022-12-31');
      const notice = noticePeriod(only2022, from, days, { start: 'nextWorkingDay', unit: 'workingDays' });
      expect(notice.provisional).toBe(notice.endsOn > '2022-12-31');
    }));
  });
});

it('a returned item never has more days left than its limit, nor none', () => {
  const date = fc.integer({ min: 0, max: 200 });
  fc.assert(fc.property(date, date, date, fc.integer({ min: 1, max: 15 }), (a, b, c, limit) => {
    const [arrived, returned, resubmitted] = [a, a + b, a + b + c].map((n) => addDays(day('2021-01-01'), n));
    if (arrived === undefined || returned === undefined || resubmitted === undefined) throw new RangeError();
    const due = deadlineAfterReturn(officialCalendar, { arrived, returned, resubmitted, limit }).date;
    const left = countWorkingDays(officialCalendar, addDays(resubmitted, 1), due);
    expect(left).toBe(Math.max(1, limit - countWorkingDays(officialCalendar, addDays(arrived, 1), returned)));
  }));
});
