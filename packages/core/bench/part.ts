// One part of the bench: what it is called on the command line, and what it measures.

/** Figures for the line of JSON, by name; a goal's figure has the goal's name. */
export type Figures = Readonly<Record<string, number>>;

export interface Run {
  /** Smaller sizes and single rounds: shows that it works, measures little. */
  readonly quick: boolean;
  readonly print: (line: string) => void;
}

export type Part = (run: Run) => Promise<Figures>;

export function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

/** A rate as a person reads it: 2 730. */
export function perSecond(value: number): string {
  return Math.round(value).toString().replaceAll(/\B(?=(\d{3})+$)/gu, ' ');
}
