// One-year LPR as published; the rate of a day is the latest published on or before it. domain.md §5
import type { LocalDate } from '@jinguo/core/plugin';

/** From a date on, in ppm (3.85 % = 38 500 ppm). */
const published: readonly (readonly [from: string, ppm: number])[] = [
  ['2019-09-20', 42_000],
  ['2019-11-20', 41_500],
  ['2020-02-20', 40_500],
  ['2020-04-20', 38_500],
  ['2021-12-20', 38_000],
  ['2022-01-20', 37_000],
  ['2022-08-22', 36_500],
];

/**
 * One-year LPR in ppm on a date, or undefined before the first one on record.
 *
 * @example
 * ```ts
 * import { lprOn } from './lpr.ts';
 * import { parseLocalDate } from '@jinguo/core/plugin';
 * const day = parseLocalDate('2020-04-20');
 * console.assert(day !== undefined && lprOn(day) === 38_500);
 * ```
 */
export function lprOn(date: LocalDate): number | undefined {
  return published.findLast(([from]) => from <= date)?.[1];
}

