// A number that a rule goes by, changed by a lead: within its bounds, told as a difference, and what the rule then reads.
import { expect, it } from 'vitest';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { formSpec, text } from '../../programme/fields.ts';
import { parameter, wordsParameter } from '../../programme/parameter.ts';
import { diffDefinitions } from '../diff.ts';
import { valuesOf, wordsOf } from '../parameter.ts';
import { parseDefinition } from '../workflow-definition.ts';
import { applyEdits } from './apply.ts';

const form = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: text('名称', 'Name') } }]);
const input = itemWorkflow({
  campaign: 'sketch', code: 'XX09', workflow: 'sketch', title: { zh: '草图', en: 'Sketch' }, startedBy: [{ applicant: true }], stakes: [],
  parameters: { fewest: parameter('成员最少人数', 'Fewest members', 5, { minimum: 1, maximum: 20 }), banned: wordsParameter('不得使用的词语', 'Words that may not be used', ['最佳']) },
  blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form })],
});
const definition = parseDefinition(input);
const changed = (value: number) => applyEdits(definition, [{ op: 'set-parameter', name: 'fewest', value }]);

it('a lead changes it within its bounds, and the difference says from what to what', () => {
  expect(valuesOf(changed(8).parameters)).toEqual({ fewest: 8 });
  expect(diffDefinitions(definition, changed(8)).map(({ kind, words }) => [kind, words.zh])).toEqual([['parameter', '参数“成员最少人数”由5改为8']]);
});

it.each([['fewest', 0], ['fewest', 21], ['most', 5]])('%s as %i is refused, with the reason', (name, value) => {
  expect(() => applyEdits(definition, [{ op: 'set-parameter', name, value }])).toThrow(expect.objectContaining({ code: 'EDIT_IMPOSSIBLE' }));
});

it('a refusal tells the bounds as they are typed, money in yuan', () => {
  const paid = parseDefinition({ ...input, parameters: { most: parameter('补助上限', 'Most', 500_000, { minimum: 10_000, maximum: 1_000_000, unit: 'fen' }) } });
  expect(() => applyEdits(paid, [{ op: 'set-parameter', name: 'most', value: 5_000 }])).toThrow(expect.objectContaining({ params: expect.objectContaining({ why: { zh: '“补助上限”应在100至10000元之间', en: '“Most” lies between 100 and 10000 yuan' } }) }));
});

it('a definition whose number lies outside its own bounds is none', () => {
  expect(() => parseDefinition({ ...input, parameters: { fewest: parameter('成员最少人数', 'Fewest members', 50, { maximum: 20 }) } })).toThrow(expect.objectContaining({ code: 'DEFINITION_INVALID' }));
});

it('a lead changes a list of words, and the difference says which; a number is none, and a word stands in it once', () => {
  const words = applyEdits(definition, [{ op: 'set-words', name: 'banned', words: ['最佳', '国家级'] }]);
  expect(wordsOf(words.parameters)).toEqual({ banned: ['最佳', '国家级'] });
  expect(diffDefinitions(definition, words).map((one) => one.words)).toEqual([{ zh: '参数“不得使用的词语”由最佳改为最佳、国家级', en: '“Words that may not be used” is 最佳、国家级 instead of 最佳' }]);
  expect(() => applyEdits(definition, [{ op: 'set-words', name: 'fewest', words: ['x'] }])).toThrow(expect.objectContaining({ code: 'EDIT_IMPOSSIBLE' }));
  expect(() => applyEdits(definition, [{ op: 'set-parameter', name: 'banned', value: 5 }])).toThrow(expect.objectContaining({ code: 'EDIT_IMPOSSIBLE' }));
  expect(() => parseDefinition({ ...input, parameters: { banned: wordsParameter('词语', 'Words', ['甲', '甲']) } })).toThrow(expect.objectContaining({ code: 'DEFINITION_INVALID' }));
});
