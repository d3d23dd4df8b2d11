// Conditions as leads write them, as they get them wrong, and as somebody hostile would write them.
import { describe, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { RuleFailure } from '../rule-failure.ts';
import { bounds } from './cel.ts';
import { conditionReader, type Clause, type Values } from './condition.ts';
import { actorNames, itemNames, type ConditionFunction, type Readable, type Vocabulary } from './vocabulary.ts';

const field = (type: Readable['type'], more: Partial<Readable> = {}): Readable => ({ type, optional: false, secret: false, ...more });
/** How often a condition asked `counts`. */
let asked = 0;

const vocabulary: Vocabulary = {
  names: {
    fields: new Map([
      ['area', field('integer')],
      ['kind', field('text')],
      ['until', field('date')],
      ['ready', field('boolean')],
      ['lease', field('integer', { optional: true })],
      ['keeper', field('text', { secret: true })],
    ]),
    item: itemNames,
    actor: actorNames,
  },
  functions: new Map<string, ConditionFunction>([
    ['isEven', { params: ['integer'], returns: 'boolean', call: (n) => Number(n) % 2 === 0 }],
    ['counts', {
      params: ['integer'],
      returns: 'boolean',
      call: () => {
        asked += 1;
        return true;
      },
    }],
    ['breaks', {
      params: ['text'],
      returns: 'boolean',
      call: () => {
        throw new RangeError('the roof leaks');
      },
    }],
  ]),
  isDate: isLocalDate,
};
const read = conditionReader(vocabulary);

function clause(text: string): Clause {
  const reading = read(text);
  if (!reading.ok) throw new RangeError(reading.en);
  return reading.clause;
}

const filled = { area: 50, kind: '花园', until: '2022-09-05', ready: true, keeper: '沈兰' };
const item = { stage: 'check', unit: 'v11', createdOn: '2022-09-01', today: '2022-09-05', returns: 1, listSize: 0, appliedSelf: true };
const values = (fields: Values['fields'] = {}): Values => ({ fields: { ...filled, ...fields }, item, actor: { role: 'townHead', unit: 't1' } });
const holds = (text: string, fields: Values['fields'] = {}) => clause(text).test(values(fields));
const problem = (text: string) => {
  const reading = read(text);
  return reading.ok ? 'none' : reading.en;
};

describe('a condition', () => {
  it.each([
    ['fields.area >= 50', true],
    ['fields.area > 50 || fields.kind == "花园"', true],
    ['fields.kind in ["花园", "菜园"]', true],
    ['fields.until <= item.today && item.createdOn < "2022-09-02"', true],
    ['item.returns == 0', false],
    ['item.appliedSelf && actor.role == "townHead" && actor.unit != ""', true],
    ['!(fields.ready && fields.area == 50)', false],
    ['fields.area * 2 - 1 == 99', true],
    ['fields.ready ? fields.area > 60 : true', false],
    ['[30, 50, 70].exists(limit, limit == fields.area)', true],
    ['[1, 2].all(x, [3, 4].exists(y, y > x))', true],
    ['fields.kind.startsWith("花") && size(fields.kind) == 2', true],
    ['isEven(fields.area)', true],
    ['-fields.area < -49', true],
  ])('%s is %s', (text, answer) => {
    expect(holds(text)).toBe(answer);
  });

  it('reads again what it writes', () => {
    for (const text of ['fields.area > 1 && (fields.ready || !fields.ready)', '(fields.area - 1) * -2 < 3', '(fields.ready ? 1 : 2) == 1', '[1, 2].exists(x, x == fields.area)', '!(fields.kind.contains("\\"a\\\\"))']) {
      expect(clause(clause(text).text).text).toBe(clause(text).text);
    }
  });

  it('says which names it reads, and shows its sides', () => {
    const { reads, joins, parts } = clause('fields.area > 1 && (fields.ready || item.returns == 0)');
    expect(reads.map(({ root, name }) => `${root}.${name}`)).toEqual(['fields.area', 'fields.ready', 'item.returns']);
    expect([joins, ...parts.map((part) => part.text)]).toEqual(['and', 'fields.area > 1', 'fields.ready || item.returns == 0']);
  });
});

describe('what may be missing', () => {
  it('must be asked for before it is read', () => {
    expect(problem('fields.lease > 3')).toBe('wrong condition at character 1, “fields.lease”: may be left out; ask has(fields.lease) && … first');
    expect(problem('fields.lease > 3 && has(fields.lease)')).toContain('has(fields.lease)');
    expect(problem('has(fields.lease) || fields.lease > 3')).toContain('has(fields.lease)');
    expect(problem('has(fields.lease) ? fields.lease > 3 : fields.lease < 3')).toContain('has(fields.lease)');
    expect(problem('(has(fields.lease) || fields.ready) && fields.lease > 3')).toContain('has(fields.lease)');
  });

  it.each(['has(fields.lease) && fields.lease > 3', '!has(fields.lease) || fields.lease > 3', 'has(fields.lease) ? fields.lease > 3 : false', 'fields.ready && has(fields.lease) && fields.lease > 3', '!(!has(fields.lease) || fields.ready) && fields.lease > 3'])(
    '%s asks',
    (text) => {
      expect(problem(text)).toBe('none');
    },
  );

  it('is false when it was asked for and is not there', () => {
    expect(holds('has(fields.lease) && fields.lease > 3')).toBe(false);
    expect(holds('has(fields.lease) && fields.lease > 3', { lease: null })).toBe(false);
    expect(holds('has(fields.lease) && fields.lease > 3', { lease: 4 })).toBe(true);
  });
});

describe('a slip is found before the definition is used, and says where', () => {
  it.each([
    ['fields.aera > 3', 'there is no "aera"; there are: fields.area'],
    ['has(fields.leaes)', 'there is no "leaes"'],
    ['item.owner == "x"', 'there is no "owner"'],
    ['area > 3', 'there is no name "area"; fields.…, item.… and actor.… can be read'],
    ['fields.area > "3"', 'no such overload: int > string'],
    ['fields.area', 'a condition must answer true or false; this gives int'],
    ['fields.area >', 'at character'],
    ['fields.until < "2022-02-30"', '“"2022-02-30"”: is not a date there is'],
    ['fields.area > 1.5', 'whole numbers only'],
    ['fields.area == null', 'null cannot be compared; ask has()'],
    ['isEven(fields.kind)', 'no matching overload'],
    ['isOdd(fields.area)', 'there is no function "isOdd"; there are: has, size, isEven'],
    ['has(item.today)', 'this one is always there'],
    ['has(fields.area > 1)', 'has asks for one field'],
    ['', 'at character 1'],
  ])('%s', (text, sentence) => {
    expect(problem(text)).toContain(sentence);
  });

  it('in Chinese as well', () => {
    expect(read('fields.aera > 3')).toMatchObject({ ok: false, zh: expect.stringContaining('第 1 个字符“fields.aera”：没有“aera”；可用：fields.area') });
  });
});

describe('what a hostile author tries', () => {
  it.each([
    'fields.constructor == ""', 'fields.__proto__ == ""', '__proto__', 'constructor', 'this', 'Math.random() > 0', 'globalThis.process', 'fields["area"] > 1', 'fields.?area == 1', '{"a": 1}.a == 1',
    'fields.kind.matches("^(a+)+$")', 'matches(fields.kind, "a")', 'dyn(fields.area) == 1', 'type(fields.area) == int', 'timestamp("2020-01-01T00:00:00Z") < timestamp("2021-01-01T00:00:00Z")', 'duration("1h") > duration("1s")',
    'bytes("a") == b"a"', '1u == 1u', 'cel.bind(x, 1, x > 0)', 'optional.of(1).hasValue()', 'google.protobuf.Value{} == 1', 'fields == item', '[fields].size() > 0', '[] == []', 'double(1) > 0.5', 'string(fields.area) == "1"',
    '[1].exists(fields, fields > 0)', '[1].exists(x, [2].exists(x, x > 0))', '[1].all(x, [1].all(y, [1].all(z, x + y + z > 0)))', '[1].map(x, x > 0, x).size() > 0', 'fields.kind.size.call()', 'isEven.constructor', '"a".toString() == "a"', '"a".length > 0', 'hasOwnProperty("a")', '`fields.area`', 'fields.kind.split("")[0] == "a"',
  ])('%s is refused', (text) => {
    expect(problem(text)).toMatch(/^wrong condition at character \d+/u);
  });

  it('cannot be too large, too deep or too long', () => {
    const joined = (n: number) => Array.from({ length: n }, () => 'fields.ready').join(' && ');
    expect(problem(joined(40))).toBe('none');
    expect(problem(Array.from({ length: 200 }, () => 'true').join(' && '))).toContain('too large');
    const nested = (n: number): string => (n === 0 ? 'fields.ready' : `(fields.ready || fields.ready && ${nested(n - 1)})`);
    expect(problem(nested(10))).toContain('too deep');
    expect(problem(`[${Array.from({ length: 198 }, (_, n) => n).join(',')}].exists(x, x == fields.area)`)).toContain('too large');
    expect(problem(`${'('.repeat(300)}true${')'.repeat(300)}`)).toMatch(/^wrong condition/u);
    expect(problem(`${'!'.repeat(500)}fields.ready`)).toMatch(/^wrong condition/u);
    expect(problem(`"${'花'.repeat(bounds.characters)}" == fields.kind`)).toContain('too long');
  });

  it('does not get long to work: the largest that is allowed asks some thousand times, and no larger one is read', () => {
    const list = (n: number) => `[${Array.from({ length: n }, (_, at) => at).join(',')}]`;
    const twice = (n: number) => `${list(n)}.all(x, ${list(n)}.all(y, counts(x + y)))`;
    const sizes = Array.from({ length: bounds.nodes }, (_, n) => n + 1);
    const largest = sizes.findLast((n) => problem(twice(n)) === 'none') ?? 0;
    expect(sizes.slice(largest).every((n) => problem(twice(n)).includes('too large'))).toBe(true);
    asked = 0;
    expect(holds(twice(largest))).toBe(true);
    expect(asked).toBe(largest ** 2);
    expect(asked).toBeLessThan((bounds.nodes / 2) ** 2);
  });

  it('changes nothing every object inherits', () => {
    expect(() => clause('fields.area > 1').test({ ...values(), fields: JSON.parse('{"__proto__": {"area": 5}, "area": 5}') })).not.toThrow();
    expect('area' in {}).toBe(false);
  });
});

describe('a value that cannot be decided on fails the condition, which is then neither true nor false', () => {
  it.each([
    ['fields.area > 1', { area: 'viel' }, 'fields.area is no integer: "viel"'],
    ['fields.area > 1', { area: 1.5 }, 'fields.area is no integer: 1.5'],
    ['fields.area > 1', { area: null }, 'No such key: area; fields.area = not filled in'],
    ['100 / fields.area > 1', { area: 0 }, 'division by zero; fields.area = 0'],
    ['fields.area * fields.area * 1000 > 1', { area: Number.MAX_SAFE_INTEGER }, 'overflow'],
    ['fields.until > item.today', { until: 'morgen' }, 'fields.until is no date: "morgen"'],
    ['fields.ready', { ready: 'ja' }, 'fields.ready is no boolean: "ja"'],
    ['breaks(fields.kind)', {}, 'RangeError: the roof leaks; fields.kind = "花园"'],
    ['fields.keeper == "沈" && breaks(fields.keeper) || breaks(fields.keeper)', {}, 'fields.keeper = ***'],
  ])('%s with %j', (text, fields, found) => {
    const failing = clause(text);
    const failure = (() => {
      try {
        return failing.test(values(fields));
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(RuleFailure);
    expect(failure).toMatchObject({ fault: { rule: `condition ${failing.text}`, found: expect.stringContaining(found) } });
  });
});
