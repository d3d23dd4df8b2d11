// 三评三查 and stars (domain.md §9 MJ01/MJ02): 农户自评, 村（社区）互评, 镇（街）总评 on one sheet of eight; failed monthly and
// quarterly looks cost points; a first rating has at most four stars, and nobody rises more than one a year.
import type { JsonObject } from '@jinguo/core/plugin';
import { count, formSpec, numberAt, type Section } from '@jinguo/core/programme';

/** 四洁四美; names assumed, 12.5 points each. */
export const criteria = {
  yardClean: { zh: '庭院洁', en: 'Yard' }, roomClean: { zh: '居室洁', en: 'Rooms' }, kitchenClean: { zh: '厨卫洁', en: 'Kitchen and bath' }, aroundClean: { zh: '周边洁', en: 'Around' },
  layout: { zh: '布局美', en: 'Layout' }, green: { zh: '绿化美', en: 'Green' }, family: { zh: '家风美', en: 'Family' }, life: { zh: '生活美', en: 'Life' },
} as const;

/** One sheet; marks in half points up to 12.5. */
export function starSheet(title: { readonly zh: string; readonly en: string }, more: readonly Section[] = []) {
  const fields = Object.fromEntries(Object.entries(criteria).map(([name, { zh, en }]) => [name, count(zh, en, { in: 'points', type: 'number', maximum: 12.5, multipleOf: 0.5 })]));
  return formSpec(title, [{ zh: '四洁四美', en: 'Four clean, four beautiful', fields }, ...more]);
}

/** Half points of a sheet, 0 to 200. */
export function halfPoints(data: JsonObject, sheet: string): number {
  return Object.keys(criteria).reduce((sum, name) => sum + Math.round(numberAt(data, `${sheet}.${name}`) * 2), 0);
}

export interface YearOfMarks {
  /** Half points of the three sheets. */
  readonly own: number;
  readonly mutual: number;
  readonly town: number;
  readonly failedMonths: number;
  readonly failedQuarters: number;
  /** Stars of last year; 0: rated for the first time. */
  readonly before: number;
}

const fewestStars = 3;

/** Hundredths of a point: 自评 10 % + 互评 30 % + 总评 60 %, minus 2 for each failed month and 5 for each failed quarter. */
export function yearScore({ own, mutual, town, failedMonths, failedQuarters }: YearOfMarks): number {
  return Math.max(0, own * 5 + mutual * 15 + town * 30 - failedMonths * 200 - failedQuarters * 500);
}

/** ≥ 80 三星, ≥ 88 四星, ≥ 95 五星; 0: none. */
export function starsOf(marks: YearOfMarks): number {
  const score = yearScore(marks);
  const earned = score >= 9500 ? 5 : score >= 8800 ? 4 : score >= 8000 ? 3 : 0;
  return Math.min(earned, marks.before === 0 ? 4 : marks.before + 1);
}

export const quarters = ['q1', 'q2', 'q3', 'q4'] as const;

/** Two failed quarterly looks in a row cost one star; below three there is none left. */
export function starsAfter(stars: number, failed: readonly boolean[]): number {
  const twice = failed.some((one, index) => one && failed[index + 1] === true);
  const left = twice ? stars - 1 : stars;
  return left < fewestStars ? 0 : left;
}

/** Reward a star and year in fen; a table the lead edits. */
export const rewards: Readonly<Record<number, number>> = { 3: 20_000, 4: 50_000, 5: 100_000 };

/** 4 → `四星`. */
export function printedStars(stars: number): string {
  return stars === 0 ? '—' : `${'一二三四五'[stars - 1] ?? ''}星`;
}
