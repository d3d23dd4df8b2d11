// What MJ09 and MJ13 pay, as worked sums and over any costs.
import { parseLocalDate, type JsonObject, type OtherItem, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
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

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const titles = fc.array(fc.record({ workflow: fc.constantFrom('courtyards', 'balconies', 'showcases'), stage: fc.constantFrom('year1', 'review2', 'rectify1', 'recheck3', 'term', 'notice', 'revoked', 'terminated'), house: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 6 });

it('householdsTitled: a village asks for no more households than hold a title there, each once, whether of yard, balcony or both (MJ13)', holds(upkeep, ['MJ13.householdsTitled'], () => fc.assert(fc.asyncProperty(titles, fc.nat(5), async (books, households) => {
  const ended = (stage: string) => stage === 'revoked' || stage === 'terminated';
  const others = books.map(({ workflow, stage, house }, nth): OtherItem => ({ id: `i${nth}`, number: `MJ01-2022-000${nth}`, workflow, batch: null, stage, result: ended(stage) ? stage : null, createdOn: today, since: today, fields: { house } }));
  const asked: string[] = [];
  const found = await askRule(upkeep, 'householdsTitled', { data: { application: { orgUnit: 'v11', households } }, today, others: (key, value) => { asked.push(`${key} ${value}`); return others; } });
  const hold = new Set(books.filter(({ workflow, stage }) => workflow !== 'showcases' && stage !== 'notice' && !ended(stage)).map(({ house }) => house)).size;
  expect([found.map((one) => one.code), asked]).toEqual([households > hold ? ['NOT_TITLED'] : [], ['titled v11']]);
}), { numRuns: 300 })));
