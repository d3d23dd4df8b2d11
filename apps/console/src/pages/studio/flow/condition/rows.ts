// Rows of a condition as they are filled in: what may be compared with what, and what a new row begins as.
import type { ConditionGroup, ConditionRow, ReadableName } from '@jinguo/core';
import type { FlowText } from '../messages.ts';

export type Comparison = ConditionRow['comparison'];
type Type = ReadableName['type'];

const ordered = ['==', '!=', '<', '<=', '>', '>='] as const satisfies readonly Comparison[];

/** The comparisons that make sense of a name. */
export function comparisonsOf({ name, type, choices }: ReadableName): readonly Comparison[] {
  const maybe: readonly Comparison[] = name.startsWith('fields.') ? ['has', 'hasNot'] : [];
  if (type === 'boolean') return ['==', ...maybe];
  if (choices.length > 0) return ['==', '!=', 'in', ...maybe];
  return type === 'text' ? ['==', '!=', 'in', 'contains', 'startsWith', 'endsWith', ...maybe] : [...ordered, ...maybe];
}

export function comparisonName(comparison: Comparison, type: Type, text: FlowText): string {
  const date = type === 'date';
  switch (comparison) {
    case '==': return text('eq');
    case '!=': return text('ne');
    case '<': return text(date ? 'before' : 'lt');
    case '<=': return text(date ? 'notAfter' : 'le');
    case '>': return text(date ? 'after' : 'gt');
    case '>=': return text(date ? 'notBefore' : 'ge');
    case 'in': return text('in');
    case 'contains': return text('contains');
    case 'startsWith': return text('startsWith');
    case 'endsWith': return text('endsWith');
    case 'has': return text('has');
    case 'hasNot': return text('hasNot');
  }
}

/** A row over a name, with a value that fits it. */
export function freshRow(name: ReadableName, comparison: Comparison = comparisonsOf(name)[0] ?? '=='): ConditionRow {
  return { field: name.name, comparison, value: firstValue(name, comparison) };
}

export function emptyGroup(names: readonly ReadableName[]): ConditionGroup {
  const [first] = names;
  return { joins: 'and', parts: first === undefined ? [] : [freshRow(first)] };
}

function firstValue({ type, choices }: ReadableName, comparison: Comparison): ConditionRow['value'] {
  if (comparison === 'has' || comparison === 'hasNot') return null;
  const one = choices[0]?.value ?? (type === 'integer' ? 0 : type === 'boolean' ? true : type === 'date' ? '2022-01-01' : '');
  return comparison === 'in' ? [one] : one;
}
