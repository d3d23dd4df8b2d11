// Why a way was or was not taken: each of its conditions, true or false, with the values it read. Kept in the audit entry of
// a decision and shown to who asks; it holds declared fields only, and no value that a form masks.
import type { Json } from './text.ts';

export interface ClauseValue {
  /** As written: a condition or one side of it, or a guard's name with its parameters. */
  readonly text: string;
  /** Null when it was not needed, or could not be decided. */
  readonly holds: boolean | null;
  /** What it read, by the name it is written with, e.g. `fields.area`; null: not filled in; `***`: not shown. */
  readonly values: Readonly<Record<string, Json>>;
  /** The sides of an && or ||. */
  readonly parts?: readonly ClauseValue[];
  /** Stage the way leads to. */
  readonly to?: string;
}
