// Small numbers of people are not told exactly: in a small town “one man of over 55” is a person's name. domain.md §8

/** A count; `few`: one to four; `kept`: held back, because it would tell the one that is few. */
export type ShownCount = number | 'few' | 'kept';

/** The smallest number of people that is told as it is. */
const fewestTold = 5;

/**
 * Counts of one whole as they may be shown: below five “few”; where that is one count alone, the next smallest is kept too, or
 * what is left of the whole would tell it.
 *
 * @example
 * ```ts
 * import { protectedCounts } from './small-numbers.ts';
 * console.assert(protectedCounts([12, 3, 40, 0]).join() === 'kept,few,40,0');
 * console.assert(protectedCounts([12, 3, 2]).join() === '12,few,few');
 * ```
 */
export function protectedCounts(counts: readonly number[]): readonly ShownCount[] {
  const few = counts.map((count) => count > 0 && count < fewestTold);
  const told = counts.filter((count, index) => count > 0 && few[index] === false);
  const kept = few.filter(Boolean).length === 1 ? counts.indexOf(Math.min(...told)) : -1;
  return counts.map((count, index) => (few[index] === true ? 'few' : index === kept ? 'kept' : count));
}

/** A count that is part of no whole that is told, as it may be shown. */
export function protectedCount(count: number): ShownCount {
  return count > 0 && count < fewestTold ? 'few' : count;
}

/** Whether what is said of so many, e.g. a median, tells nothing of one. */
export function enoughTold(count: number): boolean {
  return count >= fewestTold;
}
