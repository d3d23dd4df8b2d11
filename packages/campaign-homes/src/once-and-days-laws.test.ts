// What a house is put forward for once, and the days of three gifts, over whatever may be written down (domain.md §9).
import { addDays, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { managers, showings, smallGardens } from './selections.ts';
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

const numbers = ['330402198803150000', '330402198506120016'] as const;
const applied = (kind: string, idNumber: string, name: string): JsonObject => ({ application: { kind, idNumber, name } });
const named = fc.record({ kind: fc.constantFrom('manager', 'flower', 'special', 'yard', 'balcony'), idNumber: fc.constantFrom(...numbers), name: fc.constantFrom('联丰花海', '湘湖小院') });

it('women: who is named a 家庭女管家 is a woman; a yard and a garden may be anybody’s (MJ08, MJ12)', holds(managers, ['MJ12.women'], () => fc.assert(fc.asyncProperty(named, async ({ kind, idNumber, name }) => {
  expect((await askRule(managers, 'women', { data: applied(kind, idNumber, name), today })).map((one) => one.code)).toEqual(kind === 'manager' && idNumber === numbers[1] ? ['NOT_FEMALE'] : []);
}))));

it('once: of a household one yard or balcony is shown a year; what was dropped is no hindrance (MJ10)', holds(showings, ['MJ10.once'], () => fc.assert(fc.asyncProperty(fc.constantFrom(null, 'named', 'rejected', 'withdrawn', 'terminated', 'voided'), fc.constantFrom('showings', 'managers'), fc.constantFrom('2022-01-01', '2021-12-31'), async (result, workflow, created) => {
  const before: OtherItem = { id: 'o', number: 'MJ10-2022-0001', workflow, batch: null, stage: 'x', result, createdOn: day(created), since: day(created), fields: {} };
  const found = await askRule(showings, 'once', { data: applied('yard', numbers[0], '湘湖小院'), today, others: (key, value) => (key === 'named' && value === numbers[0] ? [before] : []) });
  expect(found.length).toBe(workflow === 'showings' && created === '2022-01-01' && (result === null || result === 'named') ? 1 : 0);
}))));

it.each([['MJ08', smallGardens], ['MJ10', showings], ['MJ12', managers]] as const)('%s: a woman or household is found by her number alone, a place by its name beside it', (code, programme) => {
  const keys = programme.workflows[0]?.keys;
  fc.assert(fc.property(named, named, (one, other) => {
    const personal = (kind: string) => (code === 'MJ10' ? kind === 'yard' || kind === 'balcony' : kind === 'manager' || (kind === 'special' && code === 'MJ12'));
    const [first, second] = [one, other].map(({ kind, idNumber, name }) => keys?.(applied(kind, idNumber, name)));
    const same = one.idNumber === other.idNumber && personal(one.kind) === personal(other.kind) && (personal(one.kind) || one.name === other.name);
    expect([first?.['named'] === second?.['named'], first?.['applicant']]).toEqual([same, one.idNumber]);
  }));
});

it('publication and sensitive consents are asked where a woman or a household is named, and not for places alone', () => {
  const consents = (schema: unknown) => [...JSON.stringify(schema).matchAll(/"x-consent":"(\w+)"/gu)].map(([, to]) => to);
  expect([smallGardens, showings, managers].map((one) => consents(one.workflows[0]?.definition.forms?.['application']?.schema))).toEqual(Array.from({ length: 3 }, () => ['sensitive', 'publication']));
});
