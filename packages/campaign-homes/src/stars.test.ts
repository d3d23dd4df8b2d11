import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { starsAfter, starsOf, starParameters, starRules, yearScore } from './stars.ts';

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

const half = fc.integer({ min: 0, max: 200 });
const years = fc.record({ own: half, mutual: half, town: half, failedMonths: fc.integer({ min: 0, max: 12 }), failedQuarters: fc.integer({ min: 0, max: 4 }), before: fc.constantFrom(0, 3, 4, 5) });

it('of every mix of marks the score stays within 0 and 100, and nothing falls when a mark rises or rises when a look fails', () => {
  fc.assert(fc.property(years, fc.constantFrom('own', 'mutual', 'town'), (year, sheet) => {
    expect(yearScore(year)).toBeGreaterThanOrEqual(0);
    expect(yearScore(year)).toBeLessThanOrEqual(10_000);
    const better = { ...year, [sheet]: Math.min(200, year[sheet] + 1) };
    expect(yearScore(better)).toBeGreaterThanOrEqual(yearScore(year));
    expect(starsOf(better)).toBeGreaterThanOrEqual(starsOf(year));
    expect(starsOf({ ...year, failedMonths: year.failedMonths + 1 })).toBeLessThanOrEqual(starsOf(year));
    expect(starsOf({ ...year, failedQuarters: year.failedQuarters + 1 })).toBeLessThanOrEqual(starsOf(year));
  }));
});

it('of every mix of marks a first rating has at most four stars, and later ones rise by at most one a year', () => {
  fc.assert(fc.property(years, (year) => {
    expect(starsOf({ ...year, before: 0 })).toBeLessThanOrEqual(4);
    expect(starsOf(year)).toBeLessThanOrEqual(year.before === 0 ? 4 : year.before + 1);
    expect([0, 3, 4, 5]).toContain(starsOf(year));
  }));
});

it('two failed quarters in a row cost a star, and below three there is none', () => {
  expect([5, 4, 3, 0].map((stars) => [starsAfter(stars, false), starsAfter(stars, true)])).toEqual([[5, 4], [4, 3], [3, 0], [0, 0]]);
});

const usual = Object.fromEntries(Object.entries(starParameters).map(([name, one]) => [name, one.value]));

it('weights, costs of failed looks and the stars of a first rating are a lead’s to set; equal sheets come to the same, whatever they weigh', () => {
  const weights = fc.record({ ownWeight: fc.nat(100), mutualWeight: fc.nat(100), townWeight: fc.integer({ min: 1, max: 100 }), monthCosts: fc.nat(20), quarterCosts: fc.nat(20), firstMost: fc.constantFrom(3, 4, 5) });
  fc.assert(fc.property(weights, years, (set, year) => {
    const by = starRules({ parameters: { ...usual, ...set } });
    const same = { ...year, mutual: year.own, town: year.own };
    expect(yearScore(same, by)).toBe(Math.max(0, year.own * 50 - year.failedMonths * set.monthCosts * 100 - year.failedQuarters * set.quarterCosts * 100));
    expect(yearScore(year, by)).toBeLessThanOrEqual(Math.max(year.own, year.mutual, year.town) * 50);
    expect(starsOf({ ...year, before: 0 }, by)).toBeLessThanOrEqual(set.firstMost);
  }));
  expect(starRules({ parameters: usual })).toMatchObject({ ownWeight: 10, mutualWeight: 30, townWeight: 60, monthCosts: 2, quarterCosts: 5, firstMost: 4 });
});
