// What the books say of a house decides whether it may be put forward: its stars of last year, and whether its title was taken away.
import { addDays, addMonths, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, showsBy, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtyards } from './starred.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const before: OtherItem = { id: 'i', number: 'MJ01-2021-0007', workflow: 'courtyards', batch: 'b', stage: 'year1', result: null, createdOn: day('2021-03-01'), since: day('2021-06-01'), fields: { stars: 4 } };

async function refused(check: string, data: JsonObject, others: readonly OtherItem[]): Promise<boolean> {
  return (await askRule(courtyards, check, { data: { application: data }, today, others })).length > 0;
}

it('a house whose title was taken away may be put forward again after a year, to the day', holds(courtyards, ['MJ01.barred'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 800 }), async (ago) => {
    const on = addDays(today, -ago);
    expect(await refused('barred', {}, [{ ...before, stage: 'revoked', result: 'revoked', fields: { lookedOn: on } }])).toBe(addMonths(on, 12) > today);
  }));
}));

it('a house that was named elsewhere, or only refused, is not barred', async () => {
  const revoked = { ...before, stage: 'revoked', result: 'revoked', fields: { lookedOn: addDays(today, -10) } };
  expect([await refused('barred', {}, [{ ...revoked, workflow: 'balconies' }]), await refused('barred', {}, [{ ...revoked, result: 'rejected' }])]).toEqual([false, false]);
});

it('the stars of last year are those of the books, where it was rated here', showsBy(courtyards, ['MJ01.starsBefore'], async () => {
  const stars = [0, 3, 4, 5];
  expect(await Promise.all(stars.map((one) => refused('starsBefore', { before: one }, [before])))).toEqual([true, true, false, true]);
  expect(await Promise.all(stars.map((one) => refused('starsBefore', { before: one }, [])))).toEqual([false, false, false, false]);
}));

it('a star lost in one year stays lost in the next', showsBy(courtyards, ['MJ01.rating'], () => {
  const sheet = { yardClean: 12, roomClean: 12, kitchenClean: 12, aroundClean: 12, layout: 12, green: 12, family: 12, life: 12 };
  const rated = (data: JsonObject) => workOut(courtyards, 'rating', { today, data: { application: { ...sheet, before: 4 }, mutualReview: sheet, townReview: { ...sheet, failedMonths: 0, failedQuarters: 0 }, ...data } });
  expect(rated({})).toMatchObject({ score: 9600, stars: 5, reward: 100_000 });
  expect(rated({ rating: { stars: 5 }, yearlyReview: { q2: true, q3: true } })).toMatchObject({ stars: 4, reward: 50_000 });
  expect(rated({ rating: { stars: 4 }, yearlyReview: { q1: true } })).toMatchObject({ stars: 4 });
  expect(rated({ rating: { stars: 3 }, yearlyReview: { q3: true, q4: true } })).toMatchObject({ stars: 0, reward: 0 });
}));

it('two quarters in a row are so over the turn of the year as well, and a second look of the same year costs no second star', () => {
  const sheet = { yardClean: 12, roomClean: 12, kitchenClean: 12, aroundClean: 12, layout: 12, green: 12, family: 12, life: 12 };
  const rate = (rating: JsonObject, yearlyReview: JsonObject) => workOut(courtyards, 'rating', { today, data: { application: { ...sheet, before: 4 }, mutualReview: sheet, townReview: { ...sheet, failedMonths: 0, failedQuarters: 0 }, rating, yearlyReview } });
  const first = rate({ stars: 5 }, { reviewedOn: '2022-12-20', q4: true });
  expect(first).toMatchObject({ stars: 5, lastFailed: true });
  expect(rate(first, { reviewedOn: '2023-12-18', q1: true })).toMatchObject({ stars: 4 });
  expect(rate(first, { reviewedOn: '2023-12-18', q2: true })).toMatchObject({ stars: 5, lastFailed: false });
  const twice = rate({ stars: 5 }, { reviewedOn: '2022-12-20', q2: true, q3: true });
  expect(twice).toMatchObject({ stars: 4 });
  expect(rate(twice, { reviewedOn: '2023-01-30', q2: true, q3: true })).toMatchObject({ stars: 4 });
  expect(rate(twice, { reviewedOn: '2023-12-20', q2: true, q3: true })).toMatchObject({ stars: 3 });
});

it('a score below the lead’s yellow card has it put right', showsBy(courtyards, ['MJ01.look'], () => {
  const fell = (score: number | undefined, parameters?: Readonly<Record<string, number>>) => workOut(courtyards, 'look', { today, data: { yearlyReview: score === undefined ? {} : { score } }, ...(parameters === undefined ? {} : { parameters }) });
  expect([fell(79), fell(80), fell(undefined), fell(84, { yellowBelow: 85 })]).toEqual([{ fell: true }, { fell: false }, { fell: false }, { fell: true }]);
}));

it('a lead’s own scores and rewards rate what she changed them for', () => {
  const sheet = { yardClean: 12, roomClean: 12, kitchenClean: 12, aroundClean: 12, layout: 12, green: 12, family: 12, life: 12 };
  const data = { application: { ...sheet, before: 4 }, mutualReview: sheet, townReview: { ...sheet, failedMonths: 0, failedQuarters: 0 } };
  expect(workOut(courtyards, 'rating', { today, data, parameters: { star5: 97, reward4: 66_000 } })).toMatchObject({ stars: 4, reward: 66_000 });
});
