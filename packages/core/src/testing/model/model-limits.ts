// When a stage of the contest is due and which timers ring on the way, reckoned a second time. A clock runs for each visit to a
// stage, and one for the whole item; a pause stops them.
import { dayAt, endOf, monthsLater, moved, nineOn, workday, worked, type Day } from './model-days.ts';

type Limit = { readonly workingDays: number } | { readonly naturalDays: number } | { readonly months: number } | { readonly hours: number } | { readonly noticeDays: number };
/** When a timer rings, seen from the end of the limit. */
type Ring = 'end' | { readonly share: number } | { readonly workingDays: number } | { readonly naturalDays: number } | { readonly hours: number };

export interface Limits {
  readonly within: Limit;
  /** In the order in which they are set. */
  readonly rings: Readonly<Record<string, Ring>>;
}

export const limitsOf: Readonly<Record<string, Limits>> = {
  nomination: { within: { naturalDays: 10 }, rings: { expire: 'end' } },
  intake: { within: { workingDays: 2 }, rings: { remind50: { share: 50 }, remind100: { share: 100 }, escalate: { workingDays: 1 } } },
  check: { within: { workingDays: 5 }, rings: { remind60: { share: 60 }, remindBefore1: { workingDays: -1 }, remindAfter1: { naturalDays: 2 } } },
  jury: { within: { hours: 72 }, rings: { remind50: { share: 50 }, overdue: 'end' } },
  chair: { within: { months: 1 }, rings: { remind100: { share: 100 } } },
  notice: { within: { noticeDays: 3 }, rings: { noticeEnd: 'end' } },
  award: { within: { naturalDays: 7 }, rings: { remind50: { share: 50 }, remindBefore1: { hours: -12 } } },
  rest: { within: { months: 1 }, rings: { elapse: 'end' } },
  appealPeriod: { within: { workingDays: 5 }, rings: { lapse: 'end' } },
  review: { within: { workingDays: 10 }, rings: { remind50: { share: 50 }, remind100: { share: 100 } } },
};
export const inAll: Limits = { within: { workingDays: 30 }, rings: { 'item.remind50': { share: 50 }, 'item.escalate': { workingDays: 1 } } };

const hour = 3_600_000;

interface Moment {
  readonly day: Day;
  readonly at: number;
}

/** One clock: what it has run, and how long it rested. */
export class Clock {
  /** The day it runs from: begun, or set going again. */
  since: Day;
  stopped: number | undefined;
  readonly begun: number;
  /** Working days used before that. */
  used: number;
  #restDays = 0;
  #restMs = 0;

  constructor(begun: number, used: number) {
    this.begun = begun;
    this.since = dayAt(begun);
    this.used = used;
  }

  /** Working days used up to a day. */
  usedBy(today: Day): number {
    return this.used + worked(this.since, today);
  }

  stop(now: number): void {
    if (this.stopped !== undefined) return;
    this.used = this.usedBy(dayAt(now));
    this.stopped = now;
  }

  go(now: number): void {
    if (this.stopped === undefined) return;
    this.since = dayAt(now);
    this.#restDays += dayAt(now) - dayAt(this.stopped);
    this.#restMs += now - this.stopped;
    this.stopped = undefined;
  }

  end(within: Limit): Moment {
    if ('hours' in within) return instant(this.begun + within.hours * hour + this.#restMs);
    // At least one day is left of what had been begun before.
    if ('workingDays' in within) return wholeDay(workday(this.since, Math.max(this.used > 0 ? 1 : 0, within.workingDays - this.used)));
    const first = dayAt(this.begun);
    if ('noticeDays' in within) return wholeDay(workday(first, within.noticeDays));
    return wholeDay(moved(('months' in within ? monthsLater(first, within.months) : first + within.naturalDays) + this.#restDays));
  }

  /** When each timer rings; one that would have rung before the clock began does not. */
  rings({ within, rings }: Limits): Map<string, number> {
    return new Map(Object.entries(rings).flatMap(([name, ring]) => {
      const at = this.#ringsAt(within, ring);
      return at === undefined ? [] : [[name, at] as const];
    }));
  }

  #ringsAt(within: Limit, ring: Ring): number | undefined {
    const end = this.end(within);
    if (ring === 'end') return end.at;
    if ('share' in ring) return this.#shareOf(within, ring.share);
    if ('hours' in ring) return early(end.at + ring.hours * hour, this.begun);
    if ('naturalDays' in ring) return nineOn(end.day + ring.naturalDays);
    const at = nineOn(workday(end.day, ring.workingDays));
    return ring.workingDays < 0 ? early(at, this.begun) : at;
  }

  #shareOf(within: Limit, share: number): number {
    if ('hours' in within) return this.begun + Math.ceil((within.hours * share) / 100) * hour + this.#restMs;
    if ('workingDays' in within) return nineOn(this.end({ workingDays: Math.max(1, Math.ceil((within.workingDays * share) / 100)) }).day);
    const first = dayAt(this.begun);
    const { day } = this.end(within);
    return nineOn(share >= 100 ? day : first + Math.max(0, Math.ceil(((day - first) * share) / 100)));
  }
}

function instant(at: number): Moment {
  return { day: dayAt(at), at };
}

function wholeDay(day: Day): Moment {
  return { day, at: endOf(day) };
}

function early(at: number, begun: number): number | undefined {
  return at <= begun ? undefined : at;
}
