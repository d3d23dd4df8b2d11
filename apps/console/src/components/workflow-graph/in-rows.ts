// Breaks a long picture into rows that fit the page, read like lines of a text; ways to the next row run back between them.
import type { GraphWay } from '@jinguo/core';
import type { Drawing, Spot } from './drawing.ts';
import { card, gaps, rowGap } from './measures.ts';
import { wayId } from './shown-part.ts';

const step = gaps.right.along + card.width;

export interface Rows {
  /** At most so many cards side by side. */
  readonly columns: number;
  /** Stages that were not laid out: they stand side by side below the others. */
  readonly below: readonly string[];
  /** Ways to them that are drawn. */
  readonly toBelow: readonly GraphWay[];
}

/** The same picture with at most this many columns. */
export function inRows(drawing: Drawing, ways: readonly GraphWay[], { columns, below, toBelow }: Rows): Drawing {
  const columnOf = columnsOf(drawing);
  const rowOf = (id: string) => Math.floor((columnOf.get(id) ?? 0) / columns);
  const tops = rowTops(drawing, rowOf);
  const moved = (spot: Spot, row: number): Spot => ({ x: spot.x - row * columns * step, y: spot.y - (tops[row]?.from ?? 0) + (tops[row]?.to ?? 0) });
  const spots = new Map([...drawing.spots].map(([id, spot]) => [id, moved(spot, rowOf(id))]));
  const left = Math.min(...[...spots.values()].map((spot) => spot.x));
  const bottom = Math.max(...[...spots.values()].map((spot) => spot.y)) + card.height + rowGap;
  for (const [index, id] of below.entries()) spots.set(id, { x: left + (index % columns) * step, y: bottom + Math.floor(index / columns) * (card.height + rowGap) });
  const bends = new Map(
    ways.flatMap((way): [string, readonly Spot[]][] => {
      const id = wayId(way.from, way.to);
      const corners = drawing.bends.get(id);
      const from = spots.get(way.from);
      const to = spots.get(way.to);
      if (from === undefined || to === undefined) return [];
      if (toBelow.includes(way)) return [[id, toNextRow(from, to, to.y)]];
      if (corners === undefined) return [];
      const row = rowOf(way.from);
      return [[id, row === rowOf(way.to) ? corners.map((corner) => moved(corner, row)) : toNextRow(from, to, tops[rowOf(way.to)]?.to ?? 0)]];
    }),
  );
  return { ...drawing, spots, bends };
}
/** ELK centres a layer's cards on one line: what shares an x shares a column. */
function columnsOf({ spots }: Drawing): ReadonlyMap<string, number> {
  const lines = [...new Set([...spots.values()].map((spot) => Math.round(spot.x)))].toSorted((a, b) => a - b);
  return new Map([...spots].map(([id, spot]) => [id, lines.indexOf(Math.round(spot.x))]));
}

function rowTops({ spots }: Drawing, rowOf: (id: string) => number): readonly { readonly from: number; readonly to: number }[] {
  const rows: number[][] = [];
  for (const [id, spot] of spots) (rows[rowOf(id)] ??= []).push(spot.y);
  let top = 0;
  return rows.map((ys) => {
    const from = Math.min(...ys);
    const to = top;
    top += Math.max(...ys) - from + card.height + rowGap;
    return { from, to };
  });
}

function toNextRow(from: Spot, to: Spot, rowTop: number): readonly Spot[] {
  const out = from.x + card.width + gaps.right.along / 3;
  const lane = rowTop - rowGap / 2;
  const back = to.x - gaps.right.along / 3;
  return [
    { x: from.x + card.width, y: from.y + card.height / 2 }, { x: out, y: from.y + card.height / 2 }, { x: out, y: lane },
    { x: back, y: lane }, { x: back, y: to.y + card.height / 2 }, { x: to.x, y: to.y + card.height / 2 },
  ];
}
