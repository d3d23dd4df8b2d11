// Another implementation of the same language, by other people, asked the same random conditions over the same values: both
// must answer alike, or both fail. Only tests use it.
import { celEnv, celMap, isCelError, parse, plan } from '@bufbuild/cel';
import * as fc from 'fast-check';
import { isLocalDate } from '../calendar/local-date.ts';
import { RuleFailure } from '../definition/rule-failure.ts';
import { conditionReader, type Clause, type Values } from '../definition/condition/condition.ts';
import { actorNames, itemNames, type Readable } from '../definition/condition/vocabulary.ts';

const field = (type: Readable['type']): Readable => ({ type, optional: false, secret: false });
const names = { a: 'integer', b: 'integer', s: 'text', t: 'text', p: 'boolean', q: 'boolean' } as const;
const read = conditionReader({
  names: { fields: new Map(Object.entries(names).map(([name, type]) => [name, field(type)])), item: itemNames, actor: actorNames },
  functions: new Map(),
  isDate: isLocalDate,
});

const texts = fc.constantFrom('', 'a', 'ab', '花', '花园', 'A', '\\', '"', '\n');
const quoted = texts.map((text) => JSON.stringify(text));
const smallInts = fc.integer({ min: -3, max: 3 });
const ints = fc.oneof(smallInts, fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER));

/** Expressions by type, as text; every one of them is allowed. `x` is the variable of a macro around. */
const { bool } = fc.letrec<{ int: string; str: string; bool: string; inner: string }>((tie) => ({
  int: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    smallInts.map((n) => (n < 0 ? `(${n})` : String(n))),
    fc.constantFrom('fields.a', 'fields.b', 'item.returns'),
    fc.tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int')).map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie('int').map((one) => `(-${one})`),
    tie('str').map((one) => `size(${one})`),
    fc.tuple(tie('bool'), tie('int'), tie('int')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
    fc.array(tie('int'), { minLength: 1, maxLength: 3 }).map((list) => `[${list.join(', ')}].filter(x, x > 0).size()`),
  ),
  str: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    quoted,
    fc.constantFrom('fields.s', 'fields.t', 'actor.role'),
    fc.tuple(tie('str'), tie('str')).map(([l, r]) => `(${l} + ${r})`),
    fc.tuple(tie('bool'), tie('str'), tie('str')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
  ),
  bool: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('true', 'false', 'fields.p', 'fields.q', 'has(fields.a)', 'item.appliedSelf'),
    fc.tuple(tie('int'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('int')).map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc.tuple(tie('str'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('str')).map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc.tuple(tie('bool'), fc.constantFrom('&&', '||', '==', '!='), tie('bool')).map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie('bool').map((one) => `!${one}`),
    fc.tuple(tie('bool'), tie('bool'), tie('bool')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
    fc.tuple(tie('int'), fc.array(tie('int'), { minLength: 1, maxLength: 3 })).map(([one, list]) => `(${one} in [${list.join(', ')}])`),
    fc.tuple(tie('str'), fc.constantFrom('contains', 'startsWith', 'endsWith'), tie('str')).map(([of, name, given]) => `${of}.${name}(${given})`),
    fc.tuple(fc.array(tie('int'), { minLength: 1, maxLength: 3 }), fc.constantFrom('all', 'exists', 'exists_one'), tie('inner')).map(([list, name, body]) => `[${list.join(', ')}].${name}(x, ${body})`),
  ),
  inner: fc.tuple(fc.constantFrom('x > fields.a', 'x == 1', '10 / x > 1', 'x % 2 == 0'), fc.constantFrom('&&', '||'), tie('bool')).map(([one, op, other]) => `${one} ${op} ${other}`),
}));

const integer = fc.option(ints, { nil: undefined });
const fieldsOf = fc.record({ a: integer, b: integer, s: fc.option(texts, { nil: undefined }), t: texts, p: fc.boolean(), q: fc.option(fc.boolean(), { nil: undefined }) });
const item = { stage: 's', unit: 'u', createdOn: '2022-09-01', today: '2022-09-05', returns: 2, listSize: 0, appliedSelf: true };

type Answer = boolean | 'fails';

function ours(clause: Clause, values: Values): Answer {
  try {
    return clause.test(values);
  } catch (error) {
    if (error instanceof RuleFailure) return 'fails';
    throw error;
  }
}

const environment = celEnv();

function theirs(text: string, values: Values): Answer {
  const bindings = Object.fromEntries(
    Object.entries(values).map(([root, named]) => {
      const given = new Map<string, string | boolean | bigint>();
      for (const [name, value] of Object.entries(named)) {
        if (typeof value === 'number') given.set(name, BigInt(value));
        else if (typeof value === 'string' || typeof value === 'boolean') given.set(name, value);
      }
      return [root, celMap(given)];
    }),
  );
  const answer: unknown = plan(environment, parse(text))(bindings);
  if (isCelError(answer)) return 'fails';
  if (typeof answer === 'boolean') return answer;
  throw new RangeError(`${text} answered ${String(answer)}`);
}

/** Asks both so many random conditions; answers how often each answer came. @throws Error with the smallest condition they differ on. */
export function compareOpinions(rounds: number): Readonly<Record<`${Answer}`, number>> {
  const seen = { true: 0, false: 0, fails: 0 };
  fc.assert(
    fc.property(bool, fieldsOf, (text, fields) => {
      const reading = text.length < 1500 ? read(text) : undefined;
      fc.pre(reading?.ok === true);
      if (reading?.ok !== true) return;
      const values: Values = { fields, item, actor: { role: 'a', unit: '' } };
      const [answer, other] = [ours(reading.clause, values), theirs(text, values)];
      seen[`${answer}`] += 1;
      if (answer !== other) throw new RangeError(`${text} over ${JSON.stringify(fields)}: we say ${answer}, they say ${other}`);
    }),
    { numRuns: rounds, maxSkipsPerRun: 200 },
  );
  return seen;
}
