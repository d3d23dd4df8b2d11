import { expect, test } from 'vitest';
import { matchPath } from './campaign-console.ts';

test('an address is matched part by part, and its places are read', () => {
  expect(matchPath('desk/:itemId', 'desk/i1')).toEqual({ itemId: 'i1' });
  expect(matchPath('desk/:itemId', 'desk/i1/')).toEqual({ itemId: 'i1' });
  expect(matchPath('desk/:itemId', 'desk')).toBeUndefined();
  expect(matchPath('desk/:itemId', 'hall/i1')).toBeUndefined();
  expect(matchPath('desk/:itemId/round/:round', 'desk/i1/round/r2')).toEqual({ itemId: 'i1', round: 'r2' });
});
