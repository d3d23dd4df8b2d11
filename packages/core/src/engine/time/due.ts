// When things fall due: from a stage's limits to calendar dates and instants, counted over the working calendar in force. The
// one place that does it; screens show what was found here.
import { addWorkingDays, countWorkingDays, nextWorkingDay, workingDaysBefore, type WorkingCalendar } from '../../calendar/working-days.ts';
import { addDays, addMonths, daysBetween, endOfDay, isLocalDate, localDateOf, morningOf, type LocalDate } from '../../calendar/local-date.ts';
import { deadline } from '../../calendar/deadline.ts';
import { endOfWeek } from '../../calendar/end-of-week.ts';
import { noticePeriod } from '../../calendar/notice-period.ts';
import type { Distance, Limit } from '../../definition/deadline.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { Stage } from '../../definition/stage.ts';
import type { TimerPlan } from '../../definition/stage-plan.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { OfficeCalendar } from '../parts.ts';

export interface Due {
  readonly date: LocalDate;
  /** UTC instant at which the timer fires. */
  readonly at: Date;
}

export interface DueInput {
  readonly calendar: WorkingCalendar;
  /** When the stage was entered. */
  readonly enteredAt: Date;
  /** The date its clock of working days runs from: entering, or the last resuming. */
  readonly since: LocalDate;
  /** Working days used before that: by earlier visits a return ended, and before pauses (domain.md §3.2). */
  readonly usedDays: number;
  /** How long the stage rested in all; what counts calendar days or hours ends so much later. */
  readonly rest: { readonly days: number; readonly ms: number };
  /** The last day of a notice that the item came back to; null where it is counted anew. */
  readonly noticeEnds: LocalDate | null;
  /** The first desk has yet to take it in. */
  readonly untaken: boolean;
  /** The value of a declared date field. */
  readonly dateOf: (field: string) => LocalDate | null;
  /** The value of a declared whole number; 0 where there is none. */
  readonly numberOf: (field: string) => number;
}

/** Sorts what has no end after everything that has one. */
export const neverDue = '9999-12-31';

/** Of a stage's and the item's own due date, the one that comes first. */
export function firstDue({ due_on, deadline_on }: Pick<ItemRow, 'due_on' | 'deadline_on'>): string | null {
  return due_on === null || (deadline_on !== null && deadline_on < due_on) ? deadline_on : due_on;
}

/** The oldest calendar an item's deadlines come from: this process may not have taken up the newest yet. Only recompute.ts raises it. */
export function countedWith(row: Pick<ItemRow, 'calendar_revision'>, calendar: OfficeCalendar): number {
  return Math.min(row.calendar_revision, calendar.revision);
}

const hourMs = 3_600_000;

/** What an item's stage is counted from. */
export function dueInputOf(calendar: WorkingCalendar, { row, context }: { readonly row: Pick<ItemRow, 'stage_entered_at' | 'stage'>; readonly context: ItemContext }): DueInput {
  const enteredAt = new Date(row.stage_entered_at);
  const rest = restOf(row, context);
  return {
    calendar,
    enteredAt,
    since: rest?.since ?? localDateOf(enteredAt),
    usedDays: context.usedDays[row.stage] ?? 0,
    rest: rest ?? { days: 0, ms: 0 },
    noticeEnds: noticeEndsAt(row.stage, context),
    untaken: context.intake === 'waits',
    dateOf: (field) => dateIn(context, field),
    numberOf: (field) => numberIn(context, field),
  };
}

/** The last day of the notice at a stage, where it stands on after an objection. domain.md §3.4 */
export function noticeEndsAt(stage: string, { standing }: Pick<ItemContext, 'standing'>): LocalDate | null {
  return standing?.stage === stage && isLocalDate(standing.endsOn) ? standing.endsOn : null;
}

/** The value of a date field. */
export function dateIn({ fields }: ItemContext, field: string): LocalDate | null {
  const value = fields[field];
  return typeof value === 'string' && isLocalDate(value) ? value : null;
}

export function numberIn({ fields }: ItemContext, field: string): number {
  const value = fields[field];
  return typeof value === 'number' ? value : 0;
}

/** Days a notice stands: as many as its stage says, or as its item asks for where that is more. */
export function noticeDays({ days, daysField }: { readonly days: number; readonly daysField?: string | undefined }, numberOf: DueInput['numberOf']): number {
  return daysField === undefined ? days : Math.max(days, numberOf(daysField));
}

/** Pauses of this visit to the stage; those of an earlier one are over. */
export function restOf(row: Pick<ItemRow, 'stage_entered_at' | 'stage'>, { rest }: ItemContext) {
  if (rest === undefined || rest.stage !== row.stage || rest.at < row.stage_entered_at || !isLocalDate(rest.since)) return undefined;
  return { since: rest.since, days: rest.days, ms: rest.ms };
}

/** Working days a stage has used by a date, for the clock that a return or a pause stops. */
export function usedInStage(calendar: WorkingCalendar, work: Parameters<typeof dueInputOf>[1], on: LocalDate): number {
  const { since, usedDays } = dueInputOf(calendar, work);
  return usedDays + countWorkingDays(calendar, addDays(since, 1), on);
}

/** The end of a limit: the last day, and the instant it is over. Null when the item brings no date. */
export function endOf(limit: Limit, input: DueInput): Due | null {
  const { calendar, since, usedDays, rest } = input;
  if ('untilField' in limit) {
    const date = input.dateOf(limit.untilField);
    return date === null ? null : { date, at: endOfDay(date) };
  }
  if ('hours' in limit) return instant(input.enteredAt.getTime() + limit.hours * hourMs + rest.ms);
  if ('workingDays' in limit) {
    const { date } = deadline(calendar, since, Math.max(usedDays > 0 ? 1 : 0, limit.workingDays - usedDays));
    return { date, at: endOfDay(date) };
  }
  if ('endOfWeek' in limit) return endOfWeek(calendar, new Date(input.enteredAt.getTime() + rest.ms), limit.endOfWeek);
  const entered = localDateOf(input.enteredAt);
  const end = 'months' in limit ? addMonths(entered, limit.months) : addDays(entered, limit.naturalDays);
  // 民法典 203: a last day off moves to the next working day.
  const date = nextWorkingDay(calendar, addDays(end, rest.days));
  return { date, at: endOfDay(date) };
}

/** When a stage's timer fires: reminders at 09:00 of their day, ends at 24:00 of the last day; hours by the clock. */
export function timerDue(plan: TimerPlan, input: DueInput): Due | null {
  const { due } = plan;
  if (plan.untilTakenIn === true && !input.untaken) return null;
  if (due.rule === 'noticePeriod') {
    if (input.noticeEnds !== null) return { date: input.noticeEnds, at: endOfDay(input.noticeEnds) };
    const period = noticePeriod(input.calendar, localDateOf(input.enteredAt), noticeDays(due, input.numberOf), { unit: due.unit, start: due.start });
    return { date: period.endsOn, at: period.closesAt };
  }
  if (due.percent !== undefined) return shareOf(due.span, due.percent, input);
  const end = endOf(due.span, input);
  if (end === null) return null;
  if (due.plusWorkingDays !== undefined) return morning(addWorkingDays(input.calendar, end.date, due.plusWorkingDays));
  if (due.after !== undefined) return distant(end, due.after, 1, input.calendar);
  if (due.before === undefined) return end;
  const early = distant(end, due.before, -1, input.calendar);
  // A reminder from before the stage was entered would come too late to be one.
  return early.at <= input.enteredAt ? null : early;
}

/** The moment a share of the limit is over. */
function shareOf(limit: Limit, percent: number, input: DueInput): Due | null {
  if ('workingDays' in limit) {
    const end = endOf({ workingDays: Math.max(1, Math.ceil((limit.workingDays * percent) / 100)) }, input);
    return end === null ? null : morning(end.date);
  }
  if ('hours' in limit) return instant(input.enteredAt.getTime() + Math.ceil((limit.hours * percent) / 100) * hourMs + input.rest.ms);
  const end = endOf(limit, input);
  if (end === null) return null;
  const entered = localDateOf(input.enteredAt);
  return percent >= 100 ? morning(end.date) : morning(addDays(entered, Math.max(0, Math.ceil((daysBetween(entered, end.date) * percent) / 100))));
}

function distant(end: Due, distance: Distance, sign: 1 | -1, calendar: WorkingCalendar): Due {
  if ('hours' in distance) return instant(end.at.getTime() + sign * distance.hours * hourMs);
  if ('naturalDays' in distance) return morning(addDays(end.date, sign * distance.naturalDays));
  return morning(sign > 0 ? addWorkingDays(calendar, end.date, distance.workingDays) : workingDaysBefore(calendar, end.date, distance.workingDays));
}

function morning(date: LocalDate): Due {
  return { date, at: morningOf(date) };
}

function instant(ms: number): Due {
  const at = new Date(ms);
  return { date: localDateOf(at), at };
}

/** The date an item is due where it stands: its stage's, or the day by which the first desk takes it in, where that comes first. */
export function dueNow(stage: Stage, timers: readonly TimerPlan[], input: DueInput): LocalDate | null {
  const intake = takenInBy(timers, input);
  const due = stageDue(stage, timers, input);
  return intake === null || (due !== null && due < intake) ? due : intake;
}

/** Whether the date an item is due is the day by which it has to be taken in (受理期限). domain.md §3.2 */
export function isIntakeDue(on: LocalDate | null, timers: readonly TimerPlan[] | undefined, input: DueInput): boolean {
  return on !== null && on === takenInBy(timers ?? [], input);
}

function takenInBy(timers: readonly TimerPlan[], input: DueInput): LocalDate | null {
  const intake = timers.find((one) => one.untilTakenIn === true)?.due;
  return input.untaken && intake?.rule === 'deadline' ? (endOf(intake.span, input)?.date ?? null) : null;
}

/** The date a stage is due: its limit, or else the end its own timer brings. */
export function stageDue(stage: Stage, timers: readonly TimerPlan[], input: DueInput): LocalDate | null {
  if (stage.deadline !== undefined) return endOf(stage.deadline.within, input)?.date ?? null;
  const ends = timers.filter((one) => one.untilTakenIn !== true).flatMap((timer) => timerDue(timer, input)?.date ?? []).toSorted();
  return ends[0] ?? null;
}
