import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfWeek } from './end-of-week.ts';
import { officialCalendar } from './holidays.ts';
import { addDays, daysBetween, localDateOf, weekdayOf, type LocalDate } from './local-date.ts';
import { isWorkingDay } from './working-days.ts';

it.each([
  ['on Monday, until Friday at five', '2022-09-05T01:00:00Z', '2022-09-09T09:00:00Z'],
  ['on Friday before five, on the same day', '2022-09-09T08:59:59Z', '2022-09-09T09:00:00Z'],
  ['on Friday at five, with the next week', '2022-09-09T09:00:00Z', '2022-09-16T09:00:00Z'],
  ['before 春节, until the make-up day on Sunday', '2022-01-26T01:00:00Z', '2022-01-30T09:00:00Z'],
  ['in the week of 春节, which has no working day, with the week after', '2022-02-02T01:00:00Z', '2022-02-11T09:00:00Z'],
  ['in the week of 国庆, until the make-up day on Sunday', '2022-10-03T01:00:00Z', '2022-10-09T09:00:00Z'],
])('what comes in %s', (_when, from, at) => {
  expect(endOfWeek(officialCalendar, new Date(from), 17).at.toISOString()).toBe(new Date(at).toISOString());
});

const instants = fc.integer({ min: Date.parse('2021-01-04T00:00:00Z'), max: Date.parse('2022-12-20T00:00:00Z') });

it('of any instant it is still to come, a working day, and no working day of its week comes after it', () => {
  fc.assert(fc.property(instants, fc.integer({ min: 1, max: 23 }), (ms, hour) => {
    const { date, at } = endOfWeek(officialCalendar, new Date(ms), hour);
    const later = Array.from({ length: 7 - weekdayOf(date) }, (_, n): LocalDate => addDays(date, n + 1));
    expect([at.getTime() > ms, localDateOf(at) === date, isWorkingDay(officialCalendar, date), later.filter((one) => isWorkingDay(officialCalendar, one))]).toEqual([true, true, true, []]);
    // At most the week it comes in, one without a working day, and the one after.
    expect(daysBetween(localDateOf(new Date(ms)), date)).toBeLessThanOrEqual(20);
  }));
});
