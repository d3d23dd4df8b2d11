// The form's schema as it is held against what people fill in.
import { expect, test } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { createFormChecker } from './forms.ts';

const today = parseLocalDate('2022-09-05');

test('every pattern of a form is held against its own field', () => {
  if (today === undefined) throw new RangeError('no day');
  const checker = createFormChecker(() => today);
  const text = (pattern: string) => ({ type: 'string', pattern });
  const schema = { type: 'object', properties: { code: text('^童-\\d{4}-\\d{3}$'), post: text('^\\d{6}$') } };
  const paths = (data: { readonly code: string; readonly post: string }) => checker.issues('form', schema, data).map((issue) => `${issue.path} ${issue.code}`);
  expect(paths({ code: '童-2022-061', post: '314000' })).toEqual([]);
  expect(paths({ code: '314000', post: '314000' })).toEqual(['/code pattern']);
  expect(paths({ code: '童2022', post: '童-2022-061' })).toEqual(['/code pattern', '/post pattern']);
});

test('a consent that was not ticked is named with its row, and says what to do', () => {
  if (today === undefined) throw new RangeError('no day');
  const checker = createFormChecker(() => today);
  const schema = { type: 'object', properties: { adults: { type: 'array', items: { type: 'object', required: ['consent'], properties: { consent: { type: 'boolean', const: true } } } } } };
  const issues = checker.issues('adults', schema, { adults: [{ consent: true }, { consent: false }, {}] });
  expect(issues.map(({ path, zh, en }) => [path, zh, en])).toEqual([['/adults/1/consent', '须勾选', 'must be ticked'], ['/adults/2/consent', '必须填写', 'is required']]);
});
