// How a plugin's contributions do: how often they were asked, how often they failed, how long they took. Kept in memory
// of one process, for whoever looks after the installation.

export interface ContributionHealth {
  /** What was asked, e.g. `check oneGardenEach`. */
  readonly rule: string;
  readonly calls: number;
  readonly failures: number;
  /** Time spent in it, in milliseconds. */
  readonly totalMs: number;
  readonly slowestMs: number;
}

export interface PluginHealth {
  readonly plugin: string;
  readonly calls: number;
  readonly failures: number;
  readonly totalMs: number;
  readonly contributions: readonly ContributionHealth[];
}

/** The counters of one contribution. */
export class Ward {
  readonly plugin: string;
  readonly rule: string;
  calls = 0;
  failures = 0;
  totalMs = 0;
  slowestMs = 0;
  /** How often in a row it did not answer in time. */
  silences = 0;
  /** Not asked again before this reading of the monotonic clock. */
  restsUntil = 0;
  readonly #number: number;
  readonly #running: Int32Array;

  constructor(named: { readonly plugin: string; readonly rule: string }, number: number, running: Int32Array) {
    this.plugin = named.plugin;
    this.rule = named.rule;
    this.#number = number;
    this.#running = running;
  }

  /** Does work that holds the process until it returns; meanwhile another thread can see whose it is. */
  run<T>(work: () => T): T {
    const outer = Atomics.exchange(this.#running, 0, this.#number);
    Atomics.add(this.#running, 1, 1);
    try {
      return work();
    } finally {
      Atomics.store(this.#running, 0, outer);
      Atomics.add(this.#running, 1, 1);
    }
  }

  count(beganAt: number, failed: boolean): void {
    const took = performance.now() - beganAt;
    this.calls += 1;
    this.totalMs += took;
    if (took > this.slowestMs) this.slowestMs = took;
    if (failed) this.failures += 1;
  }
}

/** What of the plugins holds the process at this moment, for a thread that watches. */
export interface RunningRule {
  /** Two 32-bit numbers: which rule holds the process, counted from 1 (0: none), and a counter that each beginning and end moves. */
  readonly memory: SharedArrayBuffer;
  readonly rules: readonly { readonly plugin: string; readonly rule: string }[];
}

export class Wards {
  readonly #all: Ward[] = [];
  readonly #memory = new SharedArrayBuffer(8);

  open(plugin: string, rule: string): Ward {
    const ward = new Ward({ plugin, rule }, this.#all.length + 1, new Int32Array(this.#memory));
    this.#all.push(ward);
    return ward;
  }

  running(): RunningRule {
    return { memory: this.#memory, rules: this.#all.map(({ plugin, rule }) => ({ plugin, rule })) };
  }

  health(): readonly PluginHealth[] {
    const names = [...new Set(this.#all.map((ward) => ward.plugin))];
    return names.map((plugin) => {
      const contributions = this.#all
        .filter((ward) => ward.plugin === plugin)
        .map(({ rule, calls, failures, totalMs, slowestMs }) => ({ rule, calls, failures, totalMs, slowestMs }));
      const sum = (of: (one: ContributionHealth) => number) => contributions.reduce((all, one) => all + of(one), 0);
      return { plugin, calls: sum((one) => one.calls), failures: sum((one) => one.failures), totalMs: sum((one) => one.totalMs), contributions };
    });
  }
}
