import * as fc from 'fast-check';
import { asksOtherwise } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { addDays, parseLocalDate, type LocalDate } from '@jinguo/core/plugin';
import { computeSubsidy, type SubsidyLoan, type SubsidyRules } from './rules.ts';
import { lprOn } from './lpr.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const rules2021: SubsidyRules = { scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000, claimFrom: day('2020-10-01'), claimTo: day('2021-10-01') };
const loan = (principal: number, signed: string, end: string, rate: number): SubsidyLoan => ({
  principal: principal * 100, signedOn: day(signed), drawdownOn: day(signed), maturityOn: day(end), rate, repayments: [], overdue: [], interestPaid: 100_000_000,
});

/** domain.md §5, the worked round: days, interest and subsidy in fen. */
const worked: readonly (readonly [loan: SubsidyLoan, days: number, interest: number, subsidy: number])[] = [
  [loan(300_000, '2020-09-25', '2021-09-25', 43_500), 359, 1_151_792, 1_000_000],
  [loan(300_000, '2020-10-16', '2021-10-16', 43_500), 350, 1_122_917, 1_000_000],
  [loan(400_000, '2020-11-02', '2022-11-02', 46_000), 333, 1_068_375, 1_000_000],
  [loan(200_000, '2020-12-01', '2021-12-01', 43_500), 304, 650_222, 650_222],
  [{ ...loan(200_000, '2019-12-16', '2021-12-16', 45_000), repayments: [{ date: day('2021-06-15'), amount: 20_000_000 }] }, 257, 592_528, 592_528],
  [loan(250_000, '2021-01-11', '2022-01-11', 36_000), 263, 657_500, 657_500],
  [loan(150_000, '2020-09-30', '2021-09-30', 43_500), 364, 583_917, 583_917],
  [loan(300_000, '2021-03-10', '2022-03-10', 43_500), 205, 657_708, 657_708],
  [loan(300_000, '2021-01-19', '2022-01-19', 48_000), 255, 818_125, 818_125],
];

describe('the subsidy', () => {
  it.each(worked.map((row, index) => [index + 1, ...row] as const))('row %i of the worked round', (_row, ...[input, days, interest, subsidy]) => {
    expect(computeSubsidy(input, rules2021)).toMatchObject({ ok: true, days, interest, subsidy });
  });

  it('of the worked round adds up to 69,600.00 yuan', () => {
    const sum = worked.reduce((all, [input]) => {
      const result = computeSubsidy(input, rules2021);
      return all + (result.ok ? result.subsidy : Number.NaN);
    }, 0);
    expect(sum).toBe(6_960_000);
  });

  it('uses the LPR published on or before signing', () => {
    expect([lprOn(day('2019-09-19')), lprOn(day('2019-09-20')), lprOn(day('2021-12-19')), lprOn(day('2021-12-20')), lprOn(day('2022-08-22'))]).toEqual([undefined, 42_000, 38_500, 38_000, 36_500]);
  });

  it('of the guaranteed scheme pays what exceeds LPR − 150 bp, and refuses more than LPR + 50 bp', () => {
    const guaranteed: SubsidyRules = { ...rules2021, scheme: 'guaranteed', perPersonCap: 10_000_000 };
    expect(computeSubsidy(loan(200_000, '2020-12-01', '2021-12-01', 43_500), guaranteed)).toMatchObject({ usedRatePpm: 20_000 });
    expect(computeSubsidy(loan(200_000, '2020-12-01', '2021-12-01', 43_501), guaranteed)).toEqual({ ok: false, code: 'RATE_TOO_HIGH' });
    expect(computeSubsidy(loan(200_000, '2020-12-01', '2021-12-01', 43_500), { ...guaranteed, priorityGroup: true })).toMatchObject({ usedRatePpm: 43_500 });
    expect(computeSubsidy(loan(200_000, '2020-12-01', '2021-12-01', 20_000), guaranteed)).toMatchObject({ usedRatePpm: 0, subsidy: 0 });
  });
});

const anyLoan = fc
  .record({ principal: fc.integer({ min: 10_000, max: 1_000_000 }), offset: fc.integer({ min: -300, max: 300 }), length: fc.integer({ min: 1, max: 1_095 }), rate: fc.integer({ min: 1, max: 240_000 }) })
  .map(({ principal, offset, length, rate }) => {
    const from = addDays(day('2020-10-01'), offset);
    return { ...loan(principal, from, addDays(from, length), rate) };
  });

describe('for any loan, the subsidy', () => {
  it('never exceeds the cap, the interest paid or the formula', asksOtherwise(['FZ01.subsidy'], () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 2_000_000 }), (input, interestPaid) => {
        const result = computeSubsidy({ ...input, interestPaid }, rules2021);
        fc.pre(result.ok);
        expect(result.subsidy).toBeLessThanOrEqual(Math.min(rules2021.perPersonCap, interestPaid, result.interest));
        expect(result.subsidy).toBeGreaterThanOrEqual(0);
      }),
    );
  }));

  it('does not fall when more is borrowed, and does not grow beyond the principal cap', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 50_000_000 }), (input, more) => {
        const [a, b] = [computeSubsidy(input, rules2021), computeSubsidy({ ...input, principal: input.principal + more }, rules2021)];
        fc.pre(a.ok && b.ok);
        expect(b.interest).toBeGreaterThanOrEqual(a.interest);
        expect(b.interest === a.interest || input.principal < rules2021.principalCap).toBe(true);
      }),
    );
  });

  it('of a window cut in two differs from the whole by rounding only', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 365 }), (input, cut) => {
        const at = addDays(rules2021.claimFrom, cut);
        const [whole, left, right] = [rules2021, { ...rules2021, claimTo: at }, { ...rules2021, claimFrom: at }].map((rules) => computeSubsidy(input, rules));
        fc.pre(whole?.ok === true && left?.ok === true && right?.ok === true);
        expect(left.days + right.days).toBe(whole.days);
        expect(Math.abs(left.interest + right.interest - whole.interest)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('pays nothing for overdue days, however they overlap', () => {
    fc.assert(
      fc.property(anyLoan, fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 })), { maxLength: 4 }), (input, ranges) => {
        const overdue = ranges.map(([start, length]) => ({ from: addDays(rules2021.claimFrom, start), to: addDays(rules2021.claimFrom, start + length) }));
        const [clean, late] = [computeSubsidy(input, rules2021), computeSubsidy({ ...input, overdue }, rules2021)];
        fc.pre(clean.ok && late.ok);
        let unpaid = 0;
        for (let at = rules2021.claimFrom; at < rules2021.claimTo; at = addDays(at, 1)) {
          if (at >= input.drawdownOn && at < input.maturityOn && overdue.some((one) => at >= one.from && at < one.to)) unpaid += 1;
        }
        expect(late.days).toBe(clean.days - unpaid);
      }),
    );
  });
});
