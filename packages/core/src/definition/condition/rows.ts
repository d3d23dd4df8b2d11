// A condition as rows a person fills in: field, comparison, value, joined by and / or in groups; written as CEL and read back.
// What has no such shape (sums, functions, lists within lists) is left as the CEL it is.
import { z } from 'zod';
import type { Term } from './term.ts';
import { isRoot, type Value, type Vocabulary } from './vocabulary.ts';

const comparisons = ['==', '!=', '<', '<=', '>', '>=', 'in', 'contains', 'startsWith', 'endsWith', 'has', 'hasNot'] as const;

const value = z.union([z.string().max(500), z.int(), z.boolean()]);

const conditionRow = z.strictObject({
  /** `fields.area`, `item.returns`, `actor.role`. */
  field: z.string().regex(/^(fields|item|actor)\.[a-z][a-zA-Z0-9]{0,62}$/u, 'expected a field such as fields.area'),
  comparison: z.enum(comparisons),
  /** A list for `in`, null for `has` and `hasNot`. */
  value: z.union([value, z.array(value).min(1).max(100), z.null()]),
});
export type ConditionRow = z.infer<typeof conditionRow>;

export interface ConditionGroup {
  readonly joins: 'and' | 'or';
  readonly parts: readonly (ConditionRow | ConditionGroup)[];
}

/** Rows as they are sent, groups within groups as far as anybody reads. */
export const conditionGroup = groupOf(4);

function groupOf(levels: number): z.ZodType<ConditionGroup> {
  return z.strictObject({ joins: z.enum(['and', 'or']), parts: z.array(levels === 1 ? conditionRow : z.union([conditionRow, groupOf(levels - 1)])).min(1).max(50) });
}

/** A condition's rows; undefined where it has another shape. */
export function rowsOf(term: Term): ConditionGroup | undefined {
  const part = partOf(term);
  if (part === undefined) return undefined;
  return 'parts' in part ? part : { joins: 'and', parts: [part] };
}

/** Rows as CEL. A field that may be missing is asked for first. */
export function celOf({ joins, parts }: ConditionGroup, vocabulary: Vocabulary): string {
  const texts = parts.map((part) => ('parts' in part ? bracketed(celOf(part, vocabulary), part.parts.length > 1) : textOfRow(part, vocabulary, joins === 'or' && parts.length > 1)));
  return texts.join(joins === 'and' ? ' && ' : ' || ');
}

function partOf(term: Term): ConditionRow | ConditionGroup | undefined {
  if (term.kind !== 'and' && term.kind !== 'or') return rowOf(term);
  const parts: (ConditionRow | ConditionGroup)[] = [];
  for (const side of sides(term, term.kind)) {
    const part = partOf(side);
    if (part === undefined) return undefined;
    // has(fields.x) && fields.x > 3 is one row: the question is written again with it.
    const before = parts.at(-1);
    if (term.kind === 'and' && before !== undefined && 'field' in before && 'field' in part && before.comparison === 'has' && part.field === before.field && part.comparison !== 'has' && part.comparison !== 'hasNot') parts.pop();
    parts.push(part);
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { joins: term.kind, parts };
}

function sides(term: Term, kind: 'and' | 'or'): readonly Term[] {
  return term.kind === kind ? [...sides(term.left, kind), ...sides(term.right, kind)] : [term];
}

function rowOf(term: Term): ConditionRow | undefined {
  switch (term.kind) {
    case 'has':
      return { field: `fields.${term.name}`, comparison: 'has', value: null };
    case 'read':
      return { field: `${term.root}.${term.name}`, comparison: '==', value: true };
    case 'not':
      if (term.of.kind === 'has') return { field: `fields.${term.of.name}`, comparison: 'hasNot', value: null };
      return term.of.kind === 'read' ? { field: `${term.of.root}.${term.of.name}`, comparison: '==', value: false } : undefined;
    case 'compare': {
      const { left, operator, right } = term;
      const comparison = comparisons.find((one) => one === operator);
      if (left.kind !== 'read' || comparison === undefined) return undefined;
      const value = right.kind === 'list' ? listOf(right.items) : valueOf(right);
      return value === undefined ? undefined : { field: `${left.root}.${left.name}`, comparison, value };
    }
    case 'method': {
      const { of, name, given } = term;
      const [first] = given;
      if (of.kind !== 'read' || name === 'size' || first?.kind !== 'literal' || typeof first.value !== 'string') return undefined;
      return { field: `${of.root}.${of.name}`, comparison: name, value: first.value };
    }
    default:
      return undefined;
  }
}

function listOf(items: readonly Term[]): Value[] | undefined {
  const values = items.flatMap((item) => valueOf(item) ?? []);
  return values.length === items.length ? values : undefined;
}

function valueOf(term: Term): Value | undefined {
  if (term.kind === 'minus') {
    const inner = valueOf(term.of);
    return typeof inner === 'number' ? -inner : undefined;
  }
  if (term.kind !== 'literal') return undefined;
  return typeof term.value === 'bigint' ? Number(term.value) : term.value;
}

function textOfRow(row: ConditionRow, vocabulary: Vocabulary, amongOthers: boolean): string {
  const { field, comparison, value } = row;
  if (comparison === 'has') return `has(${field})`;
  if (comparison === 'hasNot') return `!has(${field})`;
  const [root = '', name = ''] = field.split('.');
  const text = plainText(row, value ?? '');
  const mayBeMissing = isRoot(root) && vocabulary.names[root].get(name)?.optional === true;
  return mayBeMissing ? bracketed(`has(${field}) && ${text}`, amongOthers) : text;
}

function plainText({ field, comparison }: ConditionRow, value: Value | readonly Value[]): string {
  if (comparison === '==' && typeof value === 'boolean') return value ? field : `!${field}`;
  if (comparison === 'contains' || comparison === 'startsWith' || comparison === 'endsWith') return `${field}.${comparison}(${JSON.stringify(value)})`;
  return `${field} ${comparison} ${Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : JSON.stringify(value)}`;
}

function bracketed(text: string, isNeeded: boolean): string {
  return isNeeded ? `(${text})` : text;
}
