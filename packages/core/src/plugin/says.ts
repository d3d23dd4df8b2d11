// Carries what the compiler knows of a value (a form's fields, a block's stage and rules) to where names are held against each
// other. Nothing of it is there at run time.
declare const says: unique symbol;

export interface Says<What> {
  readonly [says]?: What;
}

/** What a value says, or what is taken for it where it says nothing. */
export type SaidBy<T, Otherwise> = T extends Says<infer What> ? (unknown extends What ? Otherwise : What) : Otherwise;

/** A block, or a whole workflow, that knows what it brings and what it calls by name. */
export interface SaysBlock {
  readonly stage: string;
  readonly form: string;
  /** As `form.field`. */
  readonly field: string;
  readonly checks: string;
  readonly computes: string;
  readonly papers: string;
  readonly figures: string;
  /** Stages its ways lead to. */
  readonly leadsTo: string;
  /** Declared fields whose sums its figures are. */
  readonly counted: string;
}
