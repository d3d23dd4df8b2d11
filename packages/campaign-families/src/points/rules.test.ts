import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, carriedOver, earned, kept, levelOf, mostADay, pointsFor, type Earned, type Kept, type Source } from './rules.ts';

const of: Earned = (name) => earned[name].value;
const book: Kept = (name) => kept[name].value;
const brings = (name: Source, units: number, before: number) => pointsFor(name, units, { before, of });

const source = fc.constantFrom<Source>('course', 'meeting', 'session', 'reading', 'volunteer');

it('an event brings so much a unit, and of lessons and reading no more than a day may', () => {
  expect([brings('course', 2, 0), brings('course', 9, 0), brings('course', 2, 4), brings('reading', 1, 1), brings('volunteer', 3, 0), brings('meeting', 2, 10), brings('session', 1, 10)]).toEqual([4, 6, 2, 0, 15, 20, 10]);
  fc.assert(fc.property(source, fc.array(fc.nat(20), { maxLength: 20 }), (name, events) => {
    const sum = events.reduce((before, units) => before + brings(name, units, before), 0);
    expect(sum).toBe(Math.min(mostADay(name, of) ?? Infinity, events.reduce((all, units) => all + units, 0) * of(name)));
  }));
});

it.each([[0, 0], [99, 0], [100, 1], [299, 1], [300, 2], [599, 2], [600, 3]])('%i points are level %i', (points, level) => {
  expect(levelOf(points, book)).toBe(level);
});

describe('the balance', () => {
  const line = fc.record({ points: fc.integer({ min: -50, max: 50 }), year: fc.integer({ min: 2020, max: 2024 }) });

  it('halves what a year leaves, and never what the year at hand has', () => {
    expect([balanceOf([{ points: 101, year: 2021 }], 2021, book), balanceOf([{ points: 101, year: 2021 }], 2022, book), balanceOf([{ points: 101, year: 2021 }, { points: 10, year: 2022 }], 2023, book)]).toEqual([101, 50, 30]);
    fc.assert(fc.property(fc.array(line), (lines) => {
      const before = balanceOf(lines.filter((one) => one.year < 2024), 2023, book);
      expect(balanceOf(lines, 2024, book)).toBe(carriedOver(before, book) + lines.filter((one) => one.year === 2024).reduce((all, one) => all + one.points, 0));
    }));
  });

  it('does not hang on the order of the lines, and a line with its reversal in the same year leaves it as it was', () => {
    fc.assert(fc.property(fc.array(line), line, (lines, one) => {
      expect(balanceOf(lines.toReversed(), 2024, book)).toBe(balanceOf(lines, 2024, book));
      expect(balanceOf([...lines, one, { ...one, points: -one.points }], 2024, book)).toBe(balanceOf(lines, 2024, book));
    }));
  });
});

it('a lead sets what a source brings, its day, the levels and what a year leaves', () => {
  const dearer: Earned = (name) => (name === 'volunteer' ? 8 : name === 'courseDay' ? 10 : of(name));
  expect([pointsFor('volunteer', 3, { before: 0, of: dearer }), pointsFor('course', 9, { before: 0, of: dearer })]).toEqual([24, 10]);
  const all: Kept = (name) => (name === 'carry' ? 100 : name === 'level1' ? 50 : book(name));
  expect([balanceOf([{ points: 101, year: 2021 }], 2022, all), levelOf(50, all), levelOf(50, book)]).toEqual([101, 1, 0]);
});
