// The port to the language of conditions, CEL. The only file that knows the library: it reads a text into our own tree,
// which has a place for everything that is allowed and for nothing else, checks its types, and makes a function of it.
import { Environment, type ASTNode, type EvaluationError, type ParseError, type TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { misread, type Misread } from './problem.ts';
import type { Macro, Method, Operator, Term } from './term.ts';
import { isRoot, roots, type Value, type ValueType, type Vocabulary } from './vocabulary.ts';

/** Bounds of a condition; far above what people write, far below what could keep the process busy. */
export const bounds = { characters: 2000, nodes: 200, depth: 16, items: 500, nestedMacros: 1 } as const;

const celType: Readonly<Record<ValueType, string>> = { integer: 'int', text: 'string', date: 'string', boolean: 'bool' };
const operators: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '%']);
const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const methods: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith', 'size']);

/** What a condition is given: plain values by name, whole numbers as bigint, missing fields left out. */
export type CelInput = Readonly<Record<string, Readonly<Record<string, bigint | string | boolean>>>>;

export interface Language {
  /** @throws Misread when it is no condition: wrong syntax, something not allowed, unknown names, not true-or-false. */
  readonly read: (text: string) => Term;
  /** Makes a function of a text that `read` accepted, or of a part of it. @throws CelFault when a value stops it. */
  readonly runs: (text: string) => (input: CelInput) => unknown;
}

/** A value on which a condition could not be decided. */
export class CelFault extends Error {}

/** The language with one definition's names and functions. */
export function languageOf(vocabulary: Vocabulary): Language {
  const environment = new Environment({
    limits: { maxAstNodes: 4 * bounds.nodes, maxDepth: 2 * bounds.depth, maxListElements: bounds.items, maxMapEntries: bounds.items, maxCallArguments: 16 },
  });
  for (const root of roots) {
    environment.registerVariable({ name: root, schema: Object.fromEntries([...vocabulary.names[root]].map(([name, { type }]) => [name, celType[type]])) });
  }
  for (const [name, { params, returns, call }] of vocabulary.functions) {
    environment.registerFunction(`${name}(${params.map((type) => celType[type]).join(', ')}): ${celType[returns]}`, (...given: readonly unknown[]) => toCel(call(...given.map(fromCel)), name));
  }
  return {
    read(text) {
      if (text.length > bounds.characters) throw misread({ start: 0, end: 0 }, `条件过长，最多 ${bounds.characters} 个字符`, `too long; at most ${bounds.characters} characters`);
      const parsed = attempt(() => environment.parse(text));
      const term = new Reader(vocabulary).read(parsed.ast);
      const checked = parsed.check();
      if (!checked.valid) throw translated(checked.error);
      if (checked.type !== 'bool') throw misread(term.at, `条件必须回答“是”或“否”，这里得到的是 ${checked.type ?? '?'}`, `a condition must answer true or false; this gives ${checked.type ?? '?'}`);
      return term;
    },
    runs(text) {
      const program = environment.parse(text);
      return (input) => {
        try {
          const answer: unknown = program(input);
          return answer;
        } catch (error) {
          if (isCelError(error)) throw error.cause instanceof Error && !isCelError(error.cause) ? error.cause : new CelFault(error.summary, { cause: error });
          throw error;
        }
      };
    },
  };
}

function attempt<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw isCelError(error) ? translated(error) : error;
  }
}

function isCelError(error: unknown): error is ParseError | CelTypeError | EvaluationError {
  return error instanceof Error && 'summary' in error && 'code' in error;
}

const inChinese: Readonly<Record<string, string>> = {
  no_such_overload: '两边的类型不能这样比较或计算',
  no_such_key: '没有这个字段',
  unknown_variable: '没有这个名称',
  limit_exceeded: '条件太大，请拆开写',
  unexpected_character: '这里不能有这个符号',
};

function translated(error: ParseError | CelTypeError | EvaluationError | undefined): Misread {
  const at = error?.range ?? { start: 0, end: 0 };
  const summary = error?.summary ?? 'not a condition';
  return misread(at, `${inChinese[error?.code ?? ''] ?? '写法不对'}（${summary}）`, summary);
}

/** Turns the library's tree into ours, refusing what has no place in it. */
class Reader {
  readonly #vocabulary: Vocabulary;
  #nodes = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  read(node: ASTNode, depth = 1, variables: readonly string[] = []): Term {
    const at = { start: node.start, end: node.end };
    this.#nodes += 1;
    if (this.#nodes > bounds.nodes) throw misread(at, `条件太大，最多 ${bounds.nodes} 个部分，请拆开写`, `too large; at most ${bounds.nodes} parts, so split it`);
    if (depth > bounds.depth) throw misread(at, `嵌套太深，最多 ${bounds.depth} 层，请拆开写`, `too deep; at most ${bounds.depth} levels, so split it`);
    const inner = (one: ASTNode, more: readonly string[] = []): Term => this.read(one, depth + 1, [...variables, ...more]);
    switch (node.op) {
      case 'value':
        return { at, kind: 'literal', value: literal(node.args, at) };
      case 'id':
        if (variables.includes(node.args)) return { at, kind: 'variable', name: node.args };
        throw isRoot(node.args)
          ? misread(at, `请写出要读取哪一项：${this.#known(node.args)}`, `say which one to read: ${this.#known(node.args)}`)
          : misread(at, `没有名称“${node.args}”；可以读取 fields.…、item.…、actor.…`, `there is no name "${node.args}"; fields.…, item.… and actor.… can be read`);
      case '.':
        return { at, ...this.#reading(node.args[0], node.args[1], at) };
      case '&&':
      case '||': {
        // A row of the same word is one level to a reader, however the tree leans.
        const left = node.args[0].op === node.op ? this.read(node.args[0], depth, variables) : inner(node.args[0]);
        return { at, kind: node.op === '&&' ? 'and' : 'or', left, right: inner(node.args[1]) };
      }
      case '!_':
      case '-_':
        return { at, kind: node.op === '!_' ? 'not' : 'minus', of: inner(node.args) };
      case '?:':
        return { at, kind: 'choose', test: inner(node.args[0]), yes: inner(node.args[1]), no: inner(node.args[2]) };
      case 'list':
        if (node.args.length === 0 || node.args.length > bounds.items) throw misread(at, `列表应有 1 至 ${bounds.items} 项`, `a list has 1 to ${bounds.items} entries`);
        return { at, kind: 'list', items: node.args.map((one) => inner(one)) };
      case 'call':
        return this.#call(node.args[0], node.args[1], at, inner);
      case 'rcall':
        return this.#method({ name: node.args[0], of: node.args[1], given: node.args[2] }, at, inner, variables);
      case 'map':
      case '[]':
      case '[?]':
      case '.?':
        throw misread(at, '这里不支持花括号和方括号取值；请写 fields.名称', 'braces and index brackets are not allowed; write fields.name');
      default:
        if (!isOperator(node.op)) throw misread(at, '不支持这种写法', 'this is not allowed');
        return { at, kind: 'compare', operator: node.op, left: inner(node.args[0]), right: inner(node.args[1]) };
    }
  }

  #reading(of: ASTNode, name: string, at: Term['at']): { kind: 'read'; root: 'fields' | 'item' | 'actor'; name: string } {
    this.#nodes += 1;
    if (of.op !== 'id' || !isRoot(of.args)) throw misread(at, '只能读取 fields.…、item.…、actor.…', 'only fields.…, item.… and actor.… can be read');
    const root = of.args;
    if (!this.#vocabulary.names[root].has(name)) throw misread(at, `没有“${name}”；可用：${this.#known(root)}`, `there is no "${name}"; there are: ${this.#known(root)}`);
    return { kind: 'read', root, name };
  }

  #call(name: string, given: readonly ASTNode[], at: Term['at'], inner: (one: ASTNode) => Term): Term {
    if (name === 'has') {
      const [asked] = given;
      if (asked?.op !== '.' || given.length !== 1) throw misread(at, 'has 里应写一个字段：has(fields.名称)', 'has asks for one field: has(fields.name)');
      const reading = this.#reading(asked.args[0], asked.args[1], asked);
      if (reading.root !== 'fields') throw misread(at, '这一项总是有的，不用问 has', 'this one is always there; has is for fields');
      return { at, kind: 'has', name: reading.name };
    }
    if (name !== 'size' && !this.#vocabulary.functions.has(name)) {
      const known = ['has', 'size', ...this.#vocabulary.functions.keys()].join(', ');
      throw misread(at, `没有函数“${name}”；可用：${known}`, `there is no function "${name}"; there are: ${known}`);
    }
    return { at, kind: 'call', name, given: given.map((one) => inner(one)) };
  }

  #method(call: { readonly name: string; readonly of: ASTNode; readonly given: readonly ASTNode[] }, at: Term['at'], inner: (one: ASTNode, more?: readonly string[]) => Term, variables: readonly string[]): Term {
    const { name, of, given } = call;
    if (isMethod(name)) return { at, kind: 'method', name, of: inner(of), given: given.map((one) => inner(one)) };
    if (!isMacro(name)) throw misread(at, `不支持“${name}”；可用：${[...methods, ...macros].join('、')}`, `"${name}" is not allowed; there are: ${[...methods, ...macros].join(', ')}`);
    const [variable, body] = given;
    if (variable?.op !== 'id' || body === undefined || given.length !== 2) throw misread(at, `应写成 列表.${name}(x, …)`, `write list.${name}(x, …)`);
    if (isRoot(variable.args) || variables.includes(variable.args)) throw misread(variable, '请换一个名称', 'choose another name');
    if (variables.length > bounds.nestedMacros) throw misread(at, `列表运算最多套 ${bounds.nestedMacros} 层`, `at most ${bounds.nestedMacros} list macro inside another`);
    return { at, kind: 'macro', name, of: inner(of), variable: variable.args, body: inner(body, [variable.args]) };
  }

  #known(root: 'fields' | 'item' | 'actor'): string {
    return [...this.#vocabulary.names[root].keys()].map((name) => `${root}.${name}`).join(', ') || '—';
  }
}

function literal(value: unknown, at: Term['at']): bigint | string | boolean {
  if (typeof value === 'bigint' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') throw misread(at, '只能写整数；金额以分为单位', 'whole numbers only; money counts in fen');
  throw misread(at, value === null ? '不能与 null 比较，请用 has()' : '不支持这种值', value === null ? 'null cannot be compared; ask has()' : 'this kind of value is not allowed');
}

function isOperator(text: string): text is Operator {
  return operators.has(text);
}

function isMethod(text: string): text is Method {
  return methods.has(text);
}

function isMacro(text: string): text is Macro {
  return macros.has(text);
}

function fromCel(value: unknown): Value {
  if (typeof value === 'bigint') {
    if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER)) throw new CelFault(`the number ${value} is too large`);
    return Number(value);
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new CelFault(`a value of type ${typeof value}`);
}

function toCel(value: Value, name: string): bigint | string | boolean {
  if (typeof value !== 'number') return value;
  if (!Number.isSafeInteger(value)) throw new CelFault(`${name}() answered ${value}, which is no whole number`);
  return BigInt(value);
}
