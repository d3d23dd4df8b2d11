// Two tellers, one pile of paper: the lines in which what they wrote down differs.
import { asWritten } from './tally-of.ts';
import type { Tally } from './types.ts';

export interface Difference {
  /** A field of the tally, or the votes of a candidate (for, against, abstain) or of a written-in name (writeIn). */
  readonly line: 'entitled' | 'present' | 'issued' | 'collected' | 'valid' | 'invalid' | 'for' | 'against' | 'abstain' | 'writeIn';
  /** The candidate's id or the written-in name. */
  readonly about?: string;
  /** null where the line is missing. */
  readonly first: number | null;
  readonly second: number | null;
}

/** Every line that differs, in the order of the sheet; empty when the two agree. */
export function differences(first: Tally, second: Tally): readonly Difference[] {
  const fields = (['entitled', 'present', 'issued', 'collected', 'valid', 'invalid'] as const).map((line) => ({ line, first: first[line], second: second[line] }));
  const ids = [...new Set([...first.candidates, ...second.candidates].map(({ id }) => id))];
  const lines = ids.flatMap((about) => {
    const [one, other] = [first, second].map((tally) => tally.candidates.find(({ id }) => id === about));
    return (['for', 'against', 'abstain'] as const).map((line) => ({ line, about, first: one?.[line] ?? null, second: other?.[line] ?? null }));
  });
  const [one, other] = [written(first), written(second)];
  const names = [...new Set([...one.keys(), ...other.keys()])].map((about) => ({ line: 'writeIn' as const, about, first: one.get(about) ?? null, second: other.get(about) ?? null }));
  return [...fields, ...lines, ...names].filter((line) => line.first !== line.second);
}

function written({ writeIns }: Tally): ReadonlyMap<string, number> {
  return new Map(writeIns.map(({ name, for: votes }) => [asWritten(name), votes]));
}
