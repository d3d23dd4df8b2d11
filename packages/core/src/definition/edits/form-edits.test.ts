// What a lead may do to a form field by field, and what is refused because something hangs on the field.
import { expect, it } from 'vitest';
import { JinguoError } from '../../errors.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { diffDefinitions } from '../diff.ts';
import { shownWhen } from '../shown-when.ts';
import { definitionHash } from '../definition-hash.ts';
import { parseDefinition, type WorkflowDefinition } from '../workflow-definition.ts';
import { applyEdits } from './apply.ts';
import type { DefinitionEdit } from './definition-edit.ts';

function prize(): WorkflowDefinition {
  const found = createRegistry([committeePlugin()]).current('prize')?.compiled.definition;
  if (found === undefined) throw new RangeError('prize');
  return found;
}
const before = prize();
const form = 'nomination';
const schemaAfter = (...edits: readonly DefinitionEdit[]) => applyEdits(before, edits).forms[form]?.schema ?? {};
const added: DefinitionEdit = { op: 'add-field', form, field: 'motto', schema: { type: 'string', title: '家训' }, required: true };
const named = (...fields: readonly string[]) => ({ title: { zh: '家庭', en: 'Family' }, fields: [...fields] });

function refusedFor(...edits: readonly DefinitionEdit[]): string {
  try {
    applyEdits(before, edits);
  } catch (error) {
    if (error instanceof JinguoError) return `${error.code} ${error.text('zh')}`;
    throw error;
  }
  return 'made';
}

it('adds a field, moves it, and both are a new version', () => {
  expect(schemaAfter(added)).toMatchObject({ required: ['family', 'motto'], 'x-sections': [{ fields: ['family', 'points', 'judges', 'idNumber', 'note', 'motto'] }] });
  const moved = applyEdits(before, [{ op: 'move-field', form, field: 'note', before: 'family' }]);
  expect(moved.forms[form]?.schema['x-sections']).toEqual([{ title: { zh: '', en: '' }, fields: ['note', 'family', 'points', 'judges', 'idNumber'] }]);
  expect(definitionHash(moved)).not.toBe(definitionHash(before));
});

it('puts fields into sections, and moves one to the end of a section', () => {
  const sections: DefinitionEdit = { op: 'set-sections', form, sections: [named('family', 'idNumber'), { title: { zh: '评分', en: 'Marks' }, fields: ['points'] }] };
  expect(schemaAfter(sections)['x-sections']).toEqual([named('family', 'idNumber'), { title: { zh: '评分', en: 'Marks' }, fields: ['points'] }, { title: { zh: '', en: '' }, fields: ['judges', 'note'] }]);
  expect(schemaAfter(sections, { op: 'move-field', form, field: 'note', before: null, section: 1 })['x-sections']).toMatchObject([{}, { fields: ['points', 'note'] }, { fields: ['judges'] }]);
  expect(schemaAfter(sections, { ...added, before: 'idNumber' })['x-sections']).toMatchObject([{ fields: ['family', 'motto', 'idNumber'] }, {}, {}]);
  expect(refusedFor({ op: 'set-sections', form, sections: [named('family'), named('family')] })).toContain('列了两次');
});

it('asks for a field only when another has a value, required then and not before', () => {
  const when: DefinitionEdit = { op: 'set-shown-when', form, field: 'motto', when: { by: 'note', values: ['有'] } };
  const schema = schemaAfter(added, when);
  expect(schema).toMatchObject({ required: ['family'], allOf: [{ if: { properties: { note: { enum: ['有'] } }, required: ['note'] }, else: { properties: { motto: false } } }] });
  expect(shownWhen(schema)).toEqual([{ field: 'motto', by: 'note', values: ['有'], required: true }]);
  expect(shownWhen(schemaAfter(added, when, { op: 'set-field', form, field: 'motto', schema: { type: 'string' }, required: false }))).toEqual([{ field: 'motto', by: 'note', values: ['有'], required: false }]);
  expect(schemaAfter(added, when, { ...when, when: null })).toMatchObject({ required: ['family', 'motto'] });
  expect(refusedFor(added, when, { op: 'set-shown-when', form, field: 'note', when: { by: 'motto', values: [] } })).toContain('绕回自己');
});

it('refuses to remove what something hangs on, and says what', () => {
  expect(refusedFor({ op: 'remove-field', form, field: 'points' })).toContain('栏目“points”仍用于登记字段“得分”');
  expect(refusedFor(added, { op: 'set-shown-when', form, field: 'motto', when: { by: 'note', values: [] } }, { op: 'remove-field', form, field: 'note' })).toContain('栏目“motto”的显示条件');
  const reading: DefinitionEdit = { op: 'set-way', stage: 'check', outcome: 'approved', ways: [{ to: 'jury', when: [{ cel: 'fields.points > 5' }] }, { to: 'chair' }] };
  expect(refusedFor(reading, { op: 'declare-field', name: 'points', spec: null })).toContain('字段“points”仍被环节“审查”使用');
});

it('removes a field with every word on it', () => {
  const after = applyEdits(before, [
    { op: 'declare-field', name: 'points', spec: null }, { op: 'set-field-access', stage: 'jury', form, field: 'points', access: 'hidden' },
    { op: 'set-sections', form, sections: [named('family', 'points')] }, { op: 'set-shown-when', form, field: 'points', when: { by: 'family', values: [] } }, { op: 'remove-field', form, field: 'points' },
  ]);
  expect(JSON.stringify(after)).not.toContain('points');
  expect(parseDefinition(after)).toEqual(after);
});

it('closes and opens a field at a stage, told in words field by field', () => {
  const closed = applyEdits(before, [{ op: 'set-field-access', stage: 'jury', form, field: 'points', access: 'hidden' }, { op: 'set-field-access', stage: 'nomination', form, field: 'note', access: 'read' }]);
  expect(diffDefinitions(before, closed).map(({ kind, stage, words }) => [kind, stage, words.zh])).toEqual([
    ['access', 'nomination', '“推荐”中栏目“说明”由按环节默认改为只读'], ['access', 'jury', '“评议”中栏目“得分”由按环节默认改为不可见'],
  ]);
  expect(refusedFor({ op: 'set-field-access', stage: 'jury', form, field: 'points', access: 'write' })).toContain('不填写这张表单');
  expect(refusedFor({ op: 'set-field-access', stage: 'jury', form, field: 'nothing', access: 'hidden' })).toContain('没有栏目');
});
