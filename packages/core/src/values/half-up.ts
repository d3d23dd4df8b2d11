/**
 * A quotient of integers, rounded away from zero at the half, so that what is taken back rounds as what was given.
 *
 * @example
 * ```ts
 * import { halfUp } from './half-up.ts';
 * console.assert(halfUp(6_960_000n, 9n) === 773_333n && halfUp(-5n, 10n) === -1n);
 * ```
 */
export function halfUp(value: bigint, by: bigint): bigint {
  const rounded = ((value < 0n ? -value : value) * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}
