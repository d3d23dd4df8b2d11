import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '@jinguo/core/plugin';
import { drawOf, putRightLately } from './rules.ts';

const plaques = fc.uniqueArray(fc.integer({ min: 1, max: 999 }).map((serial) => `南儿家〔2022〕${String(serial).padStart(3, '0')}`), { minLength: 1, maxLength: 60 });
const seeds = fc.nat(999_999_999);

describe('the draw of the spot check', () => {
  it('takes 30 %, rounded up, each of the list and once', () => {
    fc.assert(fc.property(seeds, plaques, (seed, list) => {
      const drawn = drawOf(seed, list);
      expect(drawn).toHaveLength(Math.ceil(list.length * 3 / 10));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((one) => list.includes(one))).toBe(true);
    }));
  });

  it('is drawn the same again by whoever has the seed, in whatever order the list stands', () => {
    fc.assert(fc.property(seeds, plaques, (seed, list) => {
      expect(drawOf(seed, list.toReversed())).toEqual(drawOf(seed, list));
    }));
  });

  it('leaves no home out for ever: other seeds draw others', () => {
    const list = Array.from({ length: 10 }, (_, index) => `南儿家〔2022〕${index}`);
    expect(new Set(Array.from({ length: 60 }, (_, seed) => drawOf(seed, list)).flat()).size).toBe(10);
  });
});

it('what was put right counts against the next review, and not for ever', () => {
  const at = (text: string) => {
    const date = parseLocalDate(text);
    if (date === undefined) throw new RangeError(text);
    return date;
  };
  expect([putRightLately(undefined, at('2023-11-01')), putRightLately(at('2022-12-01'), at('2023-11-01')), putRightLately(at('2021-12-01'), at('2023-11-01'))]).toEqual([false, true, false]);
});
