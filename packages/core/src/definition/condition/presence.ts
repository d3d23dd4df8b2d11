// What may be missing must be asked for first: `has(fields.x) && fields.x > 3`. Read from left to right, as people do.
import { misread } from './problem.ts';
import { partsOf, type Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

type Known = ReadonlySet<string>;
const nothing: Known = new Set();

/** @throws Misread at the first field that is read though it may be missing. */
export function requireAsked(term: Term, vocabulary: Vocabulary, known: Known = nothing): void {
  switch (term.kind) {
    case 'read':
      if (term.root === 'fields' && vocabulary.names.fields.get(term.name)?.optional === true && !known.has(term.name)) {
        throw misread(term.at, `这一项可以不填，请先写 has(fields.${term.name}) && …`, `may be left out; ask has(fields.${term.name}) && … first`);
      }
      return;
    case 'and':
      requireAsked(term.left, vocabulary, known);
      requireAsked(term.right, vocabulary, union(known, thereWhen(term.left, true)));
      return;
    case 'or':
      requireAsked(term.left, vocabulary, known);
      requireAsked(term.right, vocabulary, union(known, thereWhen(term.left, false)));
      return;
    case 'choose':
      requireAsked(term.test, vocabulary, known);
      requireAsked(term.yes, vocabulary, union(known, thereWhen(term.test, true)));
      requireAsked(term.no, vocabulary, union(known, thereWhen(term.test, false)));
      return;
    case 'literal':
    case 'variable':
    case 'has':
    case 'not':
    case 'minus':
    case 'compare':
    case 'call':
    case 'method':
    case 'list':
    case 'macro':
      for (const part of partsOf(term)) requireAsked(part, vocabulary, known);
  }
}

/** The fields that are certainly there when a term gives this answer. */
function thereWhen(term: Term, answer: boolean): Known {
  switch (term.kind) {
    case 'has':
      return answer ? new Set([term.name]) : nothing;
    case 'not':
      return thereWhen(term.of, !answer);
    case 'and':
    case 'or': {
      const [left, right] = [thereWhen(term.left, answer), thereWhen(term.right, answer)];
      // `and` is true, and `or` is false, only when both sides are.
      return (term.kind === 'and') === answer ? union(left, right) : new Set([...left].filter((one) => right.has(one)));
    }
    default:
      return nothing;
  }
}

function union(one: Known, other: Known): Known {
  return other.size === 0 ? one : new Set([...one, ...other]);
}
