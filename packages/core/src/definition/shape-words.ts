// What is wrong with the shape of a definition, in both languages: what was expected at a place and what was found there. A schema
// says so in English alone, and of a union that it is invalid.
import { z } from 'zod';
import { asIs, type Words } from '../errors.ts';

/** Something wrong at a place of a definition. */
export interface Problem {
  readonly path: string;
  readonly problem: Words;
}

type ZodIssue = z.core.$ZodIssue;

/** Chinese of the sentences that schemas bring themselves, by the English. */
const chinese = new Map<string, string>();

/** A sentence for a schema, which takes one language: `z.string().regex(/…/u, says({ zh, en }))`. */
export function says({ zh, en }: Words): string {
  chinese.set(en, zh);
  return en;
}

const knownHere = 'known here: ';

/** For reading by a schema: of a name that nothing is known by, the names there are. */
export const namingKnown = {
  error: ({ code, inst }: z.core.$ZodRawIssue): string | undefined => (code === 'unrecognized_keys' && inst instanceof z.ZodObject ? `${knownHere}${Object.keys(inst.shape).join(', ')}` : undefined),
};

/** Where a field stands in an item's data. */
export const formField: Words = { zh: '“表单.字段”', en: 'expected form.field' };

/** What a schema found wrong in `given`. */
export function shapeProblem(issue: ZodIssue, given: unknown): Problem {
  const closest = issue.code === 'invalid_union' ? closestOf(issue.errors) : undefined;
  // One that fits but for something inside it tells more than that none fits.
  if (closest !== undefined && closest.path.length > 0) return shapeProblem({ ...closest, path: [...issue.path, ...closest.path] }, given);
  const expected = expectedOf(closest ?? issue);
  const found = issue.code === 'unrecognized_keys' ? asIs(issue.keys.join(', ')) : told(valueAt(given, issue.path));
  return { path: pointer(issue.path), problem: { zh: `应为${expected.zh}，实为${found.zh}`, en: `expected ${expected.en}, found ${found.en}` } };
}

/** A JSON pointer. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part)}`).join('');
}

/** Of several ways to write something the one meant most likely: wrong deepest inside, then in fewest places. */
function closestOf(all: readonly (readonly ZodIssue[])[]): ZodIssue | undefined {
  const known = all.filter((issues) => !issues.some((one) => one.path.length === 0 && one.code === 'unrecognized_keys'));
  const [best] = (known.length === 0 ? all : known).toSorted((a, b) => deepest(b) - deepest(a) || a.length - b.length);
  return best?.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function deepest(issues: readonly ZodIssue[]): number {
  return Math.max(0, ...issues.map((one) => one.path.length));
}

const kinds: Readonly<Record<string, Words>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  undefined: { zh: '没有', en: 'nothing' },
  null: asIs('null'),
};

function expectedOf(issue: ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type': return kinds[issue.expected] ?? asIs(issue.expected);
    case 'invalid_value': return issue.values.length === 1 ? asIs(JSON.stringify(issue.values[0])) : oneOf(issue.values.map((one) => JSON.stringify(one)));
    case 'unrecognized_keys': return knownName(issue.message);
    case 'too_small': return bound(issue.origin, { zh: `至少 ${issue.minimum}`, en: `at least ${issue.minimum}` });
    case 'too_big': return bound(issue.origin, { zh: `至多 ${issue.maximum}`, en: `at most ${issue.maximum}` });
    case 'invalid_union': return { zh: '这里可用的一种写法', en: 'one of the ways this can be written' };
    case 'invalid_key': return expectedOfKey(issue.issues[0]);
    case 'invalid_format': return issue.format === 'email' ? { zh: '电子邮箱地址', en: 'an email address' } : own(issue.message);
    default: return own(issue.message);
  }
}

/** Where the schema was not asked to name them, no names. */
function knownName(message: string): Words {
  const names = message.startsWith(knownHere) ? message.slice(knownHere.length).split(', ') : [];
  return names.length === 0 ? { zh: '这里认识的名称', en: 'a name that is known here' } : { zh: `这里认识的名称（${names.join('、')}）`, en: `a name that is known here (${names.join(', ')})` };
}

function expectedOfKey(issue: ZodIssue | undefined): Words {
  const { zh, en } = issue === undefined ? kindOf('string') : expectedOf(issue);
  return { zh: `名称是${zh}`, en: `each name to be ${en}` };
}

/** A schema's own sentence; another package's has no Chinese of ours. */
function own(message: string): Words {
  const en = message.replace(/^expected /u, '');
  return { zh: chinese.get(message)?.replace(/^应为/u, '') ?? `符合要求的写法（${en}）`, en };
}

function bound(origin: string, { zh, en }: Words): Words {
  if (origin === 'array') return { zh: `${zh} 项`, en: `${en} in the list` };
  if (origin === 'string') return { zh: `${zh} 个字`, en: `${en} in length` };
  return { zh: `${zh} 的数`, en: `a number of ${en}` };
}

function oneOf(names: readonly string[]): Words {
  return { zh: `${names.join('、')} 之一`, en: `one of ${names.join(', ')}` };
}

function kindOf(name: string): Words {
  return kinds[name] ?? asIs(name);
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, part) => (typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined), given);
}

/** The value where it is short, else what it is. */
function told(value: unknown): Words {
  if (Array.isArray(value)) return value.length === 0 ? { zh: '空列表', en: 'an empty list' } : kindOf('array');
  if (typeof value === 'object' && value !== null) return kindOf('object');
  if (value === undefined) return kindOf('undefined');
  return asIs((JSON.stringify(value) ?? typeof value).slice(0, 60));
}
