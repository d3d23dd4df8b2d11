// Sizes of the picture, known before anything is laid out: the frame stands at its height while the picture still loads.
export const card = { width: 176, height: 86 } as const;

export type Direction = 'right' | 'down';

/** Between cards along the way, where labels stand, and across it. */
export const gaps: Readonly<Record<Direction, { readonly along: number; readonly across: number }>> = {
  right: { along: 68, across: 40 },
  down: { along: 34, across: 26 },
};

/** Between rows of a broken line: for the way back to the left and the loops above a row. */
export const rowGap = 58;

const margin = 24;
const phone = 640;

export interface Frame {
  readonly direction: Direction;
  readonly width: number;
  /** Stages side by side before the line turns to the next row. */
  readonly columns: number;
  readonly height: number;
  /** `fit`: all of it in view. `scroll`: full size in a frame that scrolls. `near`: around the current stage, to be panned. */
  readonly view: 'fit' | 'scroll' | 'near';
}

/** How the path of an item, so many stages, stands in a frame of this width. */
export function frameForPath(width: number, stages: number): Frame {
  const long = stages * (card.height + gaps.down.along) + margin * 2;
  if (width < phone) return { direction: 'down', width, columns: 1, height: Math.min(560, long), view: 'scroll' };
  const columns = Math.max(3, Math.floor((width - margin * 2 + gaps.right.along) / (card.width + gaps.right.along)));
  const rows = Math.ceil(stages / columns);
  return { direction: 'right', width, columns, height: Math.min(680, Math.max(240, rows * (card.height + rowGap) + margin * 3)), view: 'fit' };
}

/** How a whole workflow stands in a frame of this width. */
export function frameForWhole(width: number): Frame {
  if (width < phone) return { direction: 'down', width, columns: 1, height: 560, view: 'near' };
  return { direction: 'right', width, columns: Math.max(5, Math.round(width / 150)), height: 760, view: 'fit' };
}
