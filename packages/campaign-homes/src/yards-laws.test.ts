// The rules of yards over whatever forms and books may say (domain.md §9 MJ01/MJ02): the sheet of the week, the spot check of the year
// and its yellow cards, and what a year is rated by.
import { addDays, addMonths, officialCalendar, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { houseCode } from './house.ts';
import { courtyards } from './starred.ts';
import { dueOf, mondayOf } from './weekly-sheet.ts';

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const today = day('2022-09-05');
const away = fc.integer({ min: -40, max: 40 });
const few = fc.nat(12);
const results = fc.constantFrom(null, 'done', 'named', 'rejected', 'withdrawn', 'terminated', 'voided');
const counts = (result: string | null) => !['rejected', 'withdrawn', 'terminated', 'voided'].includes(result ?? '');
const item = (workflow: string, more: Partial<OtherItem> = {}): OtherItem => ({ id: 'i', number: 'MJ01S-2022-0001', workflow, batch: null, stage: 'x', result: null, createdOn: today, since: today, fields: {}, ...more });
const codes = async (check: string, data: JsonObject, more: Partial<Parameters<typeof askRule>[2]> = {}) => (await askRule(courtyards, check, { data, today, ...more })).map((one) => one.code);

it('within: no more passed and failed than were looked at', holds(courtyards, ['MJ01.within'], () => fc.assert(fc.asyncProperty(few, few, few, async (looked, ready, failed) => {
  expect(await codes('within', { sheet: { looked, ready, failed } })).toEqual(ready + failed > looked ? ['COUNT'] : []);
}))));

it('ofThisWeek: a town sends its own sheet, no sooner than the week has begun, and late is told', holds(courtyards, ['MJ01.ofThisWeek'], () => fc.assert(fc.asyncProperty(fc.nat(13), fc.integer({ min: -9, max: 9 }), fc.constantFrom('v11', 't2'), async (since, days, town) => {
  const now = addDays(today, since);
  const weekOf = addDays(now, days);
  const told = [...(town === 'v11' ? [] : ['TOWN']), ...(mondayOf(weekOf) > now ? ['NOT_YET'] : []), ...(now > dueOf(mondayOf(weekOf), officialCalendar) ? ['LATE'] : [])];
  expect(await codes('ofThisWeek', { sheet: { weekOf, town } }, { today: now })).toEqual(told);
}))));

it('oneAWeek: a week has one sheet of a town; what was dropped, and another sheet, hinder nothing', holds(courtyards, ['MJ01.oneAWeek'], () => fc.assert(fc.asyncProperty(fc.constantFrom('courtyards-weekly', 'courtyards-monthly'), results, away, async (workflow, result, days) => {
  const asked: string[] = [];
  const weekOf = addDays(today, days);
  const found = await codes('oneAWeek', { sheet: { weekOf, town: 'v11' } }, { others: (key, value) => { asked.push(`${key} ${value}`); return [item(workflow, { result })]; } });
  expect([found, asked]).toEqual([workflow === 'courtyards-weekly' && counts(result) ? ['SENT_ALREADY'] : [], [`week v11@${mondayOf(weekOf)}`]]);
}))));

it('somethingTitled and firstDraw: a town with a title is drawn once a year, this year and in its own name', holds(courtyards, ['MJ01.somethingTitled', 'MJ01.firstDraw'], () => fc.assert(fc.asyncProperty(fc.record({ titled: fc.nat(3), town: fc.constantFrom('v11', 't2'), year: fc.integer({ min: 2021, max: 2023 }), workflow: fc.constantFrom('courtyards-spot-check', 'balconies-spot-check'), result: results }), async ({ titled, town, year, workflow, result }) => {
  expect(await codes('somethingTitled', { drawn: { titled } })).toEqual(titled === 0 ? ['NOTHING_TITLED'] : []);
  const told = [...(town === 'v11' ? [] : ['TOWN']), ...(year === 2022 ? [] : ['YEAR']), ...(workflow === 'courtyards-spot-check' && counts(result) ? ['DRAWN_ALREADY'] : [])];
  expect(await codes('firstDraw', { draw: { town, year, seed: 1 } }, { others: [item(workflow, { result })] })).toEqual(told);
}))));

it('allLookedAt: what was drawn has one result each, by today, and nothing else has any', holds(courtyards, ['MJ01.allLookedAt'], () => fc.assert(fc.asyncProperty(fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), fc.array(fc.record({ number: fc.constantFrom('a', 'b', 'c', 'd'), days: fc.integer({ min: -2, max: 2 }) }), { maxLength: 6 }), async (houses, rows) => {
  const told = [
    ...houses.flatMap((house) => (rows.filter(({ number }) => number === house).length === 1 ? [] : ['NOT_LOOKED_AT'])),
    ...rows.flatMap(({ number }) => (houses.some((house) => house === number) ? [] : ['NOT_DRAWN'])),
    ...rows.flatMap(({ days }) => (days > 0 ? ['NOT_YET'] : [])),
  ];
  expect(await codes('allLookedAt', { drawn: { houses }, found: { results: rows.map(({ number, days }) => ({ number, on: addDays(today, days), score: 90, findings: '' })) } })).toEqual(told);
}))));

it('looked: each household looked at is counted with its score, and those below the yellow card of a lead', holds(courtyards, ['MJ01.looked'], () => fc.assert(fc.property(fc.array(fc.nat(100), { maxLength: 8 }), fc.nat(100), (scores, yellowBelow) => {
  const answer = workOut(courtyards, 'looked', { today, parameters: { yellowBelow }, data: { found: { results: scores.map((score, nth) => ({ number: `h${nth}`, score })) } } });
  expect(answer).toEqual({ looked: scores.length, yellow: scores.filter((score) => score < yellowBelow).length, scores: scores.map((score, nth) => `h${nth}：${score}`).join('、') });
}))));

const score = fc.constantFrom(50, 79, 80, 90);
const drawnOne = fc.record({ result: results, drew: fc.boolean(), found: fc.option(score, { nil: undefined }) });
const spot = ({ result, drew, found }: { readonly result: string | null; readonly drew: boolean; readonly found: number | undefined }) => item('courtyards-spot-check', { result, fields: { houses: drew ? 'h1、h10' : 'h10', scores: ['h10：50', ...(found === undefined ? [] : [`h1：${found}`])].join('、') } });

it('markedIfDrawn: who was drawn is marked with the number and score of the spot check, nobody else is', holds(courtyards, ['MJ01.markedIfDrawn'], () => fc.assert(fc.asyncProperty(drawnOne, fc.constantFrom(undefined, 'MJ01S-2022-0001', 'MJ01S-2022-0002'), fc.option(score, { nil: undefined }), async (drawn, sampled, given) => {
  const told = () => {
    if ((sampled === undefined) !== (given === undefined)) return ['MARKED_IF_DRAWN'];
    if (!drawn.drew || !counts(drawn.result)) return sampled === undefined ? [] : ['NOT_IN_THE_BOOKS'];
    if (sampled !== 'MJ01S-2022-0001') return ['DRAWN'];
    if (drawn.found === undefined) return ['NOT_LOOKED_AT'];
    return drawn.found === given ? [] : ['OTHER_SCORE'];
  };
  expect(await codes('markedIfDrawn', { yearlyReview: { ...(sampled === undefined ? {} : { sampled }), ...(given === undefined ? {} : { score: given }) } }, { number: 'h1', others: [spot(drawn)] })).toEqual(told());
}))));

it('cardFound: a yellow card between the looks is given for a score below it that a spot check found', holds(courtyards, ['MJ01.cardFound'], () => fc.assert(fc.asyncProperty(drawnOne, score, async (drawn, yellowBelow) => {
  const there = drawn.drew && counts(drawn.result);
  const seen = drawn.found === undefined ? ['NOT_LOOKED_AT'] : drawn.found < yellowBelow ? [] : ['NO_YELLOW'];
  expect(await codes('cardFound', { cameUp: {} }, { number: 'h1', others: [spot(drawn)], parameters: { yellowBelow } })).toEqual(there ? seen : ['NOT_IN_THE_BOOKS']);
}))));

it('cardsSettled: a check stays open while a household with a yellow card stands where it stood in the year it was drawn', holds(courtyards, ['MJ01.cardsSettled'], () => fc.assert(fc.asyncProperty(fc.array(fc.record({ score: fc.nat(100), drawnIn: fc.integer({ min: 1, max: 3 }), kind: fc.constantFrom('year', 'review', 'rectify', 'recheck'), year: fc.integer({ min: 1, max: 3 }), gone: fc.boolean() }), { maxLength: 5 }), fc.nat(100), async (houses, yellowBelow) => {
  const years = Object.fromEntries(houses.map(({ drawnIn }, nth) => [`h${nth}`, drawnIn]));
  const standsAt = Object.fromEntries(houses.flatMap(({ kind, year, gone }, nth) => (gone ? [] : [[`h${nth}`, `${kind}${year}`]])));
  const open = houses.some(({ score, drawnIn, year, gone }) => score < yellowBelow && !gone && drawnIn === year);
  expect(await codes('cardsSettled', { drawn: { years }, found: { results: houses.map(({ score }, nth) => ({ number: `h${nth}`, score })) } }, { standsAt, parameters: { yellowBelow } })).toEqual(open ? ['CARDS_OPEN'] : []);
}))));

it('starsBefore: the stars of last year are those of the newest title in the books, where there is one', holds(courtyards, ['MJ01.starsBefore'], () => fc.assert(fc.asyncProperty(fc.array(fc.record({ days: fc.integer({ min: 1, max: 900 }), stars: fc.integer({ min: 3, max: 5 }), kind: fc.constantFrom('year1', 'review2', 'closed', 'refused', 'balcony') }), { maxLength: 4 }), fc.constantFrom(0, 3, 4, 5), async (books, before) => {
  const unlike = books.filter((one, nth) => books.findIndex(({ days }) => days === one.days) === nth);
  const others = unlike.map(({ days, stars, kind }) => item(kind === 'balcony' ? 'balconies' : 'courtyards', { createdOn: addDays(today, -days), stage: kind === 'balcony' ? 'year1' : kind, result: kind === 'closed' ? 'named' : kind === 'refused' ? 'rejected' : null, fields: { stars } }));
  const titled = unlike.filter(({ kind }) => kind !== 'refused' && kind !== 'balcony').toSorted((a, b) => a.days - b.days);
  expect(await codes('starsBefore', { application: { orgUnit: 'v11', place: '竹林浜12号', before } }, { others })).toEqual(titled[0] === undefined || titled[0].stars === before ? [] : ['STARS_BEFORE']);
}))));

const eight = ['yardClean', 'roomClean', 'kitchenClean', 'aroundClean', 'layout', 'green', 'family', 'life'];
/** Marks of a sheet: eight of 12.5 at most, in halves; high ones, among which the stars lie. */
const sheet = fc.array(fc.constantFrom(20, 24, 25, 25, 25), { minLength: 8, maxLength: 8 });
const marks = (halves: readonly number[]) => Object.fromEntries(eight.map((name, nth) => [name, (halves[nth] ?? 0) / 2]));

it('rating: a first year is one tenth her own sheet, three the neighbours’ and six the town’s, less two a failed month and five a failed quarter, and has four stars at most', holds(courtyards, ['MJ01.rating'], () => fc.assert(fc.property(fc.record({ own: sheet, mutual: sheet, town: sheet, months: fc.constantFrom(0, 0, 0, 1, 3), quarters: fc.constantFrom(0, 0, 0, 1, 2), before: fc.constantFrom(0, 3, 4, 5) }), ({ own, mutual, town, months, quarters, before }) => {
  const look = (workflow: string, back: number) => item(workflow, { result: 'done', fields: { lookedOn: addMonths(today, -back), failedHouses: houseCode('v11|竹林浜12号') } });
  const held = [...Array.from({ length: months }, (_, nth) => look('courtyards-monthly', nth + 1)), ...Array.from({ length: quarters }, (_, nth) => look('courtyards-quarterly', 3 * nth + 1)), look('courtyards-monthly', 13)];
  const sum = (halves: readonly number[]) => halves.reduce((all, one) => all + one, 0) * 50;
  const score = Math.max(0, Math.round(sum(own) * 0.1 + sum(mutual) * 0.3 + sum(town) * 0.6) - 200 * months - 500 * quarters);
  const earned = score >= 9500 ? 5 : score >= 8800 ? 4 : score >= 8000 ? 3 : 0;
  const answer = workOut(courtyards, 'rating', { today, held, data: { application: { ...marks(own), orgUnit: 'v11', place: '竹林浜12号', before }, mutualReview: marks(mutual), townReview: marks(town) } });
  expect(answer).toMatchObject({ score, stars: Math.min(earned, before === 0 ? 4 : before + 1), failedMonths: months, failedQuarters: quarters });
}))));

const quarterAgo = (back: number) => item('courtyards-quarterly', { result: 'done', fields: { lookedOn: addMonths(today, -back), failedHouses: houseCode('v11|竹林浜12号') } });
const between = { stage: 'year1', verdict: 'lower' };

it('starFalls: a star falls for two quarters in a row since the last look, and once until the next; anything else that comes up is not asked', holds(courtyards, ['MJ01.starFalls'], () => fc.assert(fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }), fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.constantFrom('lower', 'rectify', 'revoke'), async (backs, since, lowered, verdict) => {
  const held = backs.map(quarterAgo);
  const quarter = (back: number) => { const on = addMonths(today, -back); return Number(on.slice(0, 4)) * 4 + Math.floor((Number(on.slice(5, 7)) - 1) / 3); };
  const twice = backs.some((back) => back < since && backs.some((one) => quarter(one) === quarter(back) - 1));
  const found = await codes('starFalls', { application: { orgUnit: 'v11', place: '竹林浜12号' }, rating: { since: addMonths(today, -since), ...(lowered ? { again: true } : {}) } }, { ...between, verdict, held });
  expect(found).toEqual(verdict !== 'lower' ? [] : lowered ? ['LOWERED'] : twice ? [] : ['NOT_TWICE']);
}), { numRuns: 300 })));

it('starsFall: the sheet of a quarter takes a star of each title between two looks that failed the quarter beside it as well, and names both sheets', holds(courtyards, ['MJ01.starsFall'], () => fc.assert(fc.property(fc.constantFrom(1, 3, 4, 6), fc.constantFrom('year1', 'term', 'review1', 'revoked', 'closed'), fc.record({ lowered: fc.boolean(), ratedLater: fc.boolean(), elsewhere: fc.boolean() }), fc.constantFrom('failed', 'passed'), (back, stage, { lowered, ratedLater, elsewhere }, verdict) => {
  const title = item('courtyards', { id: 'title', stage, result: stage === 'revoked' ? 'revoked' : stage === 'closed' ? 'named' : null, fields: { house: houseCode(elsewhere ? 'v11|竹林浜13号' : 'v11|竹林浜12号'), ratedOn: ratedLater ? today : addMonths(today, -9), ...(lowered ? { lowered: '2022-06-01' } : {}) } });
  const { into } = workOut(courtyards, 'starsFall', { today, number: 'MJ01Q-2022-0002', held: [quarterAgo(back), title], data: { quarterSheet: { orgUnit: 'v11', lookedOn: today, houses: [{ place: '竹林浜 12号', verdict }] } } });
  // From the fifth of September three and four months back lie in the quarter before, one month in its own and six in the one before that.
  const falls = verdict === 'failed' && (back === 3 || back === 4) && ['year1', 'term'].includes(stage) && !lowered && !ratedLater && !elsewhere;
  const why = '连续两季季查不合格（MJ01S-2022-0001、MJ01Q-2022-0002），系统自动降一星';
  expect(into).toEqual(falls ? [{ item: 'title', verdict: 'lower', opinion: why, form: { cameUpOn: today, fact: why } }] : []);
}), { numRuns: 300 })));

it('rating: between two looks a star less and its reward, and nothing else that comes up changes them', () => fc.assert(fc.property(fc.constantFrom(3, 4, 5), fc.constantFrom('lower', 'rectify'), fc.constantFrom('year1', 'year3', 'term'), (stars, verdict, stage) => {
  const rating = { stars, reward: 1, since: '2022-01-10', score: 9000 };
  const rewards: Readonly<Record<number, number>> = { 2: 0, 3: 20_000, 4: 50_000 };
  const answer = workOut(courtyards, 'rating', { today, stage, verdict, data: { rating } });
  expect(answer).toEqual(verdict === 'lower' ? { ...rating, stars: stars === 3 ? 0 : stars - 1, reward: rewards[stars - 1], lowered: today } : rating);
  expect(workOut(courtyards, 'rating', { today, stage, verdict, data: { rating: { ...rating, lowered: '2022-06-01' } } })).toEqual({ ...rating, lowered: '2022-06-01', ...(verdict === 'lower' ? { again: true } : {}) });
})));
