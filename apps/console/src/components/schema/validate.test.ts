import { parseLocalDate } from '@jinguo/core/plugin';
import { expect, test } from 'vitest';
import { contentOf, withoutEmpty } from './read.ts';
import { validate } from './validate.ts';

const today = parseLocalDate('2022-09-23');

test('a missing field is told at its own place', () => {
  const schema = { type: 'object', properties: { a: { type: 'object', properties: { b: { type: 'string' } }, required: ['b'] } } };
  expect(validate(schema, { a: {} }, today)).toEqual([{ path: '/a/b', code: 'required', zh: '必须填写', en: 'Required' }]);
});

test('limits of money are told in yuan', () => {
  const schema = { type: 'object', properties: { sum: { type: 'integer', minimum: 1_000_000, 'x-widget': 'money' } } };
  expect(validate(schema, { sum: 5 }, today).map((issue) => issue.zh)).toEqual(['不能小于 10,000.00元']);
});

test('a choice is one problem, not one per alternative', () => {
  const schema = { type: 'object', properties: { kind: { oneOf: [{ const: 'a', title: '甲' }, { const: 'b', title: '乙' }] } } };
  expect(validate(schema, { kind: 'c' }, today)).toHaveLength(1);
  expect(validate(schema, { kind: 'b' }, today)).toEqual([]);
});

test('a place in a list is named by its number', () => {
  const schema = { type: 'object', properties: { rows: { type: 'array', items: { type: 'object', properties: { on: { type: 'string', format: 'date' } } } } } };
  expect(validate(schema, { rows: [{ on: '2022-02-28' }, { on: '2022-02-30' }] }, today).map((issue) => issue.path)).toEqual(['/rows/1/on']);
});

test('what was left empty is not sent; what a form made by itself is not content', () => {
  expect(withoutEmpty({ a: '', b: { c: '' }, d: [] })).toEqual({ b: {}, d: [] });
  expect(contentOf({ a: '', b: { c: '' }, d: [], e: false })).toEqual({ e: false });
});
