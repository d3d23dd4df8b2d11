// The deadlines of one entry: where it stands and in all; what is still to ring, and when. Told a second time.
import { dayAt, written } from './model-days.ts';
import { Clock, inAll, limitsOf } from './model-limits.ts';

export class Deadlines {
  readonly #whole: Clock;
  readonly #rungInAll = new Set<string>();
  /** Working days each stage had used when it returned or paused the entry. */
  readonly #used = new Map<string, number>();
  #stage = '';
  #clock: Clock;
  /** Timers of this visit that have not rung, and when they do. */
  #rings = new Map<string, number>();

  constructor(now: number) {
    this.#whole = new Clock(now, 0);
    this.#clock = new Clock(now, 0);
  }

  /** Timers that are set, with when they ring: none while it rests or when it is over. */
  get timers(): ReadonlyMap<string, number> {
    if (this.#whole.stopped !== undefined) return new Map();
    return new Map([...this.#rings, ...[...this.#whole.rings(inAll)].filter(([name]) => !this.#rungInAll.has(name))]);
  }

  /** What it is due on. */
  get due(): readonly (string | null)[] {
    const limits = limitsOf[this.#stage];
    if (this.#whole.stopped !== undefined || limits === undefined) return [null, null];
    return [this.#clock.end(limits.within), this.#whole.end(inAll.within)].map(({ day }) => written(day));
  }

  enter(stage: string, now: number): void {
    this.#stage = stage;
    this.#clock = new Clock(now, this.#used.get(stage) ?? 0);
    const limits = limitsOf[stage];
    this.#rings = limits === undefined ? new Map() : this.#clock.rings(limits);
    if (limits === undefined) this.#whole.stop(now);
    else this.#whole.go(now);
  }

  /** Its clock stands while it is returned: what was used stays used. */
  keepUsed(now: number): void {
    this.#used.set(this.#stage, this.#clock.usedBy(dayAt(now)));
  }

  pause(now: number): void {
    this.#clock.stop(now);
    this.#whole.stop(now);
    this.#used.set(this.#stage, this.#clock.used);
  }

  /** The stage is counted from now, and everything of it rings anew. */
  renew(now: number): void {
    const limits = limitsOf[this.#stage];
    this.#clock = new Clock(now, 0);
    if (limits !== undefined) this.#rings = this.#clock.rings(limits);
  }

  /** What had not rung before is set anew. */
  resume(now: number): void {
    this.#clock.go(now);
    this.#whole.go(now);
    const limits = limitsOf[this.#stage];
    if (limits !== undefined) this.#rings = new Map([...this.#clock.rings(limits)].filter(([name]) => this.#rings.has(name)));
  }

  /** The next that is due, which then has rung. */
  ring(now: number): string | undefined {
    const [next] = [...this.timers].filter(([, at]) => at <= now).toSorted(([, a], [, b]) => a - b);
    if (next === undefined) return undefined;
    const [name] = next;
    this.#rings.delete(name);
    if (Object.hasOwn(inAll.rings, name)) this.#rungInAll.add(name);
    return name;
  }
}
