// One-year LPR as published; the rate of a day is the latest published on or before it. domain.md §5
import type { LocalDate } from '@jinguo/core/plugin';

interface PublishedRate {
  readonly from: string;
  readonly rate: number;
}

/** From a date on, in ppm (3.85 % = 38 500 ppm). What is published later, a round says. */
const published: readonly PublishedRate[] = [
  { from: '2019-09-20', rate: 42_000 },
  { from: '2019-11-20', rate: 41_500 },
  { from: '2020-02-20', rate: 40_500 },
  { from: '2020-04-20', rate: 38_500 },
  { from: '2021-12-20', rate: 38_000 },
  { from: '2022-01-20', rate: 37_000 },
  { from: '2022-08-22', rate: 36_500 },
];
/** What is on record is not rewritten by a round. */
const newest = published.at(-1)?.from ?? '';

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
export function lprOn(date: LocalDate, later: readonly PublishedRate[] = []): number | undefined {
  const known = [...published, ...later.filter(({ from }) => from > newest)];
  return known.toSorted((a, b) => (a.from < b.from ? -1 : 1)).findLast(({ from }) => from <= date)?.rate;
}

