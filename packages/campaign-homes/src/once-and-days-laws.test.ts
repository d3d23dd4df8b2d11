// What a house is put forward for once, and the days of three gifts, over whatever may be written down (domain.md §9).
import { addDays, parseLocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtyards } from './starred.ts';
import { threeGifts } from './three-gifts.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const away = fc.integer({ min: -30, max: 30 });

it('oncePlace: in a round a house is put forward once; what was dropped is no hindrance (MJ01)', holds(courtyards, ['MJ01.oncePlace'], () => fc.assert(fc.asyncProperty(fc.constantFrom(null, 'named', 'rejected', 'withdrawn', 'terminated', 'voided'), fc.constantFrom('b', 'other'), async (result, batch) => {
  const before: OtherItem = { id: 'o', number: 'MJ01-2022-0001', workflow: 'courtyards', batch, stage: 'x', result, createdOn: today, since: today, fields: {} };
  const found = await askRule(courtyards, 'oncePlace', { data: { application: { orgUnit: 'v11', place: '竹林浜12号' } }, today, batch: { id: 'b', stage: 'open', data: {} }, others: [before] });
  expect(found.length).toBe(batch === 'b' && (result === null || result === 'named') ? 1 : 0);
}))));

it('marked: a second look has its score (MJ01)', holds(courtyards, ['MJ01.marked'], () => fc.assert(fc.asyncProperty(fc.option(fc.nat(100), { nil: undefined }), async (score) => {
  expect((await askRule(courtyards, 'marked', { data: { yearlyReview: score === undefined ? {} : { score } }, today })).length).toBe(score === undefined ? 1 : 0);
}))));

it('look: a score below the yellow card of a lead is a fall (MJ01)', holds(courtyards, ['MJ01.look'], () => fc.assert(fc.property(fc.nat(100), fc.nat(100), (score, yellowBelow) => {
  expect(workOut(courtyards, 'look', { data: { yearlyReview: { score } }, today, parameters: { yellowBelow } })).toEqual({ fell: score < yellowBelow });
}))));

it('deliveredByNow and receivedAfter: gifts are delivered by today, and received no sooner than that (MJ11)', holds(threeGifts, ['MJ11.deliveredByNow', 'MJ11.receivedAfter'], () => fc.assert(fc.asyncProperty(away, away, async (delivered, received) => {
  const data = { delivery: { deliveredOn: addDays(today, delivered) }, receipt: { receivedOn: addDays(today, received) } };
  expect((await askRule(threeGifts, 'deliveredByNow', { data, today })).length).toBe(delivered > 0 ? 1 : 0);
  expect((await askRule(threeGifts, 'receivedAfter', { data, today })).length > 0).toBe(received < delivered || received > 0);
}))));
