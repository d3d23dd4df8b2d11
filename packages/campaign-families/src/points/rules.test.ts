import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, carriedOver, levelOf, pointsFor, sources, type Source } from './rules.ts';

const source = fc.constantFrom<Source>('course', 'meeting', 'session', 'reading', 'volunteer');

it('an event brings so much a unit, and no more than its day may', () => {
  expect([pointsFor('course', 2, 0), pointsFor('course', 9, 0), pointsFor('course', 2, 4), pointsFor('reading', 1, 1), pointsFor('volunteer', 3, 0)]).toEqual([4, 6, 2, 0, 15]);
  fc.assert(fc.property(source, fc.array(fc.nat(20), { maxLength: 20 }), (name, events) => {
    const sum = events.reduce((before, units) => before + pointsFor(name, units, before), 0);
    expect(sum).toBe(Math.min(sources[name].perDay, events.reduce((all, units) => all + units, 0) * sources[name].each));
  }));
});

it.each([[0, 0], [99, 0], [100, 1], [299, 1], [300, 2], [599, 2], [600, 3]])('%i points are level %i', (points, level) => {
  expect(levelOf(points)).toBe(level);
});

describe('the balance', () => {
  const line = fc.record({ points: fc.integer({ min: -50, max: 50 }), year: fc.integer({ min: 2020, max: 2024 }) });

  it('halves what a year leaves, and never what the year at hand has', () => {
    expect([balanceOf([{ points: 101, year: 2021 }], 2021), balanceOf([{ points: 101, year: 2021 }], 2022), balanceOf([{ points: 101, year: 2021 }, { points: 10, year: 2022 }], 2023)]).toEqual([101, 50, 30]);
    fc.assert(fc.property(fc.array(line), (lines) => {
      const before = balanceOf(lines.filter((one) => one.year < 2024), 2023);
      expect(balanceOf(lines, 2024)).toBe(carriedOver(before) + lines.filter((one) => one.year === 2024).reduce((all, one) => all + one.points, 0));
    }));
  });

  it('does not hang on the order of the lines, and a line with its reversal in the same year leaves it as it was', () => {
    fc.assert(fc.property(fc.array(line), line, (lines, one) => {
      expect(balanceOf(lines.toReversed(), 2024)).toBe(balanceOf(lines, 2024));
      expect(balanceOf([...lines, one, { ...one, points: -one.points }], 2024)).toBe(balanceOf(lines, 2024));
    }));
  });
});
