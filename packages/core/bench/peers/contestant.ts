// Who takes part in the comparison: opened, asked for its rate with so many callers, closed.
export interface Contestant {
  readonly name: string;
  /** @throws when it cannot take part here; the reason is printed. */
  readonly open: () => Promise<OpenContestant>;
}

export interface OpenContestant {
  /** Decisions a second of the six-stage approval. */
  readonly rate: (callers: number, items: number) => Promise<number>;
  readonly close: () => Promise<void>;
}
