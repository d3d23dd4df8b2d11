// 全程时限 of an item at work: it ends by a clock of its own, which no stage touches and which rests while the item is paused or
// over. What the clock says is put into the event that stops it or lets it run on, so that the log folds the same for ever.
import { addDays, daysBetween, isLocalDate, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { countWorkingDays } from '../../calendar/working-days.ts';
import type { ItemClock, ItemContext, MachineEvent } from '../../definition/item-context.ts';
import { itemTimers } from '../../definition/item-deadline.ts';
import { decide, type Decision } from '../../machine/decide.ts';
import type { Moment } from '../command/apply-event.ts';
import { countedWith, dateIn, endOf, firstDue, neverDue, timerDue, type DueInput, numberIn } from './due.ts';
import type { OfficeCalendar } from '../parts.ts';
import { isPaused, type WorkItem } from '../command/work-item.ts';

/** The stage that stands in the rows of an item's own timers. */
export const noStage = '';
/** When a timer fires whose clock stands still, or whose date is not known yet. */
const neverAt = `${neverDue}T00:00:00.000Z`;

/** When an item's own deadline ends, and when its timers fire. */
export function countDeadline(calendar: OfficeCalendar, work: WorkItem): { readonly on: LocalDate | null; readonly timers: ReadonlyMap<string, string> } {
  const { definition } = work.workflow.compiled;
  if (definition.deadline === undefined || work.row.status !== 'open') return { on: null, timers: new Map() };
  const input = isPaused(work) ? undefined : inputOf(calendar, work);
  const at = itemTimers(definition).map((timer) => [timer.name, (input && timerDue(timer, input)?.at.toISOString()) ?? neverAt] as const);
  return { on: (input && endOf(definition.deadline.within, input)?.date) ?? null, timers: new Map(at) };
}

/** Counts the deadline anew, and sets its timers so; those that have fired stay fired. */
export function settleDeadline(moment: Moment, work: WorkItem): void {
  const calendar = moment.parts.calendar();
  const { on, timers } = countDeadline(calendar, work);
  work.row = { ...work.row, deadline_on: on, calendar_revision: countedWith(work.row, calendar) };
  work.dueSort = firstDue(work.row) ?? neverDue;
  work.ownTimers = [...timers].map(([name, at]) => ({ id: moment.parts.ids(), item_id: work.row.id, stage: noStage, name, due_at: at, fired_at: null }));
}

/** The event with what the item's clock says after it, and what the machine decides on it. */
export function decideByClock(moment: Moment, work: WorkItem, event: MachineEvent): { readonly event: MachineEvent; readonly decision: Decision } {
  const { compiled } = work.workflow;
  const at = { stage: work.row.stage, context: work.context };
  const decision = decide(compiled, at, event);
  if (compiled.definition.deadline === undefined || !decision.ok) return { event, decision };
  const ran = work.row.status === 'open' && !isPaused(work);
  const runs = decision.result === undefined && !isPaused(decision.snapshot);
  if (ran === runs) return { event, decision };
  const timed = { ...event, clock: runs ? resumed(moment, work) : stopped(moment, work, { on: moment.today, at: moment.now.toISOString() }) };
  return { event: timed, decision: decide(compiled, at, timed) };
}

/** Whether an event moved the item's deadline: it stopped or started the clock, ended the item, or brought another date. */
export function movesDeadline(work: WorkItem, event: MachineEvent, before: ItemContext): boolean {
  const { deadline } = work.workflow.compiled.definition;
  if (deadline === undefined) return false;
  if (event.clock !== undefined || work.row.status === 'done') return true;
  return 'untilField' in deadline.within && dateIn(before, deadline.within.untilField) !== dateIn(work.context, deadline.within.untilField);
}

function inputOf(calendar: OfficeCalendar, work: WorkItem): DueInput {
  const { since, used, days, ms } = clockOf(work);
  return { calendar, enteredAt: new Date(work.row.created_at), since, usedDays: used, rest: { days, ms }, noticeEnds: null, untaken: false, dateOf: (field) => dateIn(work.context, field), numberOf: (field) => numberIn(work.context, field) };
}

function clockOf({ row, context }: WorkItem): Omit<ItemClock, 'since'> & { readonly since: LocalDate } {
  const begun = localDateOf(new Date(row.created_at));
  const { clock } = context;
  return clock === undefined ? { since: begun, used: 0, days: 0, ms: 0, stopped: null } : { ...clock, since: isLocalDate(clock.since) ? clock.since : begun };
}

function stopped(moment: Moment, work: WorkItem, at: NonNullable<ItemClock['stopped']>): ItemClock {
  const clock = clockOf(work);
  const until = isLocalDate(at.on) ? at.on : moment.today;
  return { ...clock, used: clock.used + countWorkingDays(moment.parts.calendar(), addDays(clock.since, 1), until), stopped: at };
}

function resumed(moment: Moment, work: WorkItem): ItemClock {
  // An item that was paused under a version without a deadline has a clock that nobody stopped.
  const now = { on: moment.today, at: moment.now.toISOString() };
  const rest = work.context.clock?.stopped ?? work.context.paused ?? now;
  const { used, days, ms } = (work.context.clock?.stopped ?? null) === null ? stopped(moment, work, rest) : clockOf(work);
  const restedDays = isLocalDate(rest.on) ? daysBetween(rest.on, moment.today) : 0;
  const restedMs = moment.now.getTime() - Date.parse(rest.at);
  return { since: moment.today, used, days: days + Math.max(0, restedDays), ms: ms + Math.max(0, restedMs || 0), stopped: null };
}
