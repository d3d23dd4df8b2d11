// When things fall due: from a stage's spans to calendar dates and instants, counted over the working calendar.
import { addWorkingDays, countWorkingDays, nextWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import { addDays, addMonths, endOfDay, morningOf, type LocalDate } from '../calendar/local-date.ts';
import { deadline } from '../calendar/deadline.ts';
import { noticePeriod } from '../calendar/notice-period.ts';
import type { Span, Stage } from '../definition/stage.ts';
import type { TimerPlan } from '../definition/stage-plan.ts';

export interface Due {
  readonly date: LocalDate;
  /** UTC instant at which the timer fires. */
  readonly at: Date;
}

export interface DueInput {
  readonly calendar: WorkingCalendar;
  /** The calendar date the stage was entered. */
  readonly entered: LocalDate;
  /** Working days the stage had used before a return; its clock runs on (domain.md §3.2). */
  readonly usedDays: number;
}

/** The last day of a span that begins when a stage is entered. */
function lastDay(span: Span, input: DueInput): LocalDate {
  const { calendar, entered, usedDays } = input;
  if ('workingDays' in span) return deadline(calendar, entered, Math.max(usedDays > 0 ? 1 : 0, span.workingDays - usedDays)).date;
  const end = 'months' in span ? addMonths(entered, span.months) : addDays(entered, span.naturalDays);
  // 民法典 203: a last day off moves to the next working day.
  return nextWorkingDay(calendar, end);
}

/** When a stage's timer fires: reminders at 09:00 of their day, ends at 24:00 of the last day. */
export function timerDue(plan: TimerPlan, input: DueInput): Due {
  const { due } = plan;
  if (due.rule === 'noticePeriod') {
    const period = noticePeriod(input.calendar, input.entered, due.days, { unit: due.unit, start: due.start });
    return { date: period.endsOn, at: period.closesAt };
  }
  if (due.percent !== undefined && 'workingDays' in due.span) {
    const share = Math.max(1, Math.ceil((due.span.workingDays * due.percent) / 100));
    const date = lastDay({ workingDays: share }, input);
    return { date, at: morningOf(date) };
  }
  const date = lastDay(due.span, input);
  if (due.plusWorkingDays !== undefined) {
    const later = addWorkingDays(input.calendar, date, due.plusWorkingDays);
    return { date: later, at: morningOf(later) };
  }
  return due.percent === undefined ? { date, at: endOfDay(date) } : { date, at: morningOf(date) };
}

/** The date a stage is due: its limit, or else the end its own timer brings. */
export function stageDue(stage: Stage, timers: readonly TimerPlan[], input: DueInput): LocalDate | null {
  if (stage.deadline !== undefined) return lastDay(stage.deadline.within, input);
  const ends = timers.map((timer) => timerDue(timer, input).date).toSorted();
  return ends[0] ?? null;
}

/** Working days a stage has used by today, for the clock that a return stops. */
export function usedSince(calendar: WorkingCalendar, entered: LocalDate, today: LocalDate, usedBefore: number): number {
  return usedBefore + countWorkingDays(calendar, addDays(entered, 1), today);
}
