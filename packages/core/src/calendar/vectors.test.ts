// The tables of domain.md §3.3, row by row, and what must hold for any dates.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, deadlineAfterReturn } from './deadline.ts';
import { officialCalendar } from './holidays.ts';
import { addDays, addMonths, isLocalDate, localDateOf, startOfDay, type LocalDate } from './local-date.ts';
import { noticePeriod } from './notice-period.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
};
const end = (published: string, days: number, start: 'nextWorkingDay' | 'sameDay') => noticePeriod(officialCalendar, day(published), days, { start, unit: 'workingDays' }).endsOn;

describe('a public notice', () => {
  it.each([
    ['2021-12-29', '2021-12-30', '2022-01-06', '2022-01-10', '2022-01-05', '2022-01-07'],
    ['2022-01-27', '2022-01-28', '2022-02-08', '2022-02-10', '2022-02-07', '2022-02-09'],
    ['2022-03-07', '2022-03-08', '2022-03-14', '2022-03-16', '2022-03-11', '2022-03-15'],
    ['2022-04-01', '2022-04-02', '2022-04-11', '2022-04-13', '2022-04-08', '2022-04-12'],
    ['2022-04-29', '2022-05-05', '2022-05-10', '2022-05-12', '2022-05-09', '2022-05-11'],
    ['2022-06-02', '2022-06-06', '2022-06-10', '2022-06-14', '2022-06-09', '2022-06-13'],
    ['2022-09-08', '2022-09-09', '2022-09-16', '2022-09-20', '2022-09-15', '2022-09-19'],
    ['2022-09-29', '2022-09-30', '2022-10-11', '2022-10-13', '2022-10-10', '2022-10-12'],
    ['2022-12-27', '2022-12-28', '2023-01-04', '2023-01-06', '2023-01-03', '2023-01-05'],
  ])('published %s runs from %s to %s; seven days end %s; counted from the same day %s and %s', (published, ...[starts, five, seven, same5, same7]) => {
    const period = noticePeriod(officialCalendar, day(published), 5, { start: 'nextWorkingDay', unit: 'workingDays' });
    expect([period.startsOn, period.endsOn, end(published, 7, 'nextWorkingDay'), end(published, 5, 'sameDay'), end(published, 7, 'sameDay')]).toEqual([starts, five, seven, same5, same7]);
    expect(period.closesAt.toISOString()).toBe(startOfDay(addDays(period.endsOn, 1)).toISOString());
  });

  it('of three natural days moves its end past the holiday', () => {
    const { startsOn, endsOn } = noticePeriod(officialCalendar, day('2022-04-29'), 3, { start: 'nextWorkingDay', unit: 'naturalDays' });
    expect([startsOn, endsOn]).toEqual(['2022-04-30', '2022-05-05']);
  });
});

describe('the announced calendars', () => {
  it('hold 250 working days in 2021 and 249 in 2022, month by month', () => {
    const months = Array.from({ length: 12 }, (_, month) => {
      const first = day(`2022-${String(month + 1).padStart(2, '0')}-01`);
      return countWorkingDays(officialCalendar, first, addDays(addMonths(first, 1), -1));
    });
    expect(months).toEqual([21, 16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 22]);
    expect(countWorkingDays(officialCalendar, day('2022-01-01'), day('2022-12-31'))).toBe(249);
    expect(countWorkingDays(officialCalendar, day('2021-01-01'), day('2021-12-31'))).toBe(250);
  });

  it('keep 三八 a working day', () => {
    expect(isWorkingDay(officialCalendar, day('2022-03-08'))).toBe(true);
  });

  it('call a date in a year nobody announced provisional', () => {
    expect(deadline(officialCalendar, day('2023-12-28'), 5)).toMatchObject({ provisional: true });
    expect(deadline(officialCalendar, day('2022-12-28'), 5)).toMatchObject({ provisional: false });
  });
});

describe('a deadline', () => {
  it('is the n-th working day strictly after the trigger', () => {
    expect(deadline(officialCalendar, day('2022-01-26'), 10).date).toBe('2022-02-14');
  });

  it('stops its clock while the item is back with the applicant', () => {
    expect(deadlineAfterReturn(officialCalendar, { arrived: day('2022-01-24'), returned: day('2022-01-26'), resubmitted: day('2022-02-08'), limit: 5 }).date).toBe('2022-02-11');
  });

  it('leaves at least one day after a return', () => {
    expect(deadlineAfterReturn(officialCalendar, { arrived: day('2022-09-05'), returned: day('2022-09-30'), resubmitted: day('2022-10-10'), limit: 5 }).date).toBe('2022-10-11');
  });
});

describe('dates', () => {
  it('are those of Shanghai, whatever the hour in Greenwich', () => {
    expect(localDateOf(new Date('2022-01-27T17:30:00Z'))).toBe('2022-01-28');
    expect(localDateOf(new Date('2022-01-27T15:59:59Z'))).toBe('2022-01-27');
  });

  it('end a period of months on the corresponding day or the month’s last', () => {
    expect([addMonths(day('2022-01-31'), 1), addMonths(day('2021-12-15'), 6), addMonths(day('2023-10-31'), 4)]).toEqual(['2022-02-28', '2022-06-15', '2024-02-29']);
  });

  it('that do not exist are none', () => {
    for (const text of ['2022-02-29', '2022-13-01', '2022-1-1', '', '2022-04-31', 'x']) expect(isLocalDate(text)).toBe(false);
  });
});

const anyDay = fc.integer({ min: 0, max: 1_094 }).map((n) => addDays(day('2021-01-01'), n));

describe('for any dates', () => {
  it('counting agrees with walking the days one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const days = Array.from({ length: length + 1 }, (_, n) => addDays(from, n));
        expect(countWorkingDays(officialCalendar, from, addDays(from, length))).toBe(days.filter((one) => isWorkingDay(officialCalendar, one)).length);
      }),
    );
  });

  it('adding n working days and counting them are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const to = addWorkingDays(officialCalendar, from, n);
        expect(countWorkingDays(officialCalendar, addDays(from, 1), to)).toBe(n);
        expect(isWorkingDay(officialCalendar, to)).toBe(true);
      }),
    );
  });

  it('a notice begins and ends on working days, in order, and a longer one never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.constantFrom('nextWorkingDay' as const, 'sameDay' as const), (published, days, start) => {
        const [short, long] = [days, days + 1].map((length) => noticePeriod(officialCalendar, published, length, { start, unit: 'workingDays' }));
        expect(nextWorkingDay(officialCalendar, short?.startsOn ?? published)).toBe(short?.startsOn);
        expect((short?.startsOn ?? '') <= (short?.endsOn ?? '') && (short?.endsOn ?? '') < (long?.endsOn ?? '')).toBe(true);
      }),
    );
  });
});
