import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseLocalDate } from '@jinguo/core/plugin';
import { reviewsOf } from './review.ts';
import { drawOf } from './rules.ts';

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

const at = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const usual = { month: 11, day: 30, ahead: 60 };

it.each([
  ['in spring is reviewed the same year', '2022-04-01', usual, ['2022-11-30', '2023-11-30', '2024-11-30']],
  ['on the day the reviewing begins still is', '2022-10-01', usual, ['2022-11-30', '2023-11-30', '2024-11-30']],
  ['in November, when it has begun, is reviewed the next year', '2022-11-05', usual, ['2023-11-30', '2024-11-30', '2025-11-30']],
  ['in December is reviewed the next year', '2022-12-10', usual, ['2023-11-30', '2024-11-30', '2025-11-30']],
  ['is reviewed by the day a lead set', '2022-04-01', { month: 6, day: 15, ahead: 30 }, ['2022-06-15', '2023-06-15', '2024-06-15']],
  ['is reviewed by the last of a month that is shorter', '2022-01-01', { month: 2, day: 31, ahead: 30 }, ['2022-02-28', '2023-02-28', '2024-02-29']],
])('a home named %s', (_which, named, settings, by) => {
  expect(reviewsOf(at(named), settings).map((one) => one.by)).toEqual(by);
});

it('every home is reviewed once in each of three years running, its first review beginning after it was named and within a year', () => {
  fc.assert(fc.property(fc.nat(3000), fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }), ahead: fc.integer({ min: 1, max: 300 }) }), (days, settings) => {
    const named = addDays(at('2020-01-01'), days);
    const [first, second, third] = reviewsOf(named, settings);
    expect([first, second, third].map((one) => Number(one?.by.slice(0, 4)) - Number(first?.by.slice(0, 4)))).toEqual([0, 1, 2]);
    expect((first?.opens ?? '') >= named && (first?.opens ?? '') <= addDays(named, 366)).toBe(true);
  }));
});
