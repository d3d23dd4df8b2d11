// A picture worked out: where its cards stand and how its ways run.
import type { Direction } from './measures.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly direction: Direction;
  readonly spots: ReadonlyMap<string, Spot>;
  /** Corners of each way; returns have none, they are drawn as loops. */
  readonly bends: ReadonlyMap<string, readonly Spot[]>;
}
