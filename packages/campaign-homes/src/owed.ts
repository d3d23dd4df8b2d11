// The two things a town of MJ01/MJ02 owes again and again (domain.md §9): the sheet of each week, asked for on Friday, and the draw of the
// year, asked for in September; both days are assumed and the lead's.
import { addDays, addMonths, isWorkingDay, yearOf, type LocalDate, type Programme, type WorkingCalendar } from '@jinguo/core/plugin';
import { at, parameter, parameterAt } from '@jinguo/core/programme';
import { titledAt } from './spot-check.ts';
import { turns } from './turns.ts';
import { mondayOf } from './weekly-sheet.ts';

/** The last working day of a week up to a weekday, 1 for Monday; a week without one joins the next. */
export function askedInWeek(monday: LocalDate, weekday: number, calendar: WorkingCalendar): LocalDate {
  const days = Array.from({ length: weekday }, (_, n) => addDays(monday, weekday - 1 - n));
  return days.find((day) => isWorkingDay(calendar, day)) ?? askedInWeek(addDays(monday, 7), weekday, calendar);
}

/** The weekly sheets of a town. */
export const weeksOwed: Programme = turns({
  code: 'MJ01K', name: 'courtyards-weeks', title: { zh: '优美庭院创建周报安排', en: 'Sheets of the weeks' },
  asks: { zh: '核对周报报送', en: 'Was the sheet sent' }, rule: '每周由镇（街道）妇联报送创建周报，到期在系统内核对；未报送的写明原因。',
  figure: { name: 'missedWeeks', title: { zh: '优美庭院周报未报送', en: 'Weeks without a sheet' }, unit: { zh: '镇次', en: 'weeks' } },
  by: at.townOfficer, days: 1, startedBy: [{ role: 'townOfficer' }, { role: 'townHead' }, { role: 'districtClerk' }],
  parameters: { weekday: parameter('周报催报日（星期几，逢休息日提前）', 'Weekday on which the sheet is asked for, earlier where that is off', 5, { minimum: 1, maximum: 7 }) },
  begins: mondayOf,
  next: (monday) => addDays(monday, 7),
  askedOn: (monday, view) => askedInWeek(monday, parameterAt(view, 'weekday'), view.calendar),
  words: (monday) => ({ zh: `${monday}起一周`, en: `the week from ${monday}` }),
  doneBy: { workflow: 'courtyards-weekly', key: 'week', value: (town, monday) => `${town}@${monday}` },
});

/** The first of January of a day's year. */
const newYearOf = (day: LocalDate) => addDays(addMonths(day, 1 - Number(day.slice(5, 7))), 1 - Number(day.slice(8)));

/** The draws of the years in a town, where anything is titled there. */
export function drawsOwed({ code, of, noun, en }: { readonly code: string; readonly of: string; readonly noun: string; readonly en: string }): Programme {
  return turns({
    code, name: `${of}-draws`, title: { zh: `${noun}区年查安排`, en: `${en}: draws of the years` },
    asks: { zh: '核对年查抽取', en: 'Was the sample drawn' }, rule: `每年由区妇联抽查${noun}，到期在系统内核对是否已抽取；未抽取的写明原因。`,
    figure: { name: 'missedDraws', title: { zh: `${noun}区年查未抽取`, en: `${en}: years nobody drew` }, unit: { zh: '镇次', en: 'years' } },
    by: at.districtClerk, days: 5, startedBy: [{ role: 'districtClerk' }],
    parameters: { drawMonth: parameter('年查抽取催办月份', 'Month in which the draw is asked for', 9, { minimum: 1, maximum: 12, unit: { zh: '月', en: 'month' } }), drawDay: parameter('年查抽取催办日', 'Day of that month', 1, { minimum: 1, maximum: 28, unit: { zh: '日', en: 'day' } }) },
    begins: newYearOf,
    next: (begins) => addMonths(begins, 12),
    askedOn: (begins, view) => addDays(addMonths(begins, parameterAt(view, 'drawMonth') - 1), parameterAt(view, 'drawDay') - 1),
    words: (begins) => ({ zh: `${yearOf(begins)}年度抽查`, en: `the draw of ${yearOf(begins)}` }),
    doneBy: { workflow: `${of}-spot-check`, key: 'draw', value: (town, begins) => `${town}@${yearOf(begins)}` },
    looksUp: { workflow: of, stages: titledAt },
  });
}
