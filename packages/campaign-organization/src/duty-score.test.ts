// 履职 score (domain.md §9): visits 40 + solved 30 + project 20 + meetings 10, each up to what was set for the year.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dutyScore } from './member-duties.ts';

const count = fc.integer({ min: 0, max: 200 });
const due = fc.integer({ min: 1, max: 200 });
const year = fc.record({ visited: count, visitsDue: due, solved: count, solvedDue: due, projects: count, meetings: count, meetingsDue: due });

it('a year done in full is 100, half of the visits and nothing else 20, nothing at all 0', () => {
  const full = { visited: 12, visitsDue: 12, solved: 4, solvedDue: 4, projects: 1, meetings: 6, meetingsDue: 6 };
  expect(dutyScore(full)).toBe(100);
  expect(dutyScore({ ...full, visited: 6, solved: 0, projects: 0, meetings: 0 })).toBe(20);
  expect(dutyScore({ ...full, visited: 0, solved: 0, projects: 0, meetings: 0 })).toBe(0);
});

it('of every year the score stays within 0 and 100, does not fall with more done, and more than was set brings nothing more', () => {
  fc.assert(fc.property(year, fc.constantFrom('visited', 'solved', 'projects', 'meetings'), (one, what) => {
    expect(dutyScore(one)).toBeGreaterThanOrEqual(0);
    expect(dutyScore(one)).toBeLessThanOrEqual(100);
    expect(dutyScore({ ...one, [what]: one[what] + 1 })).toBeGreaterThanOrEqual(dutyScore(one));
    const inFull = { ...one, visited: one.visitsDue, solved: one.solvedDue, projects: 1, meetings: one.meetingsDue };
    expect(dutyScore({ ...inFull, [what]: inFull[what] + 50 })).toBe(100);
  }));
});
