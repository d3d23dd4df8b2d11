// A condition that a lead can edit: a CEL expression over declared, typed names. Read once when its definition is checked;
// then asked with the values at hand. It answers true or false, or fails and names the value: it never guesses.
import { RuleFailure } from '../rule-failure.ts';
import type { Json } from '../text.ts';
import { CelFault, languageOf, type CelInput, type Language } from './cel.ts';
import { requireAsked } from './presence.ts';
import { Misread, misread, told } from './problem.ts';
import { partsOf, readingsOf, textOf, type Reading, type Term } from './term.ts';
import type { Readable, Root, Vocabulary } from './vocabulary.ts';

/** The values a condition is asked with. Absent and null are the same: not filled in. */
export type Values = Readonly<Record<Root, Readonly<Record<string, Json | undefined>>>>;

/** A condition, or one side of an && or || in it. */
export interface Clause {
  readonly text: string;
  readonly term: Term;
  readonly joins: 'and' | 'or' | 'not' | null;
  /** Its sides, where it joins some. */
  readonly parts: readonly Clause[];
  readonly reads: readonly Reading[];
  /** @throws RuleFailure naming the condition and the value it could not be decided on. */
  readonly test: (values: Values) => boolean;
}

export type ConditionReading = { readonly ok: true; readonly clause: Clause } | { readonly ok: false; readonly zh: string; readonly en: string };

/** Reads conditions of one definition; what is wrong is answered with its place, not thrown. */
export function conditionReader(vocabulary: Vocabulary): (text: string) => ConditionReading {
  const language = languageOf(vocabulary);
  return (text) => {
    try {
      const term = language.read(text);
      requireDates(term, vocabulary);
      requireAsked(term, vocabulary);
      return { ok: true, clause: clauseOf(term, { language, vocabulary, rule: `condition ${textOf(term).slice(0, 200)}` }) };
    } catch (error) {
      if (error instanceof Misread) return { ok: false, ...told(text, error.problem) };
      throw error;
    }
  };
}

interface Within {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly rule: string;
}

function clauseOf(term: Term, within: Within): Clause {
  const text = textOf(term);
  const reads = readingsOf(term);
  const runs = within.language.runs(text);
  const joins = term.kind === 'and' || term.kind === 'or' || term.kind === 'not' ? term.kind : null;
  return {
    text,
    term,
    joins,
    parts: joins === null ? [] : sidesOf(term).map((part) => clauseOf(part, within)),
    reads,
    test(values) {
      const input = inputOf(reads, values, within);
      try {
        const answer = runs(input);
        if (typeof answer === 'boolean') return answer;
        throw new CelFault('an answer that is neither true nor false');
      } catch (error) {
        if (error instanceof RuleFailure) throw error;
        const found = error instanceof CelFault ? error.message : error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
        throw new RuleFailure({ rule: within.rule, found: [found, ...shown(reads, values, within.vocabulary)].join('; ') }, { cause: error });
      }
    },
  };
}

/** The sides of a term; a row of the same word is one. */
function sidesOf(term: Term): readonly Term[] {
  return partsOf(term).flatMap((part) => (part.kind === term.kind && part.kind !== 'not' ? sidesOf(part) : [part]));
}

/** The values a clause reads, each held against its declared type. */
function inputOf(reads: readonly Reading[], values: Values, { vocabulary, rule }: Within): CelInput {
  const input: Record<Root, Record<string, bigint | string | boolean>> = { fields: {}, item: {}, actor: {} };
  for (const { root, name } of reads) {
    const value = values[root][name];
    const readable = vocabulary.names[root].get(name);
    if (value === undefined || value === null || readable === undefined) continue;
    const typed = typedValue(readable, value, vocabulary);
    if (typed === undefined) throw new RuleFailure({ rule, found: `${root}.${name} is no ${readable.type}: ${readable.secret ? '***' : JSON.stringify(value).slice(0, 80)}` });
    input[root][name] = typed;
  }
  return input;
}

function typedValue({ type }: Readable, value: Json, { isDate }: Vocabulary): bigint | string | boolean | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
  }
}

function shown(reads: readonly Reading[], values: Values, { names }: Vocabulary): readonly string[] {
  return reads.map(({ root, name }) => {
    const value = values[root][name] ?? null;
    return `${root}.${name} = ${value === null ? 'not filled in' : names[root].get(name)?.secret === true ? '***' : JSON.stringify(value).slice(0, 80)}`;
  });
}

/** A date is compared with a date: `fields.until < "2022-13-45"` is a slip. */
function requireDates(term: Term, vocabulary: Vocabulary): void {
  if (term.kind === 'compare') {
    const { left, right } = term;
    for (const [one, other] of [[left, right], [right, left]] as const) {
      if (one.kind !== 'read' || vocabulary.names[one.root].get(one.name)?.type !== 'date') continue;
      const literals = other.kind === 'list' ? other.items : [other];
      for (const literal of literals) {
        if (literal.kind === 'literal' && typeof literal.value === 'string' && !vocabulary.isDate(literal.value)) {
          throw misread(literal.at, '不是存在的日期；请写成 "2022-09-05"', 'is not a date there is; write "2022-09-05"');
        }
      }
    }
  }
  for (const part of partsOf(term)) requireDates(part, vocabulary);
}
