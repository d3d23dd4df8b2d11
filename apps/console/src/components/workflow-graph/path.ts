// Lines of the picture as SVG paths: ways with rounded corners, returns as loops beside the cards.
import type { Drawing, Spot } from './drawing.ts';
import { card, gaps, rowGap } from './measures.ts';

export interface Line {
  readonly path: string;
  /** Where a label stands. */
  readonly middle: Spot;
  /** How wide a label may be there. */
  readonly room: number;
}

/** A line through these corners, each rounded. */
export function rounded(corners: readonly Spot[], radius = 9): Line {
  const [start] = corners;
  const end = corners.at(-1);
  if (start === undefined || end === undefined) return { path: '', middle: { x: 0, y: 0 }, room: 0 };
  const turns = corners.slice(1, -1).map((corner, index) => {
    const before = toward(corner, corners[index] ?? corner, radius);
    const after = toward(corner, corners[index + 2] ?? corner, radius);
    return `L${before.x},${before.y} Q${corner.x},${corner.y} ${after.x},${after.y}`;
  });
  return { path: [`M${start.x},${start.y}`, ...turns, `L${end.x},${end.y}`].join(' '), ...labelSpot(corners) };
}

/** A curve from one card back to another, over or beside what lies between. */
export function loop(from: Spot, to: Spot, direction: Drawing['direction']): Line {
  const half = { x: card.width / 2, y: card.height / 2 };
  if (direction === 'down' && Math.abs(from.x - to.x) < card.width) {
    return curve({ x: from.x + card.width, y: from.y + half.y - 8 }, { x: to.x + card.width, y: to.y + half.y + 8 }, { x: reach(from.y - to.y), y: 0 });
  }
  if (direction === 'down') {
    const start = { x: from.x > to.x ? from.x : from.x + card.width, y: from.y + half.y };
    const end = { x: to.x + half.x + 30, y: from.y > to.y ? to.y + card.height : to.y };
    return cubic(start, { x: (start.x + 3 * end.x) / 4, y: start.y }, { x: end.x, y: (3 * start.y + end.y) / 4 }, end);
  }
  if (Math.abs(from.y - to.y) < card.height) return curve({ x: from.x + half.x - 10, y: from.y }, { x: to.x + half.x + 10, y: to.y }, { x: 0, y: -reach(from.x - to.x) });
  const up = from.y > to.y;
  const start = { x: from.x + half.x, y: up ? from.y : from.y + card.height };
  if (Math.abs(from.y - to.y) < card.height * 2 && Math.abs(from.x - to.x) > card.width) {
    const end = { x: from.x > to.x ? to.x + card.width : to.x, y: to.y + half.y + (up ? -14 : 14) };
    return cubic(start, { x: start.x, y: (start.y + 3 * end.y) / 4 }, { x: (3 * start.x + end.x) / 4, y: end.y }, end);
  }
  if (up) return between(from, to);
  const end = { x: to.x + half.x + 24, y: to.y };
  const pull = (end.y - start.y) / 2;
  return cubic(start, { x: start.x, y: start.y + pull }, { x: end.x, y: end.y - pull }, end);
}

/** To a row above, in the lane over the card's own row and beside the cards of those it passes. */
function between(from: Spot, to: Spot): Line {
  const start = { x: from.x + card.width / 2 + 20, y: from.y };
  const lane = from.y - rowGap / 2 + 8;
  if (to.y + card.height + rowGap > from.y - 4) {
    const x = to.x + card.width / 2 + (to.x > from.x ? -20 : 20);
    return rounded([start, { x: start.x, y: lane }, { x, y: lane }, { x, y: to.y + card.height }], 18);
  }
  const x = to.x + card.width + (gaps.right.along * 2) / 3;
  const y = to.y + card.height / 2 + 16;
  return rounded([start, { x: start.x, y: lane }, { x, y: lane }, { x, y }, { x: to.x + card.width, y }], 18);
}

function reach(distance: number): number {
  return Math.min(74, Math.max(48, Math.abs(distance) / 6));
}

function curve(start: Spot, end: Spot, pull: Spot): Line {
  return cubic(start, { x: start.x + pull.x, y: start.y + pull.y }, { x: end.x + pull.x, y: end.y + pull.y }, end);
}

function cubic(start: Spot, pull: Spot, push: Spot, end: Spot): Line {
  const at = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
  return {
    path: `M${start.x},${start.y} C${pull.x},${pull.y} ${push.x},${push.y} ${end.x},${end.y}`,
    middle: { x: at(start.x, pull.x, push.x, end.x), y: at(start.y, pull.y, push.y, end.y) },
    room: 120,
  };
}

function toward(corner: Spot, other: Spot, radius: number): Spot {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
}

/** Over the longest piece if it is level, on it if not. */
function labelSpot(corners: readonly Spot[]): Pick<Line, 'middle' | 'room'> {
  const pieces = corners.slice(1).map((to, index) => ({ from: corners[index] ?? to, to }));
  const width = (piece: (typeof pieces)[number]) => Math.abs(piece.to.x - piece.from.x);
  const height = (piece: (typeof pieces)[number]) => Math.abs(piece.to.y - piece.from.y);
  // Ways to one stage share their last piece: whoever comes from far aside says its word before.
  const shared = pieces.slice(0, -1).some((piece) => Math.abs(piece.to.y - piece.from.y) > 40);
  const longest = (shared ? pieces.slice(0, -1) : pieces).toSorted((a, b) => Math.max(width(b), height(b)) - Math.max(width(a), height(a)))[0];
  if (longest === undefined) return { middle: { x: 0, y: 0 }, room: 0 };
  const middle = { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 };
  return width(longest) > 20 ? { middle: { x: middle.x, y: middle.y - 11 }, room: width(longest) - 8 } : { middle, room: 150 };
}
