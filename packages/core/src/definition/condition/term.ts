// A condition as a tree of our own: everything the language allows has a shape here, and nothing else can be expressed.
import type { Root } from './vocabulary.ts';

/** Where in the text a term stands, in characters from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';
export type Macro = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';
export type Method = 'contains' | 'startsWith' | 'endsWith' | 'size';

export type Term = { readonly at: Span } & (
  | { readonly kind: 'literal'; readonly value: bigint | string | boolean }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'read'; readonly root: Root; readonly name: string }
  | { readonly kind: 'has'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'not' | 'minus'; readonly of: Term }
  | { readonly kind: 'choose'; readonly test: Term; readonly yes: Term; readonly no: Term }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Term; readonly right: Term }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Term[] }
  | { readonly kind: 'method'; readonly name: Method; readonly of: Term; readonly given: readonly Term[] }
  | { readonly kind: 'list'; readonly items: readonly Term[] }
  | { readonly kind: 'macro'; readonly name: Macro; readonly of: Term; readonly variable: string; readonly body: Term }
);

/** The parts of a term, left to right. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'literal':
    case 'variable':
    case 'read':
    case 'has':
      return [];
    case 'and':
    case 'or':
    case 'compare':
      return [term.left, term.right];
    case 'not':
    case 'minus':
      return [term.of];
    case 'choose':
      return [term.test, term.yes, term.no];
    case 'call':
      return term.given;
    case 'method':
      return [term.of, ...term.given];
    case 'list':
      return term.items;
    case 'macro':
      return [term.of, term.body];
  }
}

export interface Reading {
  readonly root: Root;
  readonly name: string;
}

/** Everything a term reads or asks for, each once. */
export function readingsOf(term: Term): readonly Reading[] {
  const found = new Map<string, Reading>();
  const walk = (one: Term): void => {
    if (one.kind === 'read') found.set(`${one.root}.${one.name}`, { root: one.root, name: one.name });
    if (one.kind === 'has') found.set(`fields.${one.name}`, { root: 'fields', name: one.name });
    for (const part of partsOf(one)) walk(part);
  };
  walk(term);
  return [...found.values()];
}

/** A term as text, Chinese left as it is; read again it is the same term. */
export function textOf(term: Term): string {
  switch (term.kind) {
    case 'literal':
      return typeof term.value === 'string' ? JSON.stringify(term.value) : String(term.value);
    case 'variable':
      return term.name;
    case 'read':
      return `${term.root}.${term.name}`;
    case 'has':
      return `has(fields.${term.name})`;
    case 'and':
      return `${inside(term.left, 'and')} && ${inside(term.right, 'and')}`;
    case 'or':
      return `${inside(term.left, 'or')} || ${inside(term.right, 'or')}`;
    case 'not':
      return `!${inside(term.of)}`;
    case 'minus':
      return `-${inside(term.of)}`;
    case 'choose':
      return `${inside(term.test)} ? ${inside(term.yes)} : ${inside(term.no)}`;
    case 'compare':
      return `${inside(term.left)} ${term.operator} ${inside(term.right)}`;
    case 'call':
      return `${term.name}(${term.given.map(textOf).join(', ')})`;
    case 'method':
      return `${inside(term.of)}.${term.name}(${term.given.map(textOf).join(', ')})`;
    case 'list':
      return `[${term.items.map(textOf).join(', ')}]`;
    case 'macro':
      return `${inside(term.of)}.${term.name}(${term.variable}, ${textOf(term.body)})`;
  }
}

const needBrackets: ReadonlySet<Term['kind']> = new Set(['and', 'or', 'not', 'minus', 'choose', 'compare']);

/** In brackets where the text around could tear it apart; comparisons, negations and a row of the same word are read without. */
function inside(term: Term, parent?: 'and' | 'or'): string {
  const plain = !needBrackets.has(term.kind) || (parent !== undefined && (term.kind === 'compare' || term.kind === 'not' || term.kind === parent));
  const negative = term.kind === 'literal' && typeof term.value === 'bigint' && term.value < 0n;
  return plain && !negative ? textOf(term) : `(${textOf(term)})`;
}
