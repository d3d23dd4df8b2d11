// Where a value is short, odd or scarce: nothing is shown that was to be hidden, no sum is guessed, no seat is made up.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, maskKinds } from './mask.ts';
import { parseWanYuan, parseYuan, toCapitals } from './money.ts';
import { payWithin, shareOut, shareQuota } from './share-out.ts';

describe('a mask', () => {
  it.each([
    ['idNumber', '1234', '****'],
    ['idNumber', 'JX12345678', '****'],
    ['phone', '1381234', '****'],
    ['bankCard', '6786', '****'],
    ['name', '甲·乙', '甲·*'],
    ['name', '甲', '甲*'],
    ['phone', '057382838888', '0573-****8888'],
    ['phone', '010-82838888', '010-****8888'],
    ['address', '建设街道幸福路12号301室（原南堰村）', '****'],
    ['address', '嘉兴市中山路１２号农村信用社', '****'],
    ['address', '东栅街道南溪社区3幢', '东栅街道南溪社区****'],
  ] as const)('of the kind %s shows %s as %s', (kind, value, shown) => {
    expect(mask(kind, value)).toBe(shown);
  });

  it('never shows a whole value', () => {
    fc.assert(fc.property(fc.constantFrom(...maskKinds), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (kind, value) => {
      fc.pre([...value].length > 1 && !value.includes('*') && !value.includes('·'));
      expect(mask(kind, value)).not.toContain(value);
      expect(mask(kind, value)).toContain('*');
    }));
  });
});

describe('an amount', () => {
  it.each(['6,96', '1,23', '1,2,3', ',5', '12,34567', '1234,567', '1.2,3', '1.', '.5'])('%s is refused: the comma may mean a point', (text) => {
    expect([parseYuan(text).ok, parseWanYuan(text).ok]).toEqual([false, false]);
  });

  it.each([['1,234', 123_400], ['1,234,567.8', 123_456_780], ['69,6000.00', 69_600_000], ['200,00.00', 2_000_000]])('%s is %i fen', (text, fen) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: fen });
  });

  it.each([
    [100_000_000_000_000, '壹万亿元整'],
    [123_450_000_000_000, '壹万贰仟叁佰肆拾伍亿元整'],
    [100_000_000_000_100, '壹万亿零壹元整'],
    [100_500_000, '壹佰万零伍仟元整'],
  ])('%i fen in capitals is %s', (fen, capitals) => {
    expect(toCapitals(fen)).toBe(capitals);
  });
});

describe('sharing', () => {
  it('of seats gives all of them and no more, and everybody her minimum while they last', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 15 }), fc.integer({ min: 0, max: 5 }), (seats, weights, least) => {
      const shares = shareQuota(seats, weights, least);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(seats);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(least * weights.length <= seats ? least : 0);
    }));
  });

  it('gives the same whatever the order, but for equal remainders: those go to who stands earlier', () => {
    const claims = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), claims, (total, weights) => {
      const sum = weights.reduce((all, one) => all + one, 0);
      const rests = weights.map((one) => (BigInt(total) * BigInt(one)) % BigInt(sum));
      fc.pre(new Set(rests).size === rests.length);
      expect(shareOut(total, weights.toReversed()).toReversed()).toEqual(shareOut(total, weights));
    }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 12 }), (total, weight, count) => {
      const shares = shareOut(total, Array.from({ length: count }, () => weight));
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }));
  });

  it('gives nobody less than who weighs less, and nobody one more or less than the whole part of her exact share', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (total, weights) => {
      const sum = BigInt(weights.reduce((all, one) => all + one, 0));
      const shares = shareOut(total, weights);
      for (const [index, share] of shares.entries()) {
        const floor = sum === 0n ? 0 : Number((BigInt(total) * BigInt(weights[index] ?? 0)) / sum);
        expect([floor, floor + 1]).toContain(share);
        expect(shares.filter((other, nth) => (weights[nth] ?? 0) < (weights[index] ?? 0) && other > share)).toEqual([]);
      }
    }));
  });

  it('is exact to the fen where claim times budget, or all claims together, pass what a float holds', () => {
    const claims = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 3];
    expect(payWithin(Number.MAX_SAFE_INTEGER, claims).reduce((all, one) => all + BigInt(one), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
    expect(payWithin(9_007_199_254_740_991, [9_007_199_254_740_990, 1])).toEqual([9_007_199_254_740_990, 1]);
    expect(payWithin(9_007_199_254_740_990, [9_007_199_254_740_991, 1])).toEqual([9_007_199_254_740_989, 1]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e15 }), fc.array(fc.integer({ min: 0, max: 1e14 }), { minLength: 1, maxLength: 9 }), (budget, asked) => {
      const paid = payWithin(budget, asked);
      expect(paid.filter((one, index) => one < 0 || one > (asked[index] ?? 0))).toEqual([]);
      expect(paid.reduce((all, one) => all + BigInt(one), 0n)).toBe(BigInt(Math.min(budget, asked.reduce((all, one) => all + one, 0))));
    }));
  });

  it('of nothing gives nothing, and of no claims nothing', () => {
    expect([payWithin(0, [3, 4]), payWithin(5, []), shareOut(7, [0, 0]), shareOut(0, [1, 2])]).toEqual([[0, 0], [], [0, 0], [0, 0]]);
  });

  it('of a budget never pays more than was claimed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 15 }), (budget, claims) => {
      const paid = payWithin(budget, claims);
      for (const [index, sum] of paid.entries()) expect(sum).toBeLessThanOrEqual(claims[index] ?? 0);
      expect(paid.reduce((sum, one) => sum + one, 0)).toBe(Math.min(budget, claims.reduce((sum, one) => sum + one, 0)));
    }));
  });
});
