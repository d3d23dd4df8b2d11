// What a correction changed: values that say something else, and nothing that only was left out or is empty.
import { expect, it } from 'vitest';
import { formerView } from './former.ts';

it('a list that was left out and one with nothing in it say the same', () => {
  const at = '2022-09-05T01:00:00Z';
  expect(formerView({}, { evidence: [] }, { at, data: '{}' })).toBeNull();
  expect(formerView({}, {}, { at, data: '{"evidence":[]}' })).toBeNull();
  expect(formerView({}, { evidence: ['a'] }, { at, data: '{}' })).toEqual({ at, changes: [{ pointer: '/evidence', was: null }] });
});
