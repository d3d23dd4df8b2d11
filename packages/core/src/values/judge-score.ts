// What a panel's marks come to: of five or more one highest and one lowest are dropped, of three or four all count, fewer
// give no result. domain.md §3.8
/**
 * The mean of the marks that count, in hundredths of a point, half-up; undefined when fewer than three judged.
 *
 * @param marks whole points, one of each judge
 *
 * @example
 * ```ts
 * import { judgeScore } from './judge-score.ts';
 * console.assert(judgeScore([90, 88, 85]) === 8767 && judgeScore([60, 90, 88, 85, 100]) === 8767 && judgeScore([90, 91]) === undefined);
 * ```
 */
export function judgeScore(marks: readonly number[]): number | undefined {
  if (marks.length < 3) return undefined;
  const sorted = marks.toSorted((a, b) => a - b);
  const counted = sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce((total, mark) => total + mark, 0);
  return Math.floor((sum * 200 + counted.length) / (counted.length * 2));
}

/** 8767 → `87.67`. */
export function printScore(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
