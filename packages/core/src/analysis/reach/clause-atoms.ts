// A CEL condition taken apart: its && || ! are followed, and of what is left each piece either compares one declared field
// with given values, which trying values answers, or is a question of its own that may be true or false.
import type { Clause } from '../../definition/condition/condition.ts';
import type { Json } from '../../definition/text.ts';

export type LeafAtom =
  | { readonly kind: 'field'; readonly field: string; readonly values: readonly Json[] }
  /** `negated`: the same question as its opposite, answered the other way. */
  | { readonly kind: 'unknown'; readonly key: string; readonly negated: boolean };

const value = String.raw`\(?(?:-?\d+|"(?:[^"\\]|\\.)*"|true|false)\)?`;
const field = String.raw`fields\.(\w+)`;
const operator = '(?:==|!=|<|<=|>|>=)';
const shapes: readonly RegExp[] = [
  new RegExp(`^${field} ${operator} (${value})$`, 'u'),
  new RegExp(`^${field} in \\[(.*)\\]$`, 'u'),
  new RegExp(`^has\\(${field}\\)()$`, 'u'),
  new RegExp(`^${field}()$`, 'u'),
];
const turned = new RegExp(`^(${value}) ${operator} ${field}$`, 'u');

/** What a piece that joins nothing asks; its text is in the one form the language prints. */
export function leafAtom({ text }: Pick<Clause, 'text'>): LeafAtom {
  for (const shape of shapes) {
    const [, name, given] = shape.exec(text) ?? [];
    const values = name === undefined ? undefined : listed(given ?? '');
    if (name !== undefined && values !== undefined) return { kind: 'field', field: name, values };
  }
  const [, given, name] = turned.exec(text) ?? [];
  const values = name === undefined ? undefined : listed(given ?? '');
  return name !== undefined && values !== undefined ? { kind: 'field', field: name, values } : asked(text);
}

/** Every piece of a condition. */
export function leavesOf(clause: Clause): readonly Clause[] {
  return clause.joins === null ? [clause] : clause.parts.flatMap(leavesOf);
}

/** The condition's answer, given each piece's. */
export function joined(clause: Clause, answer: (leaf: Clause) => boolean): boolean {
  const side = (part: Clause): boolean => joined(part, answer);
  switch (clause.joins) {
    case 'and':
      return clause.parts.every(side);
    case 'or':
      return clause.parts.some(side);
    case 'not':
      return !clause.parts.every(side);
    case null:
      return answer(clause);
  }
}

function listed(text: string): readonly Json[] | undefined {
  try {
    const values: Json = JSON.parse(`[${text.replace(/^\((.*)\)$/u, '$1')}]`);
    return Array.isArray(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

const opposites: readonly (readonly [string, string])[] = [[' <= ', ' > '], [' < ', ' >= '], [' != ', ' == ']];

function asked(text: string): LeafAtom {
  for (const [one, other] of opposites) {
    if (text.split(one).length === 2) return { kind: 'unknown', key: `cel ${text.replace(one, other)}`, negated: true };
  }
  return { kind: 'unknown', key: `cel ${text}`, negated: false };
}
