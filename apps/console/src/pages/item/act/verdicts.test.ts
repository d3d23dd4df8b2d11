import { expect, test } from 'vitest';
import { entryProblems, fillDown, isVerdicts, stillListed, toEntries, type Verdicts } from './verdicts.ts';

const said = (form: Verdicts[string]['form'] = {}, reason = '') => ({ verdict: 'paid', reason, form });

test('a receipt number filled down counts on, a date stays the same', () => {
  const filled = fillDown({ a: said({ no: 'HD-0099', on: '2022-10-08' }), b: said(), c: said({ no: 'X-7' }), d: said() }, ['a', 'b', 'c', 'd'], 'no');
  expect(Object.values(filled).map((one) => one.form['no'])).toEqual(['HD-0099', 'HD-0100', 'X-7', 'X-8']);
  expect(fillDown({ a: said({ on: '2022-10-08' }), b: said() }, ['a', 'b'], 'on')['b']?.form).toEqual({ on: '2022-10-08' });
});

test('a verdict without its reason or a field of its form is incomplete', () => {
  const form = { name: 'receipt', title: { zh: '回单', en: 'Receipt' }, schema: { type: 'object', properties: { no: { type: 'string' } }, required: ['no'] } };
  const action = {
    action: 'record' as const, title: { zh: '登记', en: 'Record' }, opinion: 'optional' as const, place: 'common' as const, asks: 'none' as const, signers: [] as const, form: null, targets: [], choices: [], reasons: [],
    verdicts: [{ name: 'paid', title: { zh: '已付', en: 'Paid' }, reason: 'optional' as const, form }, { name: 'bounced', title: { zh: '退回', en: 'Returned' }, reason: 'required' as const, form: null }],
  };
  const wrong = entryProblems(action, { a: said(), b: said({ no: '1' }), c: { verdict: 'bounced', reason: ' ', form: {} } }, undefined);
  expect([...wrong]).toEqual(['a', 'c']);
});

test('an entry says no more than was filled in', () => {
  expect(toEntries({ a: said({ no: '1', on: '' }) })).toEqual([{ itemId: 'a', verdict: 'paid', form: { no: '1' } }]);
});

test('what was said is known again after a refresh, of those that are still on the list', () => {
  const before: unknown = JSON.parse(JSON.stringify({ a: said({ no: '1' }), gone: said() }));
  expect(isVerdicts(before) && stillListed(before, ['a', 'b'])).toEqual({ a: said({ no: '1' }) });
  for (const other of [null, [], { a: 'paid' }, { a: { verdict: 'paid', reason: '' } }]) expect(isVerdicts(other)).toBe(false);
});
