// One household, whoever of it writes the application or claims the gift.
import { parseLocalDate, type JsonObject, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
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

it('onceAYear: a household is put forward once a year, whichever of its adults stands as householder (JH05)', holds(familyTitles, ['JH05.onceAYear'], async () => {
  await fc.assert(fc.asyncProperty(household, household, fc.constantFrom('2022-01-01', '2021-12-31'), async (before, now, on) => {
    const found = await askRule(familyTitles, 'onceAYear', { data: application(now), today, others: books(householdKeys(application(before)), { createdOn: day(on) }) });
    expect(found.map((one) => one.code)).toEqual(on === '2022-01-01' && now.some((id) => before.includes(id)) ? ['ALREADY_THERE'] : []);
  }));
}));

it('titled: of a titled family its householder has the gift; another adult of it is sent to her; a stranger is checked (JH06)', holds(kindFirms, ['JH06.titled'], async () => {
  await fc.assert(fc.asyncProperty(household, fc.constantFrom(...ids), async (family, who) => {
    const found = await askRule(kindFirms, 'titled', { data: { claim: { idNumber: who } }, today, others: books(householdKeys(application(family))) });
    expect(found.map((one) => one.code)).toEqual(who === family[0] ? [] : [family.includes(who) ? 'NOT_HOUSEHOLDER' : 'TITLE_NOT_FOUND']);
  }));
}));
