// What MJ09 and MJ13 pay, as worked sums and over any costs.
import { parseLocalDate, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { alterations, upkeep } from './money.ts';

const paid = (programme: Programme, application: JsonObject): unknown => {
  const today = parseLocalDate('2022-09-05');
  return today === undefined ? undefined : workOut(programme, 'amount', { data: { application }, today })['amount'];
};

it.each([[120_000, 60_000], [399_999, 199_999], [400_000, 200_000], [9_000_000, 200_000]])('half of an alteration of %i fen, at most 2000 yuan: %i', (cost, amount) => {
  expect(paid(alterations, { cost })).toBe(amount);
});

it.each([[0, 1_000_000, 20, 500_000], [0, 100_001, 1, 40_000], [5_000_000, 1_000_000, 20, 1_500_000], [9, 100_001, 1, 40_001]])('a fifth of %i fen of building, three tenths of %i fen of upkeep, and 100 yuan for each of %i households: %i', (built, cost, households, amount) => {
  expect(paid(upkeep, { built, cost, households })).toBe(amount);
});

it('of any cost nobody is paid more than half, and never a fraction of a fen', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 10_000_000 }), (cost) => {
    const amount = Number(paid(alterations, { cost }));
    expect([Number.isInteger(amount), amount * 2 <= cost, amount <= 200_000]).toEqual([true, true, true]);
  }));
});
