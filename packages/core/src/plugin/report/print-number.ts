// A figure as the report's sentences print it. Integers all the way: a sum of money that went through a fraction may end a
// fen beside what the books say.
import { halfUp } from '../../values/half-up.ts';
import { yuanFigures } from '../../values/money.ts';

/** A count as it is; fen as yuan. */
export function printPlain(sum: number, unit: 'fen' | 'count'): string {
  return unit === 'fen' ? yuanFigures(sum) : String(sum);
}

/**
 * Fen in 万元 with two decimals, half-up; the sentence says 万元 itself.
 *
 * @example
 * ```ts
 * import { printWan } from './print-number.ts';
 * console.assert(printWan(6_960_000) === '6.96' && printWan(5_000) === '0.01' && printWan(4_999) === '0.00');
 * ```
 */
export function printWan(fen: number): string {
  return twoDecimals(halfUp(BigInt(fen), 10_000n));
}

/**
 * One figure as a part of another, in hundredths of a percent, half-up; a dash where there is nothing to be a part of.
 *
 * @example
 * ```ts
 * import { printPercent } from './print-number.ts';
 * console.assert(printPercent(927, 1078) === '85.99%' && printPercent(1, 0) === '—');
 * ```
 */
export function printPercent(part: number, whole: number): string {
  return whole <= 0 ? '—' : `${twoDecimals(halfUp(BigInt(part) * 10_000n, BigInt(whole)))}%`;
}

function twoDecimals(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
