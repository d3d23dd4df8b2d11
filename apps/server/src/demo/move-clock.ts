// Moves a demonstration's clock on through every midnight and every morning between, because timers are due then: what
// happened in between must carry the date it would have had.
import { addDays, addWorkingDays, localDateOf, morningOf, startOfDay, type Engine, type LocalDate } from '@jinguo/core';
import type { OfficeClock } from '../clock.ts';

export interface ClockMove {
  readonly clock: OfficeClock;
  readonly to: Date;
  /** Does all that is due at the time the clock shows. */
  readonly settle: () => Promise<void>;
}

/** Lets time pass until an instant; what falls due then is left to whoever comes there. */
export async function passTime({ clock, to, settle }: ClockMove): Promise<void> {
  for (const stop of stopsBetween(clock.now(), to)) {
    clock.moveTo(stop);
    await settle();
  }
  clock.moveTo(to);
}

/** Moves the clock, keeps where it stands, and does what is due there. */
export async function moveClock(move: ClockMove): Promise<void> {
  await passTime(move);
  await move.clock.save();
  await move.settle();
}

type DayOf = Pick<Engine, 'today' | 'calendar'>;

/** 09:00 of the next working day. */
export function nextMorning(engine: DayOf): Date {
  return morningOf(addWorkingDays(engine.calendar(), engine.today(), 1));
}

export function daysLater(clock: Pick<OfficeClock, 'now'>, days: number): Date {
  return new Date(clock.now().getTime() + days * 86_400_000);
}

function stopsBetween(from: Date, to: Date): readonly Date[] {
  const stops: Date[] = [];
  for (let day: LocalDate = localDateOf(from); startOfDay(day) <= to; day = addDays(day, 1)) {
    stops.push(startOfDay(day), morningOf(day));
  }
  return stops.filter((stop) => stop > from && stop < to);
}
