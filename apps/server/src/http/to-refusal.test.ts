import { JinguoError, refusal } from '@jinguo/core';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { errorData } from './error-answer.ts';
import { toRefusal } from './to-refusal.ts';

const place = { requestId: 'abcdefghijkl' };
const system = (code: string) => Object.assign(new TypeError(`${code}: 13812345678`), { code });

test('what nobody foresaw is told by its number only', () => {
  const error = toRefusal(new TypeError('secret of 13812345678'), place);
  expect(error).toBeInstanceOf(JinguoError);
  expect(error.cause).toBeInstanceOf(TypeError);
  const data = errorData(error, place.requestId);
  expect(data).toMatchObject({ code: 'INTERNAL', httpStatus: 500, actsNext: 'staff', params: { id: 'abcdefghijkl' } });
  expect(JSON.stringify(data)).not.toContain('secret');
});

test('a refusal of ours keeps its code through tRPC’s wrapping', () => {
  const inner = refusal('DEMO_ONLY', {});
  expect(toRefusal(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: inner }), place)).toBe(inner);
});

test.for([
  ['ENOSPC', 'STORAGE_FULL'],
  ['EROFS', 'STORAGE_FAILED'],
  ['ECONNRESET', 'BAD_REQUEST'],
  ['EPERM', 'INTERNAL'],
])('the system’s %s is %s', ([code = '', expected]) => {
  expect(toRefusal(system(code), place).code).toBe(expected);
});

test('a procedure’s name is repeated only where it looks like one', () => {
  const unknown = (path: string) => toRefusal(new TRPCError({ code: 'NOT_FOUND' }), { ...place, path }).params['what'];
  expect([unknown('item.burn'), unknown('330402198803150000'), unknown('item.<b>')]).toEqual(['item.burn', '?', '?']);
});
