// What the books say of a house decides whether it may be put forward: its stars of last year, and whether its title was taken away.
import { addDays, addMonths, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, showsBy, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { houseCode } from './house.ts';
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

const sheet = { yardClean: 12, roomClean: 12, kitchenClean: 12, aroundClean: 12, layout: 12, green: 12, family: 12, life: 12 };
/** A sheet in the books on which the house of these tests failed. */
const failedOn = (every: 'monthly' | 'quarterly', lookedOn: string, more: Partial<OtherItem> = {}): OtherItem => ({ ...before, workflow: `courtyards-${every}`, result: 'done', fields: { lookedOn, failedHouses: `0000000、${houseCode('v11|竹林浜12号')}` }, ...more });
const rate = (held: readonly OtherItem[], data: JsonObject = {}, on = today) => workOut(courtyards, 'rating', { today: on, held, data: { application: { ...sheet, orgUnit: 'v11', place: '竹林浜 12号', before: 4 }, mutualReview: sheet, townReview: sheet, ...data } });

it('a year is rated by the looks it failed in the year before: two points a month, five a quarter, and nobody types them', showsBy(courtyards, ['MJ01.rating'], () => {
  expect(rate([])).toMatchObject({ score: 9600, stars: 5, reward: 100_000, failedMonths: 0, failedQuarters: 0 });
  expect(rate([failedOn('monthly', '2022-03-10'), failedOn('monthly', '2022-06-20'), failedOn('quarterly', '2022-05-08')])).toMatchObject({ score: 8700, stars: 3, failedMonths: 2, failedQuarters: 1 });
  const others = [failedOn('monthly', '2021-09-05'), failedOn('monthly', '2022-09-06'), failedOn('monthly', '2022-03-10', { result: 'withdrawn' }), failedOn('monthly', '2022-03-10', { workflow: 'balconies-monthly' }), failedOn('monthly', '2022-03-10', { fields: { lookedOn: '2022-03-10', failedHouses: '0000000' } })];
  expect(rate(others)).toMatchObject({ score: 9600, failedMonths: 0 });
}));

it('a star lost in one year stays lost in the next', () => {
  const [second, third] = [failedOn('quarterly', '2022-04-20'), failedOn('quarterly', '2022-08-11')];
  const rating = { stars: 5, since: '2022-01-10' };
  const looked = (held: readonly OtherItem[], kept: JsonObject, reviewedOn = '2022-12-20') => rate(held, { rating: kept, yearlyReview: { reviewedOn } });
  expect(looked([second, third], rating)).toMatchObject({ stars: 4, reward: 50_000, score: 8600 });
  expect(looked([second], rating)).toMatchObject({ stars: 5 });
  expect(looked([second, failedOn('quarterly', '2022-11-03')], rating)).toMatchObject({ stars: 5, failedQuarters: 2 });
  expect(looked([second, third], { stars: 4, since: '2022-12-20' }, '2023-12-18')).toMatchObject({ stars: 4, failedQuarters: 0 });
  expect(looked([second, third], { stars: 3, since: '2022-01-10' })).toMatchObject({ stars: 0, reward: 0 });
});

it('two quarters in a row are so over the turn of the year as well, and a second look of the same year costs no second star', () => {
  const held = [failedOn('quarterly', '2022-11-03'), failedOn('quarterly', '2023-02-07')];
  const looked = (some: readonly OtherItem[], rating: JsonObject, reviewedOn: string) => rate(some, { rating, yearlyReview: { reviewedOn } });
  const first = looked(held, { stars: 5, since: '2022-01-10' }, '2022-12-20');
  expect(first).toMatchObject({ stars: 5, failedQuarters: 1, since: '2022-12-20' });
  const second = looked(held, first, '2023-12-18');
  expect(second).toMatchObject({ stars: 4, failedQuarters: 1 });
  expect(looked(held, second, '2024-01-30')).toMatchObject({ stars: 4, before: second['before'] });
  expect(looked(held, second, '2024-12-18')).toMatchObject({ stars: 4, failedQuarters: 0 });
});

it('a score below the lead’s yellow card has it put right', showsBy(courtyards, ['MJ01.look'], () => {
  const fell = (score: number | undefined, parameters?: Readonly<Record<string, number>>) => workOut(courtyards, 'look', { today, data: { yearlyReview: score === undefined ? {} : { score } }, ...(parameters === undefined ? {} : { parameters }) });
  expect([fell(79), fell(80), fell(undefined), fell(84, { yellowBelow: 85 })]).toEqual([{ fell: true }, { fell: false }, { fell: false }, { fell: true }]);
}));

it('a lead’s own scores and rewards rate what she changed them for', () => {
  const data = { application: { ...sheet, before: 4 }, mutualReview: sheet, townReview: sheet };
  expect(workOut(courtyards, 'rating', { today, data, parameters: { star5: 97, reward4: 66_000 } })).toMatchObject({ stars: 4, reward: 66_000 });
});

it('a house that had stars, or holds a title still, is no new one, and its older titles end', holds(courtyards, ['MJ01.risen'], () => {
  fc.assert(fc.property(fc.nat(5), fc.constantFrom('year1', 'review2', 'rectify3', 'recheck1', 'term', 'notice', 'revoked'), fc.constantFrom('courtyards', 'balconies'), (stars, stage, workflow) => {
    const older: OtherItem = { ...before, workflow, stage, result: stage === 'revoked' ? 'revoked' : null };
    const replaced = workflow === 'courtyards' && stage !== 'notice' && stage !== 'revoked';
    const ends = '该户经重新评定，由新称号（MJ01-2022-0099，五星）接替，原称号和牌匾终止';
    expect(workOut(courtyards, 'risen', { data: { application: { before: stars }, rating: { stars: 5 } }, number: 'MJ01-2022-0099', today, held: [older] })).toEqual({ again: stars !== 0 || replaced, ends: replaced ? [{ item: 'i', ends }] : [] });
  }));
}));
