// What an allowance counts: what failed, and of that not what tells nothing of a guess.
import { refusal, type JinguoError } from '@jinguo/core';
import { expect, test } from 'vitest';
import { allowance } from './per-minute.ts';

const wait = refusal('ACTION_NOT_POSSIBLE', { stage: { zh: '签到', en: 'Sign-in' }, action: { zh: '签到', en: 'Sign in' }, why: { zh: '候补', en: 'waiting' } });

async function tries(thrown: JinguoError | undefined, but?: 'ACTION_NOT_POSSIBLE'): Promise<readonly string[]> {
  const { countFailures } = allowance({ points: 2, seconds: 60 });
  const seen: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const work = () => (thrown === undefined ? Promise.resolve('done') : Promise.reject(thrown));
    seen.push(await countFailures('192.0.2.1', work, but).catch((error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'other')));
  }
  return seen;
}

test('what went well is given back, what failed is not, but by the one refusal that is excepted', async () => {
  expect(await tries(undefined)).toEqual(['done', 'done', 'done', 'done']);
  expect(await tries(wait)).toEqual(['ACTION_NOT_POSSIBLE', 'ACTION_NOT_POSSIBLE', 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  expect(await tries(wait, 'ACTION_NOT_POSSIBLE')).toEqual(Array.from({ length: 4 }, () => 'ACTION_NOT_POSSIBLE'));
  expect(await tries(refusal('SIGN_UP_UNKNOWN', {}), 'ACTION_NOT_POSSIBLE')).toEqual(['SIGN_UP_UNKNOWN', 'SIGN_UP_UNKNOWN', 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
});
