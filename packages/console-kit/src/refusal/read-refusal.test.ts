import { expect, test } from 'vitest';
import { readRefusal } from './read-refusal.ts';

test('a refusal of the server is read with its sentences and issues', () => {
  const data = { code: 'FORM_INVALID', zh: '表单有 1 处需要修改', en: 'One field to correct', actsNext: 'callerCorrects', params: { count: 1 }, issues: [{ path: '/a', code: 'required', zh: '必须填写', en: 'Required' }], requestId: 'r1' };
  expect(readRefusal(Object.assign(new Error('x'), { data }))).toEqual(data);
});

test('no answer at all may be tried again', () => {
  expect(readRefusal(new TypeError('Failed to fetch'))).toMatchObject({ code: 'OFFLINE', actsNext: 'callerRetries' });
});
