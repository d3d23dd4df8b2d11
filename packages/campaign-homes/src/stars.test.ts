import { expect, it } from 'vitest';
import { starsOf, yearScore } from './stars.ts';

const marks = { own: 200, mutual: 190, town: 180, failedMonths: 0, failedQuarters: 0, before: 0 };

it('the year’s score weighs the three sheets and takes off for failed looks', () => {
  expect(yearScore(marks)).toBe(9250);
  expect(yearScore({ ...marks, failedMonths: 2, failedQuarters: 1 })).toBe(8350);
  expect(yearScore({ ...marks, own: 0, mutual: 0, town: 0, failedQuarters: 4 })).toBe(0);
});

it('stars begin at 80, and rise by one a year after at most four', () => {
  const all = { ...marks, own: 200, mutual: 200, town: 200 };
  expect(starsOf(all)).toBe(4);
  expect(starsOf({ ...all, before: 3 })).toBe(4);
  expect(starsOf({ ...all, before: 4 })).toBe(5);
  expect(starsOf({ ...marks, own: 160, mutual: 160, town: 160 })).toBe(3);
  expect(starsOf({ ...marks, own: 160, mutual: 160, town: 159 })).toBe(0);
});

it('of every mix of marks the stars never fall when a mark rises', () => {
  for (const before of [0, 3, 4, 5]) {
    for (let town = 0; town < 200; town += 7) {
      const at = (value: number) => starsOf({ ...marks, town: value, before });
      expect(at(town + 1)).toBeGreaterThanOrEqual(at(town));
    }
  }
});
