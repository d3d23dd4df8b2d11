// The points of JH04 (domain.md §9): what an event brings, how much of it a day, what the book of a pair comes to. Pure.

/** Points for one unit of each source, and the most a day. Assumed values, the lead's. */
export const sources = {
  course: { each: 2, perDay: 6 }, meeting: { each: 10, perDay: 10 }, session: { each: 10, perDay: 10 }, reading: { each: 1, perDay: 1 }, volunteer: { each: 5, perDay: 40 },
} as const;
export type Source = keyof typeof sources;

export function isSource(text: string): text is Source {
  return Object.hasOwn(sources, text);
}

/** What so many units bring on a day that has brought `before` already. */
export function pointsFor(source: Source, units: number, before: number): number {
  const { each, perDay } = sources[source];
  return Math.max(0, Math.min(units * each, perDay - before));
}

const levels = [600, 300, 100] as const;

/** 3, 2, 1 or none. */
export function levelOf(points: number): number {
  const at = levels.findIndex((least) => points >= least);
  return at === -1 ? 0 : levels.length - at;
}

/** Half of what is left goes over into the next year; the rest lapses. */
export function carriedOver(points: number): number {
  return Math.floor(Math.max(0, points) / 2);
}

export interface Line {
  readonly points: number;
  /** Year of the entry. */
  readonly year: number;
}

/** The book read year by year: what a year leaves is halved before the next begins. */
export function balanceOf(lines: readonly Line[], year: number): number {
  const years = lines.map((one) => one.year).filter((one) => one < year);
  let carried = 0;
  for (let at = Math.min(...years, year); at < year; at += 1) carried = carriedOver(carried + sumOf(lines, at));
  return carried + sumOf(lines, year);
}

function sumOf(lines: readonly Line[], year: number): number {
  return lines.filter((one) => one.year === year).reduce((all, one) => all + one.points, 0);
}
