import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedVotes, weighed } from './public-vote.ts';
import { asksOtherwise } from '../testing/holds.ts';

it('of 1000 votes an address range counts with 50 at most', () => {
  expect(countedVotes([400, ...Array.from({ length: 20 }, () => 30)])).toEqual({ counted: 650, setAside: 350 });
  expect(countedVotes([])).toEqual({ counted: 0, setAside: 0 });
});

it('where few voted, the first vote from a range counts', () => {
  expect(countedVotes([1, 1, 3])).toEqual({ counted: 3, setAside: 2 });
});

it('the panel weighs 70 and the vote, beside the most anybody has, 30', () => {
  expect(weighed({ panel: 8800, counted: 500, highest: 1000, votePercent: 30 })).toEqual({ vote: 5000, total: 7660 });
  expect(weighed({ panel: 8801, counted: 1000, highest: 1000, votePercent: 30 })).toEqual({ vote: 10_000, total: 9161 });
  expect(weighed({ panel: 8800, counted: 0, highest: 0, votePercent: 30 })).toEqual({ vote: 0, total: 6160 });
});

const votes = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 });

it('of any votes none is lost, no range counts beyond its share, and whoever votes more from one range gains nothing beyond it', () => {
  fc.assert(fc.property(votes, (byRange) => {
    const all = byRange.reduce((sum, one) => sum + one, 0);
    const { counted, setAside } = countedVotes(byRange);
    expect(counted + setAside).toBe(all);
    expect(counted).toBeLessThanOrEqual(byRange.length * Math.ceil(all / 20));
  }));
});

it('of any marks the total lies between the panel’s and the public’s, and rises with either', asksOtherwise(['vote.voted'], () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 100 }), (panel, counted, votePercent) => {
    const of = (marks: { readonly panel: number; readonly counted: number }) => weighed({ ...marks, highest: 1000, votePercent });
    const { vote, total } = of({ panel, counted });
    expect([total >= Math.min(panel, vote), total <= Math.max(panel, vote)]).toEqual([true, true]);
    expect(of({ panel: panel + 1, counted }).total).toBeGreaterThanOrEqual(total);
    expect(of({ panel, counted: counted + 1 }).total).toBeGreaterThanOrEqual(total);
  }));
}));
