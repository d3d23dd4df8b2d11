import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeScore, printScore } from './judge-score.ts';

const marks = (least: number) => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: least, maxLength: 15 });

it('three or four marks all count, and five or more lose one highest and one lowest', () => {
  expect(judgeScore([90, 88, 85])).toBe(8767);
  expect(judgeScore([90, 88, 85, 86])).toBe(8725);
  expect(judgeScore([0, 90, 88, 85, 100])).toBe(8767);
});

it('two marks are no result', () => {
  expect(judgeScore([90, 91])).toBeUndefined();
  expect(judgeScore([])).toBeUndefined();
});

it('half a hundredth is rounded up', () => {
  expect(judgeScore([1, 1, 0])).toBe(67);
  expect(judgeScore([1, 0, 0, 0])).toBe(25);
});

it('lies between the lowest and the highest mark, in whatever order they come', () => {
  fc.assert(fc.property(marks(3), (given) => {
    const score = judgeScore(given) ?? -1;
    expect(score).toBeGreaterThanOrEqual(Math.min(...given) * 100);
    expect(score).toBeLessThanOrEqual(Math.max(...given) * 100);
    expect(judgeScore(given.toReversed())).toBe(score);
  }));
});

it('one judge alone among five or more cannot move it beyond what the others gave', () => {
  fc.assert(fc.property(marks(4), fc.integer({ min: 0, max: 100 }), (others, rogue) => {
    const score = judgeScore([...others, rogue]) ?? -1;
    expect(score).toBeGreaterThanOrEqual(Math.min(...others) * 100);
    expect(score).toBeLessThanOrEqual(Math.max(...others) * 100);
  }));
});

it('prints two decimals', () => {
  expect(printScore(8705)).toBe('87.05');
});
