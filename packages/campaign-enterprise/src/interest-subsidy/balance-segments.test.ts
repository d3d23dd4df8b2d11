// The arithmetic against the slowest way there is: every day of the claim window asked by itself.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@jinguo/core/plugin';
import { balanceSegments } from './balance-segments.ts';
import { computeSubsidy, type SubsidyLoan, type SubsidyRules } from './rules.ts';
import { day } from './testing/sample-application.ts';

const claimFrom = day('2020-10-01');
const claimTo = day('2021-10-01');
const unbound = 1_000_000_000_000;

/** Repayments and overdue ranges may lie anywhere, on the same day, over each other, and exceed the principal. */
const anyLoan: fc.Arbitrary<SubsidyLoan> = fc
  .record({
    principal: fc.integer({ min: 1, max: 100_000_000 }),
    offset: fc.integer({ min: -370, max: 370 }),
    length: fc.integer({ min: 1, max: 1_095 }),
    rate: fc.integer({ min: 1, max: 240_000 }),
    repaid: fc.array(fc.record({ after: fc.integer({ min: -20, max: 1_300 }), amount: fc.integer({ min: 1, max: 40_000_000 }) }), { maxLength: 5 }),
    late: fc.array(fc.record({ after: fc.integer({ min: -100, max: 400 }), length: fc.integer({ min: 0, max: 200 }) }), { maxLength: 4 }),
  })
  .map(({ principal, offset, length, rate, repaid, late }) => {
    const drawdownOn = addDays(claimFrom, offset);
    return {
      principal, rate, drawdownOn, signedOn: claimFrom, maturityOn: addDays(drawdownOn, length), interestPaid: unbound,
      repayments: repaid.map(({ after, amount }) => ({ date: addDays(drawdownOn, after), amount })),
      overdue: late.map(({ after, length: days }) => ({ from: addDays(claimFrom, after), to: addDays(claimFrom, after + days) })),
    };
  });

function dayByDay(loan: SubsidyLoan, principalCap: number): { readonly days: number; readonly dayUnits: number } {
  let days = 0;
  let dayUnits = 0;
  for (let date = claimFrom; date < claimTo; date = addDays(date, 1)) {
    const balance = loan.repayments.filter((one) => one.date <= date).reduce((left, one) => left - one.amount, loan.principal);
    const owed = date >= loan.drawdownOn && date < loan.maturityOn && balance > 0;
    if (!owed || loan.overdue.some((one) => date >= one.from && date < one.to)) continue;
    days += 1;
    dayUnits += Math.min(balance, principalCap);
  }
  return { days, dayUnits };
}

it('days and day units are those of every single day', () => {
  fc.assert(
    fc.property(anyLoan, fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom(360 as const, 365 as const), (loan, principalCap, dayCount) => {
      const rules: SubsidyRules = { scheme: 'lprFull', dayCount, principalCap, perPersonCap: unbound, claimFrom, claimTo };
      const expected = dayByDay(loan, principalCap);
      const result = computeSubsidy(loan, rules);
      expect(result).toMatchObject({ ok: true, ...expected });
      fc.pre(result.ok);
      // One rounding, half-up, to the fen.
      const exact = BigInt(expected.dayUnits) * BigInt(result.usedRatePpm);
      const twice = 2n * (BigInt(result.interest) * 1_000_000n * BigInt(dayCount) - exact);
      expect(twice > -1_000_000n * BigInt(dayCount) && twice <= 1_000_000n * BigInt(dayCount)).toBe(true);
    }),
  );
});

it('segments are in order, inside term and window, and do not touch each other’s days', () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      let reached = loan.drawdownOn > claimFrom ? loan.drawdownOn : claimFrom;
      for (const { from, to, balance } of balanceSegments(loan, { from: claimFrom, to: claimTo })) {
        expect(from >= reached && from < to && to <= loan.maturityOn && to <= claimTo && balance > 0).toBe(true);
        reached = to;
      }
    }),
  );
});

it('an ACT/365 year pays less than ACT/360 by the five days', () => {
  const loan: SubsidyLoan = { principal: 20_000_000, rate: 43_500, signedOn: day('2020-12-01'), drawdownOn: day('2020-12-01'), maturityOn: day('2021-12-01'), repayments: [], overdue: [], interestPaid: unbound };
  const rules: SubsidyRules = { scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: unbound, claimFrom, claimTo };
  expect(computeSubsidy(loan, rules)).toMatchObject({ dayUnits: 6_080_000_000, interest: 650_222 });
  expect(computeSubsidy(loan, { ...rules, dayCount: 365 })).toMatchObject({ interest: 641_315 });
});
