// How long to wait before trying again: longer each time, never for ever, and not all at the same instant.

/** Waits in milliseconds: the first, by what each grows, and the longest. */
export interface Patience {
  readonly firstMs: number;
  readonly factor: number;
  readonly longestMs: number;
}

const second = 1000;
const hour = 3600 * second;

/** Twelve tries take most of a day: a receiver that was down overnight is still reached in the morning. */
export const effectPatience: Patience & { readonly tries: number } = { firstMs: 5 * second, factor: 3, longestMs: 6 * hour, tries: 12 };
/** A refused timer is repaired by a person; until then it is looked at again, at least each hour. */
export const timerPatience: Patience = { firstMs: 60 * second, factor: 2, longestMs: hour };

/**
 * The wait after the n-th failure in milliseconds, half of it left to chance: many that failed together do not come back
 * together.
 *
 * @param chance answers a number from 0 to just below 1.
 */
export function backOff(patience: Patience, failures: number, chance: () => number): number {
  const whole = Math.min(patience.firstMs * patience.factor ** Math.min(failures - 1, 40), patience.longestMs);
  return Math.round(whole * (0.5 + chance() / 2));
}
