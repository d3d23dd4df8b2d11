// A post is put forward to a higher grade from what holds the grade below (domain.md §9 FZ07), whatever the books hold of it.
import { addDays, addMonths, parseLocalDate, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, factsOf, holds, showsBy, workOut } from '@jinguo/core/testing';
import { createRegistry } from '@jinguo/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { enterprise } from './index.ts';
import { modelPosts } from './named-posts.ts';

const today = parseLocalDate('2024-09-05') ?? expect.unreachable();
const plaque = 'FZ07牌〔2022〕003';
const item = (workflow: string, more: Partial<OtherItem>): OtherItem => ({ id: workflow, number: `${workflow}-1`, workflow, batch: null, stage: 'year1', result: null, createdOn: today, since: today, fields: {}, ...more });
const said = async (check: string, data: JsonObject, books: readonly OtherItem[], parameters: Readonly<Record<string, number>> = {}) => (await askRule(modelPosts, check, { data, today, parameters, others: (key, value) => (key === 'plaque' && value === plaque ? books : []) })).map(({ severity, code }) => `${severity} ${code}`);
const asked = (level: string, of: string | undefined = plaque): JsonObject => ({ nomination: { level, ...(of === undefined ? {} : { plaque: of }) } });
const ago = fc.integer({ min: 0, max: 1500 });

it('lowerGrade: the district’s title for the city, the city’s for the province, each for two years by the books to the day, or as many as a lead says; over it is none, and what is on paper is looked at', holds(modelPosts, ['FZ07.lowerGrade'], async () => {
  const up = fc.record({ grade: fc.constantFrom('city', 'province'), result: fc.constantFrom('awarded', 'awarded', 'notAwarded', null), ago });
  await fc.assert(fc.asyncProperty(fc.constantFrom('city', 'province', 'nation'), fc.record({ post: fc.constantFrom('stands', 'stands', 'undated', 'over', 'none'), named: ago }), fc.uniqueArray(up, { maxLength: 2, selector: (one) => one.grade }), fc.constantFrom(undefined, 1, 3), async (level, { post, named }, ups, lead) => {
    const books = [
      ...(post === 'none' ? [] : [item('model-posts', { ...(post === 'over' ? { stage: 'revoked', result: 'revoked' } : {}), fields: post === 'undated' ? {} : { namedOn: addDays(today, -named) } })]),
      ...ups.map((one) => item('model-posts-upward', { stage: one.result ?? 'report', result: one.result, fields: { grade: one.grade, awardedOn: addDays(today, -one.ago) } })),
    ];
    const below = ups.find((one) => one.result === 'awarded' && one.grade === (level === 'nation' ? 'province' : 'city'));
    const held = (days: number) => (addMonths(addDays(today, -days), 12 * (lead ?? 2)) > today ? ['refuse LOWER_GRADE'] : []);
    const expected = post === 'none' ? ['warn TITLE_NOT_FOUND'] : post === 'over' ? ['refuse TITLE_OVER'] : level === 'city' ? (post === 'undated' ? ['warn HELD_SINCE'] : held(named)) : below === undefined ? ['refuse GRADE_BELOW'] : held(below.ago);
    expect(await said('lowerGrade', asked(level), books, lead === undefined ? {} : { heldYears: lead })).toEqual(expected);
  }), { numRuns: 400, examples: [['city', { post: 'stands', named: 731 }, [], undefined], ['city', { post: 'stands', named: 730 }, [], undefined]] });
  expect(await said('lowerGrade', asked('city', ''), [])).toEqual(['warn TITLE_NOT_FOUND']);
}));

it('onceALevel: a post is put forward to a level once, unless nothing came of it', holds(modelPosts, ['FZ07.onceALevel'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('city', 'province'), fc.constantFrom('city', 'province'), fc.constantFrom('awarded', 'notAwarded', 'withdrawn', 'rejected', null), async (level, grade, result) => {
    expect(await said('onceALevel', asked(level), [item('model-posts-upward', { result, fields: { grade } })])).toEqual(level === grade && (result === null || result === 'awarded') ? ['refuse UP_ALREADY'] : []);
  }));
}));

const team = [fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.option(fc.integer({ min: 30, max: 90 }), { nil: undefined })] as const;

it('womenAsked: for a higher grade three of five are women, or as many as a lead says, and no more than there are', holds(modelPosts, ['FZ07.womenAsked'], () => fc.assert(fc.asyncProperty(...team, async (members, women, lead) => {
  expect(await said('womenAsked', { nomination: { members, women } }, [], lead === undefined ? {} : { higherWomen: lead })).toEqual(women / members >= (lead ?? 60) / 100 && women <= members ? [] : ['refuse WOMEN_SIXTY']);
}), { examples: [[5, 3, undefined], [10, 5, undefined], [4, 5, undefined]] })));

const ofTheCity = item('model-posts-upward', { stage: 'closed', result: 'awarded', fields: { grade: 'city', awardDocument: '嘉妇〔2024〕15号', awardedOn: '2024-03-08' } });

it('higherShare: at its review a post of a higher grade with fewer women than that asks is pointed at; of no other is it asked', holds(modelPosts, ['FZ07.higherShare'], () => fc.assert(fc.asyncProperty(...team, fc.constantFrom('awarded', 'notAwarded', null), async (members, women, lead, result) => {
  const found = await said('higherShare', { plaqueNumber: { number: plaque }, yearlyReview: { members, women } }, [{ ...ofTheCity, result }], lead === undefined ? {} : { higherWomen: lead });
  expect(found).toEqual(result === 'awarded' && women / members < (lead ?? 60) / 100 ? ['warn HIGHER_SHARE'] : []);
}))));

it('higher: the review says which higher grades a post has, by document and day', holds(modelPosts, ['FZ07.higher'], () => fc.assert(fc.property(fc.constantFrom('awarded', 'notAwarded', null), fc.constantFrom('model-posts-upward', 'grouped-posts'), (result, workflow) => {
  expect(workOut(modelPosts, 'higher', { data: {}, today, held: [{ ...ofTheCity, result, workflow }] })).toEqual(result === 'awarded' && workflow === 'model-posts-upward' ? { grades: '市级 嘉妇〔2024〕15号 2024-03-08' } : {});
}))));

it('naming: the day it is named is the day its years are counted from', showsBy(modelPosts, ['FZ07.naming'], () => {
  expect(workOut(modelPosts, 'naming', { data: {}, today })).toEqual({ on: today });
}));

it('a post of any grade is looked at every two years, and a fact between the looks takes its title at once', () => {
  const stages = createRegistry([enterprise]).current('model-posts')?.compiled.stages;
  expect(stages?.get('year1')?.settings).toEqual({ until: { months: 24 }, meanwhile: ['revoke'] });
  expect(stages?.get('year1')?.outcomes['revoke']).toMatchObject({ to: 'revoked' });
  expect(factsOf(createRegistry([enterprise]), 'model-posts-upward')).toEqual(expect.arrayContaining(['heldYears 2', 'higherWomen 60']));
});
