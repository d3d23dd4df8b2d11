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

/**
 * Claims (fen) against a budget (fen): in full when it suffices, else pro rata (按比例), floored to the fen, leftover fen by
 * largest remainder, ties to the earlier. Nobody gets more than she claims.
 *
 * @example
 * ```ts
 * import { payWithin } from './share-out.ts';
 * console.assert(payWithin(100, [30, 40]).join() === '30,40' && payWithin(100, [100, 100, 100]).join() === '34,33,33');
 * ```
 */
export function payWithin(budget: number, claims: readonly number[]): readonly number[] {
  const sum = claims.reduce((all, claim) => all + BigInt(claim), 0n);
  return sum <= BigInt(budget) ? claims : shareOut(budget, claims);
}

/**
 * Seats by weight, each unit getting `minPerUnit` first and the rest being shared by weight. Too few seats for that minimum
 * are all shared by weight: never more seats than there are. All weights 0 share equally, the earlier first.
 *
 * @example
 * ```ts
 * import { shareQuota } from './share-out.ts';
 * console.assert(shareQuota(15, [5, 1, 1], 1).join() === '9,3,3' && shareQuota(2, [5, 1, 1], 1).join() === '2,0,0');
 * ```
 */
export function shareQuota(seats: number, weights: readonly number[], minPerUnit = 0): readonly number[] {
  const least = minPerUnit * weights.length <= seats ? minPerUnit : 0;
  const known = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  return shareOut(seats - least * weights.length, known).map((share) => share + least);
}
