// One household, whoever of it writes the application or claims the gift.
import { addDays, parseLocalDate, type JsonObject, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { familyTitles } from './family-titles.ts';
import { householdKeys } from './household.ts';
import { kindFirms } from './places-and-projects.ts';

const day = (written: string): LocalDate => parseLocalDate(written) ?? expect.unreachable(written);
const today = day('2022-09-05');
const ids = ['330402198803150000', '330402199202290002', '33040219670930000X', '330402195001010017', '330402197205060029'];
const household = fc.subarray(ids, { minLength: 1, maxLength: 4 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
const application = ([head = '', ...adults]: readonly string[]): JsonObject => ({ application: { idNumber: head.toLowerCase(), members: [...adults.map((idNumber) => ({ relation: '配偶', age: 41, idNumber, consent: true })), { relation: '父亲', age: 70, consent: true }] } });
/** The books with one application in them, as the engine finds it by its keys. */
const books = (keys: Readonly<Record<string, string>>, more: Partial<OtherItem> = {}) => {
  const held: OtherItem = { id: 'i', number: 'JH05-2022-0007', workflow: 'family-titles', batch: 'b', stage: 'year1', result: null, createdOn: day('2022-03-01'), since: day('2022-06-01'), fields: {}, ...more };
  return (key: string, value: string) => (keys[key] === value ? [held] : []);
};

it('onceAYear: a household has one new title a year, by the year of its naming, and none is put forward while another is on its way, whichever of its adults stands as householder (JH05)', holds(familyTitles, ['JH05.onceAYear'], async () => {
  const other = fc.record({ createdOn: fc.constantFrom('2021-12-20', '2022-01-04'), namedOn: fc.constantFrom(undefined, '2021-12-31', '2022-01-01', '2022-08-31'), result: fc.constantFrom(null, null, 'named', 'revoked', 'rejected', 'withdrawn') });
  await fc.assert(fc.asyncProperty(household, household, other, async (before, now, { createdOn, namedOn, result }) => {
    const found = await askRule(familyTitles, 'onceAYear', { data: application(now), today, others: books(householdKeys(application(before)), { createdOn: day(createdOn), result, fields: namedOn === undefined ? {} : { namedOn } }) });
    const stands = result !== 'rejected' && result !== 'withdrawn' && namedOn !== '2021-12-31';
    expect(found.map((one) => one.code)).toEqual(stands && now.some((id) => before.includes(id)) ? ['ALREADY_THERE'] : []);
  }));
}));

it('naming: the day it is named', holds(familyTitles, ['JH05.naming'], () => {
  fc.assert(fc.property(fc.integer({ min: -900, max: 900 }), (away) => {
    expect(workOut(familyTitles, 'naming', { data: {}, today: addDays(today, away) })).toEqual({ on: addDays(today, away) });
  }));
}));

it('titled: of a titled family its householder has the gift; another adult of it is sent to her; a stranger is checked (JH06)', holds(kindFirms, ['JH06.titled'], async () => {
  await fc.assert(fc.asyncProperty(household, fc.constantFrom(...ids), async (family, who) => {
    const found = await askRule(kindFirms, 'titled', { data: { claim: { idNumber: who } }, today, others: books(householdKeys(application(family))) });
    expect(found.map((one) => one.code)).toEqual(who === family[0] ? [] : [family.includes(who) ? 'NOT_HOUSEHOLDER' : 'TITLE_NOT_FOUND']);
  }));
}));
