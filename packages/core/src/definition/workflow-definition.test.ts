import { describe, expect, it } from 'vitest';
import { JinguoError } from '../errors.ts';
import { compile } from '../machine/compile.ts';
import { coreKinds } from './stage-kinds/core-kinds.ts';
import { definitionHash } from './definition-hash.ts';
import { canonicalJson, parseDefinition } from './workflow-definition.ts';

const text = { zh: '例', en: 'Example' };
const good = {
  format: 1,
  campaign: 'test',
  programme: 'example',
  code: 'ZZ01',
  workflow: 'example',
  title: text,
  form: 'item',
  startedBy: [{ applicant: true }],
  stakes: [],
  forms: { application: { title: text, schema: { type: 'object' } } },
  start: 'application',
  stages: [
    { id: 'application', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'check' } } },
    { id: 'check', kind: 'review', title: text, actors: [{ role: 'clerk', unit: 'district' }], outcomes: { approved: { to: 'done' }, rejected: { to: 'done' } } },
    { id: 'done', kind: 'end', title: text, settings: { result: 'done', good: true } },
  ],
};

/** The good definition with one thing changed at a path. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(good);
  let at: unknown = copy;
  for (const part of path.slice(0, -1)) at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  const last = path.at(-1);
  if (typeof at === 'object' && at !== null && last !== undefined) Reflect.set(at, last, value);
  return copy;
}

function refusalOf(input: unknown): JinguoError {
  try {
    compile(parseDefinition(input), { kinds: coreKinds, guards: [] });
  } catch (error) {
    if (error instanceof JinguoError) return error;
    throw error;
  }
  throw new RangeError('the definition was accepted');
}

/** Where reading a definition finds something wrong. */
function pathsRefused(input: unknown): readonly string[] {
  try {
    parseDefinition(input);
    return [];
  } catch (error) {
    if (error instanceof JinguoError) return error.issues.map((issue) => issue.path);
    throw error;
  }
}

describe('a workflow definition', () => {
  it('is accepted when it is whole', () => {
    expect(() => compile(parseDefinition(good), { kinds: coreKinds, guards: [] })).not.toThrow();
  });

  it.each([
    ['a stage of unknown kind', ['stages', 1, 'kind'], 'magic', '/stages/1/kind'],
    ['an outcome that leads to no stage', ['stages', 1, 'outcomes', 'approved'], { to: 'nowhere' }, '/stages/1/outcomes/approved'],
    ['an outcome its kind does not have', ['stages', 1, 'outcomes', 'shrugged'], { to: 'done' }, '/stages/1/outcomes/shrugged'],
    ['an outcome its kind needs and lacks', ['stages', 1, 'outcomes'], { approved: { to: 'done' } }, '/stages/1/outcomes'],
    ['an unknown guard', ['stages', 1, 'outcomes', 'approved'], { to: 'done', when: [{ guard: 'moonIsFull' }] }, '/stages/1/outcomes'],
    ['settings its kind refuses', ['stages', 2, 'settings'], { result: 'Done!' }, '/stages/2/settings/result'],
    ['a return to no stage', ['stages', 1, 'settings'], { returnTo: ['nowhere'] }, '/stages/1/settings'],
    ['a form that is not there', ['stages', 0, 'form'], 'missing', '/stages/0/form'],
    ['a start that is not there', ['start'], 'nowhere', '/start'],
    ['a title in one language', ['title'], { zh: '例' }, '/title/en'],
    ['a word the format does not know', ['surprise'], true, '/'],
    ['a name that is no key', ['stages', 1, 'id'], '__proto__', '/stages/1/id'],
    ['a notice as long as a field says that is no declared number', ['stages', 1], { id: 'check', kind: 'notice', title: text, actors: [{ role: 'clerk', unit: 'district' }], settings: { paper: 'notice', daysField: 'nowhere' }, outcomes: { passed: { to: 'done' }, objected: { to: 'done' } } }, '/stages/1/settings/daysField'],
    ['nothing at stake and a field in fen', ['fields'], { amount: { from: 'application.amount', type: 'integer', title: text, unit: 'fen' } }, '/stakes'],
  ])('with %s is refused, naming the path', (_what, path, value, expected) => {
    const error = refusalOf(broken(path, value));
    expect(error.code).toBe('DEFINITION_INVALID');
    expect(error.issues.map((issue) => issue.path || '/')).toContain(expected);
  });

  it.each([
    ['nothing is said of what is at stake', 1, undefined, ['/stages/1/consecutive']],
    ['money is at stake', 1, ['money'], ['/stages/1/consecutive']],
    ['a naming is at stake', 1, ['naming'], ['/stages/1/consecutive']],
    ['it is no review', 0, [], ['/stages/0/consecutive']],
    ['nothing is at stake', 1, [], []],
  ])('whose level passes by itself after the same person’s is refused unless it is a review with nothing at stake: %s', (_what, stage, stakes, expected) => {
    const passing = { ...good, stakes, stages: good.stages.map((one, index) => (index === stage ? { ...one, consecutive: 'pass' } : one)) };
    expect(pathsRefused(passing)).toEqual(expected);
  });

  it('that is no object at all is refused, not crashed on', () => {
    for (const input of [null, undefined, 7, 'text', [], {}]) expect(refusalOf(input).code).toBe('DEFINITION_INVALID');
  });

  it('has the same version whatever the order of its keys, and another when anything changes', () => {
    const shuffled = Object.fromEntries(Object.entries(good).toReversed());
    expect(definitionHash(parseDefinition(shuffled))).toBe(definitionHash(parseDefinition(good)));
    expect(definitionHash(parseDefinition(broken(['title', 'zh'], '另例')))).not.toBe(definitionHash(parseDefinition(good)));
    expect(canonicalJson({ b: 1, a: [2, { d: 3, c: 4 }] })).toBe('{"a":[2,{"c":4,"d":3}],"b":1}');
  });
});
