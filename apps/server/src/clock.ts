// The office's clock. A real office has the machine's; a demonstration's may stand in another year and be moved on, and
// its distance from the machine's clock is kept, so that a restart continues where it stood.
import { getSetting, setSetting, type Clock, type Store } from '@jinguo/core';

export interface OfficeClock extends Clock {
  /** Moves a demonstration's clock; it runs on from there. */
  readonly moveTo: (instant: Date) => void;
  /** Keeps where the clock stands. */
  readonly save: () => Promise<void>;
}

const offsetSetting = 'demo.clockOffsetMs';

/** The machine's clock. */
export function wallClock(): Date {
  return new Date();
}

/** A clock that starts where the last run left it, or at `startsAt`. */
export async function demoClock(store: Store, startsAt: Date | undefined): Promise<OfficeClock> {
  const saved = Number((await getSetting(store, offsetSetting)) ?? '0');
  let offset = startsAt === undefined ? saved : startsAt.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (instant) => {
      offset = instant.getTime() - Date.now();
    },
    save: () => setSetting(store, offsetSetting, String(offset)),
  };
}
