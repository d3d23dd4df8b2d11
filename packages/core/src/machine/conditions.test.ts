// Conditions in a definition: a slip in one is refused with the JSON path of that condition, before anything runs on it.
import { describe, expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { definitionHash } from '../definition/definition-hash.ts';
import { parseDefinition, type WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import { JinguoError } from '../errors.ts';
import { createRegistry } from '../plugin/registry.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { grantPlugin } from '../testing/grant-plugin.ts';
import { compile } from './compile.ts';

const plugin = grantPlugin();
const given = plugin.workflows[0]?.definition;

function withTownWays(ways: NonNullable<WorkflowDefinitionInput['stages'][number]['outcomes']>[string]): WorkflowDefinitionInput {
  if (given === undefined) throw new RangeError('no definition');
  return { ...given, stages: given.stages.map((stage) => (stage.id === 'townCheck' ? { ...stage, outcomes: { ...stage.outcomes, approved: ways } } : stage)) };
}

function compiled(definition: WorkflowDefinitionInput) {
  return compile(parseDefinition(definition), { kinds: coreKinds, guards: [], functions: plugin.functions ?? {} });
}

function refusalOf(work: () => unknown): JinguoError {
  try {
    work();
  } catch (error) {
    if (error instanceof JinguoError) return error;
    throw error;
  }
  throw new RangeError('nothing was refused');
}

describe('a definition with conditions', () => {
  it('keeps its content and its version when it is stored and read again', () => {
    const definition = parseDefinition(given);
    const again = parseDefinition(JSON.parse(JSON.stringify(definition)));
    expect(again).toEqual(definition);
    expect(definitionHash(again)).toBe(definitionHash(definition));
  });

  it.each([
    ['a misspelt field', [{ to: 'payment', when: [{ cel: 'fields.amuont > 3' }] }, { to: 'payment' }], '/stages/1/outcomes/approved/0/when/0/cel', 'there is no "amuont"'],
    ['an optional field nobody asked for', { to: 'payment', when: [{ guard: 'listEmpty' }, { cel: 'fields.until < item.today' }] }, '/stages/1/outcomes/approved/when/1/cel', 'ask has(fields.until) && … first'],
    ['a number where a yes or no is needed', { to: 'payment', when: [{ cel: 'fields.amount + 1' }] }, '/stages/1/outcomes/approved/when/0/cel', 'must answer true or false'],
    ['a function nobody contributes', { to: 'payment', when: [{ cel: 'isRich(fields.amount)' }] }, '/stages/1/outcomes/approved/when/0/cel', 'there is no function "isRich"'],
    ['a pattern', { to: 'payment', when: [{ cel: 'fields.kind.matches("^(a+)+$")' }] }, '/stages/1/outcomes/approved/when/0/cel', '"matches" is not allowed'],
  ] as const)('with %s is refused and says where', (_what, ways, path, sentence) => {
    const refused = refusalOf(() => compiled(withTownWays(JSON.parse(JSON.stringify(ways)))));
    expect(refused).toMatchObject({ code: 'DEFINITION_INVALID', params: { workflow: 'tool-grant', path } });
    expect(refused.issues).toMatchObject([{ path, code: 'condition', en: expect.stringContaining(sentence), zh: expect.stringMatching(/^条件有误，第 \d+ 个字符/u) }]);
  });

  it('names all slips at once', () => {
    const refused = refusalOf(() => compiled(withTownWays([{ to: 'payment', when: [{ cel: 'fields.a' }, { cel: '1 +' }] }, { to: 'payment', when: [{ cel: 'true == 1' }] }])));
    expect(refused.issues.map((issue) => issue.path)).toEqual(['/stages/1/outcomes/approved/0/when/0/cel', '/stages/1/outcomes/approved/0/when/1/cel', '/stages/1/outcomes/approved/1/when/0/cel']);
  });

  it('takes neither an empty text nor one that is no text', () => {
    for (const cel of ['', '   ', 'x'.repeat(2001), 7, null, ['true'], { cel: 'true' }]) {
      expect(refusalOf(() => compiled(withTownWays(JSON.parse(JSON.stringify({ to: 'payment', when: [{ cel }] }))))).code).toBe('DEFINITION_INVALID');
    }
  });
});

describe('functions of plugins', () => {
  const other = (name: string) => definePlugin({ name: 'other', title: { zh: '别的', en: 'Other' }, version: '1.0.0', engine: 1, workflows: [], functions: { [name]: { params: [], returns: 'boolean', call: () => true } } });

  it.each(['isRisky', 'has', 'size', 'addDays', 'exists', 'Is-Bad'])('%s is refused: the name is taken or no name', (name) => {
    expect(refusalOf(() => createRegistry([plugin, other(name)])).code).toBe('PLUGIN_INVALID');
  });

  it('can be called by any definition of the installation', () => {
    expect(createRegistry([plugin, other('isFair')]).current('tool-grant')).toBeDefined();
  });
});
