// 履职 score (domain.md §9): visits 40 + solved 30 + project 20 + meetings 10, each up to what was set for the year.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dutyScore } from './member-duties.ts';

const usual = { visits: 40, solved: 30, project: 20, meetings: 10 };
const full = { visits: { done: 12, due: 12 }, solved: { done: 4, due: 4 }, project: { done: 1, due: 1 }, meetings: { done: 6, due: 6 } };
const nothing = { visits: { done: 0, due: 12 }, solved: { done: 0, due: 4 }, project: { done: 0, due: 1 }, meetings: { done: 0, due: 6 } };
const part = fc.record({ done: fc.integer({ min: 0, max: 200 }), due: fc.integer({ min: 1, max: 200 }) });
const year = fc.record({ visits: part, solved: part, project: part, meetings: part });
const weight = fc.integer({ min: 1, max: 100 });
const weights = fc.record({ visits: weight, solved: weight, project: weight, meetings: weight });

it('a year done in full is 100, half of the visits and nothing else 20, nothing at all 0', () => {
  expect([dutyScore(full, usual), dutyScore({ ...nothing, visits: { done: 6, due: 12 } }, usual), dutyScore(nothing, usual)]).toEqual([100, 20, 0]);
  expect(dutyScore({ ...full, visits: { done: 99, due: 12 }, project: { done: 3, due: 1 } }, usual)).toBe(100);
});

it('whatever a lead lets the parts weigh, the score stays within 0 and 100, does not fall with more done, and more than was set brings nothing more', () => {
  fc.assert(fc.property(year, weights, fc.constantFrom('visits', 'solved', 'project', 'meetings'), (one, weigh, what) => {
    const score = dutyScore(one, weigh);
    expect(score >= 0 && score <= 100).toBe(true);
    expect(dutyScore({ ...one, [what]: { ...one[what], done: one[what].done + 1 } }, weigh)).toBeGreaterThanOrEqual(score);
    expect(dutyScore({ ...full, [what]: { due: full[what].due, done: full[what].due + 50 } }, weigh)).toBe(100);
  }));
});

it('a lead who lets visits weigh nothing but meetings all has the meetings alone counted', () => {
  expect(dutyScore({ ...nothing, meetings: { done: 3, due: 6 } }, { visits: 0, solved: 0, project: 0, meetings: 100 })).toBe(50);
});
