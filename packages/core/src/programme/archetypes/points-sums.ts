// The sums of a book of points (domain.md §4 A14): what an event brings, what a year leaves, what the book comes to. Pure.

/** What so many units bring on a day that has brought `before` already; `most` a day, where there is a most. */
export function pointsFor(units: number, { each, most, before }: { readonly each: number; readonly most: number | undefined; readonly before: number }): number {
  return most === undefined ? units * each : Math.max(0, Math.min(units * each, most - before));
}

/** How many of the levels, each given by the points it begins with, a balance has come to. */
export function levelOf(balance: number, levels: readonly number[]): number {
  return levels.filter((from) => balance >= from).length;
}

/** So many per cent of what is left goes over into the next year, in whole points; the rest lapses. */
export function carriedOver(left: number, percent: number): number {
  return Math.floor((Math.max(0, left) * percent) / 100);
}

export interface Line {
  readonly points: number;
  /** Year of the entry. */
  readonly year: number;
}

/** The book read year by year: of what a year leaves a part is carried over before the next begins. */
export function balanceOf(lines: readonly Line[], { year, carry }: { readonly year: number; readonly carry: number }): number {
  const years = lines.map((one) => one.year).filter((one) => one < year);
  let carried = 0;
  for (let at = Math.min(...years, year); at < year; at += 1) carried = carriedOver(carried + sumOf(lines, at), carry);
  return carried + sumOf(lines, year);
}

function sumOf(lines: readonly Line[], year: number): number {
  return lines.filter((one) => one.year === year).reduce((all, one) => all + one.points, 0);
}
