// Lines of the picture as SVG paths: ways with rounded corners, returns as loops beside the cards.
import type { Drawing, Spot } from './drawing.ts';
import { card } from './measures.ts';

export interface Line {
  readonly path: string;
  /** Where a label stands. */
  readonly middle: Spot;
  /** How wide a label may be there. */
  readonly room: number;
}

const radius = 9;

/** A line through these corners, each rounded. */
export function rounded(corners: readonly Spot[]): Line {
  const [start] = corners;
  const end = corners.at(-1);
  if (start === undefined || end === undefined) return { path: '', middle: { x: 0, y: 0 }, room: 0 };
  const turns = corners.slice(1, -1).map((corner, index) => {
    const before = toward(corner, corners[index] ?? corner);
    const after = toward(corner, corners[index + 2] ?? corner);
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
  if (Math.abs(from.y - to.y) < card.height) return curve({ x: from.x + half.x - 10, y: from.y }, { x: to.x + half.x + 10, y: to.y }, { x: 0, y: -reach(from.x - to.x) });
  const up = from.y > to.y;
  const start = { x: from.x + half.x, y: up ? from.y : from.y + card.height };
  if (Math.abs(from.y - to.y) < card.height * 2 && Math.abs(from.x - to.x) > card.width) {
    const end = { x: from.x > to.x ? to.x + card.width : to.x, y: to.y + half.y + (up ? -14 : 14) };
    return cubic(start, { x: start.x, y: (start.y + 3 * end.y) / 4 }, { x: (3 * start.x + end.x) / 4, y: end.y }, end);
  }
  const end = { x: to.x + half.x + 24, y: up ? to.y + card.height : to.y };
  const pull = (start.y - end.y) / 2;
  return cubic(start, { x: start.x, y: start.y - pull }, { x: end.x, y: end.y + pull }, end);
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

function toward(corner: Spot, other: Spot): Spot {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
}

/** Over the longest level piece, where a label has most room; beside the line where none is level. */
function labelSpot(corners: readonly Spot[]): Pick<Line, 'middle' | 'room'> {
  const pieces = corners.slice(1).map((to, index) => ({ from: corners[index] ?? to, to }));
  const width = (piece: (typeof pieces)[number]) => Math.abs(piece.to.x - piece.from.x);
  const longest = pieces.toSorted((a, b) => width(b) - width(a))[0];
  if (longest === undefined) return { middle: { x: 0, y: 0 }, room: 0 };
  const middle = { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 };
  return width(longest) > 20 ? { middle: { x: middle.x, y: middle.y - 11 }, room: width(longest) - 8 } : { middle, room: 150 };
}
