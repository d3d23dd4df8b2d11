// The points of JH04 (domain.md §9): what an event brings, how much of it a day, what the book of a pair comes to. Pure; the
// assumed values are parameters, a lead's to change.
import { parameter, percentage } from '@jinguo/core/programme';

const points = { maximum: 10_000, unit: { zh: '分', en: 'points' } };

/** For one unit of each source, and the most a day where there is one. */
export const earned = {
  course: parameter('课程学习每课', 'A lesson', 2, points), courseDay: parameter('课程学习每日至多', 'Lessons, a day at most', 6, points), meeting: parameter('家长学校（会）每次', 'A meeting of the parents’ school', 10, points), session: parameter('指导师辅导每次', 'A session with an instructor', 10, points),
  reading: parameter('亲子阅读打卡每次', 'A day’s reading', 1, points), readingDay: parameter('亲子阅读每日至多', 'Reading, a day at most', 1, points), volunteer: parameter('志愿服务每小时', 'An hour of volunteering', 5, points),
};
export type Earned = (name: keyof typeof earned) => number;

/** What is left at the end of a year, and the levels. */
export const kept = { carry: percentage('年末结转', 'Carried over at the end of a year', 50), level1: parameter('一级', 'Level 1', 100, points), level2: parameter('二级', 'Level 2', 300, points), level3: parameter('三级', 'Level 3', 600, points) };
export type Kept = (name: keyof typeof kept) => number;

const sources = ['course', 'meeting', 'session', 'reading', 'volunteer'] as const;
export type Source = (typeof sources)[number];

export function sourceOf(text: string): Source | undefined {
  return sources.find((one) => one === text);
}

/** The most of a source that a day brings; undefined: as much as was done. */
export function mostADay(source: Source, of: Earned): number | undefined {
  return source === 'course' || source === 'reading' ? of(`${source}Day`) : undefined;
}

/** What so many units bring on a day that has brought `before` already. */
export function pointsFor(source: Source, units: number, { before, of }: { readonly before: number; readonly of: Earned }): number {
  const [all, most] = [units * of(source), mostADay(source, of)];
  return most === undefined ? all : Math.max(0, Math.min(all, most - before));
}

/** 3, 2, 1 or none. */
export function levelOf(balance: number, of: Kept): number {
  return (['level1', 'level2', 'level3'] as const).filter((name) => balance >= of(name)).length;
}

/** Half of what is left goes over into the next year; the rest lapses. */
export function carriedOver(left: number, of: Kept): number {
  return Math.floor((Math.max(0, left) * of('carry')) / 100);
}

export interface Line {
  readonly points: number;
  /** Year of the entry. */
  readonly year: number;
}

/** The book read year by year: what a year leaves is halved before the next begins. */
export function balanceOf(lines: readonly Line[], year: number, of: Kept): number {
  const years = lines.map((one) => one.year).filter((one) => one < year);
  let carried = 0;
  for (let at = Math.min(...years, year); at < year; at += 1) carried = carriedOver(carried + sumOf(lines, at), of);
  return carried + sumOf(lines, year);
}

function sumOf(lines: readonly Line[], year: number): number {
  return lines.filter((one) => one.year === year).reduce((all, one) => all + one.points, 0);
}
