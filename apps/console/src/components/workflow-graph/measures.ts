// Sizes of the picture, known before anything is laid out: the frame stands at its height while the picture still loads.
export const card = { width: 176, height: 76 } as const;

export type Direction = 'right' | 'down';

/** Between cards along the way, where labels stand, and across it. */
export const gaps: Readonly<Record<Direction, { readonly along: number; readonly across: number }>> = {
  right: { along: 64, across: 44 },
  down: { along: 44, across: 28 },
};

const margin = 28;
const tallest = 640;
const phone = 640;

export interface Frame {
  readonly direction: Direction;
  /** Stages side by side before the line turns to the next row. */
  readonly columns: number;
  readonly height: number;
}

/** How a picture of so many stages stands in a frame of this width. */
export function frameFor(width: number, stages: number): Frame {
  if (width < phone) return { direction: 'down', columns: 1, height: Math.min(520, stages * (card.height + gaps.down.along) + margin * 2) };
  const columns = Math.max(3, Math.floor((width - margin * 2 + gaps.right.along) / (card.width + gaps.right.along)));
  const rows = Math.ceil(stages / columns);
  return { direction: 'right', columns, height: Math.min(tallest, Math.max(260, rows * (card.height + gaps.right.across * 1.6) + margin * 2)) };
}
