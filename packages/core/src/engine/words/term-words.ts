// A condition read aloud: what would have to be so, in the words of the office instead of the language leads write it in.
import { textOf, type Method, type Operator, type Term } from '../../definition/condition/term.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Named, Names } from './names.ts';

type Kind = 'number' | 'date' | 'other';

const comparisons: Readonly<Record<Kind, Readonly<Partial<Record<Operator, LocalText>>>>> = {
  number: {
    '==': { zh: '等于', en: 'equals' }, '!=': { zh: '不等于', en: 'is not' },
    '<': { zh: '小于', en: 'is less than' }, '<=': { zh: '不超过', en: 'is at most' }, '>': { zh: '超过', en: 'is more than' }, '>=': { zh: '不低于', en: 'is at least' },
  },
  date: {
    '==': { zh: '为', en: 'is' }, '!=': { zh: '不为', en: 'is not' },
    '<': { zh: '早于', en: 'is before' }, '<=': { zh: '不晚于', en: 'is no later than' }, '>': { zh: '晚于', en: 'is after' }, '>=': { zh: '不早于', en: 'is no earlier than' },
  },
  other: { '==': { zh: '为', en: 'is' }, '!=': { zh: '不为', en: 'is not' } },
};
const opposite: Readonly<Partial<Record<Operator, Operator>>> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const signs: Readonly<Partial<Record<Operator, string>>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'mod' };

export function termWords(term: Term, names: Names): LocalText {
  const say = (one: Term): LocalText => termWords(one, names);
  switch (term.kind) {
    case 'and':
    case 'or':
      return row(term, names);
    case 'not':
      return negated(term.of, names);
    case 'has':
      return filled(names.nameOf({ root: 'fields', name: term.name }), true);
    case 'compare':
      return comparison(term, names);
    case 'read': {
      const name = names.nameOf(term);
      return { zh: `“${name.zh}”为是`, en: `“${name.en}” is yes` };
    }
    case 'choose':
      return chosen(say(term.test), say(term.yes), say(term.no));
    default:
      return valueWords(term, undefined, names);
  }
}

/** A term that stands for a value; `near` is the name it is compared with. */
function valueWords(term: Term, near: Named | undefined, names: Names): LocalText {
  const value = (one: Term): LocalText => valueWords(one, near, names);
  switch (term.kind) {
    case 'literal':
      return names.valueOf(typeof term.value === 'bigint' ? Number(term.value) : term.value, near);
    case 'read':
      return names.nameOf(term);
    case 'list':
      return listed(term.items.map(value));
    case 'call':
      return call(term.name, term.given.map((one) => valueWords(one, undefined, names)), names);
    case 'method':
      return method(term.name, value(term.of), term.given.map(value));
    case 'compare': {
      const side = (one: Term): LocalText => (one.kind === 'compare' ? inBrackets(value(one)) : value(one));
      const [left, right] = [side(term.left), side(term.right)];
      const sign = signs[term.operator] ?? term.operator;
      return { zh: `${left.zh}${sign}${right.zh}`, en: `${left.en} ${sign} ${right.en}` };
    }
    case 'choose':
      return inBrackets(chosen(termWords(term.test, names), value(term.yes), value(term.no)));
    case 'minus': {
      const of = value(term.of);
      return { zh: `−${of.zh}`, en: `−${of.en}` };
    }
    default:
      return { zh: textOf(term), en: textOf(term) };
  }
}

/** A row of the same word; the other word inside it stands in brackets. */
function row(term: Term & { readonly kind: 'and' | 'or' }, names: Names): LocalText {
  const sides = (one: Term): readonly Term[] => (one.kind === term.kind ? [...sides(one.left), ...sides(one.right)] : [one]);
  const said = sides(term).map((one) => {
    const words = termWords(one, names);
    return one.kind === 'and' || one.kind === 'or' || one.kind === 'choose' ? inBrackets(words) : words;
  });
  // `has(x) && x != ""` is one thing to a reader.
  const once = [...new Map(said.map((one) => [one.zh, one])).values()];
  const [zh, en] = term.kind === 'and' ? ['，且', ' and '] : ['，或', ' or '];
  return { zh: once.map((one) => one.zh).join(zh), en: once.map((one) => one.en).join(en) };
}

function negated(term: Term, names: Names): LocalText {
  if (term.kind === 'has') return filled(names.nameOf({ root: 'fields', name: term.name }), false);
  if (term.kind === 'read') {
    const name = names.nameOf(term);
    return { zh: `“${name.zh}”为否`, en: `“${name.en}” is no` };
  }
  const turned = term.kind === 'compare' ? opposite[term.operator] : undefined;
  if (term.kind === 'compare' && turned !== undefined) return comparison({ ...term, operator: turned }, names);
  if (term.kind === 'compare' && term.operator === 'in') return comparison(term, names, false);
  const words = termWords(term, names);
  return { zh: `并非（${words.zh}）`, en: `not (${words.en})` };
}

function comparison(term: Term & { readonly kind: 'compare' }, names: Names, holds = true): LocalText {
  const { left, right, operator } = term;
  const near = left.kind === 'read' ? left : right.kind === 'read' ? right : undefined;
  if (left.kind === 'read' && isEmptyText(right) && (operator === '==' || operator === '!=')) return filled(names.nameOf(left), operator === '!=');
  const [one, other] = [valueWords(left, near, names), valueWords(right, near, names)];
  const word = operator === 'in' ? membership(right, holds) : comparisons[kindOf(left, names) ?? kindOf(right, names) ?? 'other'][operator] ?? comparisons.number[operator];
  return word === undefined ? valueWords(term, near, names) : { zh: `${one.zh}${word.zh}${other.zh}`, en: `${one.en} ${word.en} ${other.en}` };
}

function membership(list: Term, holds: boolean): LocalText {
  const single = list.kind === 'list' && list.items.length === 1;
  if (holds) return single ? { zh: '为', en: 'is' } : { zh: '属于', en: 'is one of' };
  return single ? { zh: '不为', en: 'is not' } : { zh: '不属于', en: 'is none of' };
}

/** What is compared; undefined where a text or a yes and no tells nothing. */
function kindOf(term: Term, names: Names): Kind | undefined {
  if (term.kind === 'read') {
    const type = names.typeOf(term);
    return type === 'date' ? 'date' : type === 'integer' ? 'number' : undefined;
  }
  if (term.kind === 'literal') return typeof term.value === 'bigint' ? 'number' : undefined;
  if (term.kind === 'call') return term.name === 'addDays' || term.name === 'addMonths' ? 'date' : undefined;
  return term.kind === 'compare' || term.kind === 'minus' || term.kind === 'method' ? 'number' : undefined;
}

function call(name: string, given: readonly LocalText[], names: Names): LocalText {
  const [first = { zh: '', en: '' }, second = { zh: '', en: '' }] = given;
  switch (name) {
    case 'size':
      return sizeOf(first);
    case 'daysBetween':
      return { zh: `${first.zh}至${second.zh}的天数`, en: `the days from ${first.en} to ${second.en}` };
    case 'addDays':
      return { zh: `${first.zh}后${second.zh}天`, en: `${first.en} plus ${second.en} days` };
    case 'addMonths':
      return { zh: `${first.zh}后${second.zh}个月`, en: `${first.en} plus ${second.en} months` };
    default: {
      const title = names.functionOf(name);
      const of = listed(given);
      return given.length === 0 ? title : { zh: `${title.zh}（${of.zh}）`, en: `${title.en} (${of.en})` };
    }
  }
}

function method(name: Method, of: LocalText, [given = { zh: '', en: '' }]: readonly LocalText[]): LocalText {
  switch (name) {
    case 'contains':
      return { zh: `${of.zh}含有“${given.zh}”`, en: `${of.en} contains “${given.en}”` };
    case 'startsWith':
      return { zh: `${of.zh}以“${given.zh}”开头`, en: `${of.en} starts with “${given.en}”` };
    case 'endsWith':
      return { zh: `${of.zh}以“${given.zh}”结尾`, en: `${of.en} ends with “${given.en}”` };
    case 'size':
      return sizeOf(of);
  }
}

function filled(name: LocalText, yes: boolean): LocalText {
  return yes ? { zh: `已填写${name.zh}`, en: `${name.en} is filled in` } : { zh: `未填写${name.zh}`, en: `${name.en} is not filled in` };
}

function chosen(test: LocalText, yes: LocalText, no: LocalText): LocalText {
  return { zh: `若${test.zh}，则${yes.zh}，否则${no.zh}`, en: `if ${test.en}, then ${yes.en}, else ${no.en}` };
}

function inBrackets({ zh, en }: LocalText): LocalText {
  return { zh: `（${zh}）`, en: `(${en})` };
}

function sizeOf(of: LocalText): LocalText {
  return { zh: `${of.zh}的字数`, en: `the length of ${of.en}` };
}

function listed(texts: readonly LocalText[]): LocalText {
  return { zh: texts.map((one) => one.zh).join('、'), en: texts.map((one) => one.en).join(', ') };
}

function isEmptyText(term: Term): boolean {
  return term.kind === 'literal' && term.value === '';
}
