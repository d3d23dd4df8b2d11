// @vitest-environment jsdom
// Where the keyboard stands while a list changes under it.
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCursor } from './use-cursor.ts';

const over = (ids: readonly string[], first = -1) => renderHook(({ rows }) => useCursor(rows, first), { initialProps: { rows: ids } });

test('stands nowhere until it is moved, or at the item one comes back from', () => {
  expect(over(['a', 'b']).result.current.at).toBe(-1);
  expect(over(['a', 'b'], 1).result.current.at).toBe(1);
});

test('stays at its item when others come in above it or leave', () => {
  const { result, rerender } = over(['a', 'b', 'c']);
  act(() => result.current.moveTo(1));
  rerender({ rows: ['new', 'a', 'b', 'c'] });
  expect(result.current.at).toBe(2);
  rerender({ rows: ['b', 'c'] });
  expect(result.current.at).toBe(0);
});

test('goes to the next item when its own leaves, and stays with that one', () => {
  const { result, rerender } = over(['a', 'b', 'c']);
  act(() => result.current.moveTo(1));
  rerender({ rows: ['a', 'c'] });
  expect(result.current.at).toBe(1);
  rerender({ rows: ['new', 'a', 'c'] });
  expect(result.current.at).toBe(2);
});

test('goes to the last one when the last item leaves, and to none in an empty list', () => {
  const { result, rerender } = over(['a', 'b']);
  act(() => result.current.moveTo(1));
  rerender({ rows: ['a'] });
  expect(result.current.at).toBe(0);
  rerender({ rows: [] });
  expect(result.current.at).toBe(-1);
});
