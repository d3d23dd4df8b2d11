// A clock that stands still until it is moved.
import { startOfDay, type LocalDate } from '../calendar/local-date.ts';
import type { Clock } from '../engine/engine.ts';

/** A clock that stands until a test moves it. */
export interface FakeClock extends Clock {
  readonly set: (instant: string | Date) => void;
  readonly advance: (ms: number) => void;
  /** Moves to an hour of a calendar date in Asia/Shanghai. */
  readonly goTo: (date: LocalDate, hour?: number) => void;
}

/** A clock that begins at an instant and stands. */
export function fakeClock(start: string): FakeClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    goTo: (date, hour = 9) => {
      now = new Date(startOfDay(date).getTime() + hour * 3_600_000);
    },
  };
}
