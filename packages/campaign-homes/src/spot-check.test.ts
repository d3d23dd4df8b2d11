// The spot check of the year and the sheet of the week: what is drawn, that all of it is looked at, and when a sheet is late.
import { addDays, isWorkingDay, officialCalendar, parseLocalDate, weekdayOf, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { drawnBySeed, textsAt } from '@jinguo/core/programme';
import { asksOtherwise, askRule, showsBy, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtyards } from './starred.ts';
import { dueOf, mondayOf } from './weekly-sheet.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const other = (workflow: string, more: Partial<OtherItem> = {}): OtherItem => ({ id: 'i', number: 'MJ01S-2022-0001', workflow, batch: null, stage: 'found', result: null, createdOn: today, since: today, fields: {}, ...more });
const numbers = (count: number) => Array.from({ length: count }, (_, n) => `MJ01-2021-${String(n + 1).padStart(4, '0')}`);
const drawn = (standing: readonly string[], seed: number) => courtyards.computes?.['drawn']?.({ id: 'i', number: null, unit: 't1', batch: null, entries: [], members: [], parameters: { percent: 10, least: 3 }, today, calendar: officialCalendar, data: { draw: { town: 't1', seed } }, standing });

it('of a town’s titles one in ten is drawn, rounded up, three at least where there are three, and whoever has the seed draws the same', asksOtherwise(['MJ01.drawn'], () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 90 }), fc.nat(999_999_999), (count, seed) => {
    const titles = numbers(count);
    const answer = drawn(titles, seed);
    expect(answer).toMatchObject({ titled: count, houses: [...drawnBySeed(seed, titles.toReversed(), { percent: 10, least: 3 })] });
    expect(textsAt(answer, 'houses')).toHaveLength(Math.min(count, Math.max(3, Math.ceil(count / 10))));
  }));
}));

it('a title stands where its yearly looks are, and the draw and the closing ask for all of these stages', () => {
  const stagesOf = (workflow: string) => courtyards.workflows.find((one) => one.definition.workflow === workflow)?.definition.stages ?? [];
  const yearly = stagesOf('courtyards').map((one) => one.id).filter((id) => /^(?:year|review|rectify|recheck)\d$/u.test(id));
  expect(['draw', 'settled'].map((id) => stagesOf('courtyards-spot-check').find((one) => one.id === id)?.looksUp?.stages.toSorted())).toEqual([yearly.toSorted(), yearly.toSorted()]);
});

const codes = async (check: string, data: JsonObject, others: readonly OtherItem[] = [], number: string | null = null) => (await askRule(courtyards, check, { data, today, others, number })).map((one) => one.code);

it('every household drawn has one result, and no other has any', showsBy(courtyards, ['MJ01.allLookedAt'], async () => {
  const results = (...numbers: readonly string[]) => ({ drawn: { houses: ['a', 'b'] }, found: { results: numbers.map((number) => ({ number, on: '2022-09-01', score: 90, findings: '' })) } });
  expect([await codes('allLookedAt', results('a', 'b')), await codes('allLookedAt', results('a')), await codes('allLookedAt', results('a', 'a', 'b')), await codes('allLookedAt', results('a', 'b', 'c'))]).toEqual([[], ['NOT_LOOKED_AT'], ['NOT_LOOKED_AT'], ['NOT_DRAWN']]);
}));

it('a town is drawn once a year, in its own name, and not where nothing is titled', showsBy(courtyards, ['MJ01.firstDraw', 'MJ01.somethingTitled'], async () => {
  const draw = { draw: { town: 'v11', year: 2022, seed: 1 } };
  expect([await codes('firstDraw', draw), await codes('firstDraw', draw, [other('courtyards-spot-check')]), await codes('firstDraw', { draw: { town: 't2', year: 2021 } }), await codes('somethingTitled', { drawn: { titled: 0 } })]).toEqual([[], ['DRAWN_ALREADY'], ['TOWN', 'YEAR'], ['NOTHING_TITLED']]);
}));

it('yellow cards are the scores below 80, and the looks of the year are marked where they were drawn and nowhere else', showsBy(courtyards, ['MJ01.looked'], async () => {
  expect(workOut(courtyards, 'looked', { today, data: { found: { results: [79, 80, 12].map((score) => ({ score })) } } })).toMatchObject({ looked: 3, yellow: 2 });
  expect([await codes('markedIfDrawn', { yearlyReview: {} }), await codes('markedIfDrawn', { yearlyReview: { score: 79 } }), await codes('markedIfDrawn', { yearlyReview: { sampled: 'MJ01S-2022-0001' } })]).toEqual([[], ['MARKED_IF_DRAWN'], ['MARKED_IF_DRAWN']]);
}));

it('what a spot check of the year drew is marked with its number and the score it found; what it did not draw is pointed at', showsBy(courtyards, ['MJ01.markedIfDrawn'], async () => {
  const spot = [other('courtyards-spot-check', { fields: { houses: 'MJ01-2021-0003、MJ01-2021-0007', scores: 'MJ01-2021-0003：91、MJ01-2021-0007：79' } })];
  const of = (number: string, yearlyReview: JsonObject, others: readonly OtherItem[] = spot) => codes('markedIfDrawn', { yearlyReview }, others, number);
  expect(await of('MJ01-2021-0007', { sampled: 'MJ01S-2022-0001', score: 79 })).toEqual([]);
  expect(await of('MJ01-2021-0007', {})).toEqual(['DRAWN']);
  expect(await of('MJ01-2021-0007', { sampled: 'MJ01S-2022-0001', score: 91 })).toEqual(['OTHER_SCORE']);
  expect(await of('MJ01-2021-0007', { sampled: 'MJ01S-2022-0001', score: 91 }, [other('courtyards-spot-check', { fields: { houses: 'MJ01-2021-0007' } })])).toEqual(['NOT_LOOKED_AT']);
  expect([await of('MJ01-2021-0008', {}), await of('MJ01-2021-0008', { sampled: 'MJ01S-2022-0001', score: 91 })]).toEqual([[], ['NOT_IN_THE_BOOKS']]);
  expect(await of('MJ01-2021-0007', {}, spot.map((one) => ({ ...one, result: 'voided' })))).toEqual([]);
}));

it('a yellow card between the looks is given for what the spot check found, and for nothing else', showsBy(courtyards, ['MJ01.cardFound'], async () => {
  const spot = (scores: string) => [other('courtyards-spot-check', { fields: { houses: 'MJ01-2021-0003、MJ01-2021-0007', scores } })];
  const card = (number: string, scores: string) => codes('cardFound', { cameUp: {} }, spot(scores), number);
  const scores = 'MJ01-2021-0003：91、MJ01-2021-0007：79';
  expect([await card('MJ01-2021-0007', scores), await card('MJ01-2021-0003', scores), await card('MJ01-2021-0007', ''), await card('MJ01-2021-0008', scores)]).toEqual([[], ['NO_YELLOW'], ['NOT_LOOKED_AT'], ['NOT_IN_THE_BOOKS']]);
}));

it('a week’s sheet is due on its last working day; a week without any joins the next', () => {
  expect([dueOf(day('2022-09-05'), officialCalendar), dueOf(day('2022-01-24'), officialCalendar), dueOf(day('2022-01-31'), officialCalendar), dueOf(day('2022-10-03'), officialCalendar)]).toEqual(['2022-09-09', '2022-01-30', '2022-02-11', '2022-10-09']);
  fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), (n) => {
    const date = addDays(day('2021-01-04'), n);
    expect(weekdayOf(mondayOf(date))).toBe(1);
    expect(isWorkingDay(officialCalendar, dueOf(mondayOf(date), officialCalendar))).toBe(true);
  }));
});

it('is sent once a week by the town itself; one that comes late is taken and told so', showsBy(courtyards, ['MJ01.ofThisWeek', 'MJ01.oneAWeek', 'MJ01.within'], async () => {
  const sheet = (weekOf: string, town = 'v11') => ({ sheet: { weekOf, town, looked: 9, ready: 5, failed: 1 } });
  expect([await codes('ofThisWeek', sheet('2022-09-05')), await codes('ofThisWeek', sheet('2022-08-31')), await codes('ofThisWeek', sheet('2022-09-14')), await codes('ofThisWeek', sheet('2022-09-05', 't2'))]).toEqual([[], ['LATE'], ['NOT_YET'], ['TOWN']]);
  expect([await codes('oneAWeek', sheet('2022-09-05'), [other('courtyards-weekly')]), await codes('oneAWeek', sheet('2022-09-05'), [other('courtyards-weekly', { result: 'voided' })]), await codes('within', { sheet: { looked: 5, ready: 5, failed: 1 } })]).toEqual([['SENT_ALREADY'], [], ['COUNT']]);
}));
