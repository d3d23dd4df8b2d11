// Dividing a whole fairly: largest remainder (最大余数法) for seats and for money that falls short. domain.md §3.8
/**
 * Shares of `total` in proportion to `weights`, integers that add up to it exactly; remainders go to the largest
 * fractions, ties to the earlier. All weights 0 gives all 0.
 *
 * @example
 * ```ts
 * import { shareOut } from './share-out.ts';
 * console.assert(shareOut(10, [1, 1, 1]).join() === '4,3,3');
 * ```
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const whole = BigInt(total);
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const exact = weights.map((weight, index) => ({ index, floor: (whole * BigInt(weight)) / sum, rest: (whole * BigInt(weight)) % sum }));
  let left = Number(whole - exact.reduce((all, one) => all + one.floor, 0n));
  const order = exact.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const extra = new Set<number>();
  for (const one of order) {
    if (left === 0) break;
    extra.add(one.index);
    left -= 1;
  }
  return exact.map((one) => Number(one.floor) + (extra.has(one.index) ? 1 : 0));
}

/** Claims against a budget: in full when it suffices, else pro rata to the fen (按比例). */
export function payWithin(budget: number, claims: readonly number[]): readonly number[] {
  const sum = claims.reduce((all, claim) => all + claim, 0);
  return sum <= budget ? claims : shareOut(budget, claims);
}

/** Seats by weight, each unit getting at least `minPerUnit` first. */
export function shareQuota(seats: number, weights: readonly number[], minPerUnit = 0): readonly number[] {
  const reserved = Math.min(seats, minPerUnit * weights.length);
  return shareOut(seats - reserved, weights).map((share) => share + minPerUnit);
}
